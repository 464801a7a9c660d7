"""The audit trail: who did what, when and from where."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from accounts.models import AuditEntry
from konan.core.network import current_ip
from konan.core.tenancy import Actor


def record(
    *,
    actor: Actor | None,
    action: str,
    owner_id: UUID | None,
    subject: str = "",
    data: Mapping[str, Any] | None = None,
) -> None:
    """Adds an entry in the caller's transaction.

    `action` is `noun.verb_past` ("bot.deleted"), `subject` is `noun:id`. No secrets and no
    words of visitors in `data`. The address is that of the request being answered.
    """
    AuditEntry.objects.create(
        owner_id=owner_id,
        actor_id=actor.user_id if actor else None,
        action=action,
        subject=subject,
        ip=current_ip.get(),
        data=dict(data or {}),
    )
