"""Real sockets: what arrives, how often, and what becomes of who does not answer well."""

import time
from datetime import timedelta
from itertools import pairwise

import pytest
from django.utils import timezone
from standardwebhooks import Webhook, WebhookVerificationError

from konan.testing.installation import wait_for
from konan.testing.receiver import Receiver
from konan.testing.world import World
from notifications.models import Kind, Notification
from notifications.webhooks.models import Attempt, Delivery, Endpoint
from notifications.webhooks.sending.engine import deliver_due
from notifications.webhooks.services import endpoints
from notifications.webhooks.tests.conftest import Emitted, Subscribed, states

pytestmark = pytest.mark.django_db(transaction=True)


def deliver_until_received(receiver: Receiver, count: int, *, seconds: float) -> None:
    """As a worker does: it looks again and again."""

    def arrived() -> bool:
        deliver_due()
        return len(receiver.received) >= count

    wait_for(arrived, seconds=seconds, what=f"{count} requests")


def test_what_arrives_is_verified_by_the_public_library(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted, world: World
) -> None:
    _, secret = subscribed("/ok", "new_message")
    emitted("new_message", session={"id": "01930e5a-7c1e-7b5e-9d0a-3f2c5b8d4e61", "seq": 7})
    emitted("kb_updated", document={}, action="added")
    deliver_due()
    (request,) = receiver.received
    letter = Webhook(secret).verify(request.body, request.headers)
    assert letter["type"] == "new_message"
    assert letter["bot_id"] == str(world.bot.pk)
    assert letter["data"]["session"]["seq"] == 7
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(request.body.replace(b"7", b"8"), request.headers)
    assert states() == ["succeeded"]


def test_after_a_rotation_both_secrets_verify_for_a_day(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted, world: World
) -> None:
    endpoint, old = subscribed()
    _, new = endpoints.endpoint_rotate_secret(actor=world.owner.actor, endpoint=endpoint)
    emitted()
    deliver_due()
    for secret in (old, new):
        Webhook(secret).verify(receiver.received[0].body, receiver.received[0].headers)
    Endpoint.objects.update(old_secret_until=timezone.now() - timedelta(seconds=1))
    emitted()
    deliver_due()
    Webhook(new).verify(receiver.received[1].body, receiver.received[1].headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(old).verify(receiver.received[1].body, receiver.received[1].headers)


def test_what_is_refused_once_comes_again_after_five_seconds_with_its_id(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed("/flaky")
    emitted()
    deliver_until_received(receiver, 2, seconds=15)
    first, second = receiver.received
    assert first.id == second.id
    assert first.body == second.body
    assert 3.9 < second.at - first.at < 8
    assert states() == ["succeeded"]
    codes = list(Attempt.objects.values_list("status_code", flat=True))
    assert codes == [503, 200]


def test_a_redirect_is_a_failure_and_is_not_followed(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed("/redirect")
    emitted()
    deliver_due()
    assert [each.path for each in receiver.received] == ["/redirect"]
    attempt = Attempt.objects.get()
    assert (attempt.status_code, attempt.error) == (302, "redirected")
    assert states() == ["pending"]


def test_a_410_switches_off_at_once_and_tells_the_owner(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted, world: World
) -> None:
    endpoint, _ = subscribed("/gone")
    emitted(times=8)
    deliver_due()
    emitted()
    deliver_due()
    endpoint.refresh_from_db()
    assert (endpoint.enabled, endpoint.disabled_reason) == (False, "gone")
    assert len(receiver.received) <= 4
    assert set(states()) == {"failed"}
    told = Notification.objects.filter(type=Kind.WEBHOOK_DISABLED, bot=world.bot)
    people = {world.owner.user.pk, world.admin.user.pk}
    assert set(told.values_list("user_id", flat=True)) == people


def test_five_days_of_failures_switch_off_and_four_do_not(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    since = timezone.now()
    old, _ = subscribed("/down/old")
    new, _ = subscribed("/down/new")
    Endpoint.objects.update(failures=9, failing_since=since - timedelta(days=4))
    Endpoint.objects.filter(pk=old.pk).update(failing_since=since - timedelta(days=5))
    emitted()
    deliver_due()
    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.enabled, old.disabled_reason) == (False, "failing")
    assert (new.enabled, new.failures) == (True, 10)


@pytest.mark.parametrize("path", ["/huge", "/bomb"])
def test_of_a_huge_answer_little_is_read(
    path: str, receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed(path)
    emitted()
    deliver_due()
    attempt = Attempt.objects.get()
    assert (attempt.status_code, attempt.error) == (200, "")
    assert len(attempt.response_excerpt) <= 1024
    assert attempt.duration_ms < 5000


def test_who_hangs_delays_nobody_else(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed("/hang")
    subscribed("/drip")
    for number in range(19):
        subscribed(f"/ok/{number}")
    started = time.time()
    emitted(times=20)
    deliver_due()
    took = sorted(each.at - started for each in receiver.received if each.path[:3] == "/ok")
    assert len(took) == 19 * 20
    ready = Delivery.objects.latest("created_at").created_at.timestamp() - started
    assert took[int(len(took) * 0.99)] < ready + 2
    slow = Endpoint.objects.filter(url__contains="/hang") | Endpoint.objects.filter(
        url__contains="/drip"
    )
    assert [each.parked_until is not None for each in slow] == [True, True]
    errors = Attempt.objects.filter(delivery__endpoint__in=slow).values_list("error", flat=True)
    assert set(errors) == {"timed_out"}


def test_what_the_receiver_asks_for_is_waited(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed("/busy")
    emitted()
    deliver_due()
    due_at = Delivery.objects.get().next_attempt_at
    assert due_at is not None
    wait = due_at - timezone.now()
    assert timedelta(seconds=100) < wait <= timedelta(seconds=120)


def test_a_receiver_that_was_away_gets_everything(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed()
    receiver.mood = "down"
    emitted(times=30)
    deliver_due()
    receiver.mood = "ok"
    failed = len(receiver.received)
    assert failed < 30
    Delivery.objects.update(next_attempt_at=timezone.now())  # the clock, moved on
    Endpoint.objects.update(parked_until=None)
    deliver_due()
    assert states() == ["succeeded"] * 30
    assert len(set(receiver.ids())) == 30
    assert len(receiver.received) == 30 + failed


def test_the_last_attempt_gives_up(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed("/down")
    emitted()
    waits = []
    for _ in range(10):
        deliver_due()
        delivery = Delivery.objects.get()
        if delivery.next_attempt_at is not None:
            waits.append((delivery.next_attempt_at - timezone.now()).total_seconds())
        Delivery.objects.filter(status="pending").update(next_attempt_at=timezone.now())
        Endpoint.objects.update(parked_until=None)
    assert states() == ["failed"]
    assert len(receiver.received) == 10
    assert all(abs(wait / wanted - 1) < 0.25 for wait, wanted in zip(waits, EXPECTED, strict=True))


EXPECTED = (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)


def test_an_endpoint_is_sent_to_in_the_order_of_its_events(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    """Four are on their way at once; so nothing overtakes by more than that."""
    subscribed()
    emitted(times=200)
    deliver_due()
    sent = [str(each.event_id) for each in Delivery.objects.order_by("id")]
    places = [sent.index(each) for each in receiver.ids()]
    assert sorted(places) == list(range(200))
    assert all(later > earlier - 8 for earlier, later in pairwise(places))
