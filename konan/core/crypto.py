"""Secrets at rest: AES-256-GCM with a key ring.

`ENCRYPTION_KEYS` is `id:base64key,id:base64key`; the first key encrypts, all decrypt.
The additional data names the place (`table:row:column`), so that a ciphertext cannot be
moved to another row.
"""

import base64
import hashlib
import hmac
import secrets
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings


class CannotDecrypt(Exception):
    """The key is gone from the ring, or the ciphertext was moved or altered."""


@lru_cache(maxsize=4)
def _ring(spec: str) -> dict[str, AESGCM]:
    ring: dict[str, AESGCM] = {}
    for entry in spec.split(","):
        key_id, _, encoded = entry.strip().partition(":")
        ring[key_id] = AESGCM(base64.b64decode(encoded))
    return ring


def encrypt(text: str, *, aad: str) -> str:
    """`key id`.`base64(nonce + ciphertext)` of `text`."""
    ring = _ring(settings.ENCRYPTION_KEYS)
    key_id = next(iter(ring))
    nonce = secrets.token_bytes(12)
    sealed = ring[key_id].encrypt(nonce, text.encode(), aad.encode())
    return f"{key_id}.{base64.b64encode(nonce + sealed).decode()}"


def decrypt(sealed: str, *, aad: str) -> str:
    """The text that `encrypt` was given; raises CannotDecrypt."""
    key_id, _, encoded = sealed.partition(".")
    ring = _ring(settings.ENCRYPTION_KEYS)
    try:
        raw = base64.b64decode(encoded)
        return ring[key_id].decrypt(raw[:12], raw[12:], aad.encode()).decode()
    except (KeyError, ValueError, InvalidTag) as error:
        raise CannotDecrypt(f"Cannot decrypt {aad}.") from error


def sealed_by_first_key(sealed: str) -> bool:
    """Whether the ring's first key, the one that encrypts, has sealed it."""
    return sealed.startswith(f"{next(iter(_ring(settings.ENCRYPTION_KEYS)))}.")


def token(prefix: str = "", *, entropy: int = 32) -> str:
    """A random bearer secret of `entropy` bytes."""
    return prefix + secrets.token_urlsafe(entropy)


def digest(secret: str) -> bytes:
    """SHA-256 of a high-entropy secret: what is stored instead of it."""
    return hashlib.sha256(secret.encode()).digest()


def keyed_digest(purpose: str, text: str) -> bytes:
    """HMAC-SHA256 under SECRET_KEY, for low-entropy secrets such as mailed codes."""
    key = hashlib.sha256(f"{purpose}:{settings.SECRET_KEY}".encode()).digest()
    return hmac.digest(key, text.encode(), "sha256")


def same(a: bytes, b: bytes) -> bool:
    """Constant-time comparison."""
    return hmac.compare_digest(a, b)
