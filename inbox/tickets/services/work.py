"""What tickets and tasks have in common: who may be given them, when they are due."""

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.checks import Rejected
from conversations.models import Session
from inbox.services.availability import is_agent_of
from inbox.tickets.models import Task, Ticket
from konan.core.errors import Invalid

TASKS_AHEAD: Final = timedelta(hours=1)


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
    is_done = work.done if isinstance(work, Task) else work.is_done
    if is_done or work.due_at is None or work.assignee_id is None:
        return None
    ahead = [work.due_at - TASKS_AHEAD] if isinstance(work, Task) else []
    return next((at for at in (*ahead, work.due_at) if at > now), None)
