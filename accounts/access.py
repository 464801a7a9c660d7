"""The doors to people: from a claimed credential to the person it acts for, read each time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.credentials import Claims, KeyParts
from accounts.models import ApiKey, SignIn, User
from accounts.querysets import ApiKeyQuerySet, SignInQuerySet
from konan.core.crypto import same
from konan.core.errors import Forbidden, NotFound, Unauthorized
from konan.core.ids import parse_uuid
from konan.core.tenancy import ALL_SCOPES, Actor

SEEN_EVERY: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Principal:
    user: User
    actor: Actor


def sign_in_of(claims: Claims) -> Principal:
    """The person of an access token whose sign-in has not ended; raises Unauthorized."""
    return _principal(live_sign_in(claims.sign_in_id, kind=SignIn.Kind.API, user=claims.user_id))


def live_sign_in(sign_in_id: UUID, *, kind: str, user: UUID) -> SignIn:
    now = timezone.now()
    found = (
        SignIn.objects.select_related("user__plan", "user__totp")
        .filter(pk=sign_in_id, kind=kind, user_id=user, user__is_active=True)
        .filter(ended_at=None, expires_at__gt=now)
        .first()
    )
    if found is None:
        raise Unauthorized(_("This credential is not valid, or not any more."))
    if _is_old(found.last_seen_at, now):
        SignIn.objects.filter(pk=found.pk).update(last_seen_at=now)
    return found


def _principal(sign_in: SignIn) -> Principal:
    actor = Actor(kind="user", user_id=sign_in.user_id, sign_in_id=sign_in.pk)
    return Principal(sign_in.user, actor)


def page_sign_in(sign_in_id: UUID, user_id: UUID) -> Principal:
    """The person of a browser session; raises Unauthorized once the sign-in has ended."""
    return _principal(live_sign_in(sign_in_id, kind=SignIn.Kind.PAGES, user=user_id))


def key_of(parts: KeyParts) -> Principal:
    """The person that an API key acts for; raises Unauthorized."""
    now = timezone.now()
    alive = Q(expires_at=None) | Q(expires_at__gt=now)
    key = (
        ApiKey.objects.select_related("user__plan", "user__totp")
        .filter(alive, key_id=parts.key_id, ended_at=None, user__is_active=True)
        .first()
    )
    if key is None or not same(bytes(key.digest), parts.digest):
        raise Unauthorized(_("This credential is not valid, or not any more."))
    if _is_old(key.last_used_at, now):
        ApiKey.objects.filter(pk=key.pk).update(last_used_at=now)
    scopes = frozenset(key.scopes) & ALL_SCOPES
    actor = Actor(kind="key", user_id=key.user_id, key_id=key.pk, scopes=scopes)
    return Principal(key.user, actor)


def _is_old(seen: datetime | None, now: datetime) -> bool:
    """Times of use are kept to the minute, so that reading does not mean writing."""
    return seen is None or now - seen > SEEN_EVERY


def keys_of(actor: Actor) -> ApiKeyQuerySet:
    """One's own API keys, newest first."""
    return ApiKey.objects.visible_to(actor).order_by("-id")


def get_key(actor: Actor, key_id: Any) -> ApiKey:
    """One of one's own; raises NotFound."""
    wanted = parse_uuid(key_id)
    key = keys_of(actor).filter(pk=wanted).first() if wanted else None
    if key is None:
        raise NotFound
    return key


def sign_ins_of(actor: Actor) -> SignInQuerySet:
    """Where one is signed in, newest first."""
    return SignIn.objects.visible_to(actor).order_by("-id")


def get_sign_in(actor: Actor, sign_in_id: Any) -> SignIn:
    """One of one's own; raises NotFound."""
    wanted = parse_uuid(sign_in_id)
    sign_in = sign_ins_of(actor).filter(pk=wanted).first() if wanted else None
    if sign_in is None:
        raise NotFound
    return sign_in


def require_verified(user: User) -> None:
    """Raises Forbidden where the act needs a verified e-mail."""
    if not user.email_verified:
        raise Forbidden(_("Verify your e-mail address first."), code="email_not_verified")


def require_verified_actor(actor: Actor) -> None:
    if actor.user_id is None:
        raise Forbidden
    require_verified(User.objects.get(pk=actor.user_id))
