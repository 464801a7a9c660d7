"""Addresses that only this server can reach: refused when saved, changed, tested and sent to."""

from collections.abc import Iterator
from typing import Any

import pytest

from konan.core.outbound import lookup
from konan.testing.api import Api
from konan.testing.receiver import Receiver
from konan.testing.world import World
from notifications.webhooks.models import Attempt, Endpoint
from notifications.webhooks.sending.engine import deliver_due
from notifications.webhooks.tests.conftest import Emitted

pytestmark = pytest.mark.django_db(transaction=True)
PUBLIC = "https://93.184.216.34/hooks"
DISGUISES = (
    "https://127.0.0.1{port}/", "https://127.1{port}/", "https://2130706433{port}/",
    "https://0x7f.1{port}/", "https://0x7f000001{port}/", "https://0177.0.0.1{port}/",
    "https://0{port}/", "https://①②⑦.⓪.⓪.①{port}/", "https://127。0。0。1{port}/",
    "https://[::1]{port}/", "https://[::ffff:127.0.0.1]{port}/", "https://[::127.0.0.1]{port}/",
    "https://[64:ff9b::7f00:1]{port}/", "https://[64:ff9b:1::7f00:1]{port}/",
    "https://[2002:7f00:1::]{port}/", "https://[fe80::1%25eth0]{port}/",
    "https://[fec0::1]{port}/", "https://[fc00::1]{port}/", "https://[3fff::1]{port}/",
    "https://[5f00::1]{port}/", "https://[ff02::1]{port}/", "https://10.0.0.1{port}/",
    "https://100.100.100.200/", "https://169.254.169.254/", "https://172.16.0.1/",
    "https://192.0.0.192/", "https://192.168.1.1/", "https://168.63.129.16/",
    "https://224.0.0.1/", "https://localhost{port}/", "https://LOCALHOST.{port}/",
    "https://ⓛocalhost{port}/", "https://shop.localhost/", "https://printer.local/",
    "https://metadata.google.internal/", "https://intranet/", "http://127.0.0.1{port}/",
    "http://example.com/", "https://me@example.com/", "https://example.com/#part",
    "https://example.com:22/", "file:///etc/passwd", "gopher://127.0.0.1{port}/",
)  # fmt: skip


@pytest.fixture
def inside() -> Iterator[Receiver]:
    """What listens on this machine, by both protocols, and must never be asked."""
    with Receiver() as made, Receiver("::1", wanted_port=made.port) as beside:
        yield made
        assert made.connections == beside.connections == 0, "a packet reached a closed address"


@pytest.fixture
def webhook(api: Api, world: World) -> Any:
    body = {"bot_id": str(world.bot.pk), "url": PUBLIC, "events": ["*"]}
    return api.as_(world.owner).post("/webhooks", body).json()


@pytest.mark.parametrize("part", range(3))  # each part within the limit of calls a minute
def test_no_disguise_is_saved_or_asked(
    part: int, api: Api, world: World, inside: Receiver, webhook: Any, emitted: Emitted
) -> None:
    owner = api.as_(world.owner)
    for disguise in DISGUISES[part::3]:
        url = disguise.format(port=f":{inside.port}")
        body = {"bot_id": str(world.bot.pk), "url": url, "events": ["*"]}
        assert owner.post("/webhooks", body).status_code == 400, url
        assert owner.put(f"/webhooks/{webhook['id']}", {"url": url}).status_code == 400, url
        # as though it had been saved before there were rules
        Endpoint.objects.update(url=url, parked_until=None)
        tested = owner.post(f"/webhooks/{webhook['id']}/test").json()
        assert (tested["success"], tested["status_code"]) == (False, None), url
        emitted()
        deliver_due()
        attempt = Attempt.objects.latest("id")
        assert attempt.delivery.event == "kb_updated", url
        assert attempt.error.startswith(("address_", "url_")), url


def test_a_name_that_moves_into_the_house_is_refused_when_it_is_sent_to(
    api: Api,
    world: World,
    inside: Receiver,
    emitted: Emitted,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = {"hooks.example.com": ["93.184.216.34"]}
    _resolve(monkeypatch, answers)
    body = {
        "bot_id": str(world.bot.pk),
        "url": "https://hooks.example.com:8443/",
        "events": ["*"],
    }
    owner = api.as_(world.owner)
    webhook = owner.post("/webhooks", body).json()
    for closed in (["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::ffff:127.0.0.1"], ["::1"]):
        answers["hooks.example.com"] = closed
        assert owner.post(f"/webhooks/{webhook['id']}/test").json()["success"] is False
        Endpoint.objects.update(parked_until=None)
        emitted()
        deliver_due()
        assert Attempt.objects.latest("id").error == "address_not_allowed"
    assert owner.put(f"/webhooks/{webhook['id']}", {"enabled": True}).status_code == 400


def _resolve(monkeypatch: pytest.MonkeyPatch, answers: dict[str, list[str]]) -> None:
    real = lookup.socket.getaddrinfo

    def resolve(name: Any, port: Any, *rest: Any, **more: Any) -> Any:
        if name not in answers:
            return real(name, port, *rest, **more)
        return [(0, 0, 0, "", (address, 0)) for address in answers[name]]

    monkeypatch.setattr(lookup.socket, "getaddrinfo", resolve)


def test_an_operator_may_allow_an_address_and_nothing_beside_it(
    api: Api, world: World, settings: Any
) -> None:
    settings.OUTBOUND_ALLOWED_CIDRS = ["127.0.0.1/32"]
    with Receiver() as allowed, Receiver(host="127.0.0.2") as beside:
        for each, status in ((allowed, 201), (beside, 400)):
            body = {"bot_id": str(world.bot.pk), "url": each.url(), "events": ["*"]}
            assert api.as_(world.owner).post("/webhooks", body).status_code == status
        assert beside.connections == 0
