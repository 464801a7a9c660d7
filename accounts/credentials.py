"""Credentials of people and integrations, read and made without any I/O.

What these functions return is a claim: whether the sign-in or the key is still alive is
said by its row, which accounts.access reads at every request.
"""

import secrets
import zlib
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

import jwt
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework_simplejwt.backends import TokenBackend
from rest_framework_simplejwt.exceptions import TokenBackendError

from konan.core.crypto import digest
from konan.core.errors import Unauthorized
from konan.core.ids import parse_uuid, uuid7

ISSUER: Final = "konan"
AUDIENCE: Final = "konan-api"
ACCESS_LIFETIME: Final = timedelta(minutes=60)
LEEWAY: Final = 10
KEY_PREFIX: Final = "konan_"
_BASE62: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ID_LENGTH, _SECRET_LENGTH, _SUM_LENGTH = 8, 43, 6


@dataclass(frozen=True, slots=True)
class Claims:
    """Whose access token it is, and the sign-in that it hangs on."""

    user_id: UUID
    sign_in_id: UUID


@dataclass(frozen=True, slots=True)
class KeyParts:
    """The public id of an API key and the digest of its text."""

    key_id: str
    digest: bytes


def issue_bearer(*, user_id: UUID, sign_in_id: UUID) -> str:
    """A signed access token for the next 60 minutes."""
    now = int(timezone.now().timestamp())
    payload = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": str(user_id),
        "sid": str(sign_in_id),
        "jti": str(uuid7()),
        "iat": now,
        "exp": now + int(ACCESS_LIFETIME.total_seconds()),
    }
    key_id, secret = next(iter(_ring(settings.JWT_KEYS).items()))
    return jwt.encode(payload, secret, algorithm="HS256", headers={"kid": key_id})


def read_bearer(token: str) -> Claims:
    """The claims of an access token of ours; raises Unauthorized."""
    payload = _payload(token)
    user_id, sign_in_id = parse_uuid(payload.get("sub")), parse_uuid(payload.get("sid"))
    complete = isinstance(payload.get("jti"), str) and isinstance(payload.get("iat"), int)
    if user_id is None or sign_in_id is None or not complete:
        raise _refused()
    return Claims(user_id, sign_in_id)


def _payload(token: str) -> dict[str, Any]:
    try:
        key_id = jwt.get_unverified_header(token).get("kid", "")
        payload = _backend(_ring(settings.JWT_KEYS)[key_id]).decode(token)  # type: ignore[arg-type]
    except (jwt.InvalidTokenError, TokenBackendError, KeyError, TypeError, ValueError) as error:
        raise _refused() from error
    if "exp" not in payload or "aud" not in payload or "iss" not in payload:
        raise _refused()
    return payload


@lru_cache(maxsize=4)
def _ring(spec: str) -> dict[str, str]:
    entries = (entry.strip().partition(":") for entry in spec.split(","))
    return {key_id: secret for key_id, _, secret in entries}


@lru_cache(maxsize=8)
def _backend(secret: str) -> TokenBackend:
    return TokenBackend(
        "HS256", signing_key=secret, audience=AUDIENCE, issuer=ISSUER, leeway=LEEWAY
    )


def new_api_key() -> tuple[str, KeyParts]:
    """The text that is shown once, and what is stored of it."""
    key_id = _random(_ID_LENGTH)
    body = f"{KEY_PREFIX}{key_id}{_random(_SECRET_LENGTH)}"
    text = body + _sum(body)
    return text, KeyParts(key_id, digest(text))


def read_api_key(text: str) -> KeyParts:
    """The parts of a well-formed API key; raises Unauthorized where it is none.

    `konan_` + 8 characters of id + 43 base62 characters (256 bits) + 6 of CRC32.
    """
    body, checksum = text[:-_SUM_LENGTH], text[-_SUM_LENGTH:]
    right_length = len(text) == len(KEY_PREFIX) + _ID_LENGTH + _SECRET_LENGTH + _SUM_LENGTH
    if not (right_length and text.startswith(KEY_PREFIX) and text.isascii()):
        raise _refused()
    if not secrets.compare_digest(checksum, _sum(body)):
        raise _refused()
    start = len(KEY_PREFIX)
    return KeyParts(text[start : start + _ID_LENGTH], digest(text))


def _random(length: int) -> str:
    return "".join(secrets.choice(_BASE62) for _ in range(length))


def _sum(body: str) -> str:
    number, text = zlib.crc32(body.encode()), ""
    while number:
        number, rest = divmod(number, 62)
        text = _BASE62[rest] + text
    return text.rjust(_SUM_LENGTH, "0")


def _refused() -> Unauthorized:
    return Unauthorized(_("This credential is not valid, or not any more."))
