"""The public shapes of tickets and tasks: what the API answers and what events tell."""

from typing import Any

from accounts.models import User
from contacts.models import Contact
from contacts.shapes import moment
from inbox.tickets.models import Task, Ticket


def ticket_shape(ticket: Ticket) -> dict[str, Any]:
    return {
        "id": str(ticket.pk),
        "number": ticket.number,
        "bot_id": str(ticket.bot_id),
        "session_id": _id(ticket.session_id),
        "contact": _contact(ticket.contact),
        "email": ticket.email or None,
        "subject": ticket.subject,
        "description": ticket.description,
        "priority": ticket.priority,
        "status": ticket.status,
        "assignee": _person(ticket.assignee),
        "assignee_id": _id(ticket.assignee_id),
        "due_at": moment(ticket.due_at),
        "created_by": _person(ticket.created_by),
        "created_at": moment(ticket.created_at),
        "updated_at": moment(ticket.updated_at),
        "resolved_at": moment(ticket.resolved_at),
    }


def visitors_shape(ticket: Ticket) -> dict[str, Any]:
    """What the visitor who opened it may know."""
    return {
        "id": str(ticket.pk),
        "number": ticket.number,
        "subject": ticket.subject,
        "status": ticket.status,
        "created_at": moment(ticket.created_at),
    }


def task_shape(task: Task) -> dict[str, Any]:
    return {
        "id": str(task.pk),
        "bot_id": str(task.bot_id),
        "session_id": _id(task.session_id),
        "title": task.title,
        "due_at": moment(task.due_at),
        "assignee": _person(task.assignee),
        "assignee_id": _id(task.assignee_id),
        "done": task.done,
        "done_at": moment(task.done_at),
        "created_by": _person(task.created_by),
        "created_at": moment(task.created_at),
        "updated_at": moment(task.updated_at),
    }


def work_shape(work: Ticket | Task) -> dict[str, Any]:
    return task_shape(work) if isinstance(work, Task) else ticket_shape(work)


def _id(key: Any) -> str | None:
    return str(key) if key else None


def _person(user: User | None) -> dict[str, str] | None:
    return {"id": str(user.pk), "name": user.display_name} if user else None


def _contact(contact: Contact | None) -> dict[str, str | None] | None:
    if contact is None:
        return None
    return {
        "id": str(contact.pk),
        "name": contact.name or None,
        "email": contact.email or None,
    }
