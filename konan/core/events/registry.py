"""Who reads which event."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class EventLetter:
    """What a subscriber gets: `payload` is the public one of the contract, section 6."""

    id: UUID
    name: str
    owner_id: UUID | None
    bot_id: UUID | None
    payload: dict[str, Any]
    created_at: datetime


Handler = Callable[[EventLetter], None]
_subscribers: dict[str, dict[str, Handler]] = defaultdict(dict)


def subscribe(*names: str, key: str) -> Callable[[Handler], Handler]:
    """Registers a handler under a stable `key`.

    It runs in one transaction with its receipt: what it writes happens once, though it may
    be run again. It must not wait for anything outside the database, nor do anything there.
    """

    def register(handler: Handler) -> Handler:
        for name in names:
            _subscribers[name][key] = handler
        return handler

    return register


def unsubscribe(*names: str, key: str) -> None:
    for name in names:
        _subscribers[name].pop(key, None)


def subscribers_of(name: str) -> dict[str, Handler]:
    return dict(_subscribers[name])
