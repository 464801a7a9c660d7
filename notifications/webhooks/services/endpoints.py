"""Adding, changing and removing endpoints."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.access import require_verified_actor
from accounts.audit import fingerprint, record
from accounts.oneself import require_oneself
from accounts.plans import require_room
from accounts.services.plans import take_room
from bots.models import Bot
from konan.core.errors import Conflict, Invalid, NotFound
from konan.core.events.catalogue import PUBLIC_EVENTS
from konan.core.outbound import OutboundRefused, check_url
from konan.core.tenancy import Actor
from notifications.webhooks.models import Attempt, Delivery, Endpoint
from notifications.webhooks.services.deliveries import give_up
from notifications.webhooks.vault import new_secret

MOST_OF_BOT: Final = 200
EVERYTHING: Final = "*"


def endpoint_create(
    *, actor: Actor, bot: Bot, url: str, events: Sequence[str], description: str = ""
) -> tuple[Endpoint, str]:
    """The endpoint, and its secret, which is shown this once.

    Needs the actor's e-mail verified. Raises Forbidden `plan_limit_reached`, Invalid for an
    address that may not be visited and for events that do not exist, Conflict where the bot
    has too many endpoints.
    """
    require_verified_actor(actor)
    require_room("webhooks", owner_id=bot.owner_id, actor=actor)
    endpoint = Endpoint(owner_id=bot.owner_id, bot=bot, url=url, description=description)
    endpoint.events = _checked_events(events)
    _check_address(url)
    secret = new_secret(endpoint)
    with transaction.atomic():
        take_room("webhooks", owner_id=bot.owner_id, actor=actor)
        if Bot.objects.select_for_update(no_key=True).filter(pk=bot.pk).first() is None:
            raise NotFound
        if Endpoint.objects.filter(bot=bot).count() >= MOST_OF_BOT:
            raise Conflict(_("This bot has as many webhooks as a bot may have."), code="too_many")
        endpoint.save(force_insert=True)
        _record(actor, endpoint, "webhook.created")
    return endpoint, secret


def endpoint_update(*, actor: Actor, endpoint: Endpoint, changes: Mapping[str, Any]) -> Endpoint:
    """Changes what is sent. Switched on again, or at another address, it begins anew; switched
    off, what waits for it is given up, and can be sent again later."""
    require_verified_actor(actor)
    sent = dict(changes)
    if "events" in sent:
        sent["events"] = _checked_events(sent["events"])
    if "url" in sent or sent.get("enabled"):
        _check_address(sent.get("url", endpoint.url))
    with _changing(endpoint) as current:
        was = fingerprint(current)
        fresh = sent.get("url", current.url) != current.url
        fresh = fresh or (bool(sent.get("enabled")) and not current.enabled)
        for name, value in sent.items():
            setattr(current, name, value)
        if fresh:
            current.failures, current.failing_since, current.parked_until = 0, None, None
            current.disabled_reason = "" if current.enabled else current.disabled_reason
        if not current.enabled and endpoint.enabled:
            current.disabled_reason = "switched_off"
            give_up(endpoint=current)
        prints = {"was": was, "became": fingerprint(current)}
        _record(actor, current, "webhook.updated", fields=sorted(sent), **prints)
    return current


def endpoint_rotate_secret(*, actor: Actor, endpoint: Endpoint) -> tuple[Endpoint, str]:
    """A new secret, shown this once; the one before signs along for 24 hours."""
    require_oneself()
    with _changing(endpoint) as current:
        secret = new_secret(current)
        _record(actor, current, "webhook.secret_rotated")
    return current, secret


def endpoint_delete(*, actor: Actor, endpoint: Endpoint) -> None:
    """With its deliveries. Who writes a result waits for the row, and finds nothing."""
    with transaction.atomic():
        current = Endpoint.objects.select_for_update().filter(pk=endpoint.pk).first()
        if current is None:
            raise NotFound
        _record(actor, current, "webhook.deleted")
        for rows in (
            Attempt.objects.filter(delivery__endpoint=current),
            Delivery.objects.filter(endpoint=current),
        ):
            rows._raw_delete(rows.db)
        current.delete()


@contextmanager
def _changing(endpoint: Endpoint) -> Iterator[Endpoint]:
    """The endpoint as it is now, locked until the block ends; then saved."""
    with transaction.atomic():
        rows = Endpoint.objects.select_for_update(no_key=True, of=("self",)).select_related("bot")
        current = rows.filter(pk=endpoint.pk).first()
        if current is None:
            raise NotFound
        yield current
        current.updated_at = timezone.now()
        current.save()


def _checked_events(events: Sequence[str]) -> list[str]:
    """Each once, in the catalogue's order."""
    if not events:
        raise Invalid("events", _("Choose at least one event."), code="required")
    unknown = set(events) - {*PUBLIC_EVENTS, EVERYTHING}
    if unknown:
        raise Invalid("events", _("There is no such event."), code="unknown_event")
    if EVERYTHING in events:
        return [EVERYTHING]
    return [name for name in PUBLIC_EVENTS if name in events]


def _check_address(url: str) -> None:
    """Outside the transaction, because it may ask a name server; again at every sending."""
    try:
        check_url(url)
    except OutboundRefused as refused:
        raise Invalid("url", refused.message, code=refused.code) from refused


def _record(actor: Actor, endpoint: Endpoint, action: str, **data: Any) -> None:
    record(
        actor=actor,
        action=action,
        owner_id=endpoint.owner_id,
        subject=f"webhook:{endpoint.pk}",
        data={"bot_id": str(endpoint.bot_id), **data},
    )
