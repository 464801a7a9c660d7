"""Tasks: what somebody of the team has to do."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from bots.checks import cleaned, flag, nullable, required, shape, text
from bots.models import Bot
from conversations.models import Session
from inbox.tickets.models import Task
from inbox.tickets.services.work import (
    a_time,
    an_id,
    next_reminder,
    require_agent,
    require_of_bot,
)
from inbox.tickets.shapes import task_shape
from konan.core import hooks
from konan.core.errors import NotFound
from konan.core.events import emit
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
        _settle(task)
        task.save(force_insert=True)
        emit(
            "task_created",
            owner_id=task.owner_id,
            bot_id=task.bot_id,
            payload={"task": task_shape(task)},
        )
    return task


@transaction.atomic
def task_update(*, actor: Actor, task: Task, changes: Mapping[str, Any]) -> Task:
    """Changes what is sent. A new assignee hears of it. Raises Invalid as `task_create`."""
    sent = cleaned(_check, dict(changes))
    current = _locked(task)
    before = current.assignee_id
    if sent.get("assignee_id") != before:
        require_agent(sent.get("assignee_id"), current.bot_id)
    for name, value in sent.items():
        setattr(current, name, value)
    current.updated_at = timezone.now()
    _settle(current)
    current.save()
    if current.assignee_id and current.assignee_id != before:
        _tell_assigned(actor, current)
    return current


@transaction.atomic
def task_delete(*, actor: Actor, task: Task) -> None:
    hooks.run("tasks_deleting", ids=[task.pk])
    Task.objects.filter(pk=task.pk).delete()


def _locked(task: Task) -> Task:
    rows = Task.objects.to_show().select_for_update(of=("self",))
    current: Task | None = rows.filter(pk=task.pk).first()
    if current is None:
        raise NotFound
    return current


def _settle(task: Task) -> None:
    """What follows from `done` and the due date."""
    now = timezone.now()
    task.done_at = (task.done_at or now) if task.done else None
    task.remind_at = next_reminder(task, now)


def _tell_assigned(actor: Actor, task: Task) -> None:
    by = str(actor.user_id) if actor.user_id else None
    emit(
        "internal.task_assigned",
        owner_id=task.owner_id,
        bot_id=task.bot_id,
        payload={"task": task_shape(task), "by_id": by},
    )
