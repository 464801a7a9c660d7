"""Notes: what agents write to each other beside a conversation."""

from typing import Any, Final

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


def note_add(*, actor: Actor, session: Session, content: str) -> dict[str, Any]:
    """The note in its public shape. Those whom it mentions are told, but for the author; an
    automation's has none."""
    if actor.user_id is None and actor.kind != "system":
        raise Unauthorized
    sent = cleaned(_check, {"content": content})
    people = list(people_of(Bot.objects.get(pk=session.bot_id)))
    meant = mentioned(sent["content"], people)
    with transaction.atomic():
        note = Note.objects.create(
            session=session,
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
