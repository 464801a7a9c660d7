"""What Prometheus reads, as its own parser understands it."""

import pytest
from django.http import HttpResponse
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample
from pytest_django import Settings
from redis import Redis

from konan.core import metrics
from konan.core.events import emit
from konan.core.events.relay import relay_due
from konan.testing.api import Api
from konan.testing.services import ROOT
from konan.testing.world import World

TOKEN = "a-token-of-prometheus"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def token(settings: Settings) -> None:
    settings.METRICS_TOKEN = TOKEN
    with Redis.from_url(settings.VALKEY_URL) as client:
        metrics.flush()
        client.delete(metrics.sums_key())


def scrape(authorization: str = f"Bearer {TOKEN}") -> HttpResponse:
    return Client().get("/metrics", headers={"Authorization": authorization})  # type: ignore[return-value]


def samples() -> list[Sample]:
    metrics.flush()
    text = scrape().content.decode()
    return [sample for family in text_string_to_metric_families(text) for sample in family.samples]


def value(name: str, **labels: str) -> float | None:
    found = [each.value for each in samples() if each.name == name and each.labels == labels]
    return found[0] if found else None


def test_without_a_token_there_is_none(settings: Settings) -> None:
    settings.METRICS_TOKEN = None
    assert scrape().status_code == 404


@pytest.mark.parametrize("authorization", ["", "Bearer nonsense", f"Basic {TOKEN}", TOKEN])
def test_the_token_is_asked_for(authorization: str) -> None:
    answer = scrape(authorization)
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")


def test_what_two_processes_count_is_one_sum() -> None:
    """Each adds what came together since its last flush."""
    for amount in (2, 3):
        metrics.count("konan_turns", label=("outcome", "answered"), amount=amount)
        metrics.flush()
    assert value("konan_turns_total", outcome="answered") == 5


def test_seconds_of_answers_are_a_histogram() -> None:
    for seconds in (0.1, 0.9, 4.0, 400.0):
        metrics.observe("konan_answer_seconds", seconds)
    assert value("konan_answer_seconds_bucket", le="0.25") == 1
    assert value("konan_answer_seconds_bucket", le="1.0") == 2
    assert value("konan_answer_seconds_bucket", le="+Inf") == 4
    assert value("konan_answer_seconds_count") == 4
    assert value("konan_answer_seconds_sum") == pytest.approx(405.0)


def test_what_waits_and_since_when(world: World) -> None:
    relay_due()
    assert value("konan_queue_depth", queue="events") == 0
    emit("internal.test", owner_id=None, bot_id=None, payload={})
    assert value("konan_queue_depth", queue="events") == 1
    lag = value("konan_outbox_lag_seconds")
    assert lag is not None
    assert 0 <= lag < 60
    relay_due()
    assert value("konan_events_total", outcome="relayed") is not None


def test_no_label_names_a_tenant(world: World) -> None:
    Api(world.owner).get("/bots")
    metrics.count("konan_messages_accepted", label=("channel", "widget"))
    names = {name for each in samples() for name in each.labels}
    assert names <= {"le", "queue", "outcome", "channel", "state", "kind"}


def test_without_valkey_the_rest_is_told(settings: Settings) -> None:
    settings.VALKEY_URL = "unix:///nowhere/at/all.sock"
    text = scrape().content.decode()
    assert "konan_valkey_up 0.0" in text
    assert "konan_database_up 1.0" in text


def test_every_metric_is_explained() -> None:
    text = (ROOT / "README.md").read_text()
    named = {family.name for family in text_string_to_metric_families(scrape().content.decode())}
    assert {name for name in named if f"`{name}" not in text} == set()
