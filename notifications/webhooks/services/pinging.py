"""Trying an endpoint: one `ping`, now, in the caller's own request."""

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection, transaction
from django.utils import timezone

from konan.core.errors import NotFound
from konan.core.ids import uuid7
from konan.core.outbound import OutboundError, check_url
from konan.core.tenancy import Actor
from notifications.webhooks.letters import body_of
from notifications.webhooks.models import Attempt, Delivery, Endpoint
from notifications.webhooks.sending.posting import Outcome, open_session, post
from notifications.webhooks.signing import headers_of, sign
from notifications.webhooks.vault import keys_of

PING = "ping"


@dataclass(frozen=True, slots=True)
class Pinged:
    delivery: Delivery
    outcome: Outcome


def endpoint_test(*, actor: Actor, endpoint: Endpoint) -> Pinged:
    """Sends a `ping` and waits for the answer; it is in the log, is not tried again and says
    nothing about the endpoint's health. No connection is held meanwhile."""
    delivery = _ping(endpoint)
    now = time.time()
    body = delivery.body.encode()
    signature = sign(keys_of(endpoint), delivery.event_id, int(now), body)
    if not connection.in_atomic_block:
        connection.close()
    outcome = _refusal(endpoint.url) or asyncio.run(
        _post(endpoint.url, body, headers_of(delivery.event_id, int(now), signature))
    )
    delivery.status = delivery.Status.SUCCEEDED if outcome.received else delivery.Status.FAILED
    _write(delivery, outcome, now, signature)
    return Pinged(delivery, outcome)


def _ping(endpoint: Endpoint) -> Delivery:
    body = body_of(
        event=PING, at=timezone.now(), bot_id=endpoint.bot_id, data={"webhook_id": endpoint.pk}
    )
    return Delivery(
        owner_id=endpoint.owner_id,
        bot_id=endpoint.bot_id,
        endpoint=endpoint,
        event=PING,
        event_id=uuid7(),
        body=body,
        tries=1,
        attempt_count=1,
        next_attempt_at=None,
    )


def _refusal(url: str) -> Outcome | None:
    """The address as it is judged now; once more where it is connected to."""
    try:
        check_url(url)
    except OutboundError as refused:
        return Outcome(0, error=refused.code)
    return None


async def _post(url: str, body: bytes, headers: dict[str, str]) -> Outcome:
    async with open_session() as session:
        return await post(session, url, body, headers)


def _write(delivery: Delivery, outcome: Outcome, at: float, signature: str) -> None:
    with transaction.atomic():
        rows = Endpoint.objects.select_for_update(no_key=True).filter(pk=delivery.endpoint_id)
        if rows.first() is None:
            raise NotFound
        delivery.save(force_insert=True)
        Attempt.objects.create(
            delivery=delivery,
            at=datetime.fromtimestamp(at, UTC),
            status_code=outcome.status_code,
            duration_ms=outcome.duration_ms,
            error=outcome.error,
            response_excerpt=outcome.excerpt,
            signature=signature,
        )
