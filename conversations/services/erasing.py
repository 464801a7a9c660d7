"""Conversations go, and whatever repeats what was said in them."""

from uuid import UUID

from django.db.models import QuerySet

from bots.knowledge.services import gap_forget
from bots.models import Bot
from conversations.models import Attachment, Feedback, Message, Receipt, Session, Turn, Visitor
from konan.core import hooks
from konan.core.models import Event, IdempotentAnswer


def erase_sessions(*, owner_id: UUID, sessions: QuerySet[Session]) -> None:
    """Some of an owner's sessions, in the caller's transaction.

    They are locked first: who is writing into one finishes. What the floors above keep of
    them goes by the hook `sessions_erasing`.
    """
    rows = sessions.order_by("pk").select_for_update(of=("self",))
    session_ids = list(rows.values_list("pk", flat=True))
    found = Session.objects.filter(pk__in=session_ids)
    hooks.run("sessions_erasing", sessions=found)
    _forget_repeated(owner_id, session_ids)
    found.delete()


def _forget_repeated(owner_id: UUID, session_ids: list[UUID]) -> None:
    """Events that told of it, answers kept for a repeat, questions kept for the owner."""
    told = [str(session_id) for session_id in session_ids]
    Event.objects.filter(owner_id=owner_id, payload__session__id__in=told).delete()
    said = Message.objects.filter(session__in=session_ids)
    IdempotentAnswer.objects.filter(effect_id__in=said.values("pk")).delete()
    asked: dict[UUID, list[str]] = {}
    for bot_id, question in said.filter(role="visitor").values_list("session__bot_id", "content"):
        asked.setdefault(bot_id, []).append(question)
    for bot_id, questions in asked.items():
        gap_forget(bot_id=bot_id, questions=questions)


def erase_of_bot(*, bot: Bot) -> None:
    """All of a bot's at once, in the caller's transaction, before its own row goes: in a few
    statements, for there may be millions of messages.

    The sessions are locked first: who is writing into one finishes, who comes later finds
    nothing; then what the floors above hold of them goes, by their hooks. Django's own cascade
    would read every message into memory.
    """
    sessions = Session.objects.filter(bot=bot)
    list(sessions.order_by("pk").select_for_update().values_list("pk"))
    hooks.run("sessions_erasing", sessions=sessions)
    for rows in (
        Attachment.objects.filter(bot=bot),
        Receipt.objects.filter(message__session__bot=bot),
        Feedback.objects.filter(session__bot=bot),
        Turn.objects.filter(bot=bot),
        Message.objects.filter(session__bot=bot),
        sessions,
        Visitor.objects.filter(bot=bot),
    ):
        rows._raw_delete(rows.db)
