"""Who a visitor says that they are, through /chat: what is believed, and what never is."""

import hashlib
import hmac
from typing import Any

import pytest

from bots.services import bot_rotate_identity_secret
from contacts.models import Contact
from conversations.models import Session
from conversations.tests.conftest import Visitor
from konan.core.events.catalogue import PUBLIC_EVENTS
from konan.core.models import Event
from konan.core.tenancy import Actor

AMAL = "amal@example.com"


def signed(visitor: Visitor, external_id: str) -> dict[str, str]:
    actor = Actor(kind="user", user_id=visitor.bot.owner_id)
    secret = bot_rotate_identity_secret(actor=actor, bot=visitor.bot)
    proof = hmac.new(secret.encode(), external_id.encode(), hashlib.sha256).hexdigest()
    return {"external_id": external_id, "identity_hash": proof}


def another(visitor: Visitor) -> Visitor:
    return Visitor(visitor.url, visitor.bot)


def news() -> list[tuple[str, list[str]]]:
    told = Event.objects.filter(name="contact_updated").order_by("id")
    return [(each.payload["action"], each.payload["changed"]) for each in told]


@pytest.fixture
def known(visitor: Visitor) -> Contact:
    """Amal, vouched for by the bot's owner, who has said something."""
    visitor.say("My order is 4711.", contact={**signed(visitor, "c-1"), "email": AMAL})
    return Contact.objects.get(external_id="c-1")


def test_a_signed_identity_verifies(visitor: Visitor, known: Contact) -> None:
    assert (known.verified, known.email) == (True, AMAL)
    assert list(known.bots.all()) == [visitor.bot]
    assert [action for action, _ in news()] == ["created"]


@pytest.mark.parametrize("claim", [{"email": AMAL}, {"external_id": "c-1"},
                                   {"email": "AMAL@example.com", "name": "Amal"}])  # fmt: skip
def test_an_unsigned_claim_opens_nothing_of_a_verified_persons(
    visitor: Visitor, known: Contact, claim: dict[str, str]
) -> None:
    thief = another(visitor)
    answer = thief.say("What did I order?", contact=claim)
    assert answer["session"]["contact"]["id"] != str(known.pk)
    assert answer["session"]["contact"]["email"] is None
    assert [each["session_id"] for each in thief.history()] == [thief.session] * 2
    sessions = thief.get("/chat/sessions").json()["results"]
    assert [each["id"] for each in sessions] == [thief.session]
    assert thief.get(f"/chat/history/{visitor.session}").status_code == 404
    made = Contact.objects.exclude(pk=known.pk).get()
    assert (made.verified, made.email, made.external_id) == (False, "", "")
    known.refresh_from_db()
    assert (known.name, known.sessions.count()) == ("", 1)
    assert Session.objects.get(pk=thief.session).claim is not None


def test_a_bad_signature_is_refused(visitor: Visitor, known: Contact) -> None:
    forged = {"external_id": "c-1", "identity_hash": "0" * 64}
    refused = another(visitor).post("/chat", {"message": "Hello!", "contact": forged})
    assert (refused.status_code, refused.json()["code"]) == (401, "identity_invalid")


def test_a_claim_with_every_message_makes_one_contact(visitor: Visitor, known: Contact) -> None:
    thief = another(visitor)
    for _ in range(3):
        thief.say("Hello!", contact={"email": AMAL, "name": "Not Amal"})
    somebody = another(visitor)
    for contact in ({"name": "Omar"}, {"name": "Omar"}, {"email": "omar@example.com"}):
        somebody.say("Hello!", contact=contact)
    found: list[Any] = list(Contact.objects.exclude(pk=known.pk).order_by("id"))
    assert [(each.name, each.email) for each in found] == [
        ("Not Amal", ""), ("Omar", "omar@example.com")
    ]  # fmt: skip


def test_unverified_people_of_one_address_are_one(visitor: Visitor) -> None:
    first, second = another(visitor), another(visitor)
    one = first.say("Hello!", contact={"email": "omar@example.com", "name": "Omar"})
    two = second.say("Hello!", contact={"email": "omar@example.com"})
    assert one["session"]["contact"]["id"] == two["session"]["contact"]["id"]
    sessions = second.get("/chat/sessions").json()["results"]
    assert [each["id"] for each in sessions] == [second.session], "nothing of the first is open"
    assert [action for action, _ in news()] == ["created"]


def test_who_signs_does_not_become_somebody_else_of_that_address(visitor: Visitor) -> None:
    owner_id = visitor.bot.owner_id
    omar = Contact.objects.create(owner_id=owner_id, email="omar@example.com", external_id="o-1")
    visitor.say("Hello!", contact={**signed(visitor, "c-9"), "email": "omar@example.com"})
    omar.refresh_from_db()
    assert (omar.verified, omar.external_id) == (False, "o-1")
    signer = Contact.objects.get(external_id="c-9")
    assert (signer.verified, signer.email) == (True, "")


def test_blocked_people_are_answered_200_and_bother_nobody(visitor: Visitor) -> None:
    visitor.say("Hello!", contact={"email": "omar@example.com"})
    Contact.objects.update(blocked=True)
    told = Event.objects.filter(name__in=PUBLIC_EVENTS)
    before = told.count()
    answer = visitor.say("I want to talk to a person!")
    assert answer["response"] is None
    assert told.count() == before
