"""Making an account."""

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from accounts.addresses import normal_email
from accounts.audit import record
from accounts.models import Locale, User
from accounts.passwords import hashed
from accounts.services.codes import mail_verify_code
from konan.core.errors import Conflict, FieldError, InvalidFields
from konan.core.mail import queue_mail
from konan.core.tenancy import Actor


def sign_up(*, email: str, password: str, name: str = "") -> User | None:
    """A new account with a code in its mail.

    Raises InvalidFields (weak password, no address) and Conflict `email_taken`; with
    ENUMERATION_SAFE a taken address is told to its owner by mail, and None comes back.
    """
    locale = get_language()
    user = User(
        email=normal_email(email),
        name=name,
        locale=locale if locale in Locale.values else Locale.EN,
        plan_id=settings.DEFAULT_PLAN,
    )
    check_new_password(password, user)
    user.password = hashed(password)
    try:
        with transaction.atomic():
            user.save(force_insert=True)
            mail_verify_code(user=user)
            actor = Actor(kind="user", user_id=user.pk)
            record(actor=actor, action="user.created", owner_id=user.pk, subject=f"user:{user.pk}")
    except IntegrityError as error:
        if not User.objects.filter(email=user.email).exists():
            raise
        _tell_owner_or_refuse(user.email, error)
        return None
    return user


def check_new_password(password: str, user: User, *, field: str = "password") -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        wrong = [
            FieldError(field=field, code=each.code or "invalid", detail=each.messages[0])
            for each in error.error_list
        ]
        raise InvalidFields(wrong) from error


def _tell_owner_or_refuse(email: str, error: IntegrityError) -> None:
    if not settings.ENUMERATION_SAFE:
        raise Conflict(_("There is an account with this e-mail."), code="email_taken") from error
    owner = User.objects.get(email=email)
    with override(owner.locale), transaction.atomic():
        text = _(
            "Hello,\n\nsomebody tried to make a Konan account with your e-mail address. "
            "You have one already: sign in at %(url)s\n\nIf it was not you, nothing is to do.\n"
        )
        url = f"{settings.PUBLIC_URL}/login"
        queue_mail(to=email, subject=_("You have an account already"), text=text % {"url": url})
