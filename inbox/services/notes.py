"""Notes: what agents write to each other beside a conversation."""

from typing import Any, Final
from uuid import UUID

from django.db import transaction

from accounts.models import User
from bots.checks import cleaned, shape, text
from bots.models import Bot
from conversations.models import Session
from conversations.services.telling import tell_session
from conversations.shapes import session_shape
from inbox.models import Note
from inbox.services.mentions import mentioned, people_of
from inbox.shapes import note_shape
from konan.core.errors import Unauthorized
from konan.core.events import emit
from konan.core.tenancy import Actor

LONGEST: Final = 5_000
_check: Final = shape({"content": text(LONGEST, blank=False, trim=True)})


def note_add(
    *, actor: Actor, session: Session, content: str, client_id: str | None = None
) -> dict[str, Any]:
    """The note in its public shape. Those whom it mentions are told, but for the author; an
    automation's has none. The same `client_id` again is the same note."""
    if actor.user_id is None and actor.kind != "system":
        raise Unauthorized
    sent = cleaned(_check, {"content": content})
    people = list(people_of(Bot.objects.get(pk=session.bot_id)))
    meant = mentioned(sent["content"], people)
    with transaction.atomic():
        if client_id and (before := _written_before(session, actor, client_id)):
            return note_shape(before)
        note = Note.objects.create(
            session=session,
            client_id=client_id,
            author_id=actor.user_id,
            automated=actor.kind == "system",
            content=sent["content"],
            mentions=[person.pk for person in meant],
        )
        told, shown = session_shape(session.pk), note_shape(note.pk)
        if session.channel != Session.Channel.PLAYGROUND:
            for person in meant:
                if person.pk != actor.user_id:
                    _tell_mention(session, told, shown, person)
        tell_session(told)
    return shown


def _written_before(session: Session, actor: Actor, client_id: str) -> UUID | None:
    """The session is locked first, so that of two tries at once one sees the other."""
    Session.objects.select_for_update(no_key=True).only("pk").get(pk=session.pk)
    mine = Note.objects.filter(session=session, author_id=actor.user_id, client_id=client_id)
    return mine.values_list("pk", flat=True).first()


def _tell_mention(
    session: Session, told: dict[str, Any], note: dict[str, Any], person: User
) -> None:
    emit(
        "mention",
        owner_id=session.owner_id,
        bot_id=session.bot_id,
        payload={
            "session": told,
            "note": note,
            "user": {"id": str(person.pk), "name": person.display_name},
        },
    )
