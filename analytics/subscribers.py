"""Every letter about a session: what is counted of it may have changed."""

from uuid import UUID

from analytics.services.counting import note_change
from konan.core.events import EventLetter, subscribe


@subscribe(
    "new_session",
    "new_message",
    "handoff_requested",
    "feedback_received",
    "internal.session_resolved",
    "internal.session_changed",
    key="analytics.count",
)
def count_session(letter: EventLetter) -> None:
    note_change(session_ids=[UUID(letter.payload["session"]["id"])])
