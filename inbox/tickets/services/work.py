"""What tickets and tasks have in common: who may be given them, when they are due, how they
change and go."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.checks import Rejected
from conversations.models import Session
from inbox.services.availability import is_agent_of
from inbox.tickets.models import Task, Ticket
from inbox.tickets.shapes import work_shape
from konan.core import hooks
from konan.core.errors import Invalid, NotFound
from konan.core.events import emit
from konan.core.tenancy import Actor

TASKS_AHEAD: Final = timedelta(hours=1)
W = TypeVar("W", Ticket, Task)


def a_time(value: Any) -> datetime:
    if not isinstance(value, datetime) or timezone.is_naive(value):
        raise Rejected.because("invalid_type", _("Must be a time."))
    return value


def an_id(value: Any) -> UUID:
    if not isinstance(value, UUID):
        raise Rejected.because("invalid_type", _("Must be an id."))
    return value


def require_agent(assignee_id: UUID | None, bot_id: UUID) -> None:
    """Raises Invalid where they may not answer for the bot."""
    if assignee_id and not is_agent_of(user_id=assignee_id, bot_id=bot_id):
        raise Invalid("assignee_id", _("Nobody with this id may answer for this bot."))


def require_of_bot(session: Session | None, bot_id: UUID) -> None:
    if session is not None and session.bot_id != bot_id:
        raise Invalid("session_id", _("This bot has no such session."))


def next_reminder(work: Ticket | Task, now: datetime) -> datetime | None:
    """When its assignee is to be told next: once it is due, of a task an hour before, too."""
    if work.is_done or work.due_at is None or work.assignee_id is None:
        return None
    ahead = [work.due_at - TASKS_AHEAD] if isinstance(work, Task) else []
    return next((at for at in (*ahead, work.due_at) if at > now), None)


def noun_of(work: Ticket | Task) -> str:
    """As events and hooks call it."""
    return "task" if isinstance(work, Task) else "ticket"


def settle(work: Ticket | Task) -> None:
    """What follows from state and due date."""
    now, ended_at = timezone.now(), "done_at" if isinstance(work, Task) else "resolved_at"
    setattr(work, ended_at, (getattr(work, ended_at) or now) if work.is_done else None)
    work.remind_at = next_reminder(work, now)


def tell(event: str, work: Ticket | Task, **more: Any) -> None:
    payload = {noun_of(work): work_shape(work), **more}
    emit(event, owner_id=work.owner_id, bot_id=work.bot_id, payload=payload)


@transaction.atomic
def change(work: W, sent: Mapping[str, Any], *, actor: Actor) -> W:
    """What was sent, checked, in the row as it is now; a new assignee hears of it."""
    current = _locked(work)
    before = current.assignee_id
    if sent.get("assignee_id") != before:
        require_agent(sent.get("assignee_id"), current.bot_id)
    for name, value in sent.items():
        setattr(current, name, value)
    current.updated_at = timezone.now()
    settle(current)
    current.save()
    if current.assignee_id and current.assignee_id != before:
        by = str(actor.user_id) if actor.user_id else None
        tell(f"internal.{noun_of(current)}_assigned", current, by_id=by)
    return current


@transaction.atomic
def delete(work: Ticket | Task) -> None:
    """With what the floors above hold of it."""
    hooks.run(f"{noun_of(work)}s_deleting", ids=[work.pk])
    work.delete()


def _locked(work: W) -> W:
    rows = type(work).objects.to_show().select_for_update(of=("self",))
    current: W | None = rows.filter(pk=work.pk).first()
    if current is None:
        raise NotFound
    return current
