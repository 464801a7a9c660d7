"""The limit: the same durable work on raw ASGI, asyncpg and aiohttp, with nothing around it.

It has no roles, no limits that refuse, no errors, no turn that survives its process: what it
costs is what the work itself costs in Python. Environment: DSN, LLM (…/v1), VALKEY.
"""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import aiohttp
import asyncpg
import orjson
import redis.asyncio

from bench.reference.work import (
    ANSWERS,
    AUTHENTICATES,
    COUNTS,
    ENTERS,
    READS_BOT,
    key_hash,
    prompt,
)

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
URL: Final = os.environ["LLM"] + "/chat/completions"
TO_MODEL: Final = {"content-type": "application/json", "authorization": "Bearer x"}
JSON: Final = [(b"content-type", b"application/json")]
EVENTS: Final = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-cache")]


@dataclass(slots=True)
class Stand:
    """What the process stands on."""

    database: Any
    model: aiohttp.ClientSession
    valkey: Any
    counts: Any


@dataclass(slots=True)
class Place:
    bot: UUID
    session: UUID
    message: int


_stand: Stand
_bots: dict[tuple[str, UUID], Any] = {}


async def start() -> None:
    global _stand

    async def init(connection: Any) -> None:
        await connection.set_type_codec(
            "jsonb", encoder=lambda v: v, decoder=lambda v: v, schema="pg_catalog"
        )

    valkey = redis.asyncio.Redis.from_url(os.environ["VALKEY"])
    _stand = Stand(
        await asyncpg.create_pool(os.environ["DSN"], min_size=4, max_size=16, init=init),
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)),
        valkey,
        valkey.register_script(COUNTS),
    )


async def enter(key: str, body: dict[str, Any]) -> tuple[bytes, Place]:
    """Stores the message; returns the start of the model's request body."""
    await _stand.counts(keys=["rl:" + key])
    bot_id, session_id, message = UUID(body["bot_id"]), UUID(body["session_id"]), body["message"]
    hashed = key_hash(key)
    async with _stand.database.acquire() as connection:
        if (hashed, bot_id) not in _bots:
            await connection.fetchrow(AUTHENTICATES, hashed)
            _bots[hashed, bot_id] = await connection.fetchrow(READS_BOT, bot_id)
        bot = _bots[hashed, bot_id]
        row = await connection.fetchrow(ENTERS, bot_id, session_id, message)
    _status, message_id, history, chunks = row
    messages = prompt(bot["system_prompt"], chunks or (), orjson.loads(history), message)
    model = body.get("model") or bot["model"]
    return _request(model, messages), Place(bot_id, session_id, message_id)


def _request(model: str, messages: list[dict[str, str]]) -> bytes:
    return orjson.dumps({"model": model, "messages": messages})


async def answer(place: Place, text: str) -> int:
    session = str(place.session)
    asked = {"session_id": session, "message_id": place.message, "role": "visitor"}
    said = orjson.dumps({"session_id": session, "role": "bot", "content": text}).decode()
    async with _stand.database.acquire() as connection:
        row = await connection.fetchrow(
            ANSWERS, place.session, place.bot, text, orjson.dumps(asked).decode(), said, 40
        )
    await _stand.valkey.publish("bot:" + str(place.bot), said)
    return int(row[0])


async def complete(request: bytes) -> str:
    async with _stand.model.post(URL, data=request, headers=TO_MODEL) as response:
        document = orjson.loads(await response.read())
    return str(document["choices"][0]["message"]["content"])


async def stream(request: bytes) -> AsyncIterator[str]:
    request = request[:-1] + b',"stream":true}'
    async with _stand.model.post(URL, data=request, headers=TO_MODEL) as response:
        held = b""
        async for data in response.content.iter_any():
            *events, held = (held + data).split(b"\n\n")
            text = "".join(filter(None, map(_delta, events)))
            if text:
                yield text


def _delta(event: bytes) -> str | None:
    if not event.startswith(b"data: {"):
        return None
    return orjson.loads(event[6:])["choices"][0]["delta"].get("content")  # type: ignore[no-any-return]


async def app(scope: Message, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await receive()
        await start()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})
        return
    raw = b""
    while True:
        message = await receive()
        raw += message.get("body", b"")
        if not message.get("more_body"):
            break
    key = next((v.decode() for k, v in scope["headers"] if k == b"x-api-key"), "")
    body = orjson.loads(raw)
    request, place = await enter(key, body)
    speak = say_at_once if scope["path"] == "/chat" else say_in_pieces
    await speak(request, place, body["session_id"], send)


async def say_at_once(request: bytes, place: Place, session_id: str, send: Send) -> None:
    text = await complete(request)
    message_id = await answer(place, text)
    body = orjson.dumps({"message_id": message_id, "session_id": session_id, "reply": text})
    headers = [*JSON, (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def say_in_pieces(request: bytes, place: Place, session_id: str, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": EVENTS})
    parts = []
    async for piece in stream(request):
        parts.append(piece)
        data = b"data: " + orjson.dumps({"delta": piece}) + b"\n\n"
        await send({"type": "http.response.body", "body": data, "more_body": True})
    message_id = await answer(place, "".join(parts))
    end = b'event: done\ndata: {"message_id":%d}\n\n' % message_id
    await send({"type": "http.response.body", "body": end})
