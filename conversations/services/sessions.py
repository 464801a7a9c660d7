"""What happens to a session beside what is said in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.audit import record
from bots.models import Bot
from conversations.models import Feedback, Message, Session, Turn
from conversations.services.erasing import erase_sessions
from conversations.services.handover import handover_words
from conversations.services.messages import HandoffReason, say
from conversations.shapes import session_shape
from konan.core.errors import Conflict, Invalid, NotFound
from konan.core.events import emit
from konan.core.mail import queue_mail
from konan.core.realtime import TURNS, publish
from konan.core.tenancy import Actor

SILENT: Final = timedelta(hours=24)
_REASONS: Final[dict[str, HandoffReason]] = {"visitor": "visitor", "system": "automation"}


@contextmanager
def changing(session: Session) -> Iterator[Session]:
    """The session's row as it is now, locked until the block ends; the caller saves it.

    Raises NotFound where somebody deleted the session meanwhile.
    """
    with transaction.atomic():
        current = Session.objects.select_for_update().filter(pk=session.pk).first()
        if current is None:
            raise NotFound
        yield current


@transaction.atomic
def session_delete(*, actor: Actor, session: Session) -> None:
    """Messages, turns, receipts, feedback, notes, files, what told of it: all."""
    theirs = Session.objects.filter(pk=session.pk)
    erase_sessions(owner_id=session.owner_id, sessions=theirs)
    record(
        actor=actor,
        action="session.deleted",
        owner_id=session.owner_id,
        subject=f"session:{session.pk}",
        data={"bot_id": str(session.bot_id)},
    )


def session_handoff(*, actor: Actor, session: Session) -> dict[str, Any]:
    """A person is asked for: the bot says so, and says nothing more. Once is enough."""
    reason = _REASONS.get(actor.kind, "agent")
    with changing(session) as current:
        if current.handler == Session.Handler.HUMAN and current.status != Session.Status.RESOLVED:
            return session_shape(current.pk)
        current.status = Session.Status.PENDING
        current.handler = Session.Handler.HUMAN
        current.control_epoch += 1
        current.waiting_since = current.handed_off_at = timezone.now()
        current.handoff_reason, current.agent_replied_at = reason, None
        current.resolved_at = current.resolved_by = current.snoozed_until = None
        overtake_turns(current)
        current.save()
        words = handover_words(
            bot_id=current.bot_id, session_id=current.pk, language=current.language or "en"
        )
        say(session=current, role="assistant", content=words, band="handoff")
        shape, _note = say(
            session=current,
            role="system",
            content="A person was asked for.",
            event="handoff_requested",
            handoff_reason=reason,
        )
    return shape


def session_close(*, actor: Actor, session: Session) -> dict[str, Any]:
    """Ends the conversation; the visitor may come back within the bot's window."""
    with changing(session) as current:
        if current.status == Session.Status.RESOLVED:
            return session_shape(current.pk)
        by = "visitor" if actor.kind == "visitor" else "agent"
        return resolve(current, by=by)


def resolve_silent() -> int:
    """Sessions that the bot answered and that were silent for 24 h: resolved by the bot."""
    count = 0
    while _resolve_one_silent():
        count += 1
    return count


@transaction.atomic
def _resolve_one_silent() -> bool:
    silent = Session.objects.filter(
        status=Session.Status.OPEN,
        handler=Session.Handler.BOT,
        open_turns=0,
        last_message_role=Message.Role.ASSISTANT,
        last_message_at__lt=timezone.now() - SILENT,
    )
    session = silent.order_by("last_message_at").select_for_update(skip_locked=True).first()
    if session is not None:
        resolve(session, by="bot")
    return session is not None


def resolve(session: Session, *, by: str) -> dict[str, Any]:
    """Ends a session that the caller holds locked, whoever decided it."""
    session.status = Session.Status.RESOLVED
    session.resolved_at = timezone.now()
    session.resolved_by = by
    session.waiting_since = session.snoozed_until = None
    overtake_turns(session)
    session.save()
    shape, _note = say(
        session=session, role="system", content="The conversation was ended.", event="resolved"
    )
    if session.channel != Session.Channel.PLAYGROUND:
        emit(
            "internal.session_resolved",
            owner_id=session.owner_id,
            bot_id=session.bot_id,
            payload={"session": shape},
        )
    return shape


def tell_changed(*, session: Session, shape: dict[str, Any]) -> None:
    """What no other letter tells: of a status, a contact, an assignee that is another now."""
    if session.channel != Session.Channel.PLAYGROUND:
        emit(
            "internal.session_changed",
            owner_id=session.owner_id,
            bot_id=session.bot_id,
            payload={"session": shape},
        )


def overtake_turns(session: Session) -> None:
    """Waiting turns are dropped; one that runs will find that it may not speak, and is told
    to stop, so that no model goes on writing for nobody."""
    waiting = Turn.objects.filter(session=session, state=Turn.State.RECEIVED)
    waiting.update(state=Turn.State.DROPPED, finished_at=timezone.now(), lease_until=None)
    running = Turn.objects.filter(session=session, state=Turn.State.RUNNING)
    session.open_turns = running.update(stop_requested=True)
    for answer_id in running.values_list("answer_id", flat=True):
        publish(TURNS, {"turn": str(answer_id), "act": "stop"})


def turn_stop(*, actor: Actor, answer_id: UUID, session: Session) -> None:
    """Ends an answer that is being written, on whatever process; what was said is kept.

    A turn that still waits is ended here; one that has ended stays as it is.
    """
    with changing(session) as current:
        turn = Turn.objects.select_for_update().get(answer_id=answer_id)
        if turn.state == Turn.State.RECEIVED:
            turn.state, turn.finished_at = Turn.State.STOPPED, timezone.now()
            turn.lease_until = None
            current.open_turns -= 1
            current.save(update_fields=["open_turns"])
        turn.stop_requested = True
        turn.save()
        publish(TURNS, {"turn": str(answer_id), "act": "stop"})


def feedback_give(
    *,
    actor: Actor,
    session: Session,
    message: Message | None,
    rating: str | None,
    csat: int | None,
    comment: str,
) -> Feedback:
    """Thumbs on an answer (the last one unless said), or CSAT on the session; the later counts."""
    with changing(session) as current:
        if rating is not None:
            message = message or _last_answer(current)
            message.feedback = rating
            message.save(update_fields=["feedback"])
        else:
            current.csat = csat
            current.updated_at = timezone.now()
            current.save(update_fields=["csat", "updated_at"])
        given, _new = Feedback.objects.update_or_create(
            session=current,
            message=message if rating is not None else None,
            defaults={
                "rating": rating,
                "csat": csat,
                "comment": comment,
                "updated_at": timezone.now(),
            },
        )
        _tell_feedback(current, given)
    return given


def _last_answer(session: Session) -> Message:
    answers: QuerySet[Message] = Message.objects.filter(
        session=session, role=Message.Role.ASSISTANT
    )
    last = answers.order_by("-seq").first()
    if last is None:
        raise Invalid("message_id", _("Nothing has been answered in this session."))
    return last


def _tell_feedback(session: Session, given: Feedback) -> None:
    if session.channel == Session.Channel.PLAYGROUND:
        return
    emit(
        "feedback_received",
        owner_id=session.owner_id,
        bot_id=session.bot_id,
        payload={
            "session": session_shape(session.pk),
            "message_id": str(given.message_id) if given.message_id else None,
            "rating": given.rating,
            "csat": given.csat,
            "comment": given.comment or None,
        },
    )


def transcript_send(*, actor: Actor, session: Session) -> dict[str, Any]:
    """Mails what was said to the visitor's address; Conflict where none is known."""
    address = session.contact.email if session.contact else ""
    address = address or (session.claim or {}).get("email", "")
    if not address:
        raise Conflict(_("No e-mail address of the visitor is known."), code="no_email")
    bot = Bot.objects.get(pk=session.bot_id)
    with transaction.atomic(), override(session.language or "en"):
        queue_mail(
            to=address,
            subject=_("Your conversation with %(bot)s") % {"bot": bot.name},
            text=_transcript(session, bot),
        )
    return session_shape(session.pk)


def _transcript(session: Session, bot: Bot) -> str:
    said = session.messages.exclude(role=Message.Role.SYSTEM).select_related("author")
    names = {Message.Role.VISITOR: _("You"), Message.Role.ASSISTANT: bot.name}
    lines = []
    for message in said.order_by("seq"):
        agent = message.author.display_name if message.author else bot.name
        name = names.get(Message.Role(message.role), agent)
        lines.append(f"{name} ({message.created_at:%Y-%m-%d %H:%M} UTC)\n{message.content}")
    return "\n\n".join(lines)
