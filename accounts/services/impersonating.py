"""An operator acts as somebody else: with a reason, for half an hour, told to whom it concerns."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.audit import record
from accounts.models import Impersonation, SignIn, User
from konan.core.errors import Forbidden, Invalid
from konan.core.mail import queue_mail
from konan.core.tenancy import Actor

LASTS: Final = timedelta(minutes=30)
SHORTEST_REASON: Final = 10


@transaction.atomic
def impersonation_begin(*, actor: Actor, operator: User, user: User, reason: str) -> Impersonation:
    """Hangs on the operator's browser; an earlier one of the same browser ends.

    Raises Forbidden for anybody but an operator with two-factor sign-in, and for a closed
    account or one of an operator; Invalid for a reason that says nothing.
    """
    words = reason.strip()
    if len(words) < SHORTEST_REASON:
        raise Invalid("reason", _("Say why: it is told to the owner of the account."))
    own = SignIn.objects.filter(user=operator, kind=SignIn.Kind.PAGES, ended_at=None)
    sign_in = own.filter(id=actor.sign_in_id).first() if actor.sign_in_id else None
    may = operator.is_staff and operator.is_active and operator.totp_enabled
    if sign_in is None or not may or user.is_staff or not user.is_active:
        raise Forbidden
    for earlier in Impersonation.objects.filter(sign_in=sign_in, ended_at=None):
        impersonation_end(impersonation=earlier)
    begun = Impersonation.objects.create(
        operator=operator,
        user=user,
        sign_in=sign_in,
        reason=words,
        expires_at=timezone.now() + LASTS,
    )
    _record(begun, "impersonation.begun", reason=words)
    _tell(begun)
    return begun


@transaction.atomic
def impersonation_end(*, impersonation: Impersonation) -> None:
    """Once; also of one that is over by its time."""
    alive = Impersonation.objects.filter(pk=impersonation.pk, ended_at=None)
    if alive.update(ended_at=timezone.now()):
        _record(impersonation, "impersonation.ended")


def impersonation_note(*, impersonation: Impersonation, method: str, path: str) -> None:
    """Before a page is drawn, or something is done: what is not written down does not happen."""
    action = "impersonation.viewed" if method in ("GET", "HEAD") else "impersonation.acted"
    _record(impersonation, action, path=path[:300])


def _record(impersonation: Impersonation, action: str, **data: str) -> None:
    record(
        actor=Actor(kind="user", user_id=impersonation.operator_id),
        action=action,
        owner_id=impersonation.user_id,
        subject=f"user:{impersonation.user_id}",
        data=data,
        on_behalf_of=impersonation.user_id,
    )


def _tell(impersonation: Impersonation) -> None:
    user = impersonation.user
    with override(user.locale):
        text = _(
            "Hello,\n\nan operator of this Konan is looking at your account, as you see it "
            "yourself, for half an hour at most. The reason they gave:\n\n%(reason)s\n\n"
            "What they open and do stands in your audit log. They cannot change your password, "
            "e-mail, two-factor sign-in or API keys, nor export or delete your account.\n"
        )
        subject = _("An operator is looking at your account")
        queue_mail(to=user.email, subject=subject, text=text % {"reason": impersonation.reason})
