"""Who has which conversation before them: kept in Valkey for a minute, told to the others."""

import time
from typing import Final
from uuid import UUID

import redis
import structlog
from django.conf import settings

from conversations.services.database import Database
from konan.core.realtime import Hub, inbox_topic

LASTS_S: Final = 60
Place = tuple[UUID, UUID]  # a session and its bot
log = structlog.get_logger(__name__)

_BOT: Final = "SELECT bot_id FROM conversations_session WHERE id = %(id)s"


class Looking:
    """What one socket's person looks at."""

    def __init__(self, database: Database, hub: Hub) -> None:
        self._database = database
        self._hub = hub
        self._at: Place | None = None

    async def bot_of(self, session_id: UUID) -> UUID | None:
        row = await self._database.one(_BOT, {"id": session_id})
        return row["bot_id"] if row else None

    async def turn_to(self, user_id: UUID, place: Place | None) -> None:
        before, self._at = self._at, place
        if before and before != place:
            await self._note(before, user_id, gone=True)
        if place:
            await self._note(place, user_id, gone=False)

    async def go_on(self, user_id: UUID) -> None:
        if self._at:
            await self._note(self._at, user_id, gone=False)

    async def _note(self, place: Place, user_id: UUID, *, gone: bool) -> None:
        """Who looks is a hint: while Valkey is away nobody is seen looking."""
        session_id, bot_id = place
        key, now = f"{settings.VALKEY_PREFIX}:looking:{session_id}", time.time()
        pipeline = self._hub.redis.pipeline(transaction=True)
        pipeline.zremrangebyscore(key, "-inf", now)
        pipeline.zrem(key, str(user_id)) if gone else pipeline.zadd(
            key, {str(user_id): now + LASTS_S}
        )
        pipeline.expire(key, LASTS_S)
        pipeline.zrange(key, 0, -1)
        try:
            *_done, members = await pipeline.execute()
        except (redis.RedisError, OSError) as error:
            log.warning("looking_lost", error=repr(error))
            return
        frame = {"type": "looking", "bot_id": str(bot_id), "session_id": str(session_id)}
        user_ids = [member.decode() for member in members]
        self._hub.ring(inbox_topic(bot_id), {**frame, "user_ids": user_ids})
