"""Where a visitor can be reached: said in the talk, believed no further than it goes."""

from typing import Any

import pytest

from contacts.models import Contact
from conversations.models import Message, Session
from conversations.services.contacting import address_in, address_of, take_address
from conversations.services.handover import handover_words
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ann@example.com", "ann@example.com"),
        ("It is Ann@Example.com.", "ann@example.com"),
        ("Sure! <ann@example.com>, thanks", "ann@example.com"),
        ("بريدي ann@example.com، شكرا", "ann@example.com"),
        ("ann@example.com or bob@example.com", ""),
        ("ann@example", ""),
        ("I am @ann on every site", ""),
        ("no, thank you", ""),
    ],
)
def test_the_one_address_of_a_sentence(text: str, address: str) -> None:
    assert address_in(text) == address


@pytest.fixture
def asked(world: World) -> Session:
    """A talk that went to people while nobody was there."""
    session = world.ours.session
    session.handler, session.status, session.last_seq = "human", "pending", 1
    session.save()
    words = handover_words(bot_id=session.bot_id, session_id=session.pk, language="en")
    Message.objects.create(session=session, seq=1, role="assistant", band="handoff", content=words)
    return session


def test_the_address_that_was_asked_for_is_kept(asked: Session) -> None:
    take_address(session_id=asked.pk, seq=2, text="It is ann@example.com.")
    asked.refresh_from_db()
    assert asked.contact
    assert (asked.contact.email, asked.contact.verified) == ("ann@example.com", False)
    assert asked.visitor
    assert asked.visitor.contact == asked.contact
    take_address(session_id=asked.pk, seq=3, text="My friend is bob@example.com")
    asked.refresh_from_db()
    assert address_of(asked) == "ann@example.com"


def test_a_verified_persons_address_opens_nothing(asked: Session) -> None:
    theirs = Contact.objects.create(
        owner_id=asked.owner_id, email="ann@example.com", verified=True, name="Ann"
    )
    take_address(session_id=asked.pk, seq=2, text="ann@example.com")
    asked.refresh_from_db()
    assert asked.contact != theirs
    assert address_of(asked) == "ann@example.com"


@pytest.mark.parametrize("change", [{"handler": "bot"}, {"claim": {"email": "x@example.com"}}])
def test_who_was_not_asked_is_not_listened_to(asked: Session, change: dict[str, Any]) -> None:
    Session.objects.filter(pk=asked.pk).update(**change)
    take_address(session_id=asked.pk, seq=2, text="ann@example.com")
    asked.refresh_from_db()
    assert asked.contact is None


def test_an_address_before_the_question_is_no_answer(asked: Session) -> None:
    Message.objects.update(content="I am passing you on to a person.")
    take_address(session_id=asked.pk, seq=2, text="ann@example.com")
    asked.refresh_from_db()
    assert asked.contact is None


def contact_path(world: World) -> str:
    return f"/chat/sessions/{world.ours.session.pk}/contact"


def test_a_visitor_leaves_name_and_address(world: World) -> None:
    answer = Api(world.visitor).post(
        contact_path(world), {"name": "Ann", "email": "Ann@Example.com"}
    )
    assert answer.status_code == 200, answer.content
    assert answer.json()["email_known"] is True
    again = Api(world.visitor).post(contact_path(world), {"name": "Ann Lee"})
    contact = Contact.objects.get(owner=world.owner.user)
    assert (contact.name, contact.email) == ("Ann Lee", "ann@example.com")
    shown = {"id": str(contact.pk), "name": None, "email": None, "verified": False}
    assert again.json()["contact"] == shown, "who it is stays unsaid: nobody vouches for it"


def test_a_verified_contact_is_not_changed_by_what_nobody_signed(world: World) -> None:
    session = world.ours.session
    session.contact = Contact.objects.create(
        owner=world.owner.user, email="ann@example.com", name="Ann", verified=True
    )
    session.save()
    answer = Api(world.visitor).post(
        contact_path(world), {"name": "Eve", "email": "eve@example.com"}
    )
    assert answer.json()["contact"]["name"] == "Ann"
    session.refresh_from_db()
    assert session.claim == {"email": "eve@example.com", "external_id": ""}


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        ({"email": "nope"}, "invalid", "email"),
        ({"email": 7}, "invalid_type", "email"),
        ({}, "required", "email"),
        ({"name": " ", "email": None}, "required", "email"),
        ({"phone": "1"}, "unknown_field", "phone"),
    ],
)
def test_wrong_bodies_are_told(world: World, body: Any, code: str, field: str) -> None:
    assert_problem(Api(world.visitor).post(contact_path(world), body), 400, code, field=field)
