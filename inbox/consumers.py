"""`/ws/inbox`: what happens at the desk, for the people of a bot; and a heartbeat of presence.

Frames are published ready-made (`conversations.services.telling`, notifications, presence) and
passed on to those who may see the bot. They are hints: what is true is fetched.
"""

import asyncio
from typing import ClassVar
from uuid import UUID

import structlog
from asgiref.sync import sync_to_async
from django.utils.translation import gettext_lazy as _

from conversations.runtime import Runtime, runtime
from conversations.services.onlooking import ring_typing
from conversations.services.standing import Standing
from conversations.services.watching import Reach
from inbox.services.looking import Looking, Place
from konan.core.api.permissions import require_scope
from konan.core.errors import Forbidden, Invalid, NotFound
from konan.core.ids import parse_uuid
from konan.core.realtime import Ear, inbox_topic, team_topic, user_topic
from konan.core.sockets import NO_CREDENTIAL, TRY_AGAIN, Door, Frame, JsonSocket
from teams.presence.services import heartbeat
from teams.roles import Role

TYPING_LASTS_S = 6.0
log = structlog.get_logger(__name__)


class InboxSocket(JsonSocket):
    standing: Standing
    at_desk = False  # whether an open socket is a heartbeat

    async def connect(self) -> None:
        self.here: Runtime = runtime()
        self.ear = Ear()
        self.reach = Reach()
        self.topics: set[str] = set()
        self.task: asyncio.Task[None] | None = None
        self.looking = Looking(self.here.database, self.here.hub)
        self.writes: dict[Place, asyncio.TimerHandle] = {}
        await super().connect()

    # --- coming and going ---------------------------------------------------------------------

    async def enter(self, frame: Frame) -> None:
        self.standing = await self.here.admission.admit(self, frame)
        actor = self.standing.actor
        if actor.user_id is None:
            raise Forbidden
        require_scope(actor, "GET", "method")
        self.at_desk = "write" in actor.scopes
        self.user_id: UUID = actor.user_id
        self.reach = (await self.here.watch.reach_of([self.user_id]))[self.user_id]
        await self._attend()
        await self.say({"type": "ready", "seq": 0, "user_id": str(self.user_id)})
        self.task = asyncio.create_task(self._listen())
        await self.here.watch.add(self)

    async def _attend(self) -> None:
        """Hears of every bot and team that is reached now, and of no other."""
        topics = {
            user_topic(self.user_id),
            *(inbox_topic(bot_id) for bot_id in self.reach.bots),
            *(team_topic(team_id) for team_id in self.reach.teams),
        }
        await self.here.hub.attend(self.ear, *(topics - self.topics))
        await self.here.hub.leave(self.ear, *(self.topics - topics))
        self.topics = topics

    async def look(self, *, holds: bool, reach: Reach) -> None:
        if not holds:
            await self.end(NO_CREDENTIAL)
            return
        over = self.reach.bots.keys() - reach.bots.keys()
        new = reach.bots.keys() - self.reach.bots.keys()
        changed = (reach.bots.keys(), reach.teams) != (self.reach.bots.keys(), self.reach.teams)
        self.reach = reach
        if changed:
            await self._attend()
        for bot_id in over:
            await self.say({"type": "access.ended", "bot_id": str(bot_id)})
        for bot_id in new:
            await self.say({"type": "access.gained", "bot_id": str(bot_id)})

    async def left(self) -> None:
        self.here.watch.discard(self)
        for place, timer in list(self.writes.items()):
            timer.cancel()
            self._typing_ends(place)
        if self.task:
            self.task.cancel()
        await self.here.hub.leave(self.ear, *self.topics)
        if self.entered:
            await self.looking.turn_to(self.user_id, None)

    # --- from the server ----------------------------------------------------------------------

    async def _listen(self) -> None:
        """Passes on; who is too slow to be told everything is let go, and fetches."""
        try:
            while not self.closed:
                frame = await self.ear.get()
                if self.ear.missed:
                    await self.end(TRY_AGAIN)
                elif self._concerns(frame):
                    await self.say(frame)
        except asyncio.CancelledError:
            raise
        except Exception:
            log.exception("inbox_socket_broken")
            await self.end(TRY_AGAIN)

    def _concerns(self, frame: Frame) -> bool:
        """What was missed is fetched after `resync`; nobody is told that they write themselves."""
        if "resync" in frame:
            frame["type"] = "resync"
        bot_id = parse_uuid(frame.get("bot_id"))
        if bot_id is not None and bot_id not in self.reach.bots:
            return False
        return not (frame["type"] == "typing" and frame.get("user_id") == str(self.user_id))

    # --- to the server ------------------------------------------------------------------------

    async def on_focus(self, frame: Frame) -> None:
        """What this person has before them; null: nothing."""
        if "session_id" not in frame:
            raise Invalid("session_id", _("Name a session, or null."))
        if frame["session_id"] is None:
            await self.looking.turn_to(self.user_id, None)
            return
        session_id, bot_id = await self._session(frame, least=Role.VIEWER)
        await self.looking.turn_to(self.user_id, (session_id, bot_id))

    async def on_typing(self, frame: Frame) -> None:
        """The visitor and the others see it; it ends by itself after 6 s."""
        require_scope(self.standing.actor, "POST", "method")
        if not isinstance(frame.get("on"), bool):
            raise Invalid("on", _("Must be true or false."))
        session_id, bot_id = await self._session(frame, least=Role.AGENT)
        if timer := self.writes.pop((session_id, bot_id), None):
            timer.cancel()
        place = (session_id, bot_id)
        if frame["on"]:
            loop = asyncio.get_running_loop()
            self.writes[place] = loop.call_later(TYPING_LASTS_S, self._typing_ends, place)
        self._ring_typing(place, on=frame["on"])

    def _typing_ends(self, place: Place) -> None:
        self.writes.pop(place, None)
        self._ring_typing(place, on=False)

    def _ring_typing(self, place: Place, *, on: bool) -> None:
        session_id, bot_id = place
        ring_typing(
            self.here.hub,
            bot_id=bot_id,
            session_id=session_id,
            role="agent",
            on=on,
            by=f"{id(self):x}",
            user_id=self.user_id,
        )

    async def on_heartbeat(self, frame: Frame) -> None:
        require_scope(self.standing.actor, "POST", "method")
        await sync_to_async(heartbeat, thread_sensitive=False)(user_ids=[self.user_id])
        await self.looking.go_on(self.user_id)

    async def _session(self, frame: Frame, *, least: Role) -> tuple[UUID, UUID]:
        """A session that the frame names and this person reaches, and its bot."""
        session_id = parse_uuid(frame.get("session_id"))
        bot_id = await self.looking.bot_of(session_id) if session_id else None
        if session_id is None or bot_id is None or bot_id not in self.reach.bots:
            raise NotFound
        if self.reach.bots[bot_id] < least:
            raise Forbidden
        return session_id, bot_id

    doors: ClassVar[dict[str, Door]] = {
        "focus": on_focus,
        "typing": on_typing,
        "heartbeat": on_heartbeat,
    }
