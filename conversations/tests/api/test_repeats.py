"""Idempotency-Key on /chat: one message, one answer, also for who has no token yet."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import httpx2 as httpx
import pytest
from django.utils import timezone

from bots.models import Bot
from conversations.models import Message, Session, Turn
from conversations.models import Visitor as VisitorRow
from conversations.tests.conftest import Visitor, events_of
from konan.core.models import IdempotentAnswer

pytestmark = pytest.mark.django_db(transaction=True)
QUESTION = "How long does delivery take?"


def ask(visitor: Visitor, key: str, path: str = "/chat", **more: Any) -> httpx.Response:
    return visitor.http.post(
        f"{visitor.url}/api/v1{path}",
        json=visitor.body(QUESTION, **more),
        headers={**visitor.headers, "Idempotency-Key": key},
    )


def test_a_repeat_is_the_same_message_and_answer(visitor: Visitor) -> None:
    visitor.say("Hello!")
    first, again = ask(visitor, "a"), ask(visitor, "a")
    assert (first.status_code, again.status_code) == (200, 200)
    for name in ("message_id", "visitor_message_id", "response", "sources", "session_id"):
        assert again.json()[name] == first.json()[name]
    assert "Idempotent-Replayed" not in first.headers
    assert again.headers["Idempotent-Replayed"] == "true"
    assert Turn.objects.count() == 2


def test_a_newcomers_repeat_gives_the_token_again(visitor: Visitor) -> None:
    first, again = ask(visitor, "a"), ask(visitor, "a")
    assert first.json()["visitor_token"] == again.json()["visitor_token"] is not None
    assert (VisitorRow.objects.count(), Session.objects.count()) == (1, 1)
    visitor.token, visitor.session_id = first.json()["visitor_token"], first.json()["session_id"]
    assert len(visitor.history()) == 2
    row = str(IdempotentAnswer.objects.values().get())
    assert first.json()["visitor_token"] not in row


def test_another_body_is_refused(visitor: Visitor) -> None:
    assert ask(visitor, "a").status_code == 200
    refused = ask(visitor, "a", language="en")
    assert (refused.status_code, refused.json()["code"]) == (422, "idempotency_key_reused")
    assert Turn.objects.count() == 1


def test_while_the_first_is_answered_it_is_in_progress(modelled: Visitor) -> None:
    Bot.objects.filter(pk=modelled.bot.pk).update(llm_model="fake:slow")
    key = {"Idempotency-Key": "a"}
    with modelled.http.stream(
        "POST",
        f"{modelled.url}/api/v1/chat/stream",
        json=modelled.body(QUESTION),
        headers={**modelled.headers, **key},
    ) as first:
        events = events_of(first)
        assert next(events).kind == "message.start"
        with httpx.Client(timeout=20) as other:
            refused = ask(Visitor(modelled.url, modelled.bot, http=other), "a", "/chat/stream")
            assert (refused.status_code, refused.json()["code"]) == (409, "idempotency_in_progress")
        said = list(events)[-1].data["response"]
    again = ask(modelled, "a", "/chat/stream")
    assert again.headers["Idempotent-Replayed"] == "true"
    told = list(events_of(again))
    assert "".join(e.data["text"] for e in told if e.kind == "message.delta") == said
    assert told[0].data["visitor_token"]


def test_a_refusal_is_not_kept(visitor: Visitor) -> None:
    nowhere = ask(visitor, "a", session_id="00000000-0000-7000-8000-000000000000")
    assert nowhere.status_code == 404
    assert ask(visitor, "a").status_code == 200


def test_what_a_dead_process_stored_is_found_again(visitor: Visitor) -> None:
    """The message is there, and its note was never written."""
    first = ask(visitor, "a").json()
    IdempotentAnswer.objects.update(sealed="")
    assert ask(visitor, "a").json()["code"] == "idempotency_in_progress"
    IdempotentAnswer.objects.update(created_at=timezone.now() - timedelta(seconds=31))
    again = ask(visitor, "a").json()
    for name in ("visitor_message_id", "message_id", "response", "visitor_token"):
        assert again[name] == first[name]
    assert (Turn.objects.count(), VisitorRow.objects.count()) == (1, 1)


@pytest.mark.parametrize("key", ["", "k" * 256])
def test_a_key_has_a_length(visitor: Visitor, key: str) -> None:
    refused = ask(visitor, key)
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["field"] == "Idempotency-Key"


def test_twenty_at_once_are_one_message(visitor: Visitor) -> None:
    visitor.say("Hello!")

    def send(number: int) -> httpx.Response:
        return ask(visitor, f"race-{number // 20}")

    with ThreadPoolExecutor(20) as threads:
        answers = list(threads.map(send, range(60)))
    assert {answer.status_code for answer in answers} <= {200, 409}
    said = {each.json()["visitor_message_id"] for each in answers if each.status_code == 200}
    assert Message.objects.filter(role="visitor", content=QUESTION).count() == len(said) == 3
