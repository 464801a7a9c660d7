"""API keys: made, shown once, ended."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.access import require_verified
from accounts.audit import record
from accounts.credentials import new_api_key
from accounts.models import ApiKey, User
from accounts.oneself import require_oneself
from konan.core.errors import Conflict, Invalid
from konan.core.tenancy import Actor

MOST: Final = 20
SCOPES: Final = ("read", "chat", "write")


def key_create(
    *,
    actor: Actor,
    user: User,
    name: str,
    scopes: Sequence[str] = SCOPES,
    expires_at: datetime | None = None,
) -> tuple[ApiKey, str]:
    """A new key and its text, which nobody can read again.

    Needs a verified e-mail (Forbidden); raises Invalid for an expiry that has passed and
    Conflict `too_many_keys` where there are twenty.
    """
    require_oneself()
    require_verified(user)
    if expires_at is not None and expires_at <= timezone.now():
        raise Invalid("expires_at", _("This time has passed."))
    text, parts = new_api_key()
    with transaction.atomic():
        User.objects.select_for_update(no_key=True).get(pk=user.pk)
        if ApiKey.objects.visible_to(actor).count() >= MOST:
            raise Conflict(_("There are twenty keys: end one first."), code="too_many_keys")
        key = ApiKey.objects.create(
            user=user,
            name=name,
            key_id=parts.key_id,
            digest=parts.digest,
            scopes=[scope for scope in SCOPES if scope in scopes],
            expires_at=expires_at,
        )
        _record(actor, key, "api_key.created")
    return key, text


@transaction.atomic
def key_end(*, actor: Actor, key: ApiKey) -> None:
    """Ends a key of the actor's own: the next request with it is refused."""
    require_oneself()
    if ApiKey.objects.visible_to(actor).filter(pk=key.pk).update(ended_at=timezone.now()):
        _record(actor, key, "api_key.ended")


def _record(actor: Actor, key: ApiKey, action: str) -> None:
    data = {"name": key.name, "prefix": key.prefix, "scopes": key.scopes}
    subject = f"api_key:{key.pk}"
    record(actor=actor, action=action, owner_id=key.user_id, subject=subject, data=data)
