"""Hints over Valkey's pub/sub: they may be lost; what is true is fetched.

Topics start with the deployment's prefix. `publish` is for synchronous code and rings
after the commit; `Hub` is one connection per web process that many tasks listen on.
"""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable
from functools import lru_cache
from typing import Any, Literal
from uuid import UUID

import orjson
import redis
import redis.asyncio
import structlog
from django.conf import settings
from django.db import transaction

log = structlog.get_logger(__name__)

GATHER_S = 0.02
BOT_CHANGED = "bots"
TURNS = "turns"
ACCESS = "access"


def session_topic(session_id: UUID | str) -> str:
    return f"session:{session_id}"


def inbox_topic(bot_id: UUID | str) -> str:
    """What agents of a bot hear: frames of `/ws/inbox`, ready to be passed on."""
    return f"inbox:{bot_id}"


def user_topic(user_id: UUID | str) -> str:
    """What one person hears, on every page: frames of `/ws/inbox`."""
    return f"user:{user_id}"


def team_topic(team_id: UUID | str) -> str:
    """What the members of a team hear of each other: frames of `/ws/inbox`."""
    return f"team:{team_id}"


def turn_topic(answer_id: UUID | str) -> str:
    return f"turn:{answer_id}"


@lru_cache(maxsize=1)
def _client() -> "redis.Redis":
    return redis.Redis.from_url(settings.VALKEY_URL, socket_timeout=1, socket_connect_timeout=1)


def publish(topic: str, data: dict[str, Any]) -> None:
    """Publishes once the running transaction has committed; a lost hint is only logged."""

    def send() -> None:
        try:
            _client().publish(f"{settings.VALKEY_PREFIX}:{topic}", orjson.dumps(data))
        except redis.RedisError as error:
            log.warning("hint_lost", topic=topic, error=repr(error))

    transaction.on_commit(send)


def publish_bot_changed(bot_id: UUID) -> None:
    """Clears what web processes remember of the bot."""
    publish(BOT_CHANGED, {"bot_id": str(bot_id)})


def publish_access_changed(user_ids: Iterable[UUID]) -> None:
    """Somebody's access may have ended: their sockets look again at once."""
    publish(ACCESS, {"user_ids": [str(user_id) for user_id in user_ids]})


class Hub:
    """This process's ear and voice on Valkey; survives Valkey's absence."""

    def __init__(self) -> None:
        self._redis = redis.asyncio.Redis.from_url(
            settings.VALKEY_URL, socket_connect_timeout=1, health_check_interval=10
        )
        self._queues: dict[str, set[asyncio.Queue[dict[str, Any]]]] = defaultdict(set)
        self._pubsub = self._redis.pubsub()
        self._task: asyncio.Task[None] | None = None
        self._unsaid: list[tuple[str, bytes]] = []
        self._saying: asyncio.Task[None] | None = None
        self._topics_changed = asyncio.Event()
        self._command = asyncio.Lock()  # one command at a time on the one connection

    async def start(self) -> None:
        self._task = asyncio.create_task(self._listen(), name="hub")

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        with contextlib.suppress(redis.RedisError, OSError):
            await self._pubsub.aclose()  # type: ignore[no-untyped-call]
            await self._redis.aclose()

    @property
    def redis(self) -> "redis.asyncio.Redis":
        return self._redis

    def ring(self, topic: str, data: dict[str, Any]) -> None:
        """Publishes within 20 ms, together with what else is to be said by then."""
        self._unsaid.append((self._channel(topic), orjson.dumps(data)))
        if self._saying is None or self._saying.done():
            self._saying = asyncio.create_task(self._say_soon())

    async def _say_soon(self) -> None:
        while self._unsaid:
            await asyncio.sleep(GATHER_S)
            hints, self._unsaid = self._unsaid, []
            pipeline = self._redis.pipeline(transaction=False)
            for channel, data in hints:
                pipeline.publish(channel, data)
            try:
                await pipeline.execute()
            except (redis.RedisError, OSError) as error:
                log.warning("hints_lost", count=len(hints), error=repr(error))

    async def publish(self, topic: str, data: dict[str, Any]) -> None:
        try:
            await self._redis.publish(self._channel(topic), orjson.dumps(data))
        except (redis.RedisError, OSError) as error:
            log.warning("hint_lost", topic=topic, error=repr(error))

    @contextlib.asynccontextmanager
    async def listen(self, topic: str) -> AsyncIterator[asyncio.Queue[dict[str, Any]]]:
        """A queue of what is published on `topic` from now on; the oldest of 256 are dropped."""
        queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue(maxsize=256)
        self._queues[topic].add(queue)
        try:
            if len(self._queues[topic]) == 1:
                await self._try("subscribe", topic)
                self._topics_changed.set()
            yield queue
        finally:
            self._queues[topic].discard(queue)
            if not self._queues[topic]:
                del self._queues[topic]
                await self._try("unsubscribe", topic)

    def _channel(self, topic: str) -> str:
        return f"{settings.VALKEY_PREFIX}:{topic}"

    async def _try(self, command: Literal["subscribe", "unsubscribe"], *topics: str) -> None:
        """Where Valkey is away, `_listen` subscribes to everything once it is back."""
        async with self._command:
            try:
                await getattr(self._pubsub, command)(*map(self._channel, topics))
            except (redis.RedisError, OSError) as error:
                log.warning("hub_command_lost", error=repr(error))

    async def _listen(self) -> None:
        while True:
            try:
                await self._receive()
            except (redis.RedisError, OSError) as error:
                log.warning("hub_disconnected", error=repr(error))
                await asyncio.sleep(1)
                await self._resubscribe()

    async def _resubscribe(self) -> None:
        with contextlib.suppress(redis.RedisError, OSError):
            await self._pubsub.aclose()  # type: ignore[no-untyped-call]
        self._pubsub = self._redis.pubsub()
        if self._queues:
            await self._try("subscribe", *self._queues)

    async def _receive(self) -> None:
        if not self._pubsub.subscribed:
            if self._queues:
                raise redis.ConnectionError("The subscriptions are lost.")
            self._topics_changed.clear()
            await self._topics_changed.wait()
        message = await self._pubsub.get_message(ignore_subscribe_messages=True, timeout=5)
        if message is None:
            return
        topic = message["channel"].decode().removeprefix(f"{settings.VALKEY_PREFIX}:")
        for queue in self._queues.get(topic, ()):
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(orjson.loads(message["data"]))
