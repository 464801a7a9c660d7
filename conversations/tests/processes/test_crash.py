"""`kill -9` of the web process that script/up started, in the middle of an answer."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from conversations.tests.conftest import Event, events_of
from konan.testing.fakemodel import FakeModel
from konan.testing.installation import Installation

pytestmark = pytest.mark.processes
QUESTION = "How long does delivery take?"


@pytest.fixture
def installation(tmp_path: Path, model_server: FakeModel) -> Iterator[Installation]:
    made = Installation(
        tmp_path / "data",
        KONAN_DEMO="1",
        OPENAI_BASE_URL=model_server.base_url,
        OPENAI_MODEL="fake:slow",
    )
    made.start()
    yield made
    made.end()


def _headers(installation: Installation) -> dict[str, str]:
    demo = json.loads((installation.folder / "demo.json").read_text())
    return {"X-Bot-Token": demo["bot_token"]}


def _cut_off(installation: Installation, headers: dict[str, str]) -> Event:
    """Asks, kills the web process after the first words, and returns the start event."""
    call = httpx.stream(
        "POST",
        f"{installation.url}/api/v1/chat/stream",
        json={"message": QUESTION},
        headers=headers,
        timeout=30,
    )
    with call as response, pytest.raises(httpx.TransportError):
        events = events_of(response)
        start = next(events)
        next(events)
        old = installation.kill("web")
        list(events)
    installation.wait_restarted("web", old)
    return start


def test_turn_is_finished_once_after_the_restart(installation: Installation) -> None:
    headers = _headers(installation)
    start = _cut_off(installation, headers)
    headers["X-Visitor-Token"] = start.data["visitor_token"]
    address = f"{installation.url}/api/v1/chat/stream/{start.data['message_id']}"
    with httpx.stream("GET", address, headers=headers, timeout=90) as response:
        end = list(events_of(response))[-1].data
    assert end["message_id"] == start.data["message_id"]
    history = httpx.get(
        f"{installation.url}/api/v1/chat/history/{start.data['session_id']}", headers=headers
    )
    said: list[dict[str, Any]] = history.json()["results"]
    assert [(m["role"], m["seq"]) for m in said] == [("visitor", 1), ("assistant", 2)]
    assert said[1]["content"] == end["response"]
