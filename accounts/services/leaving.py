"""One's own data, to take along; and the account's end."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.audit import forget_person, record
from accounts.models import ApiKey, AuditEntry, SignIn, User
from accounts.oneself import require_oneself
from accounts.services.resetting import ASKED
from accounts.services.two_factor import require_password
from konan.core import hooks
from konan.core.mail import queue_mail
from konan.core.models import Event
from konan.core.tenancy import Actor


def export_person(*, actor: Actor, user: User) -> dict[str, Any]:
    """Everything of one's own, by name; the floors above add theirs by their hooks.

    No secrets: what is kept of keys and passwords is of no use to anybody but us.
    """
    require_oneself()
    told: dict[str, Any] = {
        "user": {
            name: getattr(user, name)
            for name in ("id", "email", "name", "locale", "timezone", "email_verified_at",
                         "totp_enabled", "plan_id", "created_at")
        },
        "sign_ins": _rows(
            SignIn.objects.filter(user=user),
            "id", "kind", "ip", "user_agent", "created_at", "last_seen_at", "ended_at",
        ),
        "api_keys": _rows(
            ApiKey.objects.filter(user=user),
            "id", "name", "key_id", "scopes", "expires_at", "last_used_at", "ended_at",
            "created_at",
        ),
        "audit": _rows(
            AuditEntry.objects.filter(owner_id=user.pk),
            "id", "actor_id", "action", "subject", "ip", "data", "created_at",
        ),
    }  # fmt: skip
    hooks.run("user_exporting", user=user, into=told)
    record(actor=actor, action="user.exported", owner_id=user.pk, subject=f"user:{user.pk}")
    return told


def delete_account(*, actor: Actor, user: User, password: str) -> None:
    """Erases the person and all that they own: the next request of theirs is nobody's.

    What the floors above hold goes first, by their hooks; events that told of it go, too.
    What is left is an entry of the audit trail with the id alone. Raises Invalid for a
    wrong password.
    """
    require_oneself()
    require_password(user, password)
    erase_account(actor=actor, user=user)


def erase_account(*, actor: Actor, user: User) -> None:
    """`delete_account` without the password: also an operator's, for somebody who asked."""
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)
        hooks.run("user_deleting", actor=actor, user=user)
        Event.objects.filter(owner_id=user.pk).delete()
        Event.objects.filter(name=ASKED, payload__email=user.email).delete()
        record(actor=actor, action="user.deleted", owner_id=user.pk, subject=f"user:{user.pk}")
        with override(user.locale):
            text = _("Hello,\n\nyour Konan account and all that it owned are deleted.\n")
            queue_mail(to=user.email, subject=_("Your account is deleted"), text=text)
        User.objects.get(pk=user.pk).delete()
        forget_person(user.pk)


def _rows(rows: Any, *fields: str) -> list[dict[str, Any]]:
    return list(rows.order_by("id").values(*fields))
