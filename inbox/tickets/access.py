"""The doors to tickets and tasks."""

from typing import Any

from bots.access import get_bot
from inbox.tickets.models import Task, Ticket
from inbox.tickets.querysets import TaskQuerySet, TicketQuerySet
from konan.core.errors import NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from teams.roles import Need


def get_ticket(actor: Actor, ticket_id: Any, need: Need = "view") -> Ticket:
    """Raises NotFound (not there, or not the actor's), Forbidden (role too low)."""
    key = parse_uuid(ticket_id)
    ticket: Ticket | None = tickets_seen(actor).filter(pk=key).first() if key else None
    if ticket is None:
        raise NotFound
    get_bot(actor, ticket.bot_id, need)
    return ticket


def get_task(actor: Actor, task_id: Any, need: Need = "view") -> Task:
    """Raises NotFound or Forbidden."""
    key = parse_uuid(task_id)
    task: Task | None = tasks_seen(actor).filter(pk=key).first() if key else None
    if task is None:
        raise NotFound
    get_bot(actor, task.bot_id, need)
    return task


def tickets_seen(actor: Actor) -> TicketQuerySet:
    """Those of every bot that a person sees; a visitor's own."""
    rows: TicketQuerySet = Ticket.objects.visible_to(actor)
    return rows.to_show().to_sort()


def tasks_seen(actor: Actor) -> TaskQuerySet:
    rows: TaskQuerySet = Task.objects.visible_to(actor)
    return rows.to_show().to_sort()
