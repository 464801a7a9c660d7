"""Valkey away: the chat goes on. PostgreSQL away: a clear answer in time, and no hanging."""

import time
from pathlib import Path

import httpx2 as httpx
import pytest
from django.db import connection

from conversations.models import Message
from conversations.tests.conftest import Visitor, make_bot
from konan.testing.cutting import breaking_line
from konan.testing.installation import wait_for
from konan.testing.server import serving

pytestmark = pytest.mark.django_db(transaction=True)


def test_without_valkey_visitors_are_answered_and_limits_hold(tmp_path: Path) -> None:
    bot = make_bot()
    away = f"unix://{tmp_path}/no-such.sock"
    with serving(tmp_path, REDIS_URL=away, RATE_LIMIT_CHAT="3/m") as server:
        visitor = Visitor(server.url, bot)
        began = time.monotonic()
        answer = visitor.say("How much does delivery cost?")
        assert time.monotonic() - began < 2
        assert "4.90" in answer["response"]
        assert visitor.stream("How long does delivery take?")[-1].kind == "message.end"
        statuses = [visitor.post("/chat", visitor.body("Hi")).status_code for _ in range(4)]
    assert statuses[-1] == 429


def test_without_postgresql_a_503_comes_within_three_seconds(tmp_path: Path) -> None:
    away = f"postgresql://postgres@{str(tmp_path).replace('/', '%2F')}/konan"
    with serving(tmp_path, DATABASE_URL=away) as server:
        for path in ("/api/v1/chat", "/api/v1/chat/stream"):
            began = time.monotonic()
            refused = httpx.post(
                f"{server.url}{path}",
                json={"message": "Hello!"},
                headers={"X-Bot-Token": "pub_any"},
                timeout=10,
            )
            assert time.monotonic() - began < 3.5
            assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
            assert int(refused.headers["Retry-After"]) >= 1
        assert httpx.get(f"{server.url}/healthz").status_code == 200
        assert httpx.get(f"{server.url}/readyz", timeout=10).status_code == 503


@pytest.mark.parametrize(
    "amid",
    [
        pytest.param(b"INSERT INTO conversations_turn", id="storing"),
        pytest.param(b"FROM knowledge_chunk c JOIN", id="reading-what-the-bot-knows"),
        pytest.param(b"finished_at = clock_timestamp()", id="writing-the-answer"),
    ],
)
def test_what_is_said_while_the_line_breaks_is_answered_soon_and_once(
    amid: bytes, tmp_path: Path
) -> None:
    """Refused at once, for nobody knows what came of it; and not left to a lease of 30 s."""
    bot = make_bot()
    connection.ensure_connection()
    with (
        breaking_line(tmp_path, connection.connection) as line,
        serving(tmp_path, DATABASE_URL=line.url) as server,
    ):
        visitor = Visitor(server.url, bot)
        line.cut_after(amid)
        body = visitor.body("How much does delivery cost?", client_id="said-once")
        refused = visitor.post("/chat", body)
        assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
        assert int(refused.headers["Retry-After"]) >= 1
        said = Message.objects.filter(session__bot=bot)
        wait_for(lambda: said.count() == 2, seconds=20, what="the answer")
    assert line.cuts == 1
    assert sorted(said.values_list("role", flat=True)) == ["assistant", "visitor"]
