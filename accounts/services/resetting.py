"""A forgotten password: a code by mail, then a new password, and everything else ends."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.addresses import normal_email
from accounts.audit import record
from accounts.models import ApiKey, EmailCode, User
from accounts.passwords import hashed
from accounts.services.codes import held, new_code, spend, wrong_code
from accounts.services.sign_up import check_new_password
from accounts.services.tokens import end_sign_ins
from accounts.services.tries import end_tries
from konan.core.events import emit
from konan.core.mail import queue_mail
from konan.core.tenancy import Actor

ASKED = "internal.reset_asked"
VOID_AFTER = timedelta(hours=1)


def ask_reset(*, email: str) -> None:
    """Writes the wish down, whoever's the address is.

    What becomes of it is a worker's matter: the caller learns nothing from the answer, nor
    from the time that it took.
    """
    address = normal_email(email)
    with transaction.atomic():
        emit(ASKED, owner_id=None, bot_id=None, payload={"email": address})


def mail_reset_code(*, email: str, asked_at: datetime) -> None:
    """Mails a code where the address is somebody's; a wish that waited too long is void."""
    user = held(email=email)
    if user is None or timezone.now() - asked_at > VOID_AFTER:
        return
    code = new_code(user=user, purpose=EmailCode.Purpose.RESET)
    if code is None:
        return
    with override(user.locale):
        text = _(
            "Hello,\n\nthis code lets you choose a new password for Konan:\n\n%(code)s\n\n"
            "It is good for ten minutes. If you did not ask for it, you can forget this mail: "
            "your password stays as it is.\n"
        )
        subject = _("Choose a new password for Konan")
        queue_mail(to=user.email, subject=subject, text=text % {"code": code})


def reset_password(*, email: str, code: str, password: str) -> User:
    """The person, with a new password; where they were signed in they are no more.

    Raises InvalidFields for a weak password (the code is kept) and Invalid for a wrong
    code. Known or not, it takes the time of one hash.
    """
    address = normal_email(email)
    check_new_password(password, User(email=address))
    user = _reset(address, code, password, hashed(password))
    if user is None:
        raise wrong_code()
    end_tries("password", address)
    return user


@transaction.atomic
def _reset(address: str, code: str, password: str, encoded: str) -> User | None:
    user = held(email=address)
    if user is None or not spend(user=user, purpose=EmailCode.Purpose.RESET, code=code):
        return None
    check_new_password(password, user)
    if not user.email_verified:
        _take_over(user)
    user.password = encoded
    user.save(update_fields=["password", "email_verified_at"])
    end_sign_ins(user=user)
    EmailCode.objects.filter(user=user, used_at=None).update(used_at=timezone.now())
    actor = Actor(kind="user", user_id=user.pk)
    record(actor=actor, action="password.reset", owner_id=user.pk, subject=f"user:{user.pk}")
    _tell(user)
    return user


def _take_over(user: User) -> None:
    """The mailbox's owner has the account now: nothing that its maker left lives on."""
    user.email_verified_at = timezone.now()
    ApiKey.objects.filter(user=user, ended_at=None).update(ended_at=timezone.now())


def _tell(user: User) -> None:
    names = ApiKey.objects.filter(user=user, ended_at=None).order_by("id")
    with override(user.locale):
        text = _(
            "Hello,\n\nyour password for Konan was changed by a code that we mailed to you. "
            "You are signed out everywhere.\n"
        )
        if names:
            text += "\n" + _("These API keys still work. End those that you do not need:") + "\n\n"
            text += "".join(f"- {key.name} ({key.prefix}…)\n" for key in names)
        queue_mail(to=user.email, subject=_("Your password was changed"), text=text)
