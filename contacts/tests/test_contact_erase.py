"""Somebody is erased: no table holds a word of theirs any more."""

from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from accounts.models import AuditEntry
from bots.knowledge.services import gap_record
from contacts.models import Contact
from contacts.tests.api.test_contacts import News
from conversations.models import (
    Attachment,
    Feedback,
    Message,
    Receipt,
    Session,
    Turn,
    Visitor,
)
from konan.core.events import emit
from konan.core.models import Event, IdempotentAnswer
from konan.testing.api import Api
from konan.testing.world import World, make_bot, make_guest

CANARY = "canary7731"


def everything() -> dict[str, int]:
    """How many rows of each table hold the canary, somewhere."""
    found = {}
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            table = model._meta.db_table
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text ILIKE %s',
                           [f"%{CANARY}%"])  # fmt: skip
            found[table] = cursor.fetchone()[0]
    return {table: count for table, count in found.items() if count}


@pytest.fixture
def talked(world: World) -> Contact:
    """Somebody who said things that are repeated in many places."""
    contact = Contact.objects.create(
        owner=world.owner.user, name=CANARY, email=f"{CANARY}@example.com",
        external_id=f"id-{CANARY}", notes=CANARY, attributes={CANARY: CANARY}, tags=[CANARY],
    )  # fmt: skip
    contact.bots.add(world.bot)
    visitor, session = world.visitor.visitor, world.ours.session
    Visitor.objects.filter(pk=visitor.pk).update(contact=contact)
    _say(session, f"Where is the order of {CANARY}?")
    earlier = Session.objects.create(
        owner=contact.owner, bot=world.bot, visitor=visitor, channel="widget", subject=CANARY
    )
    _say(earlier, CANARY)
    Session.objects.filter(pk=session.pk).update(contact=contact, metadata={"page": CANARY})
    impostor = make_guest("impostor", world.bot)
    Session.objects.create(
        owner=contact.owner, bot=world.bot, visitor=impostor.visitor, channel="widget",
        claim={"email": contact.email, "external_id": ""},
    )  # fmt: skip
    told = {"session": {"id": str(session.pk), "contact": {"id": str(contact.pk)}},
            "message": {"content": CANARY, "role": "visitor"}}  # fmt: skip
    emit("new_message", owner_id=contact.owner_id, bot_id=world.bot.pk, payload=told)
    emit("contact_updated", owner_id=contact.owner_id, bot_id=None,
         payload={"contact": {"id": str(contact.pk), "name": CANARY}})  # fmt: skip
    gap_record(bot_id=world.bot.pk, question=f"Where is the order of {CANARY}?")
    return contact


def _say(session: Session, text: str) -> None:
    asked = Message.objects.create(session=session, seq=1, role="visitor", content=text)
    answer = Message.objects.create(session=session, seq=2, role="assistant", content=CANARY)
    deadline = timezone.now() + timedelta(seconds=110)
    Turn.objects.create(
        session=session, bot=session.bot, message=asked, epoch=1, deadline=deadline, partial=CANARY
    )
    Receipt.objects.create(message=answer, data={"question": CANARY})
    Feedback.objects.create(session=session, message=answer, rating="up", comment=CANARY)
    Attachment.objects.create(
        owner=session.owner, bot=session.bot, visitor=session.visitor, session=session,
        message=asked, name=f"{CANARY}.txt", content_type="text/plain", size=1,
        data=CANARY.encode(),
    )  # fmt: skip
    IdempotentAnswer.objects.create(id=f"k{asked.pk}", request="r", effect_id=asked.pk)


def test_no_table_holds_a_word_of_theirs(world: World, talked: Contact) -> None:
    assert {"contacts_contact", "core_event", "knowledge_gap", "conversations_message",
            "conversations_session", "conversations_receipt", "conversations_attachment",
            } <= everything().keys(), "the canary is where it is looked for"  # fmt: skip
    answer = Api(world.admin).delete(f"/contacts/{talked.pk}")
    assert answer.status_code == 204
    assert everything() == {}
    assert not IdempotentAnswer.objects.exists()
    assert not Visitor.objects.filter(pk=world.visitor.visitor.pk).exists()


def test_only_the_id_is_left_for_those_who_must_forget_too(
    world: World, talked: Contact, news: News
) -> None:
    Api(world.owner).delete(f"/contacts/{talked.pk}")
    [told] = news()
    assert (told["action"], told["contact"]["id"]) == ("deleted", str(talked.pk))
    assert told["contact"]["bot_ids"] == [str(world.bot.pk)]
    assert told["contact"]["email"] is None
    entry = AuditEntry.objects.get(action="contact.erased")
    assert (entry.subject, entry.data) == (f"contact:{talked.pk}", {})


def test_what_others_said_stays(world: World, talked: Contact) -> None:
    other = Contact.objects.create(owner=world.owner.user, name="Omar")
    theirs = Session.objects.create(
        owner=world.owner.user, bot=world.bot, visitor=world.visitor.visitor,
        contact=other, channel="widget",
    )  # fmt: skip
    question = f"Where is the order of {CANARY}?"
    gap_record(bot_id=world.bot.pk, question=question)
    emit("new_message", owner_id=world.owner.user.pk, bot_id=world.bot.pk,
         payload={"session": {"id": str(theirs.pk), "contact": None}})  # fmt: skip
    Api(world.owner).delete(f"/contacts/{talked.pk}")
    theirs.refresh_from_db()
    assert theirs.visitor_id == world.visitor.visitor.pk
    assert Event.objects.filter(payload__session__id=str(theirs.pk)).exists()
    assert [gap.count for gap in world.bot.gaps.all()] == [1]
    assert Session.objects.filter(pk=world.theirs.session.pk).exists()


def test_everything_about_a_person_as_json(world: World, talked: Contact) -> None:
    answer = Api(world.admin).get(f"/contacts/{talked.pk}/export")
    told: dict[str, Any] = answer.json()  # type: ignore[attr-defined]
    assert told["contact"]["email"] == talked.email
    assert [each["id"] for each in told["conversations"]] == [str(world.ours.session.pk)]
    assert [each["role"] for each in told["messages"]] == ["visitor", "assistant"]
    assert [each["name"] for each in told["attachments"]] == [f"{CANARY}.txt"]
    assert [each["comment"] for each in told["feedback"]] == [CANARY]


def test_nobody_is_told_of_conversations_that_they_may_not_see(
    world: World, talked: Contact
) -> None:
    private = Session.objects.create(
        owner=talked.owner, bot=make_bot(talked.owner), contact=talked, channel="widget"
    )
    Message.objects.create(session=private, seq=1, role="visitor", content="private")
    for by, count in ((world.owner, 2), (world.admin, 1)):
        told: dict[str, Any] = Api(by).get(f"/contacts/{talked.pk}/export").json()  # type: ignore[attr-defined]
        assert len(told["conversations"]) == told["contact"]["sessions"] == count
        assert ("private" in [each["content"] for each in told["messages"]]) is (count == 2)
