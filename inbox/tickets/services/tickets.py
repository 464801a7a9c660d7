"""Tickets, as agents and automations write them."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction

from bots.checks import choice, cleaned, nullable, required, shape, text
from bots.models import Bot
from conversations.models import Session
from inbox.tickets.models import Ticket
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

SUBJECT: Final = 200
DESCRIPTION: Final = 10_000
_check: Final = shape(
    {
        "subject": text(SUBJECT, blank=False, trim=True),
        "description": text(DESCRIPTION),
        "priority": choice(Ticket.Priority.values),
        "status": choice(Ticket.Status.values),
        "assignee_id": nullable(an_id),
        "due_at": nullable(a_time),
    }
)
_check_new: Final = required(["subject"], _check)
# Who takes a number holds the counter until the ticket is there: none is given twice, and one
# that was taken in vain goes back.
_NEXT: Final = """
  INSERT INTO tickets_ticketcounter AS there (owner_id, last) VALUES (%s, 1)
  ON CONFLICT (owner_id) DO UPDATE SET last = there.last + 1
  RETURNING last
"""


def ticket_create(
    *, actor: Actor, bot: Bot, fields: Mapping[str, Any], session: Session | None = None
) -> Ticket:
    """Raises Invalid for an assignee who may not answer for the bot, and for a session of
    another bot."""
    sent = cleaned(_check_new, dict(fields))
    require_of_bot(session, bot.pk)
    require_agent(sent.get("assignee_id"), bot.pk)
    ticket = Ticket(
        bot=bot,
        session=session,
        contact_id=session.contact_id if session else None,
        created_by_id=actor.user_id,
        **sent,
    )
    return ticket_keep(ticket)


@transaction.atomic
def ticket_keep(ticket: Ticket) -> Ticket:
    """A new ticket gets its number, and everybody hears of it."""
    ticket.owner_id = ticket.bot.owner_id
    ticket.number = _next_number(ticket.owner_id)
    settle(ticket)
    ticket.save(force_insert=True)
    tell("ticket_created", ticket)
    return ticket


def ticket_update(*, actor: Actor, ticket: Ticket, changes: Mapping[str, Any]) -> Ticket:
    """Changes what is sent. A new assignee hears of it. Raises Invalid as `ticket_create`."""
    return change(ticket, cleaned(_check, dict(changes)), actor=actor)


def ticket_delete(*, actor: Actor, ticket: Ticket) -> None:
    """Its number is not given again."""
    delete(ticket)


def _next_number(owner_id: UUID) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [owner_id])
        number: int = cursor.fetchone()[0]
    return number
