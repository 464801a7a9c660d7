"""Switching an endpoint off because nobody is there: at once for a 410, or after five days."""

from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.audit import record
from konan.core.events import EventLetter, emit, subscribe
from notifications.models import Kind
from notifications.recipients import people_of
from notifications.services.telling import notify
from notifications.webhooks.models import Endpoint
from notifications.webhooks.services.deliveries import give_up

SWITCHED_OFF: Final = "internal.endpoint_disabled"
GONE: Final = "gone"
HOPELESS: Final = "failing"


def endpoint_switch_off(*, endpoint_id: UUID, reason: str) -> None:
    """Gives up what waits for it, and tells the owner and the admins."""
    with transaction.atomic():
        rows = Endpoint.objects.select_for_update(no_key=True).filter(pk=endpoint_id)
        endpoint = rows.filter(enabled=True).first()
        if endpoint is None:
            return
        endpoint.enabled, endpoint.disabled_reason = False, reason
        endpoint.updated_at = timezone.now()
        endpoint.save(update_fields=["enabled", "disabled_reason", "updated_at"])
        give_up(endpoint=endpoint)
        record(
            actor=None,
            action="webhook.disabled",
            owner_id=endpoint.owner_id,
            subject=f"webhook:{endpoint.pk}",
            data={"bot_id": str(endpoint.bot_id), "reason": reason},
        )
        emit(
            SWITCHED_OFF,
            owner_id=endpoint.owner_id,
            bot_id=endpoint.bot_id,
            payload={"endpoint_id": str(endpoint.pk), "reason": reason},
        )


@subscribe(SWITCHED_OFF, key="webhooks.endpoint_disabled")
def tell_of_endpoint(letter: EventLetter) -> None:
    """Owner and admins, as access stands now; nobody, where it is on again or gone."""
    rows = Endpoint.objects.select_related("bot").filter(pk=letter.payload["endpoint_id"])
    endpoint = rows.filter(enabled=False).first()
    if endpoint is None:
        return
    notify(
        kind=Kind.WEBHOOK_DISABLED,
        user_ids=people_of(endpoint.bot, "manage"),
        bot_id=endpoint.bot_id,
        at=letter.created_at,
        data={"text": endpoint.url, "reason": letter.payload["reason"]},
    )
