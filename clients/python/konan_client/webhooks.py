"""Whether a webhook is Konan's own: Standard Webhooks, without another package.

letter = verified(request.body, request.headers, secrets=["whsec_…"])
if letter.type == "new_message":
    print(letter.data["message"]["content"])
"""

import base64
import binascii
import hashlib
import hmac
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

TOLERANCE_S = 300
MOST_DIGITS = 15


class NotVerified(Exception):
    """Answer it 400 and do nothing: it is not Konan's, or a copy of an old one."""


@dataclass(frozen=True)
class Letter:
    """What happened. It may come twice under one `id`, so keep the ids you have acted upon."""

    id: str
    type: str
    timestamp: datetime
    bot_id: UUID | None
    data: dict[str, Any]


def verified(
    body: bytes | str,
    headers: Mapping[str, str],
    *,
    secrets: str | Sequence[str],
    tolerance_s: float = TOLERANCE_S,
    now: float | None = None,
) -> Letter:
    """The letter in a webhook's body, as it came; raises NotVerified.

    Name both secrets for the 24 hours after a rotation.
    """
    raw = body.encode() if isinstance(body, str) else body
    known = {name.lower(): value for name, value in headers.items()}
    letter_id, sent_at = _header(known, "webhook-id"), _header(known, "webhook-timestamp")
    if not (sent_at.isascii() and sent_at.isdecimal() and len(sent_at) <= MOST_DIGITS):
        raise NotVerified("webhook-timestamp is not a number of seconds")
    if abs((time.time() if now is None else now) - int(sent_at)) > tolerance_s:
        raise NotVerified("webhook-timestamp is too far from now")
    content = f"{letter_id}.{sent_at}.".encode() + raw
    wanted = [_signed(secret, content) for secret in _all(secrets)]
    given = _signatures(_header(known, "webhook-signature"))
    if not any(hmac.compare_digest(one, other) for one in wanted for other in given):
        raise NotVerified("no signature is by a secret that is known")
    return _letter(letter_id, raw)


def _header(headers: Mapping[str, str], name: str) -> str:
    if not headers.get(name):
        raise NotVerified(f"{name} is missing")
    return headers[name]


def _all(secrets: str | Sequence[str]) -> list[str]:
    found = [secrets] if isinstance(secrets, str) else list(secrets)
    if not found or not all(found):
        raise ValueError("Name the webhook's secret.")
    return found


def _signed(secret: str, content: bytes) -> bytes:
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except binascii.Error as error:
        raise ValueError("A secret is whsec_ and base64.") from error
    return hmac.digest(key, content, hashlib.sha256)


def _signatures(header: str) -> list[bytes]:
    """Those of version 1; what is no base64 fits nothing."""
    found = []
    for each in header.split(" "):
        version, _, signature = each.partition(",")
        if version == "v1":
            try:
                found.append(base64.b64decode(signature, validate=True))
            except (binascii.Error, ValueError):
                continue
    return found


def _letter(letter_id: str, raw: bytes) -> Letter:
    told = json.loads(raw)
    bot_id = told.get("bot_id")
    return Letter(
        id=letter_id,
        type=told["type"],
        timestamp=datetime.fromisoformat(told["timestamp"]),
        bot_id=UUID(bot_id) if bot_id else None,
        data=told.get("data", {}),
    )
