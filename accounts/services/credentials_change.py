"""A new password, a new address: by who knows the password, and the second factor where on."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.addresses import normal_email
from accounts.audit import record
from accounts.models import EmailCode, User
from accounts.oneself import require_oneself
from accounts.passwords import hashed
from accounts.services.codes import new_code
from accounts.services.sign_up import check_new_password
from accounts.services.tokens import end_sign_ins
from accounts.services.two_factor import prove
from konan.core.errors import Conflict
from konan.core.mail import queue_mail
from konan.core.tenancy import Actor


def change_password(
    *, actor: Actor, user: User, password: str, new_password: str, code: str | None = None
) -> User:
    """Every other sign-in ends at once, and so do codes on their way; API keys stay.

    Raises InvalidFields for a weak password, and what `prove` raises.
    """
    require_oneself()
    check_new_password(new_password, user, field="new_password")
    prove(user=user, password=password, code=code)
    user.password = hashed(new_password)
    with transaction.atomic():
        user.save(update_fields=["password"])
        end_sign_ins(user=user, but=actor.sign_in_id)
        EmailCode.objects.filter(user=user, used_at=None).update(used_at=timezone.now())
        record(actor=actor, action="password.changed", owner_id=user.pk, subject=f"user:{user.pk}")
        with override(user.locale):
            text = _(
                "Hello,\n\nyour password for Konan was changed. You are signed out everywhere "
                "but where you changed it.\n\nIf it was not you, choose a new one: %(url)s\n"
            )
            url = f"{settings.PUBLIC_URL}/forgot"
            queue_mail(
                to=user.email, subject=_("Your password was changed"), text=text % {"url": url}
            )
    return user


def change_email(
    *, actor: Actor, user: User, password: str, email: str, code: str | None = None
) -> User:
    """Mails a code to the new address and word of it to the old one.

    The address changes when verify_email gets the code. Raises Conflict `email_taken`, and
    what `prove` raises; with ENUMERATION_SAFE a taken address gets no code, and that is all.
    """
    require_oneself()
    address = normal_email(email)
    prove(user=user, password=password, code=code)
    taken = User.objects.filter(email=address).exists()
    if taken and not settings.ENUMERATION_SAFE:
        raise Conflict(_("There is an account with this e-mail."), code="email_taken")
    with transaction.atomic(), override(user.locale):
        User.objects.select_for_update(no_key=True).get(pk=user.pk)
        if not taken:
            _mail_code(user, address)
        _tell_old_address(user, address)
        record(
            actor=actor, action="email.change_asked", owner_id=user.pk, subject=f"user:{user.pk}"
        )
    return user


def _mail_code(user: User, address: str) -> None:
    code = new_code(user=user, purpose=EmailCode.Purpose.CHANGE, address=address)
    if code is None:
        return
    text = _(
        "Hello,\n\nthis code makes this address the one of your Konan account:\n\n%(code)s\n\n"
        "It is good for ten minutes. If you did not ask for it, you can forget this mail.\n"
    )
    queue_mail(to=address, subject=_("Your code for Konan"), text=text % {"code": code})


def _tell_old_address(user: User, address: str) -> None:
    text = _(
        "Hello,\n\nsomebody who knows your password asked to move your Konan account to "
        "%(address)s. It moves once the code that we mailed there is entered.\n\n"
        "If it was not you, choose a new password now: %(url)s\n"
    )
    url = f"{settings.PUBLIC_URL}/forgot"
    told = text % {"address": address, "url": url}
    queue_mail(to=user.email, subject=_("Your account is about to move"), text=told)
