"""Identifiers: UUIDv7, made in Python, because a URL may point to a PostgreSQL before 18."""

from uuid import UUID

from uuid_utils import compat


def uuid7() -> UUID:
    """A time-ordered UUID (RFC 9562, version 7): those of a process go up, and none is ahead of
    the clock, however many are made at once; so ids of several processes stand in order too.
    """
    return compat.uuid7()


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
