"""What the tests ask of the Python client: a JSON request on stdin, its answer on stdout."""

import asyncio
import json
import sys
from typing import Any

from konan_client import (
    Delta,
    Ended,
    Konan,
    NotVerified,
    ProblemError,
    Retries,
    stream_chat,
    stream_chat_async,
    verified,
)
from konan_client.api.bots import create_bot
from konan_client.events import Event
from konan_client.models import BotRequest, ChatAnswer, ChatRequest

Asked = dict[str, Any]


def _konan(asked: Asked) -> Konan:
    retries = Retries(first_wait=0.01) if asked.get("retries") else None
    return Konan(asked["url"], retries=retries, **asked.get("credential", {}))


def stream(asked: Asked) -> Asked:
    seen: list[Event] = []
    with _konan(asked) as konan:
        talk = stream_chat(konan, ChatRequest.from_dict(asked["request"]))
        for event in talk:
            seen.append(event)
            deltas = [each for each in seen if isinstance(each, Delta)]
            if isinstance(event, Delta) and len(deltas) == asked.get("stop_after"):
                talk.stop()
        return _told(seen, talk.text, talk.answer, konan)


async def _stream_awaited(asked: Asked) -> Asked:
    async with _konan(asked) as konan:
        talk = stream_chat_async(konan, ChatRequest.from_dict(asked["request"]))
        seen = [event async for event in talk]
        return _told(seen, talk.text, talk.answer, konan)


def stream_awaited(asked: Asked) -> Asked:
    return asyncio.run(_stream_awaited(asked))


def _told(seen: list[Event], text: str, answer: ChatAnswer, konan: Konan) -> Asked:
    assert isinstance(seen[-1], Ended)
    return {
        "kinds": [type(event).__name__ for event in seen],
        "deltas": "".join(event.text for event in seen if isinstance(event, Delta)),
        "text": text,
        "response": answer.response,
        "visitor": konan.headers.get("X-Visitor-Token"),
    }


def create(asked: Asked) -> Asked:
    try:
        with _konan(asked) as konan:
            return {"id": str(create_bot.sync(client=konan, body=BotRequest(name="Made")).id)}
    except ProblemError as error:
        return {"refused": error.code, "retry_after": error.retry_after}


def verify(asked: Asked) -> list[str]:
    return [_judged(each, asked) for each in asked["letters"]]


def _judged(each: Asked, asked: Asked) -> str:
    try:
        return verified(each["body"], each["headers"], secrets=asked["secrets"]).type
    except NotVerified as error:
        return str(error)


DOES = {each.__name__: each for each in (stream, stream_awaited, create, verify)}

if __name__ == "__main__":
    asked: Asked = json.load(sys.stdin)
    json.dump(DOES[asked["do"]](asked), sys.stdout)
