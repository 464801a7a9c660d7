"""The body that is sent for an event, and of whom it speaks."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import orjson

from konan.core.ids import parse_uuid

MOST_BYTES: Final = 256 * 1024
SHORTER: Final = (32_000, 8_000, 2_000, 500, 100)


def body_of(*, event: str, at: datetime, bot_id: UUID, data: Mapping[str, Any]) -> str:
    """The JSON text, at most 256 KB: where it would be more, long texts in it are cut."""
    body = _encoded(event, at, bot_id, data)
    for most in SHORTER:
        if len(body) <= MOST_BYTES:
            break
        body = _encoded(event, at, bot_id, _cut(data, most))
    return body.decode()


def _encoded(event: str, at: datetime, bot_id: UUID, data: Any) -> bytes:
    letter = {"type": event, "timestamp": at, "bot_id": bot_id, "data": data}
    return orjson.dumps(letter, option=orjson.OPT_UTC_Z)


def _cut(value: Any, most: int) -> Any:
    if isinstance(value, str):
        return value if len(value) <= most else f"{value[: most - 1]}…"
    if isinstance(value, Mapping):
        return {name: _cut(each, most) for name, each in value.items()}
    return [_cut(each, most) for each in value] if isinstance(value, list) else value


def session_of(data: Mapping[str, Any]) -> UUID | None:
    """The session that a payload speaks of: it is there whole, or something names it."""
    for name in ("ticket", "task"):
        if found := parse_uuid((data.get(name) or {}).get("session_id")):
            return found
    return parse_uuid((data.get("session") or {}).get("id"))


def contact_of(data: Mapping[str, Any]) -> UUID | None:
    """The contact that a payload speaks of. That one was erased says nothing about them."""
    if data.get("action") == "deleted":
        return None
    if found := parse_uuid((data.get("contact") or {}).get("id")):
        return found
    for name in ("session", "ticket", "task"):
        thing = data.get(name) or {}
        contact = thing.get("contact") or {"id": thing.get("contact_id")}
        if found := parse_uuid(contact.get("id")):
            return found
    return None
