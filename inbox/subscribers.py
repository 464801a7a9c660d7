"""What the desk does at others' news: sessions that wait go round when somebody is free, those
that have ended are summed up."""

from uuid import UUID

from inbox.services.summaries import summary_request
from konan.core.events import EventLetter, subscribe
from konan.core.wake import wake


@subscribe(
    "handoff_requested",
    "internal.agent_available",
    "internal.session_resolved",
    key="inbox.queue",
)
def look_at_the_queue(letter: EventLetter) -> None:
    """Somebody waits, or has a hand free: a worker assigns, where the bot wants it so."""
    wake("queue")


@subscribe("internal.session_resolved", key="inbox.summary")
def sum_up(letter: EventLetter) -> None:
    """A worker writes the summary of a session that has ended."""
    summary_request(session_id=UUID(letter.payload["session"]["id"]))
