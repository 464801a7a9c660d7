"""Web processes that are killed or stopped while visitors talk: nobody loses a word."""

import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime

import httpx2 as httpx
import pytest

from konan.testing.callers import Load, events_of
from konan.testing.installation import wait_for
from konan.testing.nodes import WEBS
from konan.tests.nodes.conftest import TWICE, WITHOUT_ANSWER, Site

pytestmark = pytest.mark.processes
FINAL_S = 60.0
AGENT_BACK_S = 10.0
STOPPED_S = 30.0


def _assert_all_is_there(site: Site, load: Load, since: datetime) -> None:
    wait_for(lambda: site.not_final() == 0, seconds=FINAL_S, what="every turn is final")
    ids = list(load.ledger)
    assert site.lost(ids) == []
    assert site.ask(WITHOUT_ANSWER, ids=ids) == []
    assert site.ask(TWICE, since=since) == [0]
    assert load.wrong == []


def _wait_for_more(load: Load, number: int) -> None:
    enough = len(load.ledger) + number
    wait_for(lambda: len(load.ledger) >= enough, seconds=60, what=f"{number} more messages")


def test_killed_under_load_a_node_loses_nothing(site: Site) -> None:
    since = datetime.now(UTC)
    with site.load() as load:
        _wait_for_more(load, 12)
        site.nodes.kill("web-1")
        _wait_for_more(load, 20)
        site.nodes.start("web-1")
        _wait_for_more(load, 12)
    _assert_all_is_there(site, load, since)


def test_rolling_restart_fails_no_request_after_one_retry(site: Site) -> None:
    since = datetime.now(UTC)
    _, token = site.owner(site.nodes.urls["web-2"])
    with site.load(agent_token=token) as load:
        _wait_for_more(load, 8)
        for name in WEBS:
            began = time.monotonic()
            site.nodes.signal(name, signal.SIGTERM)
            _assert_says_so_and_serves_on(site.nodes.urls[name])
            assert site.nodes.ended(name) == 0
            assert time.monotonic() - began < STOPPED_S
            _wait_for_more(load, 4)
            site.nodes.start(name)
            _wait_for_more(load, 4)
    assert max(load.retries, default=0) <= 1
    assert load.agent
    assert load.agent.frames, "The agent was told nothing."
    assert max(load.agent.away, default=0) < AGENT_BACK_S
    _assert_all_is_there(site, load, since)


def _assert_says_so_and_serves_on(url: str) -> None:
    def says_no() -> bool:
        return httpx.get(f"{url}/readyz", timeout=3).status_code == 503

    wait_for(says_no, seconds=1, what="/readyz says 503")
    answer = httpx.get(f"{url}/healthz", timeout=3)
    assert answer.status_code == 200
    assert answer.headers["connection"] == "close"


def test_an_answer_that_takes_longer_is_handed_over(
    site: Site, quick_model: Callable[..., None]
) -> None:
    """Whoever listens at the process that ends hears the other one speak on."""
    site.nodes.web_arguments = ("--drain", "0.5", "--grace", "9")
    assert site.nodes.stop("web-1") == 0
    site.nodes.start("web-1")
    quick_model(mode="slow", slow_delay=3.0)
    began, hits = time.monotonic(), site.model.script.hits
    headers = {"X-Bot-Token": site.demo["bot_token"]}
    url = site.nodes.urls["web-1"]
    body = {"message": "How long does delivery take?"}
    with httpx.stream(
        "POST", f"{url}/api/v1/chat/stream", json=body, headers=headers, timeout=60
    ) as response:
        events = events_of(response)
        _, at, start = next(events)
        wait_for(lambda: site.model.script.hits > hits, seconds=10, what="the model is asked")
        site.nodes.signal("web-1", signal.SIGTERM)
        quick_model(mode="ok")
        heard = list(events)
    assert site.nodes.ended("web-1") == 0
    assert time.monotonic() - began < STOPPED_S
    if not heard or heard[-1][0] != "message.end":
        heard = _resumed(site, start, heard[-1][1] if heard else at)
    kind, _, end = heard[-1]
    assert kind == "message.end"
    assert end["message_id"] == start["message_id"]
    assert end["response"]
    site.nodes.web_arguments = ()
    site.nodes.start("web-1")


def _resumed(site: Site, start: dict[str, str], at: str) -> list[tuple[str, str, dict[str, str]]]:
    headers = {
        "X-Bot-Token": site.demo["bot_token"],
        "X-Visitor-Token": start["visitor_token"],
        "Last-Event-ID": at,
    }
    address = f"{site.nodes.urls['web-2']}/api/v1/chat/stream/{start['message_id']}"
    with httpx.stream("GET", address, headers=headers, timeout=60) as response:
        return list(events_of(response))


def test_workers_and_beat_end_in_order_and_the_others_go_on(site: Site) -> None:
    with site.load(talkers=2) as load:
        _wait_for_more(load, 2)
        for name in ("worker-1", "beat"):
            assert site.nodes.stop(name) == 0
        _wait_for_more(load, 2)
        site.nodes.start("worker-1", "beat")
    assert site.nodes.stop("worker-2") == 0
    site.nodes.start("worker-2")
