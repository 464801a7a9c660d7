"""The pages of tickets and tasks, as people in each role use them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from inbox.tickets.models import Task, Ticket
from konan.testing.world import Person, World

pytestmark = pytest.mark.django_db


def browser(person: Person) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def read(answer: Any) -> str:
    assert answer.status_code == 200, answer.content
    text: str = answer.content.decode()
    return text


def ticket(world: World, **fields: Any) -> Ticket:
    given = {"owner": world.owner.user, "bot": world.bot, "subject": "A lamp is late", **fields}
    return Ticket.objects.create(number=Ticket.objects.count() + 1, **given)


def task(world: World, **fields: Any) -> Task:
    given = {"owner": world.owner.user, "bot": world.bot, "title": "Call the carrier", **fields}
    return Task.objects.create(**given)


def test_the_list_shows_what_is_to_do_and_finds_the_rest(world: World) -> None:
    ticket(world, priority="urgent", assignee=world.agent.user)
    ticket(world, subject="An old wish", status="closed")
    theirs = {"owner": world.stranger.user, "bot": world.theirs.bot}
    ticket(world, subject="Not for you", **theirs)
    viewer = browser(world.viewer)
    page = read(viewer.get("/tickets"))
    assert "A lamp is late" in page
    assert "Urgent" in page
    assert "An old wish" not in page
    assert "/tickets/new" not in page
    found = read(viewer.get("/tickets?state=all&q=old", headers={"HX-Request": "true"}))
    assert "An old wish" in found
    assert "<html" not in found
    assert "A lamp is late" not in read(viewer.get("/tickets?assignee=none"))
    assert "Not for you" not in read(viewer.get("/tickets?state=all"))


def test_a_ticket_is_made_from_a_conversation(world: World) -> None:
    session = world.ours.session
    session.subject = "Where is my lamp?"
    session.save()
    agent, path = browser(world.agent), f"/tickets/new?session={session.pk}"
    assert "Where is my lamp?" in read(agent.get(path))
    sent = {
        "session": str(session.pk),
        "subject": "Find the lamp",
        "description": "Order 7",
        "priority": "high",
        "status": "open",
        "assignee_id": str(world.admin.user.pk),
        "due_at": "2030-01-02T09:30",
    }
    answer = agent.post("/tickets/new", sent)
    made = Ticket.objects.get()
    assert answer.headers["Location"] == f"/tickets/{made.pk}"
    assert (made.session, made.bot, made.assignee) == (session, world.bot, world.admin.user)
    assert made.due_at is not None
    assert "Open the conversation" in read(agent.get(f"/tickets/{made.pk}"))


def test_what_is_wrong_stands_at_its_field(world: World) -> None:
    sent = {"bot_id": str(world.bot.pk), "subject": "", "priority": "low", "status": "open"}
    answer = browser(world.agent).post("/tickets/new", sent)
    assert answer.status_code == 422
    assert "This field is required" in answer.content.decode()
    assert Ticket.objects.count() == 0


def test_who_changes_one_field_keeps_what_others_changed(world: World) -> None:
    one = ticket(world)
    agent = browser(world.agent)
    shown = {
        "subject": one.subject, "description": "", "priority": "normal", "assignee_id": "",
        "due_at": "",
    }  # fmt: skip
    answer = agent.post(f"/tickets/{one.pk}", {**shown, "status": "in_progress"})
    assert answer.status_code == 302
    kept = Ticket.objects.get()
    assert (kept.status, kept.subject) == ("in_progress", "A lamp is late")


def test_each_role_may_what_the_api_lets_it(world: World) -> None:
    one, todo = ticket(world), task(world)
    new = {"session": str(world.ours.session.pk), "subject": "Mine", "title": "Mine"}
    acts = {
        "view": [("get", f"/tickets/{one.pk}"), ("get", f"/tasks/{todo.pk}")],
        "reply": [
            ("post", f"/tickets/{one.pk}"), ("post", f"/tasks/{todo.pk}"),
            ("post", f"/tasks/{todo.pk}/done"), ("post", "/tickets/new"), ("post", "/tasks"),
        ],
        "manage": [("post", f"/tickets/{one.pk}/delete"), ("post", f"/tasks/{todo.pk}/delete")],
    }  # fmt: skip
    for need, person, refused in [
        ("view", world.viewer, None), ("view", world.stranger, 404), ("view", world.removed, 404),
        ("reply", world.viewer, 403), ("reply", world.stranger, 404),
        ("manage", world.agent, 403), ("manage", world.stranger, 404),
    ]:  # fmt: skip
        client = browser(person)
        for method, path in acts[need]:
            status = getattr(client, method)(path, new).status_code
            assert status == (refused or 200), (person.name, path)
    admin = browser(world.admin)
    assert admin.post(f"/tickets/{one.pk}/delete").status_code == 302
    assert admin.post(f"/tasks/{todo.pk}/delete").status_code == 302
    assert (Ticket.objects.count(), Task.objects.count()) == (0, 0)


def test_a_task_is_noted_ticked_off_and_found_again(world: World) -> None:
    agent = browser(world.agent)
    mine = {"bot_id": str(world.bot.pk), "assignee_id": str(world.agent.user.pk)}
    assert agent.post("/tasks", {**mine, "title": "Call the carrier"}).status_code == 302
    task(world, title="Somebody else’s", assignee=world.admin.user)
    page = read(agent.get("/tasks"))
    assert "Call the carrier" in page
    assert "Somebody else" not in page
    assert "Somebody else" in read(agent.get("/tasks?show=all"))
    todo = Task.objects.get(title="Call the carrier")
    agent.post(
        f"/tasks/{todo.pk}/done", {"done": "1"}, headers={"Referer": "http://testserver/tasks"}
    )
    assert "Call the carrier" not in read(agent.get("/tasks?show=all"))
    assert "Call the carrier" in read(agent.get("/tasks?show=done"))


def test_when_something_is_due_is_said_and_shown_in_ones_own_time(world: World) -> None:
    user = world.agent.user
    user.timezone = "Asia/Tokyo"
    user.save()
    agent = browser(world.agent)
    noted = {"bot_id": str(world.bot.pk), "title": "Call", "due_at": "2035-01-15T09:00"}
    assert agent.post("/tasks", noted).status_code == 302
    todo = Task.objects.get()
    assert todo.due_at == datetime(2035, 1, 15, 0, 0, tzinfo=UTC)
    assert 'value="2035-01-15T09:00"' in agent.get(f"/tasks/{todo.pk}").content.decode()


def test_what_is_over_its_time_says_so(world: World) -> None:
    late = timezone.now() - timedelta(days=1)
    ticket(world, due_at=late)
    task(world, due_at=late, assignee=world.viewer.user)
    viewer = browser(world.viewer)
    assert "overdue" in read(viewer.get("/tickets"))
    page = read(viewer.get("/tasks"))
    assert "overdue" in page
    assert "What is to be done?" not in page


def test_the_inbox_leads_to_a_ticket_of_the_conversation(world: World) -> None:
    session = world.ours.session
    path = f"/inbox?box=all&session={session.pk}"
    assert f"/tickets/new?session={session.pk}" in read(browser(world.agent).get(path))
    assert "/tickets/new" not in read(browser(world.viewer).get(path))
