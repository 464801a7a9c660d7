"""What tickets and tasks mean for people: who of them is told, as access stands at delivery.

What is gone meanwhile, or somebody else's, is no news; nor is a ticket of a contact that is
blocked. Who did it is left out.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone

from inbox.tickets.models import Task, Ticket
from konan.core.events import EventLetter
from konan.core.ids import parse_uuid
from notifications.models import Kind, Notification
from notifications.recipients import people_of
from notifications.services.telling import notify


def tell_of_ticket(letter: EventLetter) -> None:
    """Everybody who may answer; where it has an assignee already, them alone."""
    ticket = _ticket(letter)
    if ticket is None:
        return
    people = people_of(ticket.bot, "reply")
    told = people if ticket.assignee_id is None else people & {ticket.assignee_id}
    _notify_of_ticket(ticket, told - {ticket.created_by_id}, "opened", by=ticket.created_by_id)


def tell_of_assigned_ticket(letter: EventLetter) -> None:
    """Who has it now, unless they took it themselves."""
    ticket, by = _ticket(letter), parse_uuid(letter.payload["by_id"])
    if ticket is None or not _is_still(letter.payload["ticket"], ticket):
        return
    told = people_of(ticket.bot, "reply") & {ticket.assignee_id}
    _notify_of_ticket(ticket, told - {by}, "assigned", by=by)


def tell_of_due_ticket(letter: EventLetter) -> None:
    ticket = _ticket(letter)
    if ticket is None or ticket.is_done:
        return
    told = people_of(ticket.bot, "reply") & {ticket.assignee_id}
    _notify_of_ticket(ticket, told, "due")


def tell_of_task(letter: EventLetter) -> None:
    """Made for somebody, or given to somebody: them, unless they did it themselves."""
    task = _task(letter)
    if task is None or not _is_still(letter.payload["task"], task):
        return
    is_new = "by_id" not in letter.payload
    by = task.created_by_id if is_new else parse_uuid(letter.payload["by_id"])
    told = people_of(task.bot, "reply") & {task.assignee_id}
    _notify_of_task(task, told - {by}, "assigned", by=by)


def tell_of_due_task(letter: EventLetter) -> None:
    task = _task(letter)
    if task is None or task.done or task.due_at is None:
        return
    about = "soon" if task.due_at > letter.created_at else "due"
    _notify_of_task(task, people_of(task.bot, "reply") & {task.assignee_id}, about)


def forget_tickets(*, ids: Sequence[UUID]) -> None:
    """Hook: what told of tickets that go."""
    told = [str(key) for key in ids]
    Notification.objects.filter(type=Kind.TICKET_CREATED, data__ticket_id__in=told).delete()


def forget_tasks(*, ids: Sequence[UUID]) -> None:
    told = [str(key) for key in ids]
    Notification.objects.filter(type=Kind.TASK_CREATED, data__task_id__in=told).delete()


def _ticket(letter: EventLetter) -> Ticket | None:
    """The ticket as it is now, where it bothers anybody."""
    rows = Ticket.objects.to_show().filter(pk=letter.payload["ticket"]["id"])
    ticket: Ticket | None = rows.first()
    is_blocked = ticket is not None and ticket.contact is not None and ticket.contact.is_blocked
    return None if is_blocked else ticket


def _task(letter: EventLetter) -> Task | None:
    task: Task | None = Task.objects.to_show().filter(pk=letter.payload["task"]["id"]).first()
    return task


def _is_still(told: Mapping[str, Any], work: Ticket | Task) -> bool:
    return work.assignee_id is not None and str(work.assignee_id) == told["assignee_id"]


def _notify_of_ticket(
    ticket: Ticket, told: set[UUID], about: str, *, by: UUID | None = None
) -> None:
    data = {"about": about, "ticket_id": str(ticket.pk), "number": ticket.number}
    _notify(Kind.TICKET_CREATED, ticket, told, {**data, "text": ticket.subject}, by)


def _notify_of_task(task: Task, told: set[UUID], about: str, *, by: UUID | None = None) -> None:
    data = {"about": about, "task_id": str(task.pk), "text": task.title}
    _notify(Kind.TASK_CREATED, task, told, data, by)


def _notify(
    kind: Kind,
    work: Ticket | Task,
    told: set[UUID],
    data: Mapping[str, Any],
    by: UUID | None,
) -> None:
    """As of now: who has read the session has not read this."""
    notify(
        kind=kind,
        user_ids=told,
        session=work.session,
        bot_id=work.bot_id,
        at=timezone.now(),
        by_id=by if by in people_of(work.bot, "view") else None,
        data=data,
    )
