"""Between the right password and the right code: five minutes, five tries, one network."""

from datetime import timedelta
from ipaddress import ip_address, ip_network
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.audit import record
from accounts.models import SecondStep, User
from accounts.services.tries import begin_try, end_tries
from accounts.services.two_factor import code_is_right
from konan.core.crypto import digest, token
from konan.core.errors import Unauthorized
from konan.core.network import UNKNOWN, current_ip
from konan.core.tenancy import Actor

LIFETIME: Final = timedelta(minutes=5)
TRIES: Final = 5


def begin_second_step(*, user: User) -> str:
    """The `mfa_token` that goes on with this sign-in."""
    text = token("mfa_")
    SecondStep.objects.create(
        user=user,
        digest=digest(text),
        network=_network(),
        expires_at=timezone.now() + LIFETIME,
    )
    return text


def person_of_step(*, mfa_token: str) -> User:
    """Whose sign-in it is; raises Unauthorized where it is over or elsewhere."""
    step = SecondStep.objects.select_related("user").filter(digest=digest(mfa_token)).first()
    if step is None or not _alive(step):
        raise _over()
    return step.user


def finish_second_step(*, mfa_token: str, code: str) -> User:
    """The person, once. Raises Unauthorized: `totp_invalid`, or the step is over.

    A wrong code is counted even though it is refused, so the refusal comes after the commit.
    """
    email = person_of_step(mfa_token=mfa_token).email
    begin_try("code", email)
    user = _finished(mfa_token, code)
    if user is None:
        raise totp_invalid()
    end_tries("code", email)
    return user


@transaction.atomic
def _finished(mfa_token: str, code: str) -> User | None:
    steps = SecondStep.objects.select_for_update(of=("self",)).select_related("user__plan")
    step = steps.filter(digest=digest(mfa_token)).first()
    if step is None or not _alive(step):
        raise _over()
    step.tries += 1
    if code_is_right(user=step.user, code=code):
        step.used_at = timezone.now()
    else:
        actor, user_id = Actor(kind="user", user_id=step.user_id), step.user_id
        record(actor=actor, action="totp.failed", owner_id=user_id, subject=f"user:{user_id}")
    step.save(update_fields=["tries", "used_at"])
    return step.user if step.used_at else None


def totp_invalid() -> Unauthorized:
    return Unauthorized(_("This code is not right, or not any more."), code="totp_invalid")


def _alive(step: SecondStep) -> bool:
    fresh = step.used_at is None and step.tries < TRIES and step.expires_at > timezone.now()
    return fresh and step.user.is_active and step.network == _network()


def _over() -> Unauthorized:
    return Unauthorized(_("This sign-in took too long or was tried too often. Begin again."))


def _network() -> str:
    """The caller's /24, or /64: phones change their address within it."""
    ip = ip_address(current_ip.get() or UNKNOWN)
    return str(ip_network(f"{ip}/{24 if ip.version == 4 else 64}", strict=False))
