"""What the desk does at others' news: sessions that wait go round when somebody is free."""

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
