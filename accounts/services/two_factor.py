"""Two-factor sign-in: set up, switched on with a first code, switched off.

A code is six digits of the moment, each used once, or one of ten recovery codes of 16
base32 characters. Of codes that are sent at once exactly one counts: digits are compared
under the lock of the secret's row, a recovery code is used up by a conditional update.
"""

import base64
import re
import secrets
import time
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

import segno
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_otp.oath import hotp

from accounts.access import require_verified
from accounts.audit import record
from accounts.models import RecoveryCode, SecondStep, Totp, User
from accounts.oneself import require_oneself
from accounts.passwords import hashed_code, is_right, is_right_code
from accounts.services.codes import BASE32, wrong_code
from accounts.services.tokens import end_sign_ins
from accounts.services.tries import begin_try, end_tries
from konan.core.crypto import decrypt, encrypt, keyed_digest, same
from konan.core.errors import Conflict, Invalid
from konan.core.tenancy import Actor

STEP: Final = 30
WINDOW: Final = 1
RECOVERY_CODES: Final = 10
TOTP_FORM: Final = re.compile(r"[0-9]{6}", re.ASCII)
_SLOTS: Final = 100


@dataclass(frozen=True, slots=True)
class Setup:
    """What an authenticator needs, shown once."""

    secret: str
    otpauth_url: str
    qr_svg: str


def totp_setup(*, user: User, password: str) -> Setup:
    """A new secret, in place of one that was never confirmed; nothing is on yet.

    Raises Forbidden without a verified e-mail, Conflict where it is on already, Invalid
    for a wrong password.
    """
    require_oneself()
    require_verified(user)
    _refuse_if_on(user)
    require_password(user, password)
    secret = base64.b32encode(secrets.token_bytes(20)).decode()
    with transaction.atomic():
        User.objects.select_for_update(no_key=True).get(pk=user.pk)
        _refuse_if_on(User.objects.get(pk=user.pk))
        Totp.objects.update_or_create(
            user=user, defaults={"sealed": encrypt(secret, aad=_aad(user)), "last_step": 0}
        )
    url = _otpauth_url(user, secret)
    return Setup(secret, url, segno.make(url, error="m").svg_inline(scale=4, light="#fff"))


def totp_confirm(*, actor: Actor, user: User, code: str) -> list[str]:
    """Switches it on with the first right code; the recovery codes, which nobody sees again.

    Other sign-ins end. Raises Conflict where nothing is set up or it is on, Invalid for a
    wrong code.
    """
    require_oneself()
    with transaction.atomic():
        totp = Totp.objects.select_for_update().filter(user=user).first()
        if totp is None:
            raise Conflict(_("Set it up first."), code="totp_not_set_up")
        if totp.confirmed_at is not None:
            raise _on_already()
        if not _use_step(totp, code):
            raise wrong_code()
        totp.confirmed_at = timezone.now()
        totp.save(update_fields=["confirmed_at"])
        codes = _new_codes(user)
        end_sign_ins(user=user, but=actor.sign_in_id)
        _record(actor, user, "totp.enabled")
    return codes


def totp_disable(*, actor: Actor, user: User, password: str, code: str) -> None:
    """Switches it off. Raises Conflict where it is off, Invalid for what is wrong."""
    require_oneself()
    if not user.totp_enabled:
        raise Conflict(_("Two-factor sign-in is off."), code="totp_off")
    prove(user=user, password=password, code=code)
    with transaction.atomic():
        Totp.objects.filter(user=user).delete()
        RecoveryCode.objects.filter(user=user).delete()
        SecondStep.objects.filter(user=user).delete()
        end_sign_ins(user=user, but=actor.sign_in_id)
        _record(actor, user, "totp.disabled")


def prove(*, user: User, password: str, code: str | None) -> None:
    """Whether it is them: the password and, where two-factor sign-in is on, a code.

    Raises Invalid: `wrong_password`, `totp_required`, `totp_invalid`.
    """
    require_password(user, password)
    if not user.totp_enabled:
        return
    if not code:
        raise Invalid("code", _("A code of your authenticator is needed."), code="totp_required")
    if not use_code(user=user, code=code):
        raise Invalid("code", _("This code is not right, or not any more."), code="totp_invalid")


def require_password(user: User, password: str) -> None:
    begin_try("password", user.email)
    if not is_right(password, user.password):
        raise Invalid("password", _("This is not your password."), code="wrong_password")
    end_tries("password", user.email)


def use_code(*, user: User, code: str) -> bool:
    """Whether it is right; it is used up then, whatever else becomes of the request.

    Raises RateLimited after too many wrong ones.
    """
    begin_try("code", user.email)
    right = code_is_right(user=user, code=code)
    if right:
        end_tries("code", user.email)
    return right


def code_is_right(*, user: User, code: str) -> bool:
    """`use_code` without the count."""
    if TOTP_FORM.fullmatch(code):
        with transaction.atomic():
            totp = Totp.objects.select_for_update().filter(user=user).first()
            return totp is not None and totp.confirmed_at is not None and _use_step(totp, code)
    return _use_recovery_code(user, "".join(code.upper().split("-")))


def _use_step(totp: Totp, code: str) -> bool:
    """Whether it is the code of a step that was not used; `totp` is locked."""
    key = base64.b32decode(decrypt(totp.sealed, aad=_aad(totp.user)))
    now = int(time.time()) // STEP
    for step in range(max(now - WINDOW, totp.last_step + 1), now + WINDOW + 1):
        if same(f"{hotp(key, step):06d}".encode(), code.encode()):
            totp.last_step = step
            totp.save(update_fields=["last_step"])
            return True
    return False


def _use_recovery_code(user: User, text: str) -> bool:
    codes = RecoveryCode.objects.filter(user=user, slot=_slot(text), used_at=None)
    found = codes.first()
    right = is_right_code(text, found.hash if found else None)
    if found is None or not right:
        return False
    if not codes.filter(pk=found.pk).update(used_at=timezone.now()):
        return False
    _record(Actor(kind="user", user_id=user.pk), user, "recovery_code.used")
    return True


def _new_codes(user: User) -> list[str]:
    """Ten codes in ten slots, in place of older ones."""
    codes: dict[int, str] = {}
    while len(codes) < RECOVERY_CODES:
        text = "".join(secrets.choice(BASE32) for _ in range(16))
        codes.setdefault(_slot(text), text)
    RecoveryCode.objects.filter(user=user).delete()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(user=user, slot=slot, hash=hashed_code(text)) for slot, text in codes.items()
    )
    return list(codes.values())


def _slot(text: str) -> int:
    return int.from_bytes(keyed_digest("recovery-code:slot", text)[:8]) % _SLOTS


def _otpauth_url(user: User, secret: str) -> str:
    label = quote(f"Konan:{user.email}", safe="")
    return f"otpauth://totp/{label}?secret={secret}&issuer=Konan&algorithm=SHA1&digits=6&period=30"


def _refuse_if_on(user: User) -> None:
    if user.totp_enabled:
        raise _on_already()


def _on_already() -> Conflict:
    return Conflict(_("Two-factor sign-in is on already."), code="totp_on")


def _aad(user: User) -> str:
    return f"accounts_totp:{user.pk}:sealed"


def _record(actor: Actor, user: User, action: str) -> None:
    record(actor=actor, action=action, owner_id=user.pk, subject=f"user:{user.pk}")
