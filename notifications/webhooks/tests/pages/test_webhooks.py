"""A bot's webhooks through their pages, with a receiver that answers."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from standardwebhooks import Webhook

from konan.core.events.catalogue import PUBLIC_EVENTS
from konan.testing.receiver import Receiver
from konan.testing.world import Person, World
from notifications.webhooks.models import Delivery, Endpoint
from notifications.webhooks.pages.wording import NAMES, WHEN_SENT
from notifications.webhooks.sending.engine import deliver_due
from notifications.webhooks.services.pinging import PING
from notifications.webhooks.services.switching_off import endpoint_switch_off
from notifications.webhooks.tests.conftest import Emitted, Subscribed
from notifications.webhooks.words import WHY_FAILED, why_failed

pytestmark = pytest.mark.django_db


def client_of(person: Person) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def page(name: str, world: World, *more: Any) -> str:
    return reverse(name, args=[world.bot.pk, *more])


def text_of(response: Any) -> str:
    """As one line, without tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_every_event_says_when_it_is_sent() -> None:
    assert set(WHEN_SENT) == set(PUBLIC_EVENTS)
    assert set(NAMES) == {*PUBLIC_EVENTS, PING}


@pytest.mark.parametrize(
    ("name", "status"),
    [("owner", 200), ("admin", 200), ("agent", 403), ("viewer", 403), ("stranger", 404)],
)
def test_only_those_who_manage_the_bot_see_its_webhooks(
    world: World, subscribed: Subscribed, name: str, status: int
) -> None:
    endpoint, _ = subscribed("/ok")
    client = client_of(getattr(world, name))
    for path in (
        page("webhooks", world),
        page("webhook_new", world),
        page("webhook", world, endpoint.pk),
        page("deliveries", world),
    ):
        assert client.get(path).status_code == status, path
    assert client.post(page("webhook_delete", world, endpoint.pk)).status_code in (302, 403, 404)
    assert Endpoint.objects.filter(pk=endpoint.pk).exists() is (status != 200)


@pytest.mark.parametrize(("name", "shown"), [("admin", True), ("viewer", False)])
def test_the_tab_is_there_for_who_may_open_it(world: World, name: str, shown: bool) -> None:
    found = client_of(getattr(world, name)).get(reverse("knowledge", args=[world.bot.pk]))
    assert (page("webhooks", world) in found.content.decode()) is shown


def test_a_webhook_of_another_bot_is_not_reached_through_mine(
    world: World, subscribed: Subscribed
) -> None:
    theirs, _ = subscribed("/ok", bot=world.theirs.bot)
    client = client_of(world.owner)
    for name in ("webhook_test", "webhook_switch", "webhook_rotate", "webhook_delete"):
        assert client.post(page(name, world, theirs.pk)).status_code == 404, name
    assert client.get(page("webhook", world, theirs.pk)).status_code == 404


def test_without_one_the_page_says_what_to_do(world: World) -> None:
    found = client_of(world.owner).get(page("webhooks", world))
    assert "No webhook yet" in text_of(found)
    assert page("webhook_new", world) in found.content.decode()


def test_one_is_added_and_its_secret_is_shown_once(world: World, receiver: Receiver) -> None:
    client = client_of(world.admin)
    sent = {
        "url": receiver.url("/ok"),
        "description": "Help desk",
        "which": "some",
        "events": ["ticket_created", "new_session"],
    }
    answer = client.post(page("webhook_new", world), sent)
    endpoint = Endpoint.objects.get()
    assert answer.status_code == 201
    assert (endpoint.description, endpoint.events) == (
        "Help desk", ["new_session", "ticket_created"]
    )  # fmt: skip
    secret = re.findall(r"whsec_[A-Za-z0-9+/=]+", answer.content.decode())[0]
    client.post(page("webhook_test", world, endpoint.pk))
    Webhook(secret).verify(receiver.received[0].body, receiver.received[0].headers)
    for path in (page("webhooks", world), page("webhook", world, endpoint.pk)):
        assert secret not in client.get(path).content.decode()


def test_what_is_wrong_stands_at_its_field(world: World) -> None:
    client = client_of(world.owner)
    sent = {"url": "https://169.254.169.254/latest", "which": "all"}
    inside = client.post(page("webhook_new", world), sent)
    assert inside.status_code == 422
    assert list(inside.context["form"].errors) == ["url"]
    none = client.post(page("webhook_new", world), {**sent, "which": "some"})
    assert none.context["form"].errors["events"] == ["Choose at least one event."]
    assert "169.254.169.254" in none.content.decode(), "what was typed is gone"
    assert not Endpoint.objects.exists()


def test_who_has_not_verified_the_address_is_told_so_in_the_form(world: World) -> None:
    world.owner.user.email_verified_at = None
    world.owner.user.save()
    sent = {"url": "https://93.184.216.34/", "which": "all"}
    answer = client_of(world.owner).post(page("webhook_new", world), sent)
    assert "Verify your e-mail address first." in text_of(answer)


def test_one_is_changed_and_begins_with_what_it_has(world: World, subscribed: Subscribed) -> None:
    endpoint, _ = subscribed("/ok", "mention")
    client = client_of(world.owner)
    form = client.get(page("webhook", world, endpoint.pk)).context["form"]
    assert (form["which"].value(), form["events"].value()) == ("some", ["mention"])
    client.post(page("webhook", world, endpoint.pk), {"url": f"{endpoint.url}/2", "which": "all"})
    changed = Endpoint.objects.get()
    assert (changed.url, changed.events) == (f"{endpoint.url}/2", ["*"])


def test_a_test_says_at_once_what_came_of_it(
    world: World, receiver: Receiver, subscribed: Subscribed
) -> None:
    endpoint, _ = subscribed("/ok")
    client = client_of(world.owner)

    def tried() -> str:
        path = page("webhook_test", world, endpoint.pk)
        return text_of(client.post(path, headers={"HX-Request": "true"}))

    assert re.search(r"the receiver answered 200\. \d+ ms", tried())
    receiver.mood = "down"
    assert re.search(r"The receiver answered 500.* \d+ ms", tried())
    receiver.mood = "redirect"
    assert "redirects, which is not followed" in tried()
    newest = Delivery.objects.latest("id")
    assert (
        page("delivery", world, newest.pk) in client.get(page("deliveries", world)).content.decode()
    )


def test_the_switch_turns_it_off_and_on(world: World, subscribed: Subscribed) -> None:
    endpoint, _ = subscribed("/ok")
    client = client_of(world.owner)
    switch = page("webhook_switch", world, endpoint.pk)
    client.post(switch, {"enabled": "false"})
    said = text_of(client.get(page("webhooks", world)))
    assert Endpoint.objects.get().enabled is False
    assert "Somebody switched it off. Events that happen now are not sent" in said
    client.post(switch, {"enabled": "true"})
    assert Endpoint.objects.get().enabled is True


def test_one_that_is_gone_says_what_to_do(world: World, subscribed: Subscribed) -> None:
    endpoint, _ = subscribed("/ok")
    endpoint_switch_off(endpoint_id=endpoint.pk, reason="gone")
    said = text_of(client_of(world.owner).get(page("webhooks", world)))
    assert "The receiver answered 410: it is gone. Bring the receiver back" in said


@pytest.mark.django_db(transaction=True)
def test_one_that_fails_says_why_and_what_mends_it(
    world: World, receiver: Receiver, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed("/down")
    emitted("mention")
    deliver_due()
    said = text_of(client_of(world.owner).get(page("webhooks", world)))
    assert "The receiver answered 500. Only 2xx means received." in said
    assert "Your system ran into an error" in said
    Endpoint.objects.update(failing_since=timezone.now())
    said = text_of(client_of(world.owner).get(page("webhooks", world)))
    assert "The last attempt failed just now. It is tried again by itself." in said


@pytest.mark.parametrize("error", sorted(WHY_FAILED))
def test_every_failure_is_told_in_a_sentence(error: str) -> None:
    said = f"{why_failed(error, None if error != 'bad_status' else 404)}"
    assert said.endswith("."), f"people read {said!r} where a delivery failed"


def test_a_new_secret_is_shown_and_the_old_one_signs_along(
    world: World, receiver: Receiver, subscribed: Subscribed
) -> None:
    endpoint, old = subscribed("/ok")
    client = client_of(world.owner)
    answer = client.post(page("webhook_rotate", world, endpoint.pk))
    new = re.findall(r"whsec_[A-Za-z0-9+/=]+", answer.content.decode())[0]
    assert new != old
    assert "For the next 24 hours the old secret signs along" in text_of(answer)
    client.post(page("webhook_test", world, endpoint.pk))
    got = receiver.received[0]
    for secret in (old, new):
        Webhook(secret).verify(got.body, got.headers)


def test_deleting_says_what_goes_with_it(world: World, subscribed: Subscribed) -> None:
    endpoint, _ = subscribed("/ok")
    client = client_of(world.owner)
    client.post(page("webhook_test", world, endpoint.pk))
    asked = text_of(client.get(page("webhook", world, endpoint.pk)))
    assert "The log of its deliveries goes with it. This cannot be undone." in asked
    client.post(page("webhook_delete", world, endpoint.pk))
    assert (Endpoint.objects.count(), Delivery.objects.count()) == (0, 0)
