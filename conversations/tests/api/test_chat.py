"""POST /chat: what a visitor gets, what is kept, who may, and what is refused."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from django.utils import timezone

from bots.models import Bot
from conversations.models import Message, Session, Turn
from conversations.tests.conftest import DELIVERY, Visitor, make_bot
from konan.core.ids import uuid7
from konan.core.models import Event
from konan.testing.installation import wait_for
from konan.testing.server import Served, serving

pytestmark = pytest.mark.django_db(transaction=True)


def test_answer_is_grounded_and_says_where_it_comes_from(visitor: Visitor) -> None:
    answer = visitor.say("How much does delivery cost?")
    source = answer["sources"][0]
    assert source["title"] == "Delivery"
    assert source["snippet"] in DELIVERY
    assert "4.90" in answer["response"]
    assert 0 < answer["confidence"] <= 1
    assert answer["handoff"] is False


def test_first_call_hands_out_a_token_and_the_next_goes_on(visitor: Visitor) -> None:
    first = visitor.say("Hello!")
    assert first["visitor_token"].startswith("vis_")
    second = visitor.say("How long does delivery take?")
    assert second["session_id"] == first["session_id"]
    assert second["visitor_token"] is None
    assert [m["seq"] for m in visitor.history()] == [1, 2, 3, 4]


def test_unknown_says_so_and_the_second_in_a_row_goes_to_people(visitor: Visitor) -> None:
    first = visitor.say("Who won the chess championship of 1972?")
    assert (first["sources"], first["handoff"]) == ([], False)
    second = visitor.say("What is the boiling point of mercury?")
    assert second["handoff"] is True
    assert (second["session"]["status"], second["session"]["handler"]) == ("pending", "human")
    assert second["session"]["control_epoch"] == first["session"]["control_epoch"] + 1


@pytest.mark.parametrize(
    "words",
    ["I want to talk to a human", "Je veux parler à un conseiller", "أريد التحدث مع موظف"],
)
def test_asking_for_a_person_hands_over_and_silences_the_bot(visitor: Visitor, words: str) -> None:
    handed = visitor.say(words)
    assert handed["handoff"] is True
    later = visitor.say("How much does delivery cost?")
    assert (later["response"], later["message_id"]) == (None, None)
    assert later["session"]["unread"] == 0  # what agents have not read is theirs to know
    assert Session.objects.get().unread == 2
    roles = [m["role"] for m in visitor.history()]
    assert roles == ["visitor", "assistant", "system", "visitor"]


def test_everything_that_happened_was_told(visitor: Visitor) -> None:
    visitor.say("I want to talk to a human")
    told = Event.objects.exclude(name="kb_updated").values_list("name", flat=True)
    assert sorted(told) == ["handoff_requested", "new_message", "new_message", "new_session"]
    handoff = Event.objects.get(name="handoff_requested").payload
    assert handoff["reason"] == "visitor"
    assert handoff["session"]["handler"] == "human"


def test_same_client_id_is_the_same_message_and_answer(visitor: Visitor) -> None:
    first = visitor.say("How long does delivery take?", client_id="once")
    again = visitor.say("How long does delivery take?", client_id="once")
    assert again["message_id"] == first["message_id"]
    assert again["response"] == first["response"]
    assert Message.objects.filter(session_id=first["session_id"]).count() == 2


def test_fifty_at_once_with_one_client_id_are_one_message(visitor: Visitor) -> None:
    visitor.say("Hello!")

    def send(_: int) -> dict[str, Any]:
        body = visitor.body("How long does delivery take?", client_id="fifty")
        answer: dict[str, Any] = visitor.post("/chat", body).json()
        return answer

    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(send, range(50)))
    assert len({answer["message_id"] for answer in answers}) == 1
    assert len({answer["response"] for answer in answers}) == 1
    assert Turn.objects.filter(session_id=visitor.session).count() == 2


def test_messages_sent_at_once_are_answered_one_after_the_other(visitor: Visitor) -> None:
    visitor.say("Hello!")
    questions = [f"How long does delivery take? ({n})" for n in range(5)]
    with ThreadPoolExecutor(5) as pool:
        list(pool.map(lambda words: visitor.post("/chat", visitor.body(words)), questions))
    said = visitor.history()
    assert [m["seq"] for m in said] == list(range(1, 13))
    assert sum(m["role"] == "assistant" for m in said) == 6
    session = Session.objects.get(pk=visitor.session)
    assert session.open_turns == 0


def test_resolved_session_comes_back_to_the_bot_within_its_window(visitor: Visitor) -> None:
    first = visitor.say("Hello!")
    visitor.post(f"/chat/sessions/{visitor.session_id}/close")
    again = visitor.say("How long does delivery take?")
    assert again["session_id"] == first["session_id"]
    assert (again["session"]["status"], again["session"]["resolved_by"]) == ("open", None)


def test_after_the_window_the_same_call_opens_a_new_session(visitor: Visitor) -> None:
    first = visitor.say("Hello!")
    visitor.post(f"/chat/sessions/{visitor.session_id}/close")
    long_ago = timezone.now() - timedelta(days=15)
    Session.objects.filter(pk=visitor.session).update(resolved_at=long_ago)
    again = visitor.say("Hello again!")
    assert again["session_id"] != first["session_id"]


def test_daily_limit_is_answered_by_the_built_in_engine(
    served_with_model: Served, model_server: Any, transactional_db: None
) -> None:
    visitor = Visitor(served_with_model.url, make_bot(llm_model="fake:ok", daily_message_limit=1))
    visitor.say("How much does delivery cost?")
    calls = model_server.script.hits
    second = visitor.say("How long does delivery take?")
    assert "two working days" in second["response"]
    assert model_server.script.hits == calls


class TestRefused:
    def test_nobody(self, served: Served, bot: Bot) -> None:
        response = httpx.post(f"{served.url}/api/v1/chat", json={"message": "x"})
        assert (response.status_code, response.json()["code"]) == (401, "unauthorized")
        assert response.headers["WWW-Authenticate"] == "Bearer"

    def test_unknown_bot_token(self, visitor: Visitor) -> None:
        visitor.bot.public_token = "pub_unknown"
        assert visitor.post("/chat", {"message": "x"}).status_code == 401

    def test_wrong_visitor_token(self, visitor: Visitor) -> None:
        visitor.token = "vis_wrong"
        assert visitor.post("/chat", {"message": "x"}).status_code == 401

    def test_draft_bot_and_the_moment_it_is_paused(self, visitor: Visitor) -> None:
        visitor.say("Hello!")
        Bot.objects.filter(pk=visitor.bot.pk).update(status="paused", updated_at=timezone.now())
        refused = visitor.post("/chat", visitor.body("Hello?"))
        assert (refused.status_code, refused.json()["code"]) == (403, "bot_inactive")

    def test_session_of_another_visitor_and_one_that_never_was(self, visitor: Visitor) -> None:
        visitor.say("Hello!")
        other = Visitor(visitor.url, visitor.bot)
        other.say("Hello!")
        theirs = other.post("/chat", {"message": "x", "session_id": visitor.session_id})
        nowhere = other.post("/chat", {"message": "x", "session_id": str(uuid7())})
        assert theirs.status_code == nowhere.status_code == 404
        assert _without_id(theirs) == _without_id(nowhere)

    def test_origin_that_is_not_listed(self, visitor: Visitor) -> None:
        widget = {**visitor.bot.widget, "allowed_origins": ["https://shop.example"]}
        Bot.objects.filter(pk=visitor.bot.pk).update(widget=widget)
        call = f"{visitor.url}/api/v1/chat"
        for origin, status in (("https://evil.example", 403), ("https://shop.example", 200)):
            answer = visitor.http.post(
                call, json={"message": "Hi"}, headers={**visitor.headers, "Origin": origin}
            )
            assert answer.status_code == status
            assert answer.headers["Access-Control-Allow-Origin"] == origin

    @pytest.mark.parametrize(
        ("body", "field", "code"),
        [
            ({}, "message", "required"),
            ({"message": "  "}, "message", "blank"),
            ({"message": "x" * 8001}, "message", "max_length"),
            ({"message": 5}, "message", "invalid_type"),
            ({"message": "x\x00"}, "message", "null_character"),
            ({"message": "x", "mesage": "y"}, "mesage", "unknown_field"),
            ({"message": "x", "session_id": "7"}, "session_id", "invalid"),
            ({"message": "x", "language": "de"}, "language", "invalid_choice"),
            ({"message": "x", "contact": {"mail": "a"}}, "contact.mail", "unknown_field"),
            ({"message": "x", "metadata": []}, "metadata", "invalid_type"),
        ],
    )
    def test_bad_field(self, visitor: Visitor, body: dict[str, Any], field: str, code: str) -> None:
        refused = visitor.post("/chat", body)
        assert refused.status_code == 400
        assert [(e["field"], e["code"]) for e in refused.json()["errors"]] == [(field, code)]
        assert not Message.objects.exists()

    @pytest.mark.parametrize(
        ("content", "kind", "status"),
        [
            (b"{", "application/json", 400),
            (b"[]", "application/json", 400),
            (b"message=x", "application/x-www-form-urlencoded", 415),
            (b"x" * (10 * 1024 * 1024 + 1), "application/json", 413),
        ],
    )
    def test_bad_body(self, visitor: Visitor, content: bytes, kind: str, status: int) -> None:
        refused = visitor.http.post(
            f"{visitor.url}/api/v1/chat",
            content=content,
            headers={**visitor.headers, "Content-Type": kind},
        )
        assert refused.status_code == status
        assert refused.headers["Content-Type"] == "application/problem+json"
        assert refused.json()["request_id"] == refused.headers["X-Request-Id"]


def _without_id(response: httpx.Response) -> dict[str, Any]:
    return {name: value for name, value in response.json().items() if name != "request_id"}


def test_sixth_waiting_message_is_refused_and_not_stored(modelled: Visitor) -> None:
    Bot.objects.filter(pk=modelled.bot.pk).update(llm_model="fake:hang")
    modelled.token = modelled.get("/widget/config").json()["visitor_token"]
    started = modelled.listen("How much does delivery cost?")
    modelled.session_id = next(started).data["session_id"]
    waiting = [
        threading.Thread(target=modelled.post, args=("/chat", modelled.body(f"And {n}?")))
        for n in range(5)
    ]
    for thread in waiting:
        thread.start()
    session = Session.objects.filter(pk=modelled.session)
    wait_for(lambda: session.get().open_turns == 6, seconds=20, what="five messages wait")
    refused = modelled.post("/chat", modelled.body("And one more?"))
    assert (refused.status_code, refused.json()["code"]) == (429, "turn_queue_full")
    assert int(refused.headers["Retry-After"]) >= 1
    assert not Message.objects.filter(content="And one more?").exists()
    for thread in waiting:
        thread.join()


def test_wrong_credentials_are_counted_by_the_network(
    transactional_db: None, tmp_path: Path
) -> None:
    with serving(tmp_path, RATE_LIMIT_STANDARD="3/m") as server:
        refused = [
            httpx.post(
                f"{server.url}/api/v1/chat",
                json={"message": "Hello!"},
                headers={"X-Bot-Token": f"pub_wrong_{number}"},
            )
            for number in range(5)
        ]
    assert [each.status_code for each in refused] == [401, 401, 401, 429, 429]
    assert refused[0].headers["X-RateLimit-Remaining"] == "2"
    assert int(refused[-1].headers["Retry-After"]) >= 1
