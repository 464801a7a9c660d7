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

GATHER_S = 0.002
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


class Ear(asyncio.Queue[dict[str, Any]]):
    """What one listener has still to hear: at most 256 hints; `missed` where more came."""

    def __init__(self) -> None:
        super().__init__(maxsize=256)
        self.missed = False

    def tell(self, data: dict[str, Any]) -> None:
        if self.full():
            self.get_nowait()
            self.missed = True
        self.put_nowait(data)


class Hub:
    """This process's ear and voice on Valkey; survives Valkey's absence.

    After an absence every listener hears `{"resync": true}`: what came meanwhile is fetched.
    """

    def __init__(self) -> None:
        self._redis = redis.asyncio.Redis.from_url(
            settings.VALKEY_URL, socket_connect_timeout=1, health_check_interval=10
        )
        self._ears: dict[str, set[Ear]] = defaultdict(set)
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
        """Publishes at once; under traffic every 2 ms, together with what else is to be said."""
        self._unsaid.append((self._channel(topic), orjson.dumps(data)))
        if self._saying is None or self._saying.done():
            self._saying = asyncio.create_task(self._say_soon())

    async def _say_soon(self) -> None:
        while self._unsaid:
            hints, self._unsaid = self._unsaid, []
            pipeline = self._redis.pipeline(transaction=False)
            for channel, data in hints:
                pipeline.publish(channel, data)
            try:
                await pipeline.execute()
            except (redis.RedisError, OSError) as error:
                log.warning("hints_lost", count=len(hints), error=repr(error))
            await asyncio.sleep(GATHER_S)

    async def publish(self, topic: str, data: dict[str, Any]) -> None:
        try:
            await self._redis.publish(self._channel(topic), orjson.dumps(data))
        except (redis.RedisError, OSError) as error:
            log.warning("hint_lost", topic=topic, error=repr(error))

    @contextlib.asynccontextmanager
    async def listen(self, *topics: str) -> AsyncIterator[Ear]:
        """What is published on the topics from now on."""
        ear = Ear()
        try:
            await self.attend(ear, *topics)
            yield ear
        finally:
            await self.leave(ear, *[name for name, ears in self._ears.items() if ear in ears])

    async def attend(self, ear: Ear, *topics: str) -> None:
        """`ear` hears these topics too."""
        new = [topic for topic in topics if not self._ears.get(topic)]
        for topic in topics:
            self._ears[topic].add(ear)
        if new:
            await self._try("subscribe", *new)
            self._topics_changed.set()

    async def leave(self, ear: Ear, *topics: str) -> None:
        """`ear` hears these topics no longer."""
        over = []
        for topic in topics:
            ears = self._ears.get(topic)
            if ears is None:
                continue
            ears.discard(ear)
            if not ears:
                del self._ears[topic]
                over.append(topic)
        if over:
            await self._try("unsubscribe", *over)

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
        if self._ears:
            await self._try("subscribe", *self._ears)
        for ear in {ear for ears in self._ears.values() for ear in ears}:
            ear.tell({"resync": True})

    async def _receive(self) -> None:
        if not self._pubsub.subscribed:
            if self._ears:
                raise redis.ConnectionError("The subscriptions are lost.")
            self._topics_changed.clear()
            await self._topics_changed.wait()
        message = await self._pubsub.get_message(ignore_subscribe_messages=True, timeout=5)
        if message is None:
            return
        topic = message["channel"].decode().removeprefix(f"{settings.VALKEY_PREFIX}:")
        for ear in self._ears.get(topic, ()):
            ear.tell(orjson.loads(message["data"]))
