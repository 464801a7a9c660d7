"""Summaries: asked for by a row, written by a worker, never waited for by a request.

1. `summary_request` puts the session on the list (requested) and wakes the workers.
2. `write_due` claims a row (SKIP LOCKED) under a lease; `fence` counts the tries. No
   connection is held while the model writes. Where there is no model, it fails, or it was
   tried in vain before, the summary is taken out of what was said.
3. The outcome is kept only where the claim still holds: a worker that was late says nothing.
What a crash left is taken up when the lease ends; after three tries the row rests until
somebody asks again.
"""

from threading import BoundedSemaphore
from typing import Any, Final
from uuid import UUID

import structlog
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from bots.knowledge.querysets import in_seconds
from bots.models import Bot
from bots.services.speaking import llm_of
from conversations.models import Message, Session
from conversations.services.telling import tell_session
from conversations.shapes import session_shape
from inbox.models import Summary
from inbox.summarising import Said, Summarised, Talk, ask_model, extract, messages_for, read_answer
from inbox.summarising.model import NoAnswer
from konan.core.tenancy import Actor
from konan.core.text import language_of
from konan.core.wake import wake

TRIES: Final = 3
LEASE_S: Final = 90
AGAIN_S: Final = 10
LANES: Final = 2  # summaries that a worker process writes at once
MOST_MESSAGES: Final = 400
State = Summary.State

log = structlog.get_logger(__name__)
_lanes = BoundedSemaphore(LANES)


def summary_get(*, actor: Actor, session: Session) -> dict[str, Any]:
    """The summary as it is; where there is none, or messages came later, one is begun."""
    row = Summary.objects.filter(session=session).first()
    last = _last_seq(session.pk)
    stale = row is None or row.generated_at is None or row.up_to_seq < last
    if stale:
        summary_request(session_id=session.pk)
    if row is None or row.generated_at is None:
        return {"status": "generating"}
    return {
        "status": "ready",
        "summary": row.text,
        "key_points": row.key_points,
        "open_questions": row.open_questions,
        "sentiment": row.sentiment,
        "generated_at": row.generated_at,
        "up_to_message_id": row.up_to_message_id,
        "stale": stale,
    }


@transaction.atomic
def summary_request(*, session_id: UUID) -> None:
    """Puts the session on the list, unless it is there; one that is gone needs none."""
    session = Session.objects.select_for_update(no_key=True).filter(pk=session_id)
    if session.values_list("pk").first() is None:
        return
    _row, new = Summary.objects.get_or_create(session_id=session_id)
    if not new:
        Summary.objects.filter(session_id=session_id, state=State.READY).update(
            state=State.REQUESTED, requested_at=timezone.now(), lease_until=None, fence=0
        )
    wake("summaries")


def write_due() -> int:
    """Writes what is due until nothing is left, on a lane that is free; returns how many."""
    if not _lanes.acquire(blocking=False):
        return 0
    try:
        count = 0
        while _write_next():
            count += 1
        return count
    finally:
        _lanes.release()


def _write_next() -> bool:
    row = _claim()
    if row is None:
        return False
    try:
        if row.fence <= TRIES:
            _write(row)
        else:
            _put_back(row)
    except Exception:
        log.exception("summary_not_written", session_id=str(row.pk))
        _put_back(row)
    return True


@transaction.atomic
def _claim() -> Summary | None:
    free = Q(lease_until__isnull=True) | Q(lease_until__lt=Now())
    due = Summary.objects.filter(free, state__in=[State.REQUESTED, State.WRITING])
    row = due.order_by("requested_at").select_for_update(skip_locked=True).first()
    if row is not None:
        row.fence += 1
        Summary.objects.filter(pk=row.pk).update(
            fence=row.fence, state=State.WRITING, lease_until=in_seconds(LEASE_S)
        )
    return row


def _put_back(row: Summary) -> None:
    again = row.fence < TRIES
    _claimed(row).update(
        state=State.REQUESTED if again else State.READY,
        lease_until=in_seconds(AGAIN_S * row.fence) if again else None,
    )


def _claimed(row: Summary) -> Any:
    return Summary.objects.filter(pk=row.pk, state=State.WRITING, fence=row.fence)


def _write(row: Summary) -> None:
    session = Session.objects.select_related("bot").filter(pk=row.pk).first()
    if session is None:
        return
    messages = _messages(session)
    talk = _talk(session, messages)
    written = _by_model(session.bot, talk) if row.fence == 1 and messages else None
    _keep(row, written or extract(talk), messages[-1] if messages else None)


def _keep(row: Summary, written: Summarised, last: Message | None) -> None:
    with transaction.atomic():
        kept = _claimed(row).update(
            state=State.READY,
            lease_until=None,
            text=written.summary,
            key_points=written.key_points,
            open_questions=written.open_questions,
            sentiment=written.sentiment,
            generated_at=timezone.now(),
            up_to_message_id=last.pk if last else None,
            up_to_seq=last.seq if last else 0,
        )
        if kept:
            tell_session(session_shape(row.pk))


def _by_model(bot: Bot, talk: Talk) -> Summarised | None:
    config = llm_of(bot)
    if config is None:
        return None
    if not connection.in_atomic_block:
        connection.close()
    try:
        written = read_answer(ask_model(config, messages_for(talk)))
    except NoAnswer as error:
        log.info("summary_without_model", bot_id=str(bot.pk), cause=str(error))
        return None
    if written is None:
        log.info("summary_without_model", bot_id=str(bot.pk), cause="not_as_asked")
    return written


def _messages(session: Session) -> list[Message]:
    said = Message.objects.filter(session=session).exclude(role=Message.Role.SYSTEM)
    last = said.defer("search", "sources").order_by("-seq")[:MOST_MESSAGES]
    return list(last)[::-1]


def _talk(session: Session, messages: list[Message]) -> Talk:
    said = [Said(each.role, each.content, each.band, each.feedback) for each in messages]
    spoken = " ".join(each.text for each in said if each.role == "visitor")
    return Talk(said, session.language or language_of(spoken), session.csat)


def _last_seq(session_id: UUID) -> int:
    said = Message.objects.filter(session_id=session_id).exclude(role=Message.Role.SYSTEM)
    last: int | None = said.order_by("-seq").values_list("seq", flat=True).first()
    return last or 0
