"""One conversation that makes every event arrive, on what script/up starts."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import httpx2 as httpx
import pytest
from standardwebhooks import Webhook

from konan.core.events.catalogue import PUBLIC_EVENTS
from konan.testing.installation import Installation, wait_for
from konan.testing.receiver import Receiver

pytestmark = pytest.mark.processes


class Party:
    """Somebody who calls the API."""

    def __init__(self, installation: Installation, headers: dict[str, str]) -> None:
        url = f"{installation.url}/api/v1"
        self._http = httpx.Client(base_url=url, headers=headers, timeout=30)

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        response = self._http.request(method, path, json=body)
        assert response.status_code < 300, f"{method} {path}: {response.text}"
        return response.json()


@pytest.fixture
def installation(installation: Installation) -> Iterator[Installation]:
    installation.variables.update(
        OUTBOUND_ALLOWED_CIDRS="127.0.0.1/32", KONAN_DEMO="1", RATE_LIMIT_STANDARD="1000/m"
    )
    installation.start(seconds=120)
    yield installation


def _owner(installation: Installation) -> tuple[Party, dict[str, str]]:
    demo: dict[str, str] = json.loads((installation.folder / "demo.json").read_text())
    login = {"email": demo["email"], "password": demo["password"]}
    tokens = Party(installation, {}).call("POST", "/auth/login", login)
    return Party(installation, {"Authorization": f"Bearer {tokens['token']}"}), demo


def test_one_conversation_tells_all_of_them(installation: Installation) -> None:
    owner, demo = _owner(installation)
    with Receiver() as receiver:
        endpoint = owner.call(
            "POST",
            "/webhooks",
            {"bot_id": demo["bot_id"], "url": receiver.url("/ok"), "events": ["*"]},
        )
        _converse(installation, owner, demo)

        def all_came() -> bool:
            return {each.letter["type"] for each in list(receiver.received)} >= set(PUBLIC_EVENTS)

        wait_for(all_came, seconds=60, what="all eleven events arrive")
        received = list(receiver.received)
    verifier = Webhook(endpoint["secret"])
    for each in received:
        verifier.verify(each.body, {name.lower(): value for name, value in each.headers.items()})
        assert each.letter["bot_id"] == demo["bot_id"]
    ids = [each.id for each in received]
    assert len(ids) == len(set(ids)), "each has an id of its own"
    assert Counter(each.letter["type"] for each in received)["new_session"] == 1


def _converse(installation: Installation, owner: Party, demo: dict[str, str]) -> None:
    bot_id = demo["bot_id"]
    owner.call(
        "POST",
        f"/bots/{bot_id}/automations",
        {
            "name": "Refunds",
            "event": "new_message",
            "conditions": [{"field": "message.content", "op": "contains", "value": "refund"}],
            "actions": [{"type": "tag", "tags": ["refund"]}],
        },
    )
    visitor = Party(installation, {"X-Bot-Token": demo["bot_token"]})
    token = visitor.call("GET", "/widget/config")["visitor_token"]
    visitor = Party(installation, {"X-Bot-Token": demo["bot_token"], "X-Visitor-Token": token})
    asked = visitor.call(
        "POST",
        "/chat",
        {"message": "I want a refund", "contact": {"name": "Ann", "email": "ann@example.com"}},
    )
    session_id = asked["session_id"]
    visitor.call("POST", f"/chat/sessions/{session_id}/handoff")
    me = owner.call("GET", "/auth/me")["id"]
    owner.call("PUT", f"/inbox/sessions/{session_id}/assign", {"agent_id": me})
    owner.call("POST", f"/inbox/sessions/{session_id}/messages", {"content": "Here I am."})
    owner.call(
        "POST", f"/inbox/notes/{session_id}", {"content": f"@{demo['agents'][0]} please look"}
    )
    of_it = {"bot_id": bot_id, "session_id": session_id}
    owner.call("POST", "/inbox/tickets", {**of_it, "subject": "A refund"})
    owner.call("POST", "/inbox/tasks", {**of_it, "title": "Call Ann"})
    owner.call(
        "POST", f"/bots/{bot_id}/knowledge", {"title": "Refunds", "text": "Within five days."}
    )
    visitor.call("POST", "/chat/feedback", {"session_id": session_id, "csat": 5})
