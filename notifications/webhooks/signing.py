"""Standard Webhooks: https://github.com/standard-webhooks/standard-webhooks."""

import base64
import hmac
from collections.abc import Iterable
from typing import Final
from uuid import UUID

BASE_HEADERS: Final = {
    "Content-Type": "application/json",
    "User-Agent": "Konan-Webhooks/1.0",
    "Accept-Encoding": "identity",
}


def sign(keys: Iterable[bytes], event_id: UUID, timestamp: int, body: bytes) -> str:
    """The `webhook-signature`: one signature per key, any of which is enough."""
    content = b"%b.%d.%b" % (str(event_id).encode(), timestamp, body)
    signatures = (base64.b64encode(hmac.digest(key, content, "sha256")) for key in keys)
    return " ".join(f"v1,{signature.decode()}" for signature in signatures)


def headers_of(event_id: UUID, timestamp: int, signature: str) -> dict[str, str]:
    return {
        **BASE_HEADERS,
        "webhook-id": str(event_id),
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signature,
    }
