"""Identifiers: UUIDv7, made in Python, because a URL may point to a PostgreSQL before 18."""

from uuid import UUID

import uuid6


def uuid7() -> UUID:
    """A time-ordered UUID (RFC 9562, version 7) as the standard library's type."""
    return UUID(int=uuid6.uuid7().int)


def parse_uuid(text: object) -> UUID | None:
    """The UUID that `text` spells in its canonical form, else None."""
    if isinstance(text, UUID):
        return text
    if not isinstance(text, str) or len(text) != 36:
        return None
    try:
        return UUID(text)
    except ValueError:
        return None
