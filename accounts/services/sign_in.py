"""Checking an e-mail and a password."""

from django.utils.translation import gettext_lazy as _

from accounts.addresses import normal_email
from accounts.audit import record
from accounts.models import User
from accounts.passwords import is_right
from konan.core.errors import Invalid, Unauthorized
from konan.core.tenancy import Actor


def sign_in(*, email: str, password: str) -> User:
    """The person whose e-mail and password these are.

    Unknown address, wrong password and closed account are one refusal (Unauthorized
    `invalid_credentials`) that takes the time of one hash. Callers count the `auth` limit
    first: a hash is dear.
    """
    user = _known(email)
    right = is_right(password, user.password if user else None)
    if user is None or not right or not user.is_active:
        if user is not None:
            _record(user, "sign_in.failed")
        raise Unauthorized(
            _("The e-mail or the password is not right."), code="invalid_credentials"
        )
    _record(user, "sign_in.succeeded")
    return user


def _known(email: str) -> User | None:
    try:
        return User.objects.filter(email=normal_email(email)).first()
    except Invalid:
        return None


def _record(user: User, action: str) -> None:
    actor = Actor(kind="user", user_id=user.pk)
    record(actor=actor, action=action, owner_id=user.pk, subject=f"user:{user.pk}")
