"""The least that a chat relay over Valkey does: raw ASGI, rooms in a dictionary, one subscription.

Path `/ws/{room}/{who}`; whatever text comes is published to the room, and sent to all in it.
Environment: VK, the URL of a Valkey.
"""

import asyncio
import contextlib
import os
from typing import Any

import redis.asyncio as aredis

rooms: dict[bytes, set[Any]] = {}
state: dict[str, Any] = {}


async def pump() -> None:
    while True:
        message = await state["hearing"].get_message(ignore_subscribe_messages=True, timeout=None)
        if message is None:
            continue
        text = message["data"].decode()
        for send in list(rooms.get(message["channel"][2:], ())):
            with contextlib.suppress(RuntimeError):  # gone meanwhile
                await send({"type": "websocket.send", "text": text})


async def live(receive: Any, send: Any) -> None:
    await receive()
    state["valkey"] = aredis.Redis.from_url(os.environ["VK"])
    state["hearing"] = state["valkey"].pubsub()
    await state["hearing"].psubscribe("w:*")
    state["pump"] = asyncio.ensure_future(pump())
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await send({"type": "lifespan.shutdown.complete"})


async def app(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        await live(receive, send)
    elif scope["type"] == "http":
        await send({"type": "http.response.start", "status": 404, "headers": []})
        await send({"type": "http.response.body", "body": b""})
    else:
        await relay(scope["path"].split("/")[2].encode(), receive, send)


async def relay(room: bytes, receive: Any, send: Any) -> None:
    await receive()
    await send({"type": "websocket.accept"})
    rooms.setdefault(room, set()).add(send)
    try:
        while (message := await receive())["type"] != "websocket.disconnect":
            await state["valkey"].publish(b"w:" + room, message["text"])
    finally:
        rooms[room].discard(send)
        if not rooms[room]:
            del rooms[room]
