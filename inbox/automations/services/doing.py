"""The actions of a rule, each by the service that a person's act would call."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import UUID

import structlog
from django.db import OperationalError, transaction
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from conversations.models import Session
from conversations.services.messages import say
from conversations.services.sessions import session_handoff
from conversations.shapes import session_shape
from inbox.automations.models import Automation
from inbox.services.acting import acting
from inbox.services.assigning import session_assign
from inbox.services.notes import note_add
from inbox.services.round_robin import assign_to_freest
from inbox.services.status import session_set_status
from inbox.services.tagging import session_set_priority, session_set_tags
from inbox.tickets.services import ticket_create
from konan.core.errors import Conflict, DomainError
from konan.core.events import emit
from konan.core.tenancy import Actor

SYSTEM: Final = Actor(kind="system")
Action = Mapping[str, Any]
log = structlog.get_logger(__name__)


def carry_out(automation: Automation, session: Session) -> list[dict[str, Any]]:
    """All actions, in their order, in the caller's transaction; one that is refused keeps
    nothing from the next. Each comes back with `done` and `error: {code, detail}|null`."""
    return [_attempt(automation, session, each) for each in automation.actions]


def _attempt(automation: Automation, session: Session, action: Action) -> dict[str, Any]:
    try:
        with transaction.atomic():
            _ACTS[action["type"]](automation, _now(session), action)
    except DomainError as refusal:
        detail = refusal.errors[0].detail if refusal.errors else refusal.message
        code = refusal.errors[0].code if refusal.errors else refusal.code
        return {**action, "done": False, "error": {"code": code, "detail": str(detail)}}
    except OperationalError:  # the whole run is tried again
        raise
    except Exception:
        log.exception("automation_action_failed", automation_id=str(automation.pk))
        detail = _("Something went wrong on the server.")
        return {**action, "done": False, "error": {"code": "server_error", "detail": str(detail)}}
    return {**action, "done": True, "error": None}


def _now(session: Session) -> Session:
    return Session.objects.select_related("bot").get(pk=session.pk)


def _assign(automation: Automation, session: Session, action: Action) -> None:
    session_assign(
        actor=SYSTEM, session=session, agent_id=UUID(action["agent_id"]), method="automation"
    )


def _auto_assign(automation: Automation, session: Session, action: Action) -> None:
    if assign_to_freest(session=session, actor=SYSTEM, method="automation") is None:
        raise Conflict(_("Nobody who answers for the bot is free."), code="nobody_available")


def _tag(automation: Automation, session: Session, action: Action) -> None:
    session_set_tags(actor=SYSTEM, session=session, tags=[*session.tags, *action["tags"]])


def _untag(automation: Automation, session: Session, action: Action) -> None:
    left = [tag for tag in session.tags if tag not in action["tags"]]
    session_set_tags(actor=SYSTEM, session=session, tags=left)


def _status(automation: Automation, session: Session, action: Action) -> None:
    status = Session.Status(action["status"])
    session_set_status(actor=SYSTEM, session=session, status=status)


def _priority(automation: Automation, session: Session, action: Action) -> None:
    priority = Session.Priority(action["priority"])
    session_set_priority(actor=SYSTEM, session=session, priority=priority)


def _reply(automation: Automation, session: Session, action: Action) -> None:
    """The bot says it; who waits for a person goes on waiting."""
    with acting(actor=SYSTEM, session=session) as current:
        say(session=current, role="assistant", content=action["content"])


def _note(automation: Automation, session: Session, action: Action) -> None:
    note_add(actor=SYSTEM, session=session, content=action["content"])


def _notify(automation: Automation, session: Session, action: Action) -> None:
    emit(
        "internal.automation_notify",
        owner_id=automation.owner_id,
        bot_id=automation.bot_id,
        payload={
            "session": session_shape(session.pk),
            "automation": {"id": str(automation.pk), "name": automation.name},
            "user_ids": action["user_ids"],
        },
    )


def _ticket(automation: Automation, session: Session, action: Action) -> None:
    bot: Bot = automation.bot
    ticket_create(actor=SYSTEM, bot=bot, session=session, fields={"subject": action["subject"]})


def _handoff(automation: Automation, session: Session, action: Action) -> None:
    session_handoff(actor=SYSTEM, session=session)


_ACTS: Final[Mapping[str, Callable[[Automation, Session, Action], None]]] = {
    "assign": _assign,
    "auto_assign": _auto_assign,
    "tag": _tag,
    "untag": _untag,
    "status": _status,
    "priority": _priority,
    "reply": _reply,
    "note": _note,
    "notify": _notify,
    "ticket": _ticket,
    "handoff": _handoff,
}
