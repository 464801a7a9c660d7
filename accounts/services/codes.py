"""Mailed codes: 6 digits, 10 minutes, 5 tries, used once, 3 an hour; the newest alone counts."""

import secrets
from datetime import timedelta
from typing import Final

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


def send_verify_code(*, email: str) -> None:
    """Mails a new code to an account that is not verified; for any other address, nothing."""
    address = normal_email(email)
    with transaction.atomic():
        waiting = User.objects.select_for_update().filter(email=address, is_active=True)
        user = waiting.filter(email_verified_at=None).first()
        if user is not None:
            mail_verify_code(user=user)


def mail_verify_code(*, user: User) -> None:
    """Makes and mails a code in the caller's transaction; silently none past 3 an hour."""
    since = timezone.now() - timedelta(hours=1)
    codes = EmailCode.objects.filter(user=user, purpose=EmailCode.Purpose.VERIFY)
    if codes.filter(created_at__gt=since).count() >= AN_HOUR:
        return
    code = f"{secrets.randbelow(10**6):06d}"
    EmailCode.objects.create(
        user=user,
        purpose=EmailCode.Purpose.VERIFY,
        digest=_digest(user, EmailCode.Purpose.VERIFY, code),
        expires_at=timezone.now() + LIFETIME,
    )
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
    user = User.objects.filter(email=normal_email(email), is_active=True).first()
    if user is None or not _use_code(user, EmailCode.Purpose.VERIFY, code):
        raise Invalid("code", _("This code is not right, or not any more."))
    user.refresh_from_db()
    return user


@transaction.atomic
def _use_code(user: User, purpose: EmailCode.Purpose, code: str) -> bool:
    newest = (
        EmailCode.objects.select_for_update()
        .filter(user=user, purpose=purpose)
        .order_by("-created_at", "-id")
        .first()
    )
    if newest is None or newest.used_at or newest.tries >= TRIES:
        return False
    if newest.expires_at <= timezone.now():
        return False
    newest.tries += 1
    if same(bytes(newest.digest), _digest(user, purpose, code)):
        newest.used_at = timezone.now()
        User.objects.filter(pk=user.pk).update(email_verified_at=newest.used_at)
        actor = Actor(kind="user", user_id=user.pk)
        record(actor=actor, action="email.verified", owner_id=user.pk, subject=f"user:{user.pk}")
    newest.save(update_fields=["tries", "used_at"])
    return newest.used_at is not None


def _digest(user: User, purpose: str, code: str) -> bytes:
    return keyed_digest(f"email-code:{purpose}", f"{user.pk}:{code}")
