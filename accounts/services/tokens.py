"""Sign-ins: opened, kept alive by rotating refresh tokens, and ended."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.audit import record
from accounts.credentials import ACCESS_LIFETIME, issue_bearer
from accounts.models import RefreshToken, SecondStep, SignIn, User
from konan.core.crypto import digest, token
from konan.core.errors import Unauthorized
from konan.core.network import current_ip
from konan.core.tenancy import Actor

IDLE: Final = timedelta(days=30)
ABSOLUTE: Final = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Tokens:
    token: str
    refresh_token: str
    expires_in: int
    user: User


def open_sign_in(*, user: User, kind: SignIn.Kind, lasts: timedelta, user_agent: str) -> SignIn:
    now = timezone.now()
    return SignIn.objects.create(
        user=user,
        kind=kind,
        ip=current_ip.get(),
        user_agent=user_agent[:300].replace("\x00", ""),
        expires_at=now + lasts,
    )


@transaction.atomic
def open_tokens(*, user: User, user_agent: str = "") -> Tokens:
    """Signs somebody in for the API: a new family of tokens, good for 90 days at most."""
    sign_in = open_sign_in(user=user, kind=SignIn.Kind.API, lasts=ABSOLUTE, user_agent=user_agent)
    return _next(sign_in, user)


def refresh(*, refresh_token: str) -> Tokens:
    """A new pair for an unused refresh token; the old one is used up.

    A used one ends the whole family, without grace: somebody else has it. Raises
    Unauthorized, after the commit where it ended something.
    """
    tokens = _rotate(refresh_token)
    if tokens is None:
        raise Unauthorized(_("This refresh token is not valid, or not any more."))
    return tokens


@transaction.atomic
def _rotate(refresh_token: str) -> Tokens | None:
    link = (
        RefreshToken.objects.select_for_update(of=("self",))
        .select_related("sign_in__user__plan")
        .filter(digest=digest(refresh_token))
        .first()
    )
    if link is None:
        return None
    if link.used_at is not None:
        _end(link.sign_in, "sign_in.refresh_reused")
        return None
    sign_in, now = SignIn.objects.select_for_update().get(pk=link.sign_in_id), timezone.now()
    over = sign_in.ended_at or min(link.expires_at, sign_in.expires_at) <= now
    if over or not link.sign_in.user.is_active:
        return None
    link.used_at = now
    link.save(update_fields=["used_at"])
    return _next(sign_in, link.sign_in.user)


def _next(sign_in: SignIn, user: User) -> Tokens:
    refresh_token = token("rt_")
    RefreshToken.objects.create(
        sign_in=sign_in,
        digest=digest(refresh_token),
        expires_at=min(timezone.now() + IDLE, sign_in.expires_at),
    )
    access = issue_bearer(user_id=user.pk, sign_in_id=sign_in.pk)
    return Tokens(access, refresh_token, int(ACCESS_LIFETIME.total_seconds()), user)


def sign_out(*, refresh_token: str) -> bool:
    """Ends the family of a refresh token; False where it is nobody's."""
    link = (
        RefreshToken.objects.select_related("sign_in").filter(digest=digest(refresh_token)).first()
    )
    if link is not None:
        _end(link.sign_in, "sign_in.ended")
    return link is not None


def end_sign_in(*, actor: Actor, sign_in_id: UUID) -> None:
    """Ends one of the actor's own: what hangs on it is refused from now on."""
    sign_in = SignIn.objects.filter(pk=sign_in_id).first()
    if sign_in is not None and sign_in.user_id == actor.user_id:
        _end(sign_in, "sign_in.ended")


def end_sign_ins(*, user: User, but: UUID | None = None) -> None:
    """Ends all of somebody's, API and pages alike, but the one that is named.

    A sign-in that waits for its second factor ends too.
    """
    SecondStep.objects.filter(user=user).delete()
    alive = SignIn.objects.filter(user=user, ended_at=None)
    ended = alive.exclude(pk=but) if but else alive
    ended.update(ended_at=timezone.now())


def _end(sign_in: SignIn, action: str) -> None:
    with transaction.atomic():
        alive = SignIn.objects.filter(pk=sign_in.pk, ended_at=None)
        if alive.update(ended_at=timezone.now()):
            actor = Actor(kind="user", user_id=sign_in.user_id, sign_in_id=sign_in.pk)
            record(
                actor=actor,
                action=action,
                owner_id=sign_in.user_id,
                subject=f"sign_in:{sign_in.pk}",
            )
