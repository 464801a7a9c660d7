"""From "I want somebody" to the summary, by API and sockets, on what script/up starts."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from konan.testing.installation import Installation, wait_for
from konan.testing.sockets import Line, chat_line, inbox_line

pytestmark = pytest.mark.processes
IN_DARIJA = "بغيت نهضر مع شي واحد عفاك"
PROMPT_S = 1.0


class Party:
    """Somebody who calls the API."""

    def __init__(self, installation: Installation, headers: dict[str, str]) -> None:
        self._http = httpx.Client(
            base_url=f"{installation.url}/api/v1", headers=headers, timeout=30
        )

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        response = self._http.request(method, path, json=body)
        assert response.status_code < 300, response.text
        return response.json()


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    made = Installation(tmp_path_factory.mktemp("desk") / "data", KONAN_DEMO="1")
    made.start(seconds=120)
    yield made
    made.end()


@pytest.fixture
def demo(installation: Installation) -> dict[str, str]:
    text = Path(installation.folder / "demo.json").read_text()
    kept: dict[str, str] = json.loads(text)
    return kept


def _agent(installation: Installation, demo: dict[str, str]) -> tuple[Party, str]:
    login = {"email": demo["email"], "password": demo["password"]}
    tokens = Party(installation, {}).call("POST", "/auth/login", login)
    return Party(installation, {"Authorization": f"Bearer {tokens['token']}"}), tokens["token"]


def _visitor(installation: Installation, demo: dict[str, str]) -> tuple[Party, str]:
    token = Party(installation, {"X-Bot-Token": demo["bot_token"]}).call("GET", "/widget/config")[
        "visitor_token"
    ]
    headers = {"X-Bot-Token": demo["bot_token"], "X-Visitor-Token": token}
    return Party(installation, headers), token


def _roles(visitor: Party, session_id: str) -> list[str]:
    history = visitor.call("GET", f"/chat/history/{session_id}")["results"]
    assert [message["seq"] for message in history] == list(range(1, len(history) + 1))
    return [message["role"] for message in history if message["role"] != "system"]


def test_from_the_call_for_somebody_to_the_summary(
    installation: Installation, demo: dict[str, str]
) -> None:
    agent, agent_token = _agent(installation, demo)
    visitor, visitor_token = _visitor(installation, demo)
    with inbox_line(installation, agent_token) as desk:
        asked = visitor.call("POST", "/chat", {"message": IN_DARIJA})
        session_id = asked["session_id"]
        rung = desk.wait("session.updated", session_id=session_id, within=PROMPT_S)
        assert (rung["status"], rung["handler"]) == ("pending", "human")
        with chat_line(installation, session_id, visitor_token) as browser:
            _talk(agent, desk, browser, session_id)
            agent.call("PUT", f"/inbox/sessions/{session_id}/status", {"status": "resolved"})
            assert browser.wait("session.updated", status="resolved", within=PROMPT_S)
    assert asked["handoff"] is True
    visitor.call("POST", "/chat/feedback", {"session_id": session_id, "csat": 5})
    assert _roles(visitor, session_id) == ["visitor", "assistant", "agent"]
    summary = _summary(agent, session_id)
    assert IN_DARIJA in summary["summary"]
    assert (
        agent.call("GET", f"/inbox/conversations/{asked['session']['bot_id']}?status=resolved")[
            "results"
        ][0]["csat"]
        == 5
    )


def _talk(agent: Party, desk: Line, browser: Line, session_id: str) -> None:
    taken = agent.call("PUT", f"/inbox/sessions/{session_id}/handler", {"handler": "human"})
    assert taken["status"] == "open" and taken["assignee"]
    shown = browser.wait("session.updated", status="open", within=PROMPT_S)
    assert shown["agent"] == {"name": taken["assignee"]["name"]}
    desk.send(type="typing", session_id=session_id, on=True)
    assert browser.wait("typing", role="agent", on=True, within=PROMPT_S)
    said = agent.call(
        "POST", f"/inbox/sessions/{session_id}/messages", {"content": "مرحبا، أنا معك."}
    )
    heard = browser.wait("message.created", seq=said["seq"], within=PROMPT_S)
    assert heard["message"]["content"] == "مرحبا، أنا معك."


def _summary(agent: Party, session_id: str) -> dict[str, Any]:
    kept: dict[str, Any] = {}

    def ready() -> bool:
        kept.update(agent.call("GET", f"/inbox/summary/{session_id}"))
        return kept["status"] == "ready" and not kept["stale"]

    wait_for(ready, seconds=20, what="the summary is there")
    return kept


def test_given_back_the_bot_answers_again(installation: Installation, demo: dict[str, str]) -> None:
    agent, _ = _agent(installation, demo)
    visitor, _ = _visitor(installation, demo)
    asked = visitor.call("POST", "/chat", {"message": "I want to talk to a human"})
    session_id = asked["session_id"]
    agent.call("PUT", f"/inbox/sessions/{session_id}/handler", {"handler": "human"})
    silent = {"message": "How long does delivery take?", "session_id": session_id}
    assert visitor.call("POST", "/chat", silent)["response"] is None
    agent.call("PUT", f"/inbox/sessions/{session_id}/handler", {"handler": "bot"})
    answer = visitor.call("POST", "/chat", silent)
    assert answer["response"] and answer["session"]["assignee"] is None
