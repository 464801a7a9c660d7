"""Bots that know something, and visitors who ask them over real sockets."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx2 as httpx
import orjson
import pytest

from accounts.models import User
from bots.models import Bot
from konan.testing.knowledge import teach
from konan.testing.server import Served

DELIVERY = (
    "We deliver within two working days. Delivery is free from 50 euros; below that it costs "
    "4.90 euros. Parcels to Morocco take five to seven days."
)


@dataclass
class Event:
    id: str | None
    kind: str
    data: dict[str, Any]


@dataclass
class Visitor:
    """A browser at a bot: keeps its token and its session as the widget does."""

    url: str
    bot: Bot
    token: str | None = None
    session_id: str | None = None
    http: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=30))

    @property
    def session(self) -> str:
        assert self.session_id, "Nothing has been said yet."
        return self.session_id

    @property
    def headers(self) -> dict[str, str]:
        own = {"X-Visitor-Token": self.token} if self.token else {}
        return {"X-Bot-Token": self.bot.public_token, **own}

    def post(self, path: str, body: dict[str, Any] | None = None, **more: Any) -> httpx.Response:
        return self.http.post(
            f"{self.url}/api/v1{path}", json=body or {}, headers=self.headers, **more
        )

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.http.get(f"{self.url}/api/v1{path}", headers=self.headers, **more)

    def body(self, message: str, **more: Any) -> dict[str, Any]:
        return {"message": message, "session_id": self.session_id, **more}

    def say(self, message: str, **more: Any) -> dict[str, Any]:
        response = self.post("/chat", self.body(message, **more))
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.json()
        self.token = answer["visitor_token"] or self.token
        self.session_id = answer["session_id"]
        return answer

    def stream(self, message: str, **more: Any) -> list[Event]:
        events = list(self.listen(message, **more))
        start = events[0].data
        self.token = start.get("visitor_token") or self.token
        self.session_id = start["session_id"]
        return events

    def listen(self, message: str, **more: Any) -> Iterator[Event]:
        with self.http.stream(
            "POST",
            f"{self.url}/api/v1/chat/stream",
            json=self.body(message, **more),
            headers=self.headers,
        ) as response:
            assert response.status_code == 200, response.read()
            yield from events_of(response)

    def history(self) -> list[dict[str, Any]]:
        response = self.get(f"/chat/history/{self.session_id}")
        assert response.status_code == 200, response.text
        messages: list[dict[str, Any]] = response.json()["results"]
        return messages


def events_of(response: httpx.Response) -> Iterator[Event]:
    """Server-sent events, comments left out."""
    found: dict[str, str] = {}
    for line in response.iter_lines():
        if line and not line.startswith(":"):
            name, _colon, value = line.partition(": ")
            found[name] = value
        elif not line and found:
            yield Event(found.get("id"), found["event"], orjson.loads(found["data"]))
            found = {}


def make_bot(**fields: Any) -> Bot:
    number = Bot.objects.count()
    owner = User.objects.create_user(f"owner{number}@example.com", "a-long-password-1")
    bot = Bot.objects.create(owner=owner, **{"name": "Lamps", "status": "active", **fields})
    teach(bot, title="Delivery", text=DELIVERY)
    bot.refresh_from_db()
    return bot


@pytest.fixture
def bot(transactional_db: None) -> Bot:
    return make_bot()


@pytest.fixture
def visitor(served: Served, bot: Bot) -> Visitor:
    return Visitor(served.url, bot)


@pytest.fixture
def modelled(served_with_model: Served, transactional_db: None) -> Visitor:
    """A visitor of a bot that a model speaks for; `bot.llm_model` picks the model's mood."""
    return Visitor(served_with_model.url, make_bot(llm_model="fake:ok"))
