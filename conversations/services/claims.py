"""Who a visitor says that they are: checked where it is signed, kept apart where it is not."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import jwt
from asgiref.sync import sync_to_async
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from bots.vault import identity_secret
from contacts.services import Claim, contact_claim
from conversations.models import Visitor
from conversations.services.principals import Entrance
from konan.core.errors import Invalid, Unauthorized

LONGEST_VALID: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Claimed:
    """The contact of the session; `claim` keeps what was said and not believed."""

    contact_id: UUID | None = None
    claim: dict[str, Any] | None = None


async def claimed(entrance: Entrance, contact: Mapping[str, str]) -> Claimed:
    """Raises Unauthorized for a bad signature, or where the bot requires an identity."""
    required = entrance.bot.widget["require_identity"] and entrance.actor.kind == "visitor"
    signed = contact.get("identity_token") or contact.get("identity_hash")
    if required and not signed and entrance.contact_id is None:
        raise Unauthorized(_("This bot asks who you are."), code="identity_required")
    if not any(contact.values()):
        return Claimed()
    return await sync_to_async(_claim, thread_sensitive=False)(entrance, dict(contact))


def _claim(entrance: Entrance, contact: dict[str, str]) -> Claimed:
    claim = _checked(entrance, contact)
    found, believed = contact_claim(
        owner_id=entrance.bot.owner_id,
        bot_id=entrance.bot.id,
        claim=claim,
        current_id=entrance.contact_id,
    )
    if entrance.actor.visitor_id:
        Visitor.objects.filter(pk=entrance.actor.visitor_id).update(contact=found)
    kept = None if believed else {"email": claim.email, "external_id": claim.external_id}
    return Claimed(found.pk, kept)


def _checked(entrance: Entrance, contact: dict[str, str]) -> Claim:
    email = contact.get("email", "").lower()
    if email:
        try:
            validate_email(email)
        except ValidationError as error:
            raise Invalid("contact.email", _("Not an e-mail address.")) from error
    external_id = contact.get("external_id", "")
    signed = False
    if token := contact.get("identity_token"):
        external_id, signed = _subject(token, entrance.bot.id), True
    elif proof := contact.get("identity_hash"):
        _require_hash(proof, external_id, entrance.bot.id)
        signed = True
    return Claim(contact.get("name", ""), email, external_id, signed)


def _subject(token: str, bot_id: UUID) -> str:
    """The `sub` of a JWT (HS256; `aud`: the bot's id; `exp`: at most 24 h ahead)."""
    try:
        payload = jwt.decode(
            token,
            _secret(bot_id),
            algorithms=["HS256"],
            audience=str(bot_id),
            options={"require": ["sub", "aud", "exp"]},
        )
    except jwt.InvalidTokenError as error:
        raise _refused() from error
    latest = timezone.now() + LONGEST_VALID
    if not isinstance(payload["sub"], str) or payload["exp"] > latest.timestamp() + 60:
        raise _refused()
    return str(payload["sub"])


def _require_hash(proof: str, external_id: str, bot_id: UUID) -> None:
    expected = hmac.new(_secret(bot_id).encode(), external_id.encode(), hashlib.sha256)
    if not external_id or not hmac.compare_digest(expected.hexdigest(), proof.lower()):
        raise _refused()


def _secret(bot_id: UUID) -> str:
    secret = identity_secret(Bot.objects.only("identity_secret").get(pk=bot_id))
    if secret is None:
        raise _refused()
    return secret


def _refused() -> Unauthorized:
    return Unauthorized(_("The identity is not signed for this bot."), code="identity_invalid")
