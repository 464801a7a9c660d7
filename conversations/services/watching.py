"""Every open socket of this process, looked at again every three seconds, all at once.

A socket ends within 5 s of its credential or its access; a hint on `ACCESS` makes that
sooner. The people whose inbox is open count as heard of; and everybody is pinged.
"""

import asyncio
import contextlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final, Protocol
from uuid import UUID

import structlog
from asgiref.sync import sync_to_async

from conversations.services.database import Database
from conversations.services.standing import Standing
from konan.core.errors import Unavailable
from konan.core.realtime import ACCESS, Hub
from teams.presence.services import heartbeat
from teams.roles import Role

LOOK_EVERY_S: Final = 3.0
PING_EVERY_S: Final = 30.0
HEARTBEAT_EVERY_S: Final = 20.0
log = structlog.get_logger(__name__)

_HOLDING: Final = """
SELECT c.id FROM accounts_signin c JOIN accounts_user u ON u.id = c.user_id
WHERE c.id = ANY(%(ids)s::uuid[]) AND u.is_active AND c.ended_at IS NULL AND c.expires_at > now()
UNION ALL
SELECT c.id FROM accounts_apikey c JOIN accounts_user u ON u.id = c.user_id
WHERE c.id = ANY(%(ids)s::uuid[]) AND u.is_active AND c.ended_at IS NULL
  AND (c.expires_at IS NULL OR c.expires_at > now())
UNION ALL
SELECT c.id FROM conversations_visitor c JOIN bots_bot b ON b.id = c.bot_id
WHERE c.id = ANY(%(ids)s::uuid[]) AND b.status = 'active'
  AND b.public_token = ANY(%(tokens)s::text[])
"""

# A team's owner has `admin` on a bot that somebody else shared with it.
_REACH: Final = """
SELECT b.owner_id AS user_id, b.id AS bot_id, 4 AS role FROM bots_bot b
WHERE b.owner_id = ANY(%(ids)s::uuid[])
UNION ALL
SELECT m.user_id, h.bot_id, CASE m.role WHEN 'owner' THEN 3 WHEN 'admin' THEN 3
  WHEN 'agent' THEN 2 ELSE 1 END
FROM teams_membership m JOIN bots_botshare h ON h.team_id = m.team_id
WHERE m.user_id = ANY(%(ids)s::uuid[])
"""

_TEAMS: Final = """
SELECT user_id, team_id FROM teams_membership WHERE user_id = ANY(%(ids)s::uuid[])
"""


@dataclass(slots=True)
class Reach:
    """What a person reaches: bots with the role there, and teams."""

    bots: dict[UUID, Role] = field(default_factory=dict)
    teams: set[UUID] = field(default_factory=set)


class Watched(Protocol):
    standing: Standing
    at_desk: bool

    async def look(self, *, holds: bool, reach: Reach) -> None: ...

    async def say(self, frame: dict[str, Any]) -> None: ...


class Watch:
    def __init__(self, database: Database, hub: Hub) -> None:
        self._database = database
        self._hub = hub
        self._sockets: set[Watched] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._now = asyncio.Event()

    def open(self) -> None:
        loops = (self._look_forever, self._ping_forever, self._beat_forever, self._heed_forever)
        self._tasks = [asyncio.create_task(loop()) for loop in loops]

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def add(self, socket: Watched) -> None:
        self._sockets.add(socket)
        if socket.at_desk:
            await self._beat([socket])

    def discard(self, socket: Watched) -> None:
        self._sockets.discard(socket)

    async def reach_of(self, user_ids: Iterable[UUID | None]) -> dict[UUID, Reach]:
        ids = [user_id for user_id in user_ids if user_id]
        found = {user_id: Reach() for user_id in ids}
        if not ids:
            return found
        for row in await self._database.all(_REACH, {"ids": ids}):
            bots = found[row["user_id"]].bots
            bots[row["bot_id"]] = max(Role(row["role"]), bots.get(row["bot_id"], Role.NONE))
        for row in await self._database.all(_TEAMS, {"ids": ids}):
            found[row["user_id"]].teams.add(row["team_id"])
        return found

    async def _look_forever(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY_S):
                    await self._now.wait()
            self._now.clear()
            try:
                await self._look()
            except Unavailable:
                log.warning("sockets_wait_for_the_database")
            except Exception:
                log.exception("sockets_not_looked_at")

    async def _look(self) -> None:
        sockets = list(self._sockets)
        if not sockets:
            return
        standings = [socket.standing for socket in sockets]
        tokens = {each.credentials.bot_token for each in standings if each.credentials}
        params = {"ids": [each.credential_id for each in standings], "tokens": list(tokens)}
        holding = {row["id"] for row in await self._database.all(_HOLDING, params)}
        reach = await self.reach_of({each.actor.user_id for each in standings})
        for socket in sockets:
            user_id = socket.standing.actor.user_id
            holds = socket.standing.credential_id in holding
            await socket.look(holds=holds, reach=reach[user_id] if user_id else Reach())

    async def _heed_forever(self) -> None:
        async with self._hub.listen(ACCESS) as calls:
            while True:
                await calls.get()
                self._now.set()

    async def _ping_forever(self) -> None:
        while True:
            await asyncio.sleep(PING_EVERY_S)
            frames = (socket.say({"type": "ping"}) for socket in list(self._sockets))
            await asyncio.gather(*frames, return_exceptions=True)

    async def _beat_forever(self) -> None:
        while True:
            await asyncio.sleep(HEARTBEAT_EVERY_S)
            await self._beat([socket for socket in self._sockets if socket.at_desk])

    async def _beat(self, sockets: list[Watched]) -> None:
        """Whose inbox is open is heard of; many tabs are one person."""
        people = (socket.standing.actor.user_id for socket in sockets)
        user_ids = {user_id for user_id in people if user_id}
        try:
            await sync_to_async(heartbeat, thread_sensitive=False)(user_ids=user_ids)
        except Exception:
            log.exception("heartbeat_lost")
