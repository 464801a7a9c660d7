"""News goes up by letter: an event row is written in the transaction of what it tells."""

from konan.core.events.outbox import emit, emit_all
from konan.core.events.registry import EventLetter, subscribe

__all__ = ["EventLetter", "emit", "emit_all", "subscribe"]
