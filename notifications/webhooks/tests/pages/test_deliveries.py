"""The log of deliveries: what was sent, what came back, sending it again."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from konan.core.ids import uuid7
from konan.testing.receiver import Receiver
from konan.testing.world import World
from notifications.webhooks import log
from notifications.webhooks.models import Delivery, Endpoint
from notifications.webhooks.sending.engine import deliver_due
from notifications.webhooks.tests.conftest import Emitted, Subscribed, states
from notifications.webhooks.tests.pages.test_webhooks import client_of, page, text_of

HTMX = {"HX-Request": "true"}


def written(world: World, endpoint: Endpoint, count: int = 1, **fields: Any) -> list[Delivery]:
    """Deliveries in the log, oldest first."""
    made = [
        Delivery(
            owner_id=endpoint.owner_id,
            bot_id=endpoint.bot_id,
            endpoint=endpoint,
            event_id=uuid7(),
            **{"event": "new_message", "status": "succeeded", "body": "{}", **fields},
        )
        for _ in range(count)
    ]
    return Delivery.objects.bulk_create(made)


def shown(response: Any) -> list[Any]:
    return [entry["row"].pk for entry in response.context["entries"]]


@pytest.mark.django_db(transaction=True)
def test_a_failure_is_seen_and_sent_again(
    world: World, receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed("/down")
    emitted("mention", note={"content": "<b>Ünïcode</b>"})
    deliver_due()
    client = client_of(world.admin)
    listed = client.get(page("deliveries", world))
    assert "The receiver answered 500. Only 2xx means received." in text_of(listed)
    assert "data-waits" in listed.content.decode(), "the page would not look again"
    delivery = Delivery.objects.get()
    opened = client.get(page("delivery", world, delivery.pk))
    source = opened.content.decode()
    assert "&lt;p&gt;Sorry&lt;/p&gt;" in source, "what the receiver answered is not shown as text"
    assert "<p>Sorry</p>" not in source
    assert f"webhook-id: {delivery.event_id}" in source
    assert "&lt;b&gt;Ünïcode&lt;/b&gt;" in source
    assert "1 of 10 attempts were made." in text_of(opened)
    assert "Why it was not received" in text_of(opened)
    assert "Your system ran into an error" in text_of(opened), "nothing says what to do about it"
    receiver.mood = "ok"
    again = client.post(page("delivery_redeliver", world, delivery.pk))
    assert again["Location"] == page("delivery", world, delivery.pk)
    deliver_due()
    assert receiver.ids() == [str(delivery.event_id)] * 2
    part = client.get(page("delivery", world, delivery.pk), headers=HTMX).content.decode()
    assert ("thank you" in part, "every 5s" in part) == (True, False)


@pytest.mark.django_db
def test_the_log_is_narrowed_by_webhook_event_and_state(
    world: World, subscribed: Subscribed
) -> None:
    one, two = subscribed("/ok")[0], subscribed("/ok/2")[0]
    (mine,) = written(world, one)
    (failed,) = written(world, two, status="failed", event="mention")
    (theirs,) = written(world, subscribed("/ok", bot=world.theirs.bot)[0])
    client = client_of(world.owner)

    def found(**asked: Any) -> list[Any]:
        return shown(client.get(page("deliveries", world), asked))

    assert found() == [failed.pk, mine.pk]
    assert found(webhook_id=one.pk) == found(event="new_message") == [mine.pk]
    assert found(status="failed") == found(event="mention", webhook_id=two.pk) == [failed.pk]
    assert found(status="nonsense", webhook_id=uuid4()) == [failed.pk, mine.pk]
    narrowed = client.get(page("deliveries", world), {"status": "pending"})
    assert "Nothing fits" in text_of(narrowed)
    assert client.get(page("delivery", world, theirs.pk)).status_code == 404


@pytest.mark.django_db
def test_more_is_shown_and_stays_when_the_list_is_fetched_anew(
    world: World, subscribed: Subscribed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "SHOWN", 2)
    made = [each.pk for each in written(world, subscribed("/ok")[0], 5)][::-1]
    client = client_of(world.owner)
    path = page("deliveries", world)
    first = client.get(path)
    assert shown(first) == made[:2]
    more = client.get(path, {"before": first.context["stretch"].next_before}, headers=HTMX)
    assert shown(more) == made[2:4]
    assert "<section" not in more.content.decode()
    again = client.get(path, {"to": made[3]}, headers=HTMX)
    assert shown(again) == made[:4]
    assert again.context["stretch"].next_before == made[3]


@pytest.mark.django_db
def test_what_failed_since_then_is_sent_again(world: World, subscribed: Subscribed) -> None:
    endpoint, _ = subscribed("/ok")
    day_old = timezone.now() - timedelta(hours=30)
    written(world, endpoint, status="failed", created_at=day_old)
    written(world, endpoint, 2, status="failed")
    world.owner.user.timezone = "Asia/Tokyo"
    world.owner.user.save()
    client = client_of(world.owner)
    form = client.get(page("deliveries", world)).context["resend_form"]
    sent = {"endpoint": endpoint.pk, "since": form["since"].value()}
    answer = client.post(page("deliveries_resend", world), sent, follow=True)
    assert "2 deliveries are sent again." in text_of(answer)
    assert states() == ["failed", "pending", "pending"]
    wrong = client.post(page("deliveries_resend", world), {**sent, "since": "yesterday"})
    assert (wrong.status_code, list(wrong.context["resend_form"].errors)) == (422, ["since"])


@pytest.mark.django_db
def test_to_a_webhook_that_is_off_nothing_is_sent_again(
    world: World, subscribed: Subscribed
) -> None:
    endpoint, _ = subscribed("/ok")
    (failed,) = written(world, endpoint, status="failed")
    Endpoint.objects.update(enabled=False)
    client = client_of(world.owner)
    opened = text_of(client.get(page("delivery", world, failed.pk)))
    assert "switch it on to send this again" in opened
    said = client.post(page("delivery_redeliver", world, failed.pk), follow=True)
    assert "This webhook is switched off." in text_of(said)
    assert states() == ["failed"]


@pytest.mark.django_db
def test_people_without_the_role_send_nothing_again(world: World, subscribed: Subscribed) -> None:
    (failed,) = written(world, subscribed("/ok")[0], status="failed")
    for person, status in ((world.agent, 403), (world.viewer, 403), (world.stranger, 404)):
        client = client_of(person)
        for path in (
            page("delivery_redeliver", world, failed.pk),
            page("deliveries_resend", world),
        ):
            assert client.post(path).status_code == status, (person.name, path)
        assert client.get(page("delivery", world, failed.pk)).status_code == status
    assert states() == ["failed"]
