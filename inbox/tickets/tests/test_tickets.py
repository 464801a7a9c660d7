"""/inbox/tickets: what agents do with them, and what each bot's people see."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from bots.services.lifecycle import bot_delete
from contacts.models import Contact
from contacts.services import contact_delete, contact_export, contact_merge
from inbox.tests.desk import told
from inbox.tickets.models import Ticket
from inbox.tickets.services import ticket_create
from konan.testing.api import Api, assert_problem
from konan.testing.world import Person, World, make_bot
from teams.models import Membership
from teams.services import member_remove

pytestmark = pytest.mark.django_db


def make(api: Api, by: Person, world: World, **fields: Any) -> dict[str, Any]:
    body = {"bot_id": str(world.bot.pk), "subject": "A lamp is late", **fields}
    answer = api.as_(by).post("/inbox/tickets", body)
    assert answer.status_code == 201, answer.content
    ticket: dict[str, Any] = answer.json()  # type: ignore[attr-defined]
    return ticket


def shown(api: Api, by: Person, query: str = "") -> list[int]:
    answer = api.as_(by).get(f"/inbox/tickets{query}")
    assert answer.status_code == 200, answer.content
    return [each["number"] for each in answer.json()["results"]]  # type: ignore[attr-defined]


def test_a_ticket_has_what_was_said_and_the_owners_next_number(world: World, api: Api) -> None:
    first = make(api, world.agent, world)
    assert first["number"] == 1
    assert (first["status"], first["priority"], first["description"]) == ("open", "normal", "")
    assert first["created_by"]["name"] == "Agent"
    due = "2030-01-02T03:04:05Z"
    second = make(
        api,
        world.owner,
        world,
        session_id=str(world.ours.session.pk),
        description="Order 7\nis not here.",
        priority="urgent",
        assignee_id=str(world.agent.user.pk),
        due_at=due,
    )
    assert second["number"] == 2
    assert second["session_id"] == str(world.ours.session.pk)
    assert second["assignee"] == {"id": str(world.agent.user.pk), "name": "Agent"}
    assert second["due_at"].startswith("2030-01-02T03:04:05")
    one = api.as_(world.viewer).get(f"/inbox/tickets/{second['id']}")
    assert one.json() == second  # type: ignore[attr-defined]
    assert [each["ticket"] for each in told("ticket_created")] == [first, second]


def test_each_owner_counts_for_themselves_over_all_bots(world: World, api: Api) -> None:
    other = make_bot(world.owner.user, name="Shop")
    assert make(api, world.owner, world)["number"] == 1
    assert make(api, world.owner, world, bot_id=str(other.pk))["number"] == 2
    assert make(api, world.stranger, world, bot_id=str(world.theirs.bot.pk))["number"] == 1


def test_what_is_sent_changes_and_the_rest_stays(world: World, api: Api) -> None:
    ticket = make(api, world.agent, world, priority="high")
    path = f"/inbox/tickets/{ticket['id']}"
    done = api.as_(world.agent).put(path, {"status": "resolved"}).json()  # type: ignore[attr-defined]
    assert (done["status"], done["priority"]) == ("resolved", "high")
    assert done["resolved_at"]
    again = api.as_(world.agent).put(path, {**done, "status": "open"}).json()  # type: ignore[attr-defined]
    assert (again["resolved_at"], again["number"]) == (None, ticket["number"])
    assert api.as_(world.admin).delete(path).status_code == 204
    assert_problem(api.as_(world.agent).get(path), 404, "not_found")
    assert make(api, world.agent, world)["number"] == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("subject", ""),
        ("subject", "x" * 201),
        ("subject", 5),
        ("priority", "none"),
        ("status", "done"),
        ("due_at", "tomorrow"),
        ("assignee_id", "nobody"),
        ("description", None),
        ("colour", "red"),
    ],
)
def test_what_is_wrong_is_named(world: World, api: Api, field: str, value: Any) -> None:
    body = {"bot_id": str(world.bot.pk), "subject": "A lamp is late", field: value}
    answer = api.as_(world.agent).post("/inbox/tickets", body)
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == [field]  # type: ignore[attr-defined]


def test_only_who_may_answer_for_the_bot_is_given_one(world: World, api: Api) -> None:
    ticket = make(api, world.agent, world)
    for person in (world.viewer, world.removed, world.stranger):
        sent = {"assignee_id": str(person.user.pk)}
        answer = api.as_(world.agent).put(f"/inbox/tickets/{ticket['id']}", sent)
        assert answer.status_code == 400, person.name
        assert answer.json()["errors"][0]["field"] == "assignee_id"  # type: ignore[attr-defined]


def test_parents_that_are_not_ones_own_are_not_there(world: World, api: Api) -> None:
    theirs, ours = str(world.theirs.bot.pk), str(world.bot.pk)
    as_agent = api.as_(world.agent)
    sent = {"bot_id": theirs, "subject": ""}
    assert_problem(as_agent.post("/inbox/tickets", sent), 404, "not_found")
    sent = {"bot_id": ours, "session_id": str(world.theirs.session.pk), "subject": ""}
    assert_problem(as_agent.post("/inbox/tickets", sent), 404, "not_found")
    other = make_bot(world.owner.user, name="Shop")
    sent = {"bot_id": str(other.pk), "session_id": str(world.ours.session.pk), "subject": "Lamp"}
    answer = api.as_(world.owner).post("/inbox/tickets", sent)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "session_id"  # type: ignore[attr-defined]


def test_a_strangers_tickets_are_in_nobody_elses_list(world: World, api: Api) -> None:
    theirs = make(api, world.stranger, world, bot_id=str(world.theirs.bot.pk))
    make(api, world.owner, world)
    make(api, world.owner, world)
    assert shown(api, world.viewer) == [2, 1]
    assert shown(api, world.stranger) == [1]
    assert shown(api, world.removed) == []
    path = f"/inbox/tickets/{theirs['id']}"
    for answer in (
        api.as_(world.owner).get(path),
        api.as_(world.owner).put(path, {"status": "nonsense"}),
        api.as_(world.owner).delete(path),
    ):
        assert_problem(answer, 404, "not_found")
    assert shown(api, world.viewer, f"?bot_id={world.theirs.bot.pk}") == []


def test_the_list_is_narrowed_by_its_fields(world: World, api: Api) -> None:
    agent = str(world.agent.user.pk)
    make(api, world.agent, world, assignee_id=agent, due_at="2030-01-02T00:00:00Z")
    make(api, world.agent, world, subject="Refund of order 77", priority="urgent")
    make(
        api,
        world.agent,
        world,
        status="closed",
        session_id=str(world.ours.session.pk),
        due_at="2029-01-01T00:00:00Z",
    )
    for query, numbers in {
        "?status=open": [2, 1],
        "?status=closed": [3],
        "?priority=urgent": [2],
        "?assignee=me": [1],
        "?assignee=none": [3, 2],
        f"?assignee={agent}": [1],
        f"?session_id={world.ours.session.pk}": [3],
        "?due_before=2029-06-01T00:00:00Z": [3],
        "?q=refu%20order": [2],
        "?q=%232": [2],
        "?sort=due": [3, 1, 2],
    }.items():
        assert shown(api, world.agent, query) == numbers, query
    for query in ("status=done", "priority=none", "assignee=us", "sort=best", "due_before=soon"):
        answer = api.as_(world.agent).get(f"/inbox/tickets?{query}")
        assert answer.status_code == 400, query


def test_pages_by_due_date_leave_nothing_out(world: World, api: Api) -> None:
    for day in (3, 1, None, 2, None):
        make(api, world.agent, world, due_at=f"2030-01-0{day}T00:00:00Z" if day else None)
    found, path = [], "/inbox/tickets?sort=due&limit=2"
    while path:
        page = api.as_(world.agent).get(path).json()  # type: ignore[attr-defined]
        found += [each["number"] for each in page["results"]]
        path = page["next"].partition("/api/v1")[2] if page["next"] else ""
    assert found == [2, 4, 1, 3, 5]


@pytest.mark.django_db(transaction=True)
def test_many_at_once_get_each_a_number_of_their_own(world: World) -> None:
    def make_one(_: int) -> int:
        try:
            fields = {"subject": "A lamp is late"}
            number: int = ticket_create(
                actor=world.agent.actor, bot=world.bot, fields=fields
            ).number
            return number
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        numbers = sorted(pool.map(make_one, range(24)))
    assert numbers == list(range(1, 25))


def test_who_loses_access_loses_what_is_assigned_to_them(world: World, api: Api) -> None:
    ticket = make(
        api,
        world.owner,
        world,
        assignee_id=str(world.agent.user.pk),
        due_at=(timezone.now() + timedelta(days=1)).isoformat(),
    )
    member = Membership.objects.get(user=world.agent.user)
    member_remove(actor=world.owner.actor, team=world.team, member=member)
    kept = Ticket.objects.get(pk=ticket["id"])
    assert (kept.assignee, kept.remind_at) == (None, None)


def test_what_somebody_asked_for_goes_with_them(world: World, api: Api) -> None:
    contact = Contact.objects.create(owner=world.owner.user, name="Amal", email="amal@example.com")
    contact.bots.add(world.bot)
    session = world.ours.session
    session.contact = contact
    session.save()
    make(api, world.agent, world, session_id=str(session.pk), subject="CANARY-31")
    assert "CANARY-31" in str(contact_export(actor=world.owner.actor, contact=contact))
    claimed = Ticket.objects.create(
        owner=world.owner.user, bot=world.bot, number=9, subject="Mine", email="amal@example.com"
    )
    contact_delete(actor=world.owner.actor, contact=contact)
    assert list(Ticket.objects.values_list("subject", "email")) == [("Mine", "")]
    assert "CANARY-31" not in str(told("ticket_created"))
    bot_delete(actor=world.owner.actor, bot=world.bot)
    assert not Ticket.objects.filter(pk=claimed.pk).exists()


def test_who_turns_out_to_be_another_keeps_their_tickets(world: World) -> None:
    kept, gone = (
        Contact.objects.create(owner=world.owner.user, email=f"{name}@example.com")
        for name in ("one", "two")
    )
    Ticket.objects.create(
        owner=world.owner.user, bot=world.bot, number=1, subject="Mine", contact=gone
    )
    contact_merge(actor=world.owner.actor, contact=kept, other=gone)
    assert Ticket.objects.get().contact == kept
