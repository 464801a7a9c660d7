"""Mailed codes: 10 minutes, 5 tries, used once, 3 an hour; the newest alone counts.

Six digits prove an address; eight characters of base32 let somebody set a new password.
Whoever makes or spends a code holds the person's row, so that all of it happens in turn.
"""

import secrets
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.addresses import normal_email
from accounts.audit import record
from accounts.models import EmailCode, User
from konan.core.crypto import keyed_digest, same
from konan.core.errors import Invalid
from konan.core.mail import queue_mail
from konan.core.tenancy import Actor

LIFETIME: Final = timedelta(minutes=10)
TRIES: Final = 5
AN_HOUR: Final = 3
BASE32: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
Purpose = EmailCode.Purpose


def send_verify_code(*, email: str) -> None:
    """Mails a new code to an account that is not verified; for any other address, nothing."""
    address = normal_email(email)
    with transaction.atomic():
        user = held(email=address)
        if user is not None and not user.email_verified:
            mail_verify_code(user=user)


def mail_verify_code(*, user: User) -> None:
    """Makes and mails a code in the caller's transaction; silently none past 3 an hour."""
    code = new_code(user=user, purpose=Purpose.VERIFY)
    if code is None:
        return
    with override(user.locale):
        text = _(
            "Hello,\n\nthis is your code for Konan:\n\n%(code)s\n\n"
            "It is good for ten minutes. If you did not ask for it, you can forget this mail.\n"
        )
        queue_mail(to=user.email, subject=_("Your code for Konan"), text=text % {"code": code})


def verify_email(*, email: str, code: str) -> User:
    """The person, now verified. Raises Invalid for a wrong, used, old or worn-out code.

    A wrong code is counted even though it is refused, so the refusal comes after the commit.
    """
    address = normal_email(email)
    user = _verified(address, code) or _moved(address, code)
    if user is None:
        raise wrong_code()
    return user


@transaction.atomic
def _verified(address: str, code: str) -> User | None:
    user = held(email=address)
    if user is None or not spend(user=user, purpose=Purpose.VERIFY, code=code):
        return None
    user.email_verified_at = timezone.now()
    user.save(update_fields=["email_verified_at"])
    actor = Actor(kind="user", user_id=user.pk)
    record(actor=actor, action="email.verified", owner_id=user.pk, subject=f"user:{user.pk}")
    return user


def _moved(address: str, code: str) -> User | None:
    """Whoever asked to have this address from now on and holds the code that went there."""
    if User.objects.filter(email=address).exists():
        return None
    asked = EmailCode.objects.filter(
        purpose=Purpose.CHANGE, address=address, used_at=None, expires_at__gt=timezone.now()
    )
    people = asked.order_by("user_id").values_list("user_id", flat=True).distinct()
    moved = (_move(user_id, address, code) for user_id in people)
    return next((user for user in moved if user is not None), None)


@transaction.atomic
def _move(user_id: UUID, address: str, code: str) -> User | None:
    user = held(pk=user_id)
    if user is None:
        return None
    if not spend(user=user, purpose=Purpose.CHANGE, code=code, address=address):
        return None
    user.email, user.email_verified_at = address, timezone.now()
    user.save(update_fields=["email", "email_verified_at"])
    EmailCode.objects.filter(user=user, used_at=None).update(used_at=timezone.now())
    actor = Actor(kind="user", user_id=user.pk)
    record(actor=actor, action="email.changed", owner_id=user.pk, subject=f"user:{user.pk}")
    return user


def held(**who: object) -> User | None:
    """The active person, their row locked for the caller's transaction."""
    people = User.objects.select_for_update(no_key=True)
    return people.filter(is_active=True, **who).first()


def new_code(*, user: User, purpose: EmailCode.Purpose, address: str = "") -> str | None:
    """A code that takes the place of the older ones; None past 3 an hour. `user` is held.

    `address` is the one that a change of e-mail leads to: the code is bound to it.
    """
    codes = EmailCode.objects.filter(user=user, purpose=purpose)
    if codes.filter(created_at__gt=timezone.now() - timedelta(hours=1)).count() >= AN_HOUR:
        return None
    code = _random(purpose)
    EmailCode.objects.create(
        user=user,
        purpose=purpose,
        address=address,
        digest=_digest(user, purpose, address + code),
        expires_at=timezone.now() + LIFETIME,
    )
    return code


def spend(*, user: User, purpose: EmailCode.Purpose, code: str, address: str = "") -> bool:
    """Whether it is the newest code, now used up; a wrong one is counted. `user` is held."""
    codes = EmailCode.objects.filter(user=user, purpose=purpose)
    newest = codes.order_by("-created_at", "-id").first()
    if newest is None or newest.address != address:
        return False
    if newest.used_at or newest.tries >= TRIES:
        return False
    if newest.expires_at <= timezone.now():
        return False
    newest.tries += 1
    if same(bytes(newest.digest), _digest(user, purpose, address + code)):
        newest.used_at = timezone.now()
    newest.save(update_fields=["tries", "used_at"])
    return newest.used_at is not None


def wrong_code() -> Invalid:
    return Invalid("code", _("This code is not right, or not any more."))


def _random(purpose: EmailCode.Purpose) -> str:
    if purpose == Purpose.RESET:
        return "".join(secrets.choice(BASE32) for _ in range(8))
    return f"{secrets.randbelow(10**6):06d}"


def _digest(user: User, purpose: str, code: str) -> bytes:
    return keyed_digest(f"email-code:{purpose}", f"{user.pk}:{code}")
