"""Tickets and tasks: who is told of them, in words, and what leads there."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from contacts.models import Contact
from inbox.tickets.models import Task, Ticket
from inbox.tickets.services import (
    task_create,
    task_update,
    ticket_create,
    ticket_delete,
    ticket_open,
    ticket_update,
)
from inbox.tickets.services.reminding import remind_due
from konan.core.events.relay import relay_due
from konan.core.tenancy import Actor
from konan.testing.api import Api
from konan.testing.world import Person, World
from notifications.models import Notification

pytestmark = pytest.mark.django_db


def told(api: Api, *people: Person) -> dict[str, list[tuple[str, str]]]:
    """(title, body) of what each of these people is told, newest first."""
    relay_due()
    found = {}
    for person in people:
        page = api.as_(person).get("/notifications").json()  # type: ignore[attr-defined]
        found[person.name] = [(each["title"], each["body"]) for each in page["results"]]
    return found


def a_ticket(world: World, by: Person, **fields: Any) -> Ticket:
    fields = {"subject": "A lamp is late", **fields}
    return ticket_create(actor=by.actor, bot=world.bot, fields=fields)


def a_task(world: World, by: Person, **fields: Any) -> Task:
    fields = {"title": "Call the carrier", **fields}
    return task_create(actor=by.actor, bot=world.bot, fields=fields)


def test_all_who_may_answer_hear_of_a_ticket_but_who_made_it(world: World, api: Api) -> None:
    a_ticket(world, world.agent)
    news = [("Agent opened ticket #1", "A lamp is late")]
    people = (world.owner, world.admin, world.agent, world.viewer, world.stranger)
    assert told(api, *people) == {
        "owner": news, "admin": news, "agent": [], "viewer": [], "stranger": [],
    }  # fmt: skip


def test_a_visitors_ticket_leads_to_its_page(world: World, api: Api) -> None:
    visitor = Actor(kind="visitor", visitor_id=world.visitor.visitor.pk, bot_id=world.bot.pk)
    opened = ticket_open(
        actor=visitor, bot=world.bot, session=world.ours.session, fields={"subject": "Hello?"}
    )
    assert told(api, world.agent) == {"agent": [("Ticket #1 was opened", "Hello?")]}
    one = api.as_(world.agent).get("/notifications").json()["results"][0]  # type: ignore[attr-defined]
    assert one["url"].endswith(f"/tickets/{opened.ticket.pk}")
    assert one["session_id"] == str(world.ours.session.pk)


def test_who_is_blocked_bothers_nobody(world: World, api: Api) -> None:
    contact = Contact.objects.create(owner=world.owner.user, email="a@example.com", blocked=True)
    session = world.ours.session
    session.contact = contact
    session.save()
    ticket_create(
        actor=world.agent.actor, bot=world.bot, session=session, fields={"subject": "Buy this"}
    )
    assert told(api, world.owner) == {"owner": []}


def test_an_assignee_hears_alone_now_and_when_it_is_given_on(world: World, api: Api) -> None:
    ticket = a_ticket(world, world.owner, assignee_id=world.agent.user.pk)
    assert told(api, world.admin, world.agent) == {
        "admin": [],
        "agent": [("Owner opened ticket #1", "A lamp is late")],
    }
    ticket_update(
        actor=world.agent.actor, ticket=ticket, changes={"assignee_id": world.admin.user.pk}
    )
    assert told(api, world.admin) == {"admin": [("Agent gave you ticket #1", "A lamp is late")]}


def test_a_task_is_told_to_who_has_it_unless_they_made_it(world: World, api: Api) -> None:
    a_task(world, world.agent, assignee_id=world.agent.user.pk)
    nobodys = a_task(world, world.owner)
    assert told(api, world.owner, world.admin, world.agent) == {
        "owner": [], "admin": [], "agent": [],
    }  # fmt: skip
    task_update(actor=world.owner.actor, task=nobodys, changes={"assignee_id": world.agent.user.pk})
    assert told(api, world.agent) == {"agent": [("Owner gave you a task", "Call the carrier")]}


def test_what_is_due_is_told_to_who_has_it(world: World, api: Api) -> None:
    due = timezone.now() + timedelta(hours=2)
    mine = {"assignee_id": world.agent.user.pk, "due_at": due}
    a_task(world, world.agent, **mine)
    a_ticket(world, world.agent, **mine)
    for moment in (due - timedelta(minutes=59), due + timedelta(seconds=30)):
        with time_machine.travel(moment, tick=False):
            remind_due()
            relay_due()
    assert told(api, world.agent, world.owner)["owner"] == []
    titles = {title for title, _body in told(api, world.agent)["agent"]}
    assert titles == {
        "A task of yours is due in an hour", "A task of yours is due", "Ticket #1 is due",
    }  # fmt: skip


def test_what_tells_of_a_ticket_goes_with_it(world: World, api: Api) -> None:
    ticket = a_ticket(world, world.agent)
    assert len(told(api, world.owner)["owner"]) == 1
    ticket_delete(actor=world.owner.actor, ticket=ticket)
    assert told(api, world.owner) == {"owner": []}
    assert Notification.objects.count() == 0


def test_who_reads_the_talk_has_not_read_of_its_ticket(world: World, api: Api) -> None:
    session = world.ours.session
    ticket_create(
        actor=world.owner.actor, bot=world.bot, session=session, fields={"subject": "Find it"}
    )
    relay_due()
    assert api.as_(world.agent).post(f"/inbox/sessions/{session.pk}/read", {}).status_code == 200
    assert api.as_(world.agent).get("/notifications/unread-count").json() == {"count": 1}  # type: ignore[attr-defined]
