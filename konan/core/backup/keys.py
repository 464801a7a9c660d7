"""The keys that a backup's secrets are sealed with: they are not in it, and must be there."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings

from konan.core.crypto import CannotDecrypt, decrypt
from konan.core.rotation import sealed_columns, sealed_rows


class WrongKeys(Exception):
    """The secrets of a backup could not be read with this installation's keys."""


@dataclass(slots=True)
class Sealed:
    """How many secrets there are, by whose key, and which columns hold unreadable ones."""

    count: int = 0
    key_ids: set[str] = field(default_factory=set)
    unreadable: dict[str, int] = field(default_factory=dict)


def sealed_state() -> Sealed:
    """Opens everything that is sealed in the database."""
    state = Sealed()
    for column in sealed_columns():
        for sealed, place in sealed_rows(column):
            state.count += 1
            state.key_ids.add(sealed.partition(".")[0])
            try:
                decrypt(sealed, aad=place)
            except CannotDecrypt:
                state.unreadable[str(column)] = state.unreadable.get(str(column), 0) + 1
    return state


def fingerprints(key_ids: set[str]) -> dict[str, str]:
    ring = _ring()
    return {key_id: fingerprint(ring[key_id]) for key_id in sorted(key_ids & ring.keys())}


def fingerprint(secret: str) -> str:
    """Tells whether two keys are the same, and nothing else: they are random and long."""
    return hashlib.sha256(b"konan backup\0" + secret.encode()).hexdigest()[:32]


def check_keys(sealed: Mapping[str, str]) -> None:
    """Raises WrongKeys where the ring lacks a key of the backup, or has another by its name."""
    ring = _ring()
    lacking = sorted(sealed.keys() - ring.keys())
    if lacking:
        raise WrongKeys(
            f"Its secrets are sealed with the key {', '.join(lacking)}, which ENCRYPTION_KEYS does"
            " not have. Put it there, behind the first one, and try again."
        )
    for key_id, expected in sealed.items():
        if fingerprint(ring[key_id]) != expected:
            raise WrongKeys(
                f"ENCRYPTION_KEYS has a key {key_id}, but not the one that the backup's secrets"
                " are sealed with. Put the right one in its place, and try again."
            )


def _ring() -> dict[str, str]:
    entries = (entry.strip().partition(":") for entry in settings.ENCRYPTION_KEYS.split(","))
    return {key_id: encoded for key_id, _colon, encoded in entries}
