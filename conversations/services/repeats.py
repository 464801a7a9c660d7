"""Idempotency-Key on /chat and /chat/stream, where no transaction can wait for the answer.

The key is claimed in a row of its own, which names the id that the message will have: the
message is stored under it in one transaction with its turn, so that it cannot be there
twice, whatever dies in between. A repeat is answered out of that turn.
"""

import base64
from dataclasses import asdict, dataclass
from typing import Any, Final
from uuid import UUID

import orjson
from django.utils.translation import gettext_lazy as _

from conversations.services.database import Database
from conversations.services.intake import Entered
from konan.core.crypto import decrypt, encrypt, keyed_digest
from konan.core.errors import Unavailable
from konan.core.idempotency import Asked, in_progress, place, reused
from konan.core.ids import uuid7

# A claim whose message was not noted within half a minute is its dead process's.
_CLAIM: Final = """
INSERT INTO core_idempotentanswer AS a (id, request, effect_id, sealed, created_at)
VALUES (%(id)s, %(request)s, %(effect_id)s, '', now())
ON CONFLICT (id) DO UPDATE SET request = excluded.request, sealed = '', created_at = now(),
  effect_id = CASE WHEN a.created_at < now() - interval '24 hours' THEN excluded.effect_id
    ELSE a.effect_id END
WHERE a.created_at < now() - interval '24 hours'
  OR (a.sealed = '' AND a.request = excluded.request
    AND a.created_at < now() - interval '30 seconds')
RETURNING effect_id
"""
_FIRST: Final = """
SELECT request, sealed FROM core_idempotentanswer WHERE id = %(id)s
"""
_NOTE: Final = """
UPDATE core_idempotentanswer SET sealed = %(sealed)s
WHERE id = %(id)s AND effect_id = %(effect_id)s RETURNING id
"""
_RELEASE: Final = """
DELETE FROM core_idempotentanswer
WHERE id = %(id)s AND effect_id = %(effect_id)s AND sealed = '' RETURNING id
"""
_RUNNING: Final = """
SELECT 1 FROM conversations_turn
WHERE answer_id = %(answer_id)s AND state IN ('received', 'running')
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to carry out what is `asked`, with `effect_id` as the message's id."""

    asked: Asked
    effect_id: UUID

    @property
    def visitor_secret(self) -> str:
        """A newcomer's token, the same for every try of this claim."""
        raw = keyed_digest("visitor-of-claim", str(self.effect_id))
        return "vis_" + base64.urlsafe_b64encode(raw).decode().rstrip("=")


async def claim(database: Database, asked: Asked) -> Claim | Entered:
    """The claim, or what was entered at the first time.

    Raises `idempotency_key_reused` (422) and `idempotency_in_progress` (409).
    """
    own = {"id": asked.id, "request": asked.request, "effect_id": uuid7()}
    row = await database.one(_CLAIM, own)
    if row is not None:
        return Claim(asked, row["effect_id"])
    first = await database.one(_FIRST, {"id": asked.id})
    if first is None:
        raise Unavailable(_("Try again."), retry_after=1)
    if first["request"] != asked.request:
        raise reused()
    if not first["sealed"]:
        raise in_progress()
    entered = _entered(decrypt(first["sealed"], aad=place(asked.id)))
    if await database.one(_RUNNING, {"answer_id": entered.answer_id}):
        raise in_progress()
    return entered


async def note(database: Database, claimed: Claim, entered: Entered) -> None:
    """Writes down what was entered, for repeats."""
    shown = asdict(entered) | {"history": []}
    sealed = encrypt(orjson.dumps(shown).decode(), aad=place(claimed.asked.id))
    await database.one(
        _NOTE, {"id": claimed.asked.id, "effect_id": claimed.effect_id, "sealed": sealed}
    )


async def release(database: Database, claimed: Claim) -> None:
    """Nothing was stored: the key may be used again."""
    await database.one(_RELEASE, {"id": claimed.asked.id, "effect_id": claimed.effect_id})


def _entered(words: str) -> Entered:
    kept: dict[str, Any] = orjson.loads(words)
    ids = ("session_id", "message_id", "turn_id", "answer_id")
    found = {name: UUID(kept[name]) if kept[name] else None for name in ids}
    return Entered(**{**kept, **found, "running": False, "repeat": True})
