"""Webhooks through the API, as integrators manage them."""

from typing import Any

import pytest
from django.utils import timezone
from standardwebhooks import Webhook

from accounts.models import AuditEntry
from konan.testing.api import Api
from konan.testing.receiver import Receiver
from konan.testing.world import World
from notifications.webhooks.models import Delivery, Endpoint
from notifications.webhooks.sending.engine import deliver_due
from notifications.webhooks.tests.conftest import Emitted

pytestmark = pytest.mark.django_db(transaction=True)


def add(api: Api, world: World, url: str, **more: Any) -> Any:
    body = {"bot_id": str(world.bot.pk), "url": url, "events": ["*"], **more}
    return api.as_(world.owner).post("/webhooks", body)


def test_a_webhook_is_added_listed_changed_and_deleted(
    api: Api, world: World, receiver: Receiver
) -> None:
    made = add(api, world, receiver.url(), description="Shop")
    assert made.status_code == 201
    webhook = made.json()
    assert webhook["secret"].startswith("whsec_")
    owner = api.as_(world.owner)
    (listed,) = owner.get(f"/webhooks/{world.bot.pk}").json()["results"]
    assert "secret" not in listed
    assert (listed["id"], listed["failures"], listed["last_success_at"]) == (webhook["id"], 0, None)
    changed = owner.put(
        f"/webhooks/{webhook['id']}", {"events": ["mention", "new_message", "mention"]}
    ).json()
    assert (changed["events"], changed["url"]) == (["new_message", "mention"], receiver.url())
    assert owner.delete(f"/webhooks/{webhook['id']}").status_code == 204
    assert owner.get(f"/webhooks/{world.bot.pk}").json()["results"] == []
    actions = AuditEntry.objects.filter(subject=f"webhook:{webhook['id']}").order_by("id")
    assert list(actions.values_list("action", flat=True)) == [
        "webhook.created", "webhook.updated", "webhook.deleted",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"events": ["new_mesage"]}, "events", "unknown_event"),
        ({"events": []}, "events", "required"),
        ({"url": "http://shop.example/hooks"}, "url", "url_scheme"),
        ({"bot_id": "nonsense"}, "bot_id", "invalid"),
    ],
)
def test_a_wrong_webhook_is_refused_at_its_field(
    change: dict[str, Any], field: str, code: str, api: Api, world: World
) -> None:
    body = {"bot_id": str(world.bot.pk), "url": "https://93.184.216.34/", "events": ["*"], **change}
    answer = api.as_(world.owner).post("/webhooks", body)
    assert answer.status_code == 400
    assert [(each["field"], each["code"]) for each in answer.json()["errors"]] == [(field, code)]


def test_adding_needs_a_verified_address(api: Api, world: World) -> None:
    world.owner.user.email_verified_at = None
    world.owner.user.save()
    answer = add(api, world, "https://93.184.216.34/")
    assert (answer.status_code, answer.json()["code"]) == (403, "email_not_verified")


def test_a_secret_stands_nowhere_in_the_clear(api: Api, world: World, receiver: Receiver) -> None:
    webhook = add(api, world, receiver.url()).json()
    rotated = api.as_(world.owner).post(f"/webhooks/{webhook['id']}/rotate-secret").json()
    assert rotated["secret"] != webhook["secret"]
    row = str(Endpoint.objects.filter(pk=webhook["id"]).values().get())
    for secret in (webhook["secret"], rotated["secret"]):
        assert secret.removeprefix("whsec_") not in row


def test_a_ping_is_sent_now_and_its_answer_told(api: Api, world: World, receiver: Receiver) -> None:
    webhook = add(api, world, receiver.url()).json()
    answer = api.as_(world.owner).post(f"/webhooks/{webhook['id']}/test").json()
    assert (answer["success"], answer["status_code"], answer["error"]) == (True, 200, None)
    (request,) = receiver.received
    letter = Webhook(webhook["secret"]).verify(request.body, request.headers)
    assert letter["type"] == "ping"
    receiver.mood = "down"
    failed = api.as_(world.owner).post(f"/webhooks/{webhook['id']}/test").json()
    assert (failed["success"], failed["status_code"]) == (False, 500)
    assert "500" in failed["error"]
    deliver_due()
    assert len(receiver.received) == 2, "a ping is not tried again"


def test_the_log_tells_what_was_sent_and_answered_to_the_letter(
    api: Api, world: World, receiver: Receiver, emitted: Emitted
) -> None:
    webhook = add(api, world, receiver.url("/down")).json()
    emitted()
    deliver_due()
    log = f"/webhooks/{world.bot.pk}/deliveries"
    (told,) = api.as_(world.owner).get(log, status="pending", event="kb_updated").json()["results"]
    (request,) = receiver.received
    assert told["webhook_id"] == webhook["id"]
    assert told["event_id"] == request.id
    assert told["request"]["body"].encode() == request.body
    for name in ("webhook-id", "webhook-timestamp", "webhook-signature"):
        assert told["request"]["headers"][name] == request.headers[name]
    (attempt,) = told["attempts"]
    assert (attempt["status_code"], attempt["response_excerpt"]) == (500, "<p>Sorry</p>")
    for narrower in ({"status": "failed"}, {"event": "mention"}, {"webhook_id": told["id"]}):
        assert api.as_(world.owner).get(log, **narrower).json()["results"] == []
    assert api.as_(world.owner).get(log, status="lost").status_code == 400


def test_what_failed_is_sent_again_with_its_id(
    api: Api, world: World, receiver: Receiver, emitted: Emitted
) -> None:
    webhook = add(api, world, receiver.url("/ok")).json()
    before = timezone.now().isoformat()
    emitted(times=3)
    Delivery.objects.update(status="failed", next_attempt_at=None)
    owner = api.as_(world.owner)
    first = str(Delivery.objects.earliest("id").pk)
    assert owner.post(f"/webhooks/deliveries/{first}/redeliver").status_code == 202
    deliver_due()
    again = owner.post(f"/webhooks/{webhook['id']}/redeliver-failed", {"since": before})
    assert (again.status_code, again.json()) == (202, {"count": 2})
    deliver_due()
    assert owner.post(f"/webhooks/deliveries/{first}/redeliver").status_code == 202
    deliver_due()
    ids = receiver.ids()
    assert (len(ids), len(set(ids))) == (4, 3)
    owner.put(f"/webhooks/{webhook['id']}", {"enabled": False})
    refused = owner.post(f"/webhooks/deliveries/{first}/redeliver")
    assert (refused.status_code, refused.json()["code"]) == (409, "webhook_disabled")


def test_switched_off_gives_up_what_waits_and_on_begins_anew(
    api: Api, world: World, receiver: Receiver, emitted: Emitted
) -> None:
    webhook = add(api, world, receiver.url("/down")).json()
    owner = api.as_(world.owner)
    emitted()
    deliver_due()
    off = owner.put(f"/webhooks/{webhook['id']}", {"enabled": False}).json()
    assert (off["enabled"], off["disabled_reason"]) == (False, "Somebody switched it off.")
    assert Delivery.objects.get().status == "failed"
    emitted()
    assert Delivery.objects.count() == 1
    on = owner.put(f"/webhooks/{webhook['id']}", {"enabled": True}).json()
    assert (on["failures"], on["failing_since"], on["disabled_reason"]) == (0, None, None)


def test_a_contact_goes_to_the_endpoints_of_its_bots_each_with_an_id_of_its_own(
    api: Api, world: World, receiver: Receiver, emitted: Emitted
) -> None:
    from konan.testing.world import make_bot

    other = make_bot(world.owner.user, name="Other")
    for bot in (world.bot, other):
        body = {"bot_id": str(bot.pk), "url": receiver.url(f"/ok/{bot.pk}"), "events": ["*"]}
        assert api.as_(world.owner).post("/webhooks", body).status_code == 201
    emitted("contact_updated", contact={"id": str(world.bot.pk), "bot_ids": [str(other.pk)]})
    deliver_due()
    assert [each.letter["bot_id"] for each in receiver.received] == [str(other.pk)]
    emitted("contact_updated", contact={"id": str(world.bot.pk), "bot_ids": []})
    deliver_due()
    everywhere = receiver.received[1:]
    assert {each.letter["bot_id"] for each in everywhere} == {str(world.bot.pk), str(other.pk)}
    assert len({each.id for each in everywhere}) == 2
