"""What contacts learn from conversations."""

from uuid import UUID

from contacts.services import contact_seen
from konan.core.events import EventLetter, subscribe


@subscribe("new_message", key="contacts.seen")
def note_who_wrote(letter: EventLetter) -> None:
    contact = letter.payload["session"]["contact"]
    if contact and letter.payload["message"]["role"] == "visitor":
        contact_seen(contact_id=UUID(contact["id"]), at=letter.created_at)
