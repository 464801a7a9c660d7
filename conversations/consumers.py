"""`/ws/chat/{session_id}`: a conversation as it goes on, for its visitor and for who may read it.

A hint makes the socket fetch what came after its last message: nothing is lost, doubled or
out of order, whatever happens to hints. Nothing is rendered or stored here.
"""

import asyncio
from typing import Any, ClassVar
from uuid import UUID

import structlog
from asgiref.sync import sync_to_async
from django.utils.translation import gettext_lazy as _

from conversations.api import body as bodies
from conversations.api.chat import heard, store_and_start
from conversations.runtime import Runtime, runtime
from conversations.services.following import Piece
from conversations.services.onlooking import (
    Sight,
    look,
    ring_typing,
    seq_of,
    visitor_got,
    visitor_read,
)
from conversations.services.principals import Entrance
from conversations.services.standing import Standing
from conversations.services.watching import Reach
from conversations.shapes import for_visitor
from konan.core import hooks
from konan.core.api.permissions import require_scope
from konan.core.errors import DomainError, Forbidden, Invalid, NotFound, Unavailable
from konan.core.ratelimits import hit_async, over_limit
from konan.core.realtime import Ear, session_topic
from konan.core.sockets import NO_CREDENTIAL, NOT_THERE, TRY_AGAIN, Door, Frame, JsonSocket
from teams.roles import Role

TYPING_LASTS_S = 6.0
LOOKS_EVERY_S = 60.0  # though no hint came
LOOKS_AGAIN_S = 1.0  # after the database was away
log = structlog.get_logger(__name__)


class ChatSocket(JsonSocket):
    standing: Standing
    at_desk = False

    async def connect(self) -> None:
        self.session_id: UUID = self.scope["url_route"]["kwargs"]["session_id"]
        self.seq, self.role = 0, Role.NONE
        self.shown: dict[str, Any] = {}
        self.tasks: set[asyncio.Task[None]] = set()
        self.followed: UUID | None = None
        self.typing_until: dict[str, asyncio.TimerHandle] = {}
        self.writes: asyncio.TimerHandle | None = None
        self.here: Runtime = runtime()
        self.ear = Ear()
        await super().connect()

    # --- coming and going ---------------------------------------------------------------------

    async def enter(self, frame: Frame) -> None:
        after = _number(frame, "after") if frame.get("after") is not None else None
        self.deltas = frame.get("deltas", True) is not False
        self.standing = await self.here.admission.admit(self, frame)
        await self.here.hub.attend(self.ear, session_topic(self.session_id))
        sight = await look(self.here.database, self.session_id, after=after or 0)
        if sight is None:
            raise NotFound
        self.bot_id, self.visitor_id = sight.bot_id, sight.visitor_id
        await self._require_access()
        self.seq = sight.last_seq if after is None else after
        self.shown = self._standing_of(sight)
        await self.say(
            {"type": "ready", "session": self._shape(sight.session), "seq": sight.last_seq}
        )
        self.entered = True
        await self._catch_up()
        self._task(self._listen())
        await self.here.watch.add(self)

    async def _require_access(self) -> None:
        """Raises NotFound unless the session is the visitor's, or the person may read it."""
        actor = self.standing.actor
        if actor.kind == "visitor":
            if self.visitor_id is None or actor.visitor_id != self.visitor_id:
                raise NotFound
            return
        assert actor.user_id
        reach = (await self.here.watch.reach_of([actor.user_id]))[actor.user_id]
        self.role = reach.bots.get(self.bot_id, Role.NONE)
        if self.role < Role.VIEWER:
            raise NotFound
        require_scope(actor, "GET", "chat")

    async def look(self, *, holds: bool, reach: Reach) -> None:
        """Access is looked at again: the socket ends with it."""
        if not holds:
            await self.end(NO_CREDENTIAL)
        elif not self.is_visitor:
            self.role = reach.bots.get(self.bot_id, Role.NONE)
            if self.role < Role.VIEWER:
                await self.end(NOT_THERE)

    async def left(self) -> None:
        self.here.watch.discard(self)
        for timer in (*self.typing_until.values(), self.writes):
            if timer:
                timer.cancel()
        if self.writes:
            self._ring_typing(on=False)
        for task in self.tasks:
            task.cancel()
        await self.here.hub.leave(self.ear, session_topic(self.session_id))

    def _task(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    @property
    def is_visitor(self) -> bool:
        return self.standing.actor.kind == "visitor"

    def _shape(self, session: dict[str, Any]) -> dict[str, Any]:
        return for_visitor(session) if self.is_visitor else session

    # --- from the server ----------------------------------------------------------------------

    async def _listen(self) -> None:
        patience = LOOKS_EVERY_S
        try:
            while not self.closed:
                changed = await self._heard_within(patience)
                patience = LOOKS_EVERY_S
                try:
                    if changed:
                        await self._catch_up()
                except Unavailable:
                    patience = LOOKS_AGAIN_S
        except asyncio.CancelledError:
            raise
        except Exception:
            log.exception("chat_socket_broken", session_id=str(self.session_id))
            await self.end(TRY_AGAIN)

    async def _heard_within(self, seconds: float) -> bool:
        """Whether there may be something to fetch: a hint says so, and so does a long silence."""
        try:
            async with asyncio.timeout(seconds):
                hints = [await self.ear.get()]
        except TimeoutError:
            return True
        while not self.ear.empty():
            hints.append(self.ear.get_nowait())
        for hint in hints:
            if "typing" in hint:
                await self._show_typing(hint["typing"])
        return any("typing" not in hint for hint in hints)

    async def _catch_up(self) -> None:
        while True:
            sight = await look(self.here.database, self.session_id, after=self.seq)
            if sight is None:
                await self.end(NOT_THERE)
                return
            for message in sight.messages:
                self.seq = message["seq"]
                await self.say({"type": "message.created", "seq": self.seq, "message": message})
            await self._note_delivery(sight)
            await self._show_standing(sight)
            self._begin_to_follow(sight.answer_id)
            if self.seq >= sight.last_seq:
                return

    async def _note_delivery(self, sight: Sight) -> None:
        said = [each["seq"] for each in sight.messages if each["role"] == "agent"]
        if self.is_visitor and said and said[-1] > sight.visitor_delivered_seq:
            await visitor_got(self.here.database, self.here.hub, self.session_id, said[-1])

    def _standing_of(self, sight: Sight) -> dict[str, Any]:
        session = sight.session
        assignee = session["assignee"]
        state = {
            "status": session["status"],
            "handler": session["handler"],
            "agent": {"name": assignee["name"]} if assignee else None,
        }
        return {"state": state, "visitor": sight.visitor_read_seq, "agent": sight.agent_read_seq}

    async def _show_standing(self, sight: Sight) -> None:
        before, self.shown = self.shown, self._standing_of(sight)
        if self.shown["state"] != before["state"]:
            await self.say({"type": "session.updated", **self.shown["state"]})
        for by in ("visitor", "agent"):
            if self.shown[by] > before[by]:
                await self.say({"type": "read", "by": by, "seq": self.shown[by]})

    def _begin_to_follow(self, answer_id: UUID | None) -> None:
        if answer_id and self.deltas and answer_id != self.followed:
            self.followed = answer_id
            self._task(self._follow(answer_id))

    async def _follow(self, answer_id: UUID) -> None:
        """The answer that the bot is writing, as it is written."""
        try:
            async for step in self.here.following.stream(answer_id, offset=0):
                if isinstance(step, Piece):
                    frame = {"type": "message.delta", "message_id": str(answer_id)}
                    await self.say({**frame, "text": step.text})
                else:
                    seq = step.message["seq"] if step.message else None
                    ended = {"type": "message.end", "message_id": str(answer_id), "seq": seq}
                    await self.say(ended)
        except DomainError as error:
            log.warning("answer_not_followed", answer_id=str(answer_id), code=error.code)

    async def _show_typing(self, typing: dict[str, Any]) -> None:
        if typing["by"] == self.name:
            return
        role, on = typing["role"], typing["on"]
        if timer := self.typing_until.pop(role, None):
            timer.cancel()
        if on:
            self.typing_until[role] = asyncio.get_running_loop().call_later(
                TYPING_LASTS_S, self.ear.tell, {"typing": {**typing, "on": False}}
            )
        await self.say({"type": "typing", "role": role, "on": on})

    @property
    def name(self) -> str:
        return f"{id(self):x}"

    # --- to the server ------------------------------------------------------------------------

    async def on_message(self, frame: Frame) -> None:
        """Stores what is said, and says so; the answer comes as frames."""
        self._require_reply()
        fields = ("content", "client_id", "attachments")
        sent = {name: frame[name] for name in fields if frame.get(name) is not None}
        body = bodies.check(
            {
                "message": sent.pop("content", ""),
                "client_id": sent.pop("client_id", ""),
                "session_id": str(self.session_id),
                **sent,
            }
        )
        usage = await hit_async("chat", self.standing.actor.limit_key)
        if not usage.allowed:
            raise over_limit(usage)
        if self.visitor_id is not None and not self.is_visitor:
            await self._reply(body)
            return
        entrance = await self._entrance()
        said = await heard(self.here, entrance, body)
        entered = await store_and_start(self.here, entrance, said, self._entrance_anew)
        seq = None if entered.repeat else entered.session["seq"]
        await self._acknowledge(body.client_id, entered.message_id, entered.session_id, seq)
        self._begin_to_follow(entered.answer_id)

    async def _reply(self, body: bodies.ChatBody) -> None:
        """An agent's reply: the desk's own service, which registers for this."""
        into: list[dict[str, Any]] = []
        await sync_to_async(hooks.run, thread_sensitive=False)(
            "agent_replying",
            actor=self.standing.actor,
            session_id=self.session_id,
            content=body.message,
            client_id=body.client_id,
            attachments=body.attachments,
            into=into,
        )
        message = into[0]
        await self._acknowledge(
            body.client_id, message["id"], message["session_id"], message["seq"]
        )

    async def _acknowledge(
        self, client_id: str | None, message_id: Any, session_id: Any, seq: int | None
    ) -> None:
        """`seq`: None of a repeat, where it is looked up."""
        if seq is None:
            seq = await seq_of(self.here.database, message_id)
        told = {"type": "ack", "client_id": client_id, "id": str(message_id), "seq": seq}
        await self.say({**told, "session_id": str(session_id)})

    async def _entrance(self, *, fresh: bool = False) -> Entrance:
        standing, principals = self.standing, self.here.principals
        if standing.credentials:
            return await principals.entrance(standing.credentials, None, fresh=fresh)
        return await principals.member(standing.actor, standing.credential_id, self.bot_id)

    async def _entrance_anew(self) -> Entrance:
        return await self._entrance(fresh=True)

    async def on_typing(self, frame: Frame) -> None:
        """Ends by itself after 6 s."""
        self._require_reply()
        on = frame.get("on")
        if not isinstance(on, bool):
            raise Invalid("on", _("Must be true or false."))
        if self.writes:
            self.writes.cancel()
            self.writes = None
        if on:
            loop = asyncio.get_running_loop()
            self.writes = loop.call_later(TYPING_LASTS_S, self._typing_ends)
        self._ring_typing(on=on)

    def _typing_ends(self) -> None:
        self.writes = None
        self._ring_typing(on=False)

    def _ring_typing(self, *, on: bool) -> None:
        entrance = self.standing.entrance
        if entrance and entrance.blocked:
            return
        ring_typing(
            self.here.hub,
            bot_id=self.bot_id,
            session_id=self.session_id,
            role="visitor" if self.is_visitor else "agent",
            on=on,
            by=self.name,
            user_id=self.standing.actor.user_id,
        )

    async def on_read(self, frame: Frame) -> None:
        self._require_reply()
        seq = _number(frame, "seq")
        if self.is_visitor:
            await visitor_read(self.here.database, self.here.hub, self.session_id, seq)
        elif self.visitor_id is not None:
            await sync_to_async(hooks.run, thread_sensitive=False)(
                "agent_reading", actor=self.standing.actor, session_id=self.session_id
            )

    def _require_reply(self) -> None:
        if self.is_visitor:
            return
        require_scope(self.standing.actor, "POST", "chat")
        if self.role < Role.AGENT:
            raise Forbidden

    doors: ClassVar[dict[str, Door]] = {
        "message": on_message,
        "typing": on_typing,
        "read": on_read,
    }


def _number(frame: Frame, name: str) -> int:
    value = frame.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        raise Invalid(name, _("Must be the number of a message."))
    return value
