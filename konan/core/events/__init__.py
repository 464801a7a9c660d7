"""News goes up by letter: an event row is written in the transaction of what it tells."""

from konan.core.events.outbox import caused_by, emit, emit_all
from konan.core.events.registry import EventLetter, subscribe

__all__ = ["EventLetter", "caused_by", "emit", "emit_all", "subscribe"]
