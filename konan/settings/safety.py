"""What Konan does not start with: each of these opens the door to somebody."""

import base64
import binascii
from collections.abc import Collection
from typing import Final

from django.core.exceptions import ImproperlyConfigured

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1", "[::1]", "testserver"})
SHORTEST: Final = 32
_DEFAULTS: Final = ("django-insecure", "changeme", "change-me", "change_me", "your-secret")
_MAKE_ONE: Final = 'Make one: python -c "import secrets; print(secrets.token_urlsafe(48))"'


def refuse_public_debug(*, debug: bool, hosts: Collection[str | None]) -> None:
    public = sorted(host for host in hosts if host and host not in LOOPBACK)
    if debug and public:
        raise ImproperlyConfigured(
            f"DEBUG is on and {', '.join(public)} is public: it would show the inside of every"
            " error to everybody. Turn DEBUG off."
        )


def refuse_any_host(hosts: Collection[str]) -> None:
    if any(host.strip() in {"*", "."} for host in hosts):
        raise ImproperlyConfigured(
            "ALLOWED_HOSTS must name the hosts: with * a forged Host header is believed."
        )


def refuse_weak_secret(name: str, secret: str) -> None:
    """A secret of ours that somebody could know or guess."""
    if any(each in secret.lower() for each in _DEFAULTS):
        raise ImproperlyConfigured(f"{name} is a default that everybody knows. {_MAKE_ONE}")
    if len(secret) < SHORTEST or len(set(secret)) < 8:
        raise ImproperlyConfigured(
            f"{name} is too easy to guess: it needs {SHORTEST} random characters. {_MAKE_ONE}"
        )


def refuse_bad_signing_keys(spec: str) -> None:
    for key_id, secret in _entries("JWT_KEYS", spec, "id:secret"):
        refuse_weak_secret(f"The key “{key_id}” of JWT_KEYS", secret)


def refuse_bad_encryption_keys(spec: str) -> None:
    for key_id, encoded in _entries("ENCRYPTION_KEYS", spec, "id:base64key"):
        try:
            size = len(base64.b64decode(encoded, validate=True))
        except (binascii.Error, ValueError):
            size = 0
        if size != 32 or "." in key_id:
            raise ImproperlyConfigured(
                f"The key “{key_id}” of ENCRYPTION_KEYS must be 32 bytes in base64, and its id"
                " without a dot. Make one: openssl rand -base64 32"
            )


def _entries(name: str, spec: str, shape: str) -> list[tuple[str, str]]:
    found = [entry.strip().partition(":") for entry in spec.split(",")]
    if not all(key_id and secret for key_id, _colon, secret in found):
        raise ImproperlyConfigured(f"{name} must look like {shape},{shape}.")
    if len({key_id for key_id, _colon, _secret in found}) < len(found):
        raise ImproperlyConfigured(f"{name} names an id twice.")
    return [(key_id, secret) for key_id, _colon, secret in found]
