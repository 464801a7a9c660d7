"""Every public event becomes a delivery for each endpoint that asked for it."""

from konan.core.events import EventLetter, subscribe
from konan.core.events.catalogue import PUBLIC_EVENTS
from notifications.webhooks.services.deliveries import deliver


@subscribe(*PUBLIC_EVENTS, key="webhooks")
def webhooks(letter: EventLetter) -> None:
    deliver(letter)
