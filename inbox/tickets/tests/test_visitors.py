"""/chat/tickets: what visitors open, and see of it."""

from typing import Any

import pytest

from contacts.models import Contact
from conversations.models import Visitor
from inbox.tests.desk import told
from inbox.tickets.models import Ticket
from konan.testing.api import Api, assert_problem
from konan.testing.world import Guest, Principal, World

pytestmark = pytest.mark.django_db


def open_one(api: Api, by: Principal, **fields: Any) -> dict[str, Any]:
    answer = api.as_(by).post("/chat/tickets", {"subject": "Nobody was there", **fields})
    assert answer.status_code == 201, answer.content
    ticket: dict[str, Any] = answer.json()  # type: ignore[attr-defined]
    return ticket


def own(api: Api, by: Guest) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api.as_(by).get("/chat/tickets").json()["results"]  # type: ignore[attr-defined]
    return found


def test_a_visitor_opens_one_and_sees_its_number_and_state(world: World, api: Api) -> None:
    opened = open_one(api, world.visitor, description="My lamp", email="Amal@Example.com")
    assert opened.pop("visitor_token") is None
    assert set(opened) == {"id", "number", "subject", "status", "created_at"}
    assert (opened["number"], opened["status"]) == (1, "open")
    Ticket.objects.update(status="resolved")
    assert own(api, world.visitor) == [{**opened, "status": "resolved"}]
    assert own(api, world.other_visitor) == []
    letter = told("ticket_created")[0]["ticket"]
    assert (letter["email"], letter["description"]) == ("amal@example.com", "My lamp")
    assert letter["contact"]["email"] == "amal@example.com"
    assert letter["created_by"] is None


def test_who_comes_for_the_first_time_gets_a_token(world: World, api: Api) -> None:
    new = Principal("new", {"X-Bot-Token": world.bot.public_token})
    token = open_one(api, new)["visitor_token"]
    known = Guest("new", {**new.headers, "X-Visitor-Token": token}, world.visitor.visitor, token)
    assert [each["number"] for each in own(api, known)] == [1]
    assert api.as_(new).get("/chat/tickets").status_code == 403


def test_it_belongs_to_the_talk_that_it_names(world: World, api: Api) -> None:
    session = world.ours.session
    open_one(api, world.visitor, session_id=str(session.pk), email="amal@example.com")
    ticket = Ticket.objects.get()
    session.refresh_from_db()
    assert ticket.session == session
    assert ticket.contact == session.contact
    assert session.contact is not None
    answer = api.as_(world.other_visitor).post(
        "/chat/tickets", {"subject": "", "session_id": str(session.pk)}
    )
    assert_problem(answer, 404, "not_found")


@pytest.mark.parametrize("in_talk", [True, False])
def test_an_address_of_somebody_verified_leads_to_nobody(
    world: World, api: Api, in_talk: bool
) -> None:
    """It is kept on the ticket, for people to judge, and opens nothing of that person's."""
    amal = Contact.objects.create(
        owner=world.owner.user, name="Amal", email="amal@example.com", verified=True
    )
    more = {"session_id": str(world.ours.session.pk)} if in_talk else {}
    open_one(api, world.visitor, email="amal@example.com", **more)
    ticket = Ticket.objects.get()
    assert ticket.email == "amal@example.com"
    assert ticket.contact != amal
    assert ticket.contact is None or ticket.contact.email == ""


def test_a_verified_visitor_stays_who_they_are(world: World, api: Api) -> None:
    amal = Contact.objects.create(owner=world.owner.user, email="amal@example.com", verified=True)
    Visitor.objects.filter(pk=world.visitor.visitor.pk).update(contact=amal)
    open_one(api, world.visitor, email="other@example.com")
    ticket = Ticket.objects.get()
    assert (ticket.contact, ticket.email) == (amal, "other@example.com")
    assert Contact.objects.count() == 1


def test_a_bot_that_asks_who_one_is_asks_here_too(world: World, api: Api) -> None:
    world.bot.widget["require_identity"] = True
    world.bot.save()
    answer = api.as_(world.visitor).post("/chat/tickets", {"subject": "Hello"})
    assert_problem(answer, 401, "identity_required")
    assert Ticket.objects.count() == 0


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("subject", " "),
        ("subject", "x" * 201),
        ("email", "amal"),
        ("description", "x" * 10_001),
        ("priority", "urgent"),
        ("session_id", "mine"),
    ],
)
def test_what_is_wrong_is_named(world: World, api: Api, field: str, value: str) -> None:
    answer = api.as_(world.visitor).post("/chat/tickets", {"subject": "Hello", field: value})
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == [field]  # type: ignore[attr-defined]
