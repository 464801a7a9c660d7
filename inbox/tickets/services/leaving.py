"""What becomes of tickets and tasks when a person, a conversation or somebody's access goes."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from accounts.models import User
from contacts.models import Contact
from conversations.models import Session
from inbox.services.availability import agents_of
from inbox.tickets.models import Task, Ticket
from konan.core import hooks
from konan.core.models import Event
from konan.core.tenancy import Actor


def erase_of_sessions(*, sessions: "QuerySet[Session]") -> None:
    """Hook: before the rows of these sessions go in one statement, in its transaction."""
    wanted = sessions.order_by().values("pk")
    _erase(Ticket.objects.filter(session__in=wanted), "ticket")
    _erase(Task.objects.filter(session__in=wanted), "task")


def erase_of_contact(*, contact: Contact) -> None:
    """Hook of a contact's erasure: what they asked for, and where others gave their address."""
    _erase(Ticket.objects.filter(contact=contact), "ticket")
    if contact.email:
        claimed = Ticket.objects.filter(owner_id=contact.owner_id, email=contact.email)
        claimed.update(email="")


def merge_of_contact(*, contact: Contact, other: Contact) -> None:
    """Hook of a merge, in its transaction."""
    Ticket.objects.filter(contact=other).update(contact=contact)


def export_of_contact(*, actor: Actor, contact: Contact, into: dict[str, Any]) -> None:
    """Hook of a contact's export, at the bots that the actor sees."""
    tickets = Ticket.objects.visible_to(actor).filter(contact=contact)
    into["tickets"] = list(
        tickets.order_by("id").values(
            "id", "number", "bot_id", "session_id", "email", "subject", "description",
            "priority", "status", "created_at", "resolved_at",
        )
    )  # fmt: skip


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export."""
    into["tickets"] = list(
        Ticket.objects.filter(owner=user)
        .order_by("id")
        .values(
            "id", "number", "bot_id", "session_id", "contact_id", "email", "subject",
            "description", "priority", "status", "assignee_id", "due_at", "created_at",
            "updated_at", "resolved_at",
        )
    )  # fmt: skip
    into["tasks"] = list(
        Task.objects.filter(owner=user)
        .order_by("id")
        .values(
            "id", "bot_id", "session_id", "title", "due_at", "assignee_id", "done", "created_at"
        )
    )


def unassign_those_without_access(*, user_ids: Iterable[UUID]) -> None:
    """Hook `access_changed`: what somebody may no longer work on is nobody's again."""
    for kind in (Ticket, Task):
        held = kind._default_manager.filter(assignee_id__in=list(user_ids))
        pairs = set(held.order_by().values_list("assignee_id", "bot_id").distinct())
        lost = Q(pk=None)
        for user_id, bot_id in pairs:
            if not agents_of(bot_id).filter(pk=user_id).exists():
                lost |= Q(assignee_id=user_id, bot_id=bot_id)
        held.filter(lost).update(assignee=None, remind_at=None)


def _erase(rows: "QuerySet[Any]", name: str) -> None:
    """The rows, what the floors above hold of them, and the events that told of them."""
    found = list(rows.values_list("pk", flat=True))
    if found:
        hooks.run(f"{name}s_deleting", ids=found)
        told = [str(key) for key in found]
        Event.objects.filter(**{f"payload__{name}__id__in": told}).delete()
    rows._raw_delete(rows.db)
