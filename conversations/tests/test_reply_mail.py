"""A reply that the visitor has not read is mailed to the address that they left."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone

from bots.models import Bot
from contacts.models import Contact
from conversations.models import Message, Session
from conversations.services.contacting import session_contact
from conversations.services.reply_mail import mail_unread_replies, place_of
from konan.core.crypto import decrypt
from konan.core.models import Mail
from konan.testing.world import World

pytestmark = pytest.mark.django_db


def mails() -> list[dict[str, str]]:
    sealed = Mail.objects.order_by("id")
    return [json.loads(decrypt(m.sealed, aad=f"core_mail:{m.id}:sealed")) for m in sealed]


def said(session: Session, seq: int, role: str, content: str, **more: Any) -> Message:
    return Message.objects.create(session=session, seq=seq, role=role, content=content, **more)


@pytest.fixture
def session(world: World) -> Session:
    """A talk in which an agent has answered twice, two minutes ago, and nobody has read it."""
    session = world.ours.session
    session.claim, session.language, session.last_seq = {"email": "guest@example.com"}, "en", 4
    session.visitor_read_seq = 2
    session.reply_mail_due_at = timezone.now() - timedelta(seconds=1)
    session.save()
    said(session, 1, "visitor", "Where is my order?")
    said(session, 2, "assistant", "I have told our people.")
    file = {"id": "1", "name": "label.pdf"}
    said(session, 3, "agent", "It left today.", author=world.agent.user, attachments=[file])
    said(session, 4, "agent", "It comes tomorrow.", author=world.agent.user)
    return session


def later(session: Session, **fields: Any) -> None:
    due = timezone.now() - timedelta(seconds=1)
    Session.objects.filter(pk=session.pk).update(reply_mail_due_at=due, **fields)


def test_unread_replies_are_mailed_once(session: Session) -> None:
    assert mail_unread_replies() == 1
    [mail] = mails()
    assert mail["to"] == "guest@example.com"
    assert mail["subject"] == "A reply to your conversation with Bot of owner"
    for words in ("Agent wrote:\nIt left today.", "File: label.pdf", "It comes tomorrow."):
        assert words in mail["text"]
    for secret in ("Where is my order?", "I have told our people.", "agent@example.com"):
        assert secret not in mail["text"]
    later(session)
    assert mail_unread_replies() == 1
    assert len(mails()) == 1
    session.refresh_from_db()
    assert (session.reply_mail_due_at, session.mailed_seq) == (None, 4)


def test_only_what_came_since_the_last_mail_is_mailed(session: Session, world: World) -> None:
    mail_unread_replies()
    said(session, 5, "agent", "It is there.", author=world.agent.user)
    later(session)
    mail_unread_replies()
    assert "It is there." in mails()[1]["text"]
    assert "It left today." not in mails()[1]["text"]


def test_what_was_read_meanwhile_is_not_mailed(session: Session) -> None:
    Session.objects.update(visitor_read_seq=4)
    mail_unread_replies()
    assert mails() == []
    session.refresh_from_db()
    assert session.reply_mail_due_at is None


def test_half_read_means_half_mailed(session: Session) -> None:
    Session.objects.update(visitor_read_seq=3)
    mail_unread_replies()
    assert "It left today." not in mails()[0]["text"]


def test_nothing_is_mailed_before_its_time(session: Session) -> None:
    Session.objects.update(reply_mail_due_at=timezone.now() + timedelta(minutes=1))
    assert mail_unread_replies() == 0
    assert mails() == []


def test_without_an_address_nothing_is_mailed(session: Session) -> None:
    Session.objects.update(claim=None)
    assert mail_unread_replies() == 1
    assert mails() == []


def test_a_contacts_address_will_do_unless_it_is_blocked(session: Session) -> None:
    contact = Contact.objects.create(owner_id=session.owner_id, email="ann@example.com")
    Session.objects.update(claim=None, contact=contact)
    mail_unread_replies()
    assert [mail["to"] for mail in mails()] == ["ann@example.com"]
    contact.blocked = True
    contact.save()
    later(session, mailed_seq=0)
    mail_unread_replies()
    assert len(mails()) == 1


@pytest.mark.parametrize(
    ("page", "ours"),
    [
        ("https://shop.example.com/cart", True),
        ("https://www.shop.example.com/", True),
        ("https://help.example.org/x", True),
        ("https://evil.example/", False),
        ("https://shop.example.com.evil.example/", False),
        ("https://notshop.example.com/", False),
        ("https://shop.example.com@evil.example/", False),
        ("javascript:alert(1)//shop.example.com", False),
        ("https://shop.example.com/\nEvil: yes", False),
        ("https://[", False),
        ("", False),
        (7, False),
    ],
)
def test_a_mail_leads_to_the_bots_own_sites_alone(session: Session, page: Any, ours: bool) -> None:
    bot: Bot = session.bot
    bot.domain = "shop.example.com"
    bot.widget["allowed_origins"] = ["https://help.example.org", "https://*.example.net"]
    session.metadata = {"page": {"url": page}}
    assert place_of(session) == (page if ours else f"{settings.PUBLIC_URL}/c/{bot.public_token}")


def test_a_domain_that_is_a_word_names_no_site(session: Session) -> None:
    session.bot.domain = "support"
    session.metadata = {"page": {"url": "https://evil.support/"}}
    assert place_of(session).startswith(settings.PUBLIC_URL)


def test_what_a_visitor_says_of_a_page_stops_no_mail(session: Session) -> None:
    Session.objects.update(metadata={"page": "https://evil.example/"})
    mail_unread_replies()
    assert "evil" not in mails()[0]["text"]


def test_an_address_that_is_left_is_written_to(session: Session) -> None:
    session_contact(session=session, email="New@Example.com")
    mail_unread_replies()
    assert [mail["to"] for mail in mails()] == ["new@example.com"]
