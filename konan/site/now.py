"""What needs somebody now, at the top of home: numbers that lead to their lists."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from conversations.access import sessions_seen
from inbox.services.listing import STANDARD, counted
from inbox.tickets.access import tasks_seen, tickets_seen
from konan.core.tenancy import Actor


@dataclass(frozen=True, slots=True)
class Need:
    label: str | Promise
    icon: str
    href: str
    count: int
    is_urgent: bool = False


def needs_of(actor: Actor) -> list[Need]:
    """Who waits for a person, and what this person has in hand; counted in one round trip."""
    me = actor.user_id
    waiting, mine, tickets, tasks = counted(
        [
            sessions_seen(actor).narrowed(STANDARD["unassigned"], user_id=me),
            sessions_seen(actor).narrowed(STANDARD["mine"], user_id=me),
            tickets_seen(actor).filter(assignee_id=me).to_do(),
            tasks_seen(actor).filter(assignee_id=me, done=False),
        ]
    )
    inbox = reverse("inbox")
    return [
        Need(_("Waiting for a person"), "hand", f"{inbox}?box=unassigned", waiting, waiting > 0),
        Need(_("Your conversations"), "inbox", f"{inbox}?box=mine", mine),
        Need(_("Your tickets"), "ticket", f"{reverse('tickets')}?assignee=me", tickets),
        Need(_("Your tasks"), "list-todo", reverse("tasks"), tasks),
    ]
