"""`/metrics` for Prometheus: of the whole installation, whichever web process answers.

Counters come from the sums that all processes add to (konan.core.metrics), gauges from
PostgreSQL and from the processes that were seen of late. Scrape one address, not each node.
No label names a tenant. The table in the README says what each is.
"""

from collections.abc import Iterator
from typing import Final

import structlog
from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from prometheus_client import CollectorRegistry
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector
from redis import Redis, RedisError

from konan.core.crypto import same
from konan.core.metrics import BUCKETS, Key, processes, sums
from konan.operating.queues import depths

COUNTERS: Final = {
    "konan_messages_accepted": ("channel", "Visitors' messages that were stored"),
    "konan_turns": ("outcome", "Turns of bots that ended"),
    "konan_events": ("outcome", "Events that were handed to their readers, or given up"),
    "konan_delivery_attempts": ("outcome", "Attempts to deliver to webhooks"),
    "konan_task_runs": ("state", "Runs of the workers' tasks"),
}
HISTOGRAMS: Final = {
    "konan_answer_seconds": "Seconds from the beginning of a turn until its end is stored",
}
log = structlog.get_logger(__name__)


class Installation(Collector):
    def collect(self) -> Iterator[Metric]:
        yield from self._of_valkey()
        yield from self._of_database()

    def _of_valkey(self) -> Iterator[Metric]:
        up = GaugeMetricFamily("konan_valkey_up", "Whether Valkey answers")
        try:
            with Redis.from_url(settings.VALKEY_URL, socket_timeout=2) as client:
                counted, seen = sums(client), processes(client)
        except (RedisError, OSError) as error:
            log.warning("metrics_without_valkey", error=str(error))
            up.add_metric([], 0)
            yield up
            return
        up.add_metric([], 1)
        yield up
        yield from _counters(counted)
        yield from _histograms(counted)
        yield from _gauges_of_processes(seen)

    def _of_database(self) -> Iterator[Metric]:
        up = GaugeMetricFamily("konan_database_up", "Whether PostgreSQL answers")
        try:
            found = depths()
        except DatabaseError as error:
            log.warning("metrics_without_database", error=str(error))
            up.add_metric([], 0)
            yield up
            return
        up.add_metric([], 1)
        yield up
        depth = GaugeMetricFamily("konan_queue_depth", "What waits", labels=["queue"])
        lag = GaugeMetricFamily(
            "konan_queue_lag_seconds", "Since when the oldest could go on", labels=["queue"]
        )
        for each in found:
            depth.add_metric([each.queue.name], each.waiting)
            lag.add_metric([each.queue.name], each.lag)
            if each.queue.name == "events":
                outbox = GaugeMetricFamily("konan_outbox_lag_seconds", "The same, of events")
                outbox.add_metric([], each.lag)
                yield outbox
        yield depth
        yield lag


def _counters(counted: dict[Key, float]) -> Iterator[Metric]:
    for name, (label, told) in COUNTERS.items():
        family = CounterMetricFamily(name, told, labels=[label])
        for (counter, pair), amount in sorted(counted.items(), key=str):
            if counter == name and pair:
                family.add_metric([pair[1]], amount)
        yield family


def _histograms(counted: dict[Key, float]) -> Iterator[Metric]:
    for name, told in HISTOGRAMS.items():
        family = HistogramMetricFamily(name, told)
        below, buckets = 0.0, []
        for bound in (*map(str, BUCKETS), "+Inf"):
            below += counted.get((f"{name}_bucket", ("le", bound)), 0)
            buckets.append((bound, below))
        family.add_metric([], buckets, sum_value=counted.get((f"{name}_sum", None), 0))
        yield family


def _gauges_of_processes(seen: list[dict[str, object]]) -> Iterator[Metric]:
    running = GaugeMetricFamily("konan_processes", "Processes seen of late", labels=["kind"])
    for kind in ("web", "worker", "beat"):
        running.add_metric([kind], sum(each["kind"] == kind for each in seen))
    yield running
    sockets = GaugeMetricFamily("konan_sockets", "Open sockets")
    sockets.add_metric([], sum(int(str(each["sockets"])) for each in seen))
    yield sockets


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """404 without METRICS_TOKEN, 401 without it in the request."""
    if not settings.METRICS_TOKEN:
        raise Http404
    kind, _space, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not same(token.encode(), settings.METRICS_TOKEN.encode()):
        return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
    registry = CollectorRegistry(auto_describe=False)
    registry.register(Installation())
    headers = {"Cache-Control": "no-store"}
    return HttpResponse(generate_latest(registry), CONTENT_TYPE_LATEST, headers=headers)
