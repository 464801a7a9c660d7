"""Every write on tickets and tasks."""

from inbox.tickets.services.tickets import ticket_create, ticket_delete, ticket_update
from inbox.tickets.services.todos import task_create, task_delete, task_update
from inbox.tickets.services.visitors import Opened, ticket_open

__all__ = [
    "Opened",
    "task_create",
    "task_delete",
    "task_update",
    "ticket_create",
    "ticket_delete",
    "ticket_open",
    "ticket_update",
]
