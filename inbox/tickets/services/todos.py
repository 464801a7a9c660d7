"""Tasks: what somebody of the team has to do."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction

from bots.checks import cleaned, flag, nullable, required, shape, text
from bots.models import Bot
from conversations.models import Session
from inbox.tickets.models import Task
from inbox.tickets.services.work import (
    a_time,
    an_id,
    change,
    delete,
    require_agent,
    require_of_bot,
    settle,
    tell,
)
from konan.core.tenancy import Actor

TITLE: Final = 200
_check: Final = shape(
    {
        "title": text(TITLE, blank=False, trim=True),
        "due_at": nullable(a_time),
        "assignee_id": nullable(an_id),
        "done": flag,
    }
)
_check_new: Final = required(["title"], _check)


def task_create(
    *, actor: Actor, bot: Bot, fields: Mapping[str, Any], session: Session | None = None
) -> Task:
    """Raises Invalid for an assignee who may not answer for the bot, and for a session of
    another bot."""
    sent = cleaned(_check_new, dict(fields))
    require_of_bot(session, bot.pk)
    require_agent(sent.get("assignee_id"), bot.pk)
    task = Task(
        owner_id=bot.owner_id, bot=bot, session=session, created_by_id=actor.user_id, **sent
    )
    with transaction.atomic():
        settle(task)
        task.save(force_insert=True)
        tell("task_created", task)
    return task


def task_update(*, actor: Actor, task: Task, changes: Mapping[str, Any]) -> Task:
    """Changes what is sent. A new assignee hears of it. Raises Invalid as `task_create`."""
    return change(task, cleaned(_check, dict(changes)), actor=actor)


def task_delete(*, actor: Actor, task: Task) -> None:
    delete(task)
