"""POST /chat/stream and going on with it: what is shown, what is kept, on any process."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from django.utils import timezone

from bots.models import Bot
from conversations.models import Message, Session, Turn
from conversations.tests.conftest import Event, Visitor, events_of, make_bot
from konan.core.ids import uuid7
from konan.testing.fakemodel import FakeModel
from konan.testing.installation import wait_for
from konan.testing.server import serving

pytestmark = pytest.mark.django_db(transaction=True)
QUESTION = "How much does delivery cost?"


def _text(events: list[Event]) -> str:
    return "".join(e.data["text"] for e in events if e.kind == "message.delta")


def _mood(visitor: Visitor, mood: str, **fields: Any) -> None:
    Bot.objects.filter(pk=visitor.bot.pk).update(llm_model=f"fake:{mood}", **fields)


def test_events_are_typed_and_the_deltas_are_the_response(modelled: Visitor) -> None:
    _mood(modelled, "slow")
    events = modelled.stream(QUESTION)
    kinds = [event.kind for event in events]
    assert (kinds[0], kinds[-1]) == ("message.start", "message.end")
    assert set(kinds[1:-1]) == {"message.delta"}
    assert len(kinds) > 4, "token by token"
    assert all(event.data["type"] == event.kind for event in events)
    end = events[-1].data
    assert _text(events) == end["response"]
    assert end["revised"] is False
    assert end["sources"][0]["title"] == "Delivery"
    assert events[-2].id == f"{end['message_id']}:{len(end['response'])}"


def test_stream_of_a_session_that_people_have_says_nothing(visitor: Visitor) -> None:
    visitor.stream("I want to talk to a human")
    events = visitor.stream(QUESTION)
    assert [event.kind for event in events] == ["message.start", "message.end"]
    assert events[-1].data["response"] is None


def test_what_no_source_supports_is_taken_out(modelled: Visitor) -> None:
    _mood(modelled, "nonsense")
    end = modelled.stream(QUESTION)[-1].data
    assert end["revised"] is True
    assert "helicopter" not in end["response"]
    assert "4.90" in end["response"]


def test_strict_bot_never_shows_it(modelled: Visitor) -> None:
    _mood(modelled, "nonsense", grounding="strict")
    events = modelled.stream(QUESTION)
    assert "helicopter" not in _text(events)
    assert events[-1].data["revised"] is False


def test_going_on_from_the_last_event(modelled: Visitor) -> None:
    _mood(modelled, "slow")
    events = modelled.stream(QUESTION)
    end = events[-1].data
    on = _resume(modelled, end["message_id"], events[2].id)
    assert on[-1].kind == "message.end"
    shown = events[1].data["text"] + events[2].data["text"]
    assert shown + _text(on) == end["response"]


def _resume(
    visitor: Visitor, message_id: str, last: str | None, url: str | None = None
) -> list[Event]:
    headers = {**visitor.headers, **({"Last-Event-ID": last} if last else {})}
    path = f"{url or visitor.url}/api/v1/chat/stream/{message_id}"
    with visitor.http.stream("GET", path, headers=headers) as response:
        assert response.status_code == 200, response.read()
        return list(events_of(response))


@pytest.mark.parametrize("count", ["", "-1", "²", "1" * 10])
def test_a_place_that_is_no_number_is_refused(visitor: Visitor, count: str) -> None:
    message_id = visitor.say("Hello!")["message_id"]
    last = f"{message_id}:{count}".encode("latin-1")
    headers = {**visitor.headers, "Last-Event-ID": last}
    path = f"{visitor.url}/api/v1/chat/stream/{message_id}"
    response = visitor.http.get(path, headers=headers)
    assert (response.status_code, response.json()["errors"][0]["field"]) == (400, "Last-Event-ID")


def test_stream_of_somebody_else_is_not_there(modelled: Visitor) -> None:
    end = modelled.stream(QUESTION)[-1].data
    other = Visitor(modelled.url, modelled.bot)
    other.say("Hello!")
    theirs = other.get(f"/chat/stream/{end['message_id']}")
    nowhere = other.get(f"/chat/stream/{uuid7()}")
    assert theirs.status_code == nowhere.status_code == 404
    assert theirs.json()["detail"] == nowhere.json()["detail"]


def test_stream_begun_on_one_process_goes_on_on_another(
    modelled: Visitor, model_server: FakeModel, tmp_path: Path
) -> None:
    _mood(modelled, "slow")
    with serving(tmp_path, OPENAI_BASE_URL=model_server.base_url) as second:
        events = modelled.listen(QUESTION)
        seen = [next(events) for _ in range(3)]
        modelled.token = seen[0].data["visitor_token"]
        answer_id = seen[0].data["message_id"]
        on = _resume(modelled, answer_id, seen[-1].id, url=second.url)
    end = on[-1].data
    assert _text(seen) + _text(on) == end["response"]
    assert len([e for e in on if e.kind == "message.delta"]) > 1, "live, not all at the end"


def test_answer_is_finished_when_the_client_leaves_after_two_tokens(modelled: Visitor) -> None:
    _mood(modelled, "slow")
    events = modelled.listen(QUESTION)
    start = next(events)
    next(events), next(events)
    events.close()  # type: ignore[attr-defined]
    modelled.token = start.data["visitor_token"]
    modelled.session_id = start.data["session_id"]
    answer = Message.objects.filter(pk=start.data["message_id"])
    wait_for(answer.exists, seconds=10, what="the whole answer is in the history")
    assert "4.90" in answer.get().content


def test_stop_keeps_what_was_said(modelled: Visitor) -> None:
    _mood(modelled, "slow")
    events = modelled.listen(QUESTION)
    start = next(events)
    first = next(events)
    modelled.token = start.data["visitor_token"]
    modelled.session_id = start.data["session_id"]
    assert modelled.post(f"/chat/messages/{start.data['message_id']}/stop").status_code == 200
    rest = list(events)
    end = rest[-1].data
    assert end["response"] == first.data["text"] + _text(rest)
    assert "4.90" not in end["response"]
    assert Turn.objects.get(answer_id=start.data["message_id"]).state == "stopped"


def test_bots_answer_never_appears_once_people_have_taken_over(modelled: Visitor) -> None:
    _mood(modelled, "slow")
    events = modelled.listen(QUESTION)
    start = next(events)
    modelled.token = start.data["visitor_token"]
    modelled.session_id = start.data["session_id"]
    modelled.post(f"/chat/sessions/{modelled.session_id}/handoff")
    end = list(events)[-1].data
    assert end["response"] is None
    assert Turn.objects.get(answer_id=start.data["message_id"]).state == "dropped"
    roles = [m["role"] for m in modelled.history()]
    assert roles == ["visitor", "assistant", "system"]


def test_killed_process_leaves_a_turn_that_another_one_finishes_once(
    model_server: FakeModel, transactional_db: None, tmp_path: Path
) -> None:
    bot = make_bot(llm_model="fake:slow")
    with serving(tmp_path, OPENAI_BASE_URL=model_server.base_url) as first:
        visitor = Visitor(first.url, bot)
        events = visitor.listen(QUESTION)
        start = next(events)
        next(events)
        first.kill()
        with pytest.raises(httpx.TransportError):
            list(events)
    visitor.token = start.data["visitor_token"]
    answer_id = start.data["message_id"]
    now = timezone.now()
    held = Turn.objects.filter(answer_id=answer_id, state="running")
    held = held.filter(lease_until__range=(now, now + timedelta(seconds=30)))
    assert held.update(lease_until=now) == 1, "its lease lasts 30 s, which have passed now"
    with serving(tmp_path, OPENAI_BASE_URL=model_server.base_url) as second:
        on = _resume(visitor, answer_id, None, url=second.url)
    assert "4.90" in on[-1].data["response"]
    assert Message.objects.filter(pk=answer_id).count() == 1
    assert Turn.objects.get(answer_id=answer_id).fence == 2
    assert Session.objects.get(pk=start.data["session_id"]).open_turns == 0


def test_fifty_streams_at_once_on_a_pool_of_four(
    model_server: FakeModel, transactional_db: None, tmp_path: Path
) -> None:
    bot = make_bot(llm_model="fake:slow")
    with serving(
        tmp_path,
        OPENAI_BASE_URL=model_server.base_url,
        KONAN_CHAT_DB_POOL="4",
        KONAN_DB_POOL="4",
    ) as server:
        visitors = [Visitor(server.url, bot) for _ in range(50)]
        streams = [visitor.listen(QUESTION) for visitor in visitors]
        starts = [next(stream) for stream in streams]
        running = Turn.objects.filter(state="running").count()
        ends = [list(stream)[-1].data for stream in streams]
    assert len({start.data["message_id"] for start in starts}) == 50
    assert running > 25, "they run side by side"
    assert all("4.90" in end["response"] for end in ends)
