"""Checking an e-mail and a password, and the second factor where it is on."""

from django.utils.translation import gettext_lazy as _

from accounts.addresses import normal_email
from accounts.audit import record
from accounts.models import User
from accounts.passwords import is_right
from accounts.services.second_step import begin_second_step, finish_second_step, totp_invalid
from accounts.services.tries import begin_try, end_tries
from accounts.services.two_factor import use_code
from konan.core.errors import Invalid, Unauthorized
from konan.core.tenancy import Actor


def sign_in(*, email: str, password: str, code: str | None = None) -> User:
    """The person whose e-mail and password these are.

    Unknown address, wrong password and closed account are one refusal (Unauthorized
    `invalid_credentials`) that takes the time of one hash. Where two-factor sign-in is on,
    `totp_required` carries the `mfa_token` to go on with, and a wrong `code` is
    `totp_invalid`. After wrong tries it waits (RateLimited, see tries). Callers count the `auth` limit first: a hash is dear.
    """
    address = _address(email)
    begin_try("password", address)
    user = User.objects.select_related("plan", "totp").filter(email=address).first()
    right = is_right(password, user.password if user else None)
    if user is None or not right or not user.is_active:
        _record(user, "sign_in.failed")
        raise Unauthorized(
            _("The e-mail or the password is not right."), code="invalid_credentials"
        )
    end_tries("password", address)
    if user.totp_enabled:
        _second_factor(user, code)
    _record(user, "sign_in.succeeded")
    return user


def sign_in_with_code(*, mfa_token: str, code: str) -> User:
    """The person whose password was right before; see second_step for what is refused."""
    user = finish_second_step(mfa_token=mfa_token, code=code)
    _record(user, "sign_in.succeeded")
    return user


def _second_factor(user: User, code: str | None) -> None:
    if code is None:
        raise Unauthorized(
            _("A code of your authenticator is needed."),
            code="totp_required",
            data={"mfa_token": begin_second_step(user=user)},
        )
    if not use_code(user=user, code=code):
        _record(user, "totp.failed")
        raise totp_invalid()


def _address(email: str) -> str:
    """The address as it is kept; what is none stays as it is, and is nobody's."""
    try:
        return normal_email(email)
    except Invalid:
        return email.strip().lower()


def _record(user: User | None, action: str) -> None:
    """An unknown address leaves an entry without a name: it takes the time of a known one."""
    if user is None:
        record(actor=None, action=action, owner_id=None)
        return
    actor = Actor(kind="user", user_id=user.pk)
    record(actor=actor, action=action, owner_id=user.pk, subject=f"user:{user.pk}")
