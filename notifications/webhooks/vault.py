"""An endpoint's secrets: sealed for one row and column, read only where a body is signed."""

import base64
import secrets
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from konan.core.crypto import decrypt, encrypt
from notifications.webhooks.models import Endpoint

PREFIX: Final = "whsec_"
BOTH_SIGN: Final = timedelta(hours=24)


def new_secret(endpoint: Endpoint) -> str:
    """A new secret of 256 bits, sealed into the row (unsaved); what was there signs along
    for a day."""
    if endpoint.secret:
        old = decrypt(endpoint.secret, aad=_place(endpoint.pk, "secret"))
        endpoint.old_secret = encrypt(old, aad=_place(endpoint.pk, "old_secret"))
        endpoint.old_secret_until = timezone.now() + BOTH_SIGN
    text = PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()
    endpoint.secret = encrypt(text, aad=_place(endpoint.pk, "secret"))
    return text


def signing_keys(endpoint_id: UUID, secret: str, old_secret: str = "") -> list[bytes]:
    """What the row's sealed secrets hold, the newest first."""
    texts = [decrypt(secret, aad=_place(endpoint_id, "secret"))]
    if old_secret:
        texts.append(decrypt(old_secret, aad=_place(endpoint_id, "old_secret")))
    return [base64.b64decode(text.removeprefix(PREFIX)) for text in texts]


def keys_of(endpoint: Endpoint) -> list[bytes]:
    until = endpoint.old_secret_until
    current = bool(until and until > timezone.now())
    return signing_keys(endpoint.pk, endpoint.secret, endpoint.old_secret if current else "")


def _place(endpoint_id: UUID, column: str) -> str:
    return f"webhooks_endpoint:{endpoint_id}:{column}"
