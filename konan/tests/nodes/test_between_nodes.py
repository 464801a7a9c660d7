"""What begins at one web process goes on at another."""

from collections.abc import Callable
from typing import Any

import httpx2 as httpx
import pytest

from konan.testing.callers import events_of
from konan.testing.sockets import chat_line, inbox_line
from konan.tests.nodes.conftest import Site

pytestmark = pytest.mark.processes
QUESTION = "How long does delivery take?"


class At:
    """One web process, as the socket helpers want it."""

    def __init__(self, url: str) -> None:
        self.url = url


def test_a_stream_that_began_on_one_is_resumed_on_the_other(
    site: Site, quick_model: Callable[..., None]
) -> None:
    quick_model(mode="slow", slow_delay=0.2)
    one, other = site.nodes.urls["web-1"], site.nodes.urls["web-2"]
    headers = {"X-Bot-Token": site.demo["bot_token"]}
    address = f"{one}/api/v1/chat/stream"
    with httpx.stream(
        "POST", address, json={"message": QUESTION}, headers=headers, timeout=30
    ) as response:
        events = events_of(response)
        _, _, start = next(events)
        _, at, first = next(events)
    headers |= {"X-Visitor-Token": start["visitor_token"], "Last-Event-ID": at}
    address = f"{other}/api/v1/chat/stream/{start['message_id']}"
    with httpx.stream("GET", address, headers=headers, timeout=30) as response:
        rest = list(events_of(response))
    text = first["text"] + "".join(
        data["text"] for kind, _, data in rest if kind == "message.delta"
    )
    kind, _, end = rest[-1]
    assert kind == "message.end"
    assert len(rest) > 1, "Nothing was left to be said on the other one."
    assert end["response"] == text or end["revised"]


def test_a_visitor_on_one_talks_with_an_agent_on_the_other(site: Site) -> None:
    one, other = At(site.nodes.urls["web-1"]), At(site.nodes.urls["web-2"])
    agent, token = site.owner(other.url)
    visitor = httpx.Client(base_url=f"{one.url}/api/v1", timeout=30)
    visitor.headers["X-Bot-Token"] = site.demo["bot_token"]
    visitor.headers["X-Visitor-Token"] = visitor.get("/widget/config").json()["visitor_token"]
    with inbox_line(other, token) as desk:
        asked = _ok(visitor.post("/chat", json={"message": "I want to talk to a human"}))
        session_id = asked["session_id"]
        desk.see("session.updated", session_id=session_id, handler="human")
        _ok(agent.put(f"/inbox/sessions/{session_id}/handler", json={"handler": "human"}))
        with chat_line(one, session_id, visitor.headers["X-Visitor-Token"]) as browser:
            said = _ok(
                agent.post(f"/inbox/sessions/{session_id}/messages", json={"content": "I am here."})
            )
            heard = browser.see("message.created", seq=said["seq"])
            assert heard["message"]["content"] == "I am here."
            browser.send(type="message", content="Good!", client_id="from-the-browser")
            desk.wait("message.created", session_id=session_id, seq=said["seq"] + 1)
    history = _ok(agent.get(f"/chat/history/{session_id}"))["results"]
    assert [message["content"] for message in history][-2:] == ["I am here.", "Good!"]


def _ok(response: httpx.Response) -> Any:
    assert response.status_code < 300, response.text
    return response.json()
