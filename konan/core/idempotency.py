"""Idempotency-Key: a POST is carried out once in 24 hours per caller and path.

The answer is kept, encrypted, in the transaction of the effect; what is refused or fails is
not kept, so the key may be used again. Two calls at once are told apart by a lock of
PostgreSQL that ends with the transaction, and with the process: nothing is left behind that
would have to be tidied up. (/chat holds no transaction while a model speaks: see
conversations.services.repeats.)
"""

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, TypeVar

import orjson
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from konan.core.crypto import decrypt, encrypt, keyed_digest
from konan.core.errors import Conflict, DomainError, Invalid
from konan.core.models import IdempotentAnswer

HEADER: Final = "Idempotency-Key"
REPLAYED: Final = "Idempotent-Replayed"
MAX_KEY: Final = 255
KEPT: Final = timedelta(hours=24)
_BOUNDARY: Final = re.compile(r'boundary="?([^";,\s]+)')
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks for what under which key (`id`), and with which words (`request`)."""

    id: str
    request: str

    @classmethod
    def of(cls, *, caller: str, path: str, key: str, kind: str, body: bytes) -> "Asked":
        """Raises Invalid for a key that is empty or longer than 255 characters.

        Both are keyed digests: bodies hold passwords, and guesses at them shall be dear.
        """
        if not 0 < len(key) <= MAX_KEY:
            message = _("At least 1 and at most 255 characters.")
            raise Invalid(HEADER, message, code="invalid_length")
        words = f"{kind.partition(';')[0].strip().lower()}\n".encode() + _unbound(body, kind)
        return cls(
            id=keyed_digest("idempotency", "\n".join((caller, path, key))).hex(),
            request=keyed_digest("idempotency", words.hex()).hex(),
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """A first answer."""

    status: int
    body: bytes


def once(asked: Asked, act: Callable[[], T], keep: Callable[[T], Kept | None]) -> T | Kept:
    """What `act` gives, or what it gave when it was first asked.

    `keep` says what a repeat shall get, or None where there is nothing to keep. Raises what
    `act` raises; what `act` had committed by then stays (counted guesses, say), as it does
    without a key. Raises `idempotency_key_reused` (422) and `idempotency_in_progress` (409).
    """
    failed: Exception | None = None
    with transaction.atomic():
        _hold(asked)
        kept = _first(asked)
        if kept is not None:
            return kept
        try:
            result = act()
        except Exception as error:
            failed = error
        else:
            _keep(asked, keep(result))
            return result
    raise failed


def _unbound(body: bytes, kind: str) -> bytes:
    """A form without its boundary, which clients make anew for every try."""
    found = _BOUNDARY.search(kind)
    return body.replace(found.group(1).encode(), b"") if found else body


def reused() -> DomainError:
    return DomainError(
        _("This key was used with another request."), code="idempotency_key_reused", status=422
    )


def in_progress() -> DomainError:
    return Conflict(
        _("The first request with this key is still running."), code="idempotency_in_progress"
    )


def place(asked_id: str) -> str:
    """What a kept answer is sealed for."""
    return f"core_idempotentanswer:{asked_id}:sealed"


def forget_old() -> None:
    """Housekeeping."""
    IdempotentAnswer.objects.filter(created_at__lt=timezone.now() - KEPT).delete()


def _hold(asked: Asked) -> None:
    number = int.from_bytes(bytes.fromhex(asked.id[:16]), signed=True)
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_xact_lock(%s)", [number])
        if not cursor.fetchone()[0]:
            raise in_progress()


def _first(asked: Asked) -> Kept | None:
    alive = timezone.now() - KEPT
    row = IdempotentAnswer.objects.filter(id=asked.id, created_at__gt=alive).first()
    if row is None:
        return None
    if row.request != asked.request:
        raise reused()
    words: dict[str, Any] = orjson.loads(decrypt(row.sealed, aad=place(asked.id)))
    return Kept(words["status"], base64.b64decode(words["body"]))


def _keep(asked: Asked, kept: Kept | None) -> None:
    if kept is None:
        return
    words = {"status": kept.status, "body": base64.b64encode(kept.body).decode()}
    sealed = encrypt(orjson.dumps(words).decode(), aad=place(asked.id))
    IdempotentAnswer.objects.update_or_create(
        id=asked.id,
        defaults={"request": asked.request, "sealed": sealed, "created_at": timezone.now()},
    )
