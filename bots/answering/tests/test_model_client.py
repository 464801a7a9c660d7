import asyncio
import time
from typing import Any

import aiohttp
import openai
import pytest

from bots.answering import Limits, LlmConfig, ModelError, Overloaded, Timeouts
from bots.answering.model import LONGEST_ANSWER, Call, ModelClient, request_body
from bots.answering.resilience import Breaker
from bots.answering.tests.base import llm, quick
from konan.testing.fakemodel import FakeModel

MESSAGES = [{"role": "system", "content": "Rules"}, {"role": "user", "content": "Hi é ✓"}]


def complete(client: ModelClient, config: LlmConfig, call: Call | None = None) -> str:
    async def run() -> str:
        try:
            return await client.complete(
                config, bot_id="b", messages=MESSAGES, temperature=0.3, call=call or Call()
            )
        finally:
            await client.close()

    return asyncio.run(run())


def test_the_body_is_what_the_openai_client_would_send(fake_model: FakeModel) -> None:
    async def with_openai() -> None:
        async with openai.AsyncOpenAI(base_url=fake_model.base_url, api_key="k") as client:
            stream = await client.chat.completions.create(  # type: ignore[call-overload]
                model="fake",
                messages=MESSAGES,
                temperature=0.3,
                stream=True,
                stream_options={"include_usage": True},
            )
            async for _ in stream:
                pass

    asyncio.run(with_openai())
    complete(quick(), llm(fake_model))
    theirs, ours = fake_model.script.requests
    assert ours == theirs == request_body(llm(fake_model), MESSAGES, 0.3)
    for name in ("Authorization", "Content-Type"):
        assert name in fake_model.script.headers[1]


@pytest.mark.parametrize("failure", ["500", "429", "reset"])
def test_two_failures_are_tried_again(fake_model: FakeModel, failure: str) -> None:
    fake_model.script.fail_first, fake_model.script.fail_with = 2, failure
    fake_model.script.answer = "Here I am."
    call = Call()
    assert complete(quick(), llm(fake_model), call) == "Here I am."
    assert call.attempts == fake_model.script.hits == 3


def test_after_three_it_gives_up(fake_model: FakeModel) -> None:
    fake_model.script.mode = "500"
    with pytest.raises(ModelError, match="status_500"):
        complete(quick(), llm(fake_model))
    assert fake_model.script.hits == 3


def test_a_wait_that_is_asked_for_is_kept_unless_too_long(fake_model: FakeModel) -> None:
    fake_model.script.fail_first, fake_model.script.fail_with = 1, "429"
    fake_model.script.answer, fake_model.script.retry_after = "Later.", "0.3"
    started = time.monotonic()
    assert complete(quick(), llm(fake_model)) == "Later."
    assert time.monotonic() - started >= 0.3
    fake_model.script.mode, fake_model.script.retry_after = "429", "21"
    fake_model.script.requests.clear()
    with pytest.raises(ModelError, match="status_429"):
        complete(quick(), llm(fake_model))
    assert fake_model.script.hits == 1


def test_nothing_is_tried_again_once_something_was_shown(fake_model: FakeModel) -> None:
    fake_model.script.mode, fake_model.script.answer = "cut", "one two three four five six seven"
    with pytest.raises(ModelError, match="cut"):
        complete(quick(), llm(fake_model))
    assert fake_model.script.hits == 1


@pytest.mark.parametrize(
    ("mode", "reason"), [("hang", "timeout_first_token"), ("stall", "timeout_idle")]
)
def test_time_outs_end_a_call(fake_model: FakeModel, mode: str, reason: str) -> None:
    fake_model.script.mode = mode
    fake_model.script.answer = "one two three four five six seven"
    started = time.monotonic()
    with pytest.raises(ModelError, match=reason):
        complete(quick(), llm(fake_model))
    assert time.monotonic() - started < 2


def test_the_whole_call_has_an_end(fake_model: FakeModel) -> None:
    fake_model.script.mode, fake_model.script.slow_delay = "slow", 0.1
    fake_model.script.answer = "word " * 100
    timeouts = Timeouts(connect=1, first_token=1, idle=1, total=0.6)
    with pytest.raises(ModelError, match="timeout"):
        complete(ModelClient(timeouts=timeouts), llm(fake_model))


def test_nobody_listening_is_a_model_error() -> None:
    config = LlmConfig("http://127.0.0.1:9/v1", "m", None, tenant_supplied=False)
    with pytest.raises(ModelError, match="connection"):
        complete(quick(), config)


def test_an_answer_without_end_is_capped(fake_model: FakeModel) -> None:
    fake_model.script.mode = "huge"
    call = Call()
    assert len(complete(quick(), llm(fake_model), call)) == LONGEST_ANSWER
    assert call.capped


def test_settings_that_a_server_refuses_are_left_out(fake_model: FakeModel) -> None:
    fake_model.script.refuses = frozenset({"temperature", "stream_options"})
    fake_model.script.answer = "Fine."
    assert complete(quick(), llm(fake_model)) == "Fine."
    assert fake_model.script.requests[-1].keys() == {"messages", "model", "stream"}


def test_a_wrong_key_is_not_tried_again_and_not_told() -> None:
    error = ModelError("status_401")
    assert "key" not in str(error)


def test_a_tenants_url_goes_through_the_guard_or_not_at_all(fake_model: FakeModel) -> None:
    config = LlmConfig(fake_model.base_url, "fake", "k", tenant_supplied=True)
    with pytest.raises(ModelError, match="no_guard"):
        complete(quick(), config)
    assert fake_model.script.hits == 0
    made: list[aiohttp.BaseConnector] = []

    def guard() -> aiohttp.BaseConnector:
        made.append(aiohttp.TCPConnector())
        return made[-1]

    fake_model.script.answer = "Guarded."
    assert complete(quick(guard=guard), config) == "Guarded."
    assert len(made) == 1


def test_five_failures_of_ten_open_the_breaker_for_a_while() -> None:
    now = [0.0]
    breaker = Breaker(clock=lambda: now[0])
    for failed in (False, True, False, True, True, False, True):
        breaker.note(failed=failed)
    assert breaker.allows()
    breaker.note(failed=True)
    assert not breaker.allows()
    now[0] = 30.0
    assert breaker.allows()
    assert not breaker.allows()
    breaker.note(failed=True)
    assert not breaker.allows()
    now[0] = 60.0
    assert breaker.allows()
    breaker.note(failed=False)
    assert breaker.allows()


def test_an_open_breaker_spares_the_server(fake_model: FakeModel) -> None:
    fake_model.script.mode = "500"

    async def run() -> list[str]:
        client = quick(retries=0)
        reasons = []
        for _ in range(7):
            try:
                await client.complete(
                    llm(fake_model), bot_id="b", messages=MESSAGES, temperature=0, call=Call()
                )
            except ModelError as error:
                reasons.append(error.reason)
        await client.close()
        return reasons

    assert asyncio.run(run()) == ["status_500"] * 5 + ["circuit_open"] * 2
    assert fake_model.script.hits == 5


def test_beyond_the_queue_calls_are_refused(fake_model: FakeModel) -> None:
    fake_model.script.mode = "hang"

    async def run() -> tuple[bool, list[Any]]:
        client = quick(limits=Limits(node=4, bot=2, queue=1))
        calls = [
            asyncio.create_task(
                client.complete(
                    llm(fake_model), bot_id="b", messages=MESSAGES, temperature=0, call=Call()
                )
            )
            for _ in range(4)
        ]
        done, _ = await asyncio.wait(calls, return_when=asyncio.FIRST_COMPLETED)
        room = client.has_room("b")
        elsewhere = client.has_room("other")
        ended = await asyncio.gather(*calls, return_exceptions=True)
        again = client.has_room("b")
        await client.close()
        assert [type(one.exception()) for one in done] == [Overloaded]
        assert elsewhere
        assert again
        return room, ended

    room, ended = asyncio.run(run())
    assert not room
    assert sum(isinstance(one, Overloaded) for one in ended) == 1


def test_leaving_a_stream_early_frees_its_place(fake_model: FakeModel) -> None:
    fake_model.script.token_delay = 0.05
    fake_model.script.answer = "word " * 200

    async def run() -> bool:
        client = quick(limits=Limits(node=1, bot=1, queue=0))
        stream = client.stream(
            llm(fake_model), bot_id="b", messages=MESSAGES, temperature=0, call=Call()
        )
        assert await anext(stream) == "word"
        assert not client.has_room("b")
        await stream.aclose()
        room = client.has_room("b")
        await client.close()
        return room

    assert asyncio.run(run())


def test_a_server_that_does_not_stream_is_understood(fake_model: FakeModel) -> None:
    from bots.answering.sse import Reader

    call = Call()
    reader = Reader(call, is_stream=False)
    body = b'{"choices":[{"message":{"content":"Whole."},"finish_reason":"stop"}],"usage":{"prompt_tokens":3}}'
    assert [*reader.feed(body[:20]), *reader.feed(body[20:]), *reader.end()] == ["Whole."]
    assert reader.finished
    assert call.prompt_tokens == 3
