"""Writing down what is to be sent; sending it again; giving it up."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from konan.core.errors import Conflict, NotFound
from konan.core.events import EventLetter
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from konan.core.wake import wake
from notifications.webhooks.letters import body_of, contact_of, session_of
from notifications.webhooks.models import Delivery, Endpoint


def deliver(letter: EventLetter) -> None:
    """A delivery for each enabled endpoint that asked for this event, in the caller's
    transaction."""
    endpoints = list(_asked_for(letter))
    if not endpoints:
        return
    session_id, contact_id = session_of(letter.payload), contact_of(letter.payload)
    bodies = {bot_id: _body(letter, bot_id) for bot_id in {each.bot_id for each in endpoints}}
    Delivery.objects.bulk_create(
        Delivery(
            owner_id=endpoint.owner_id,
            bot_id=endpoint.bot_id,
            endpoint=endpoint,
            event=letter.name,
            event_id=_id_at(letter, endpoint.bot_id),
            session_id=session_id,
            contact_id=contact_id,
            body=bodies[endpoint.bot_id],
        )
        for endpoint in endpoints
    )
    wake("deliveries")


def delivery_redeliver(*, actor: Actor, delivery: Delivery) -> Delivery:
    """Sends it once more now, with its id, and retries as for a new one.

    Raises Conflict where the endpoint is switched off.
    """
    with transaction.atomic():
        endpoint = _enabled(delivery.endpoint_id)
        rows = Delivery.objects.filter(pk=delivery.pk, endpoint=endpoint)
        if not rows.update(status=Delivery.Status.PENDING, tries=0, next_attempt_at=timezone.now()):
            raise NotFound
        _unpark(endpoint)
    current: Delivery = rows.get()
    return current


def endpoint_redeliver_failed(*, actor: Actor, endpoint: Endpoint, since: datetime) -> int:
    """Sends again all that failed of what was made since then; returns how many there are."""
    with transaction.atomic():
        current = _enabled(endpoint.pk)
        rows = Delivery.objects.filter(
            endpoint=current, status=Delivery.Status.FAILED, created_at__gte=since
        ).exclude(event="ping")
        count = rows.update(status=Delivery.Status.PENDING, tries=0, next_attempt_at=timezone.now())
        _unpark(current)
    return count


def give_up(*, endpoint: Endpoint) -> None:
    """What waits for an endpoint that is switched off has failed: it is not sent by itself."""
    waiting = Delivery.objects.filter(endpoint=endpoint, status=Delivery.Status.PENDING)
    waiting.update(status=Delivery.Status.FAILED, next_attempt_at=None)


def _asked_for(letter: EventLetter) -> Iterable[Endpoint]:
    rows = Endpoint.objects.filter(enabled=True, events__overlap=[letter.name, "*"])
    if letter.bot_id is not None:
        return rows.filter(bot_id=letter.bot_id)
    bot_ids = _bots_named(letter)
    rows = rows.filter(owner_id=letter.owner_id)
    return rows.filter(bot_id__in=bot_ids) if bot_ids else rows


def _bots_named(letter: EventLetter) -> list[UUID]:
    """The bots of the contact that the letter tells of."""
    named = (letter.payload.get("contact") or {}).get("bot_ids") or []
    return [bot_id for bot_id in map(parse_uuid, named) if bot_id]


def _id_at(letter: EventLetter, bot_id: UUID) -> UUID:
    """An event of several bots is another one at each: their bodies differ."""
    return letter.id if letter.bot_id else uuid5(letter.id, str(bot_id))


def _body(letter: EventLetter, bot_id: UUID) -> str:
    return body_of(event=letter.name, at=letter.created_at, bot_id=bot_id, data=letter.payload)


def _enabled(endpoint_id: UUID) -> Endpoint:
    """The endpoint, locked."""
    rows = Endpoint.objects.select_for_update(no_key=True)
    endpoint: Endpoint | None = rows.filter(pk=endpoint_id).first()
    if endpoint is None:
        raise NotFound
    if not endpoint.enabled:
        raise Conflict(_("This webhook is switched off."), code="webhook_disabled")
    return endpoint


def _unpark(endpoint: Endpoint) -> None:
    """Somebody says that it works again: it is tried at once."""
    Endpoint.objects.filter(pk=endpoint.pk).update(parked_until=None)
    wake("deliveries")
