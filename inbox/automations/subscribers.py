"""What rules listen to."""

from inbox.automations.grammar import LISTENS
from inbox.automations.services.running import queue_up
from konan.core.events import EventLetter, subscribe


@subscribe(*LISTENS.values(), key="automations")
def listen(letter: EventLetter) -> None:
    """A worker looks whether the conditions hold; here only who is asked is noted."""
    queue_up(letter)
