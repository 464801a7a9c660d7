"""The bot's turns: taken, renewed, ended once, and never lost.

A turn runs in a task of this process that does not die with anybody's socket. It holds a
lease (30 s, renewed every second) and a fence; whoever finds the lease run out takes the
turn up again, three times, until its deadline; then the fallback is said. A turn's end is
one statement (`statements.ANSWERS`) that looks whether the bot still may speak.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import aclosing
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

import structlog
from psycopg.types.json import Jsonb

from bots.answering import (
    Answer,
    Delta,
    ModelClient,
    Overloaded,
    Retriever,
    Source,
    answer,
    at_rest,
)
from bots.answering.phrases import phrase
from conversations.services.database import Database
from conversations.services.handover import handover_words_async
from conversations.services.intake import Entered, past
from conversations.services.principals import BotSnapshot, bot_by_id
from conversations.services.statements import (
    ANSWERS,
    CLAIMS_EXPIRED,
    CLAIMS_NEXT,
    DEADLINE_S,
    GIVES_BACK,
    LEASE_S,
    RENEWS,
)
from conversations.services.telling import ring_session
from conversations.services.turns import Held, Live, Outcome
from konan.core import metrics
from konan.core.errors import Unavailable
from konan.core.ids import uuid7
from konan.core.realtime import TURNS, Hub, session_topic, turn_topic
from konan.core.wake import ring

ATTEMPTS: Final = 3
RENEW_EVERY_S: Final = 1.0
SWEEP_EVERY_S: Final = 5.0
SWEPT_AT_ONCE: Final = 20
log = structlog.get_logger(__name__)

KnowledgeLoader = Callable[[UUID, int], Awaitable[Retriever]]


class Turns:
    """The turns of one web process."""

    def __init__(
        self, database: Database, hub: Hub, model: ModelClient, knowledge: KnowledgeLoader
    ) -> None:
        self._database = database
        self._hub = hub
        self._model = model
        self._knowledge = knowledge
        self._live: dict[UUID, Live] = {}
        self._left: set[UUID] = set()
        self._chores: set[asyncio.Task[Any]] = set()
        self._closing = False

    def live(self, answer_id: UUID) -> Live | None:
        return self._live.get(answer_id)

    def has_room(self, bot: BotSnapshot) -> bool:
        """False where a model call would be refused: then no message is accepted."""
        return bot.profile.llm is None or self._model.has_room(str(bot.id))

    # --- the process's life -----------------------------------------------------------------

    def open(self) -> None:
        for loop in (self._renew_forever, self._sweep_forever, self._heed_forever):
            self._chore(loop())

    async def close(self) -> None:
        """Gives every turn back, so that another process takes it up at once."""
        self._closing = True
        turns = [live for live in self._live.values() if live.task]
        for live in turns:
            live.lose()
        await asyncio.gather(*(live.task for live in turns if live.task), return_exceptions=True)
        for chore in self._chores:
            chore.cancel()
        await asyncio.gather(*self._chores, return_exceptions=True)
        if turns:
            await self._database.all(GIVES_BACK, _leases(turns))

    def _chore(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.create_task(work)
        self._chores.add(task)
        task.add_done_callback(self._chores.discard)

    # --- starting ---------------------------------------------------------------------------

    async def start(self, entered: Entered, bot: BotSnapshot, question: str, hint: str) -> Live:
        """Runs the turn that an intake has just made and taken."""
        assert entered.turn_id and entered.answer_id
        held = Held(
            id=entered.turn_id,
            session_id=entered.session_id,
            answer_id=entered.answer_id,
            fence=entered.fence,
            question=question,
            history=entered.history,
            language=hint,
            bot=bot,
            retriever=await self._knowledge(bot.id, entered.knowledge_version),
            use_model=not entered.spent,
            at_rest=_is_at_rest(bot, entered.session["channel"]),
        )
        return self._begin(held)

    def _begin(self, held: Held) -> Live:
        live = Live(held, asyncio.get_running_loop().create_future())
        self._live[held.answer_id] = live
        live.task = asyncio.create_task(self._run(live))
        return live

    def leave(self, turn_id: UUID) -> None:
        """Of a turn that is perhaps stored, and certainly not begun: whoever comes first takes
        it up, and need not wait until its lease has run out."""
        self._left.add(turn_id)

    async def _claim(self, statement: str, **params: Any) -> bool:
        """Takes up a turn that nobody runs; False where there is none."""
        row = await self._database.one(statement, {"lease": LEASE_S, **params})
        if row is None:
            return False
        bot, version = await bot_by_id(self._database, row["bot_id"])
        held = Held(
            id=row["id"],
            session_id=row["session_id"],
            answer_id=row["answer_id"],
            fence=row["fence"],
            question=row["question"],
            history=past(row["history"]),
            language=row["language"],
            bot=bot,
            retriever=await self._knowledge(bot.id, version),
            at_rest=_is_at_rest(bot, row["channel"]),
            overdue=row["overdue"] or row["fence"] > ATTEMPTS,
            partial=row["partial"],
            stop_requested=row["stop_requested"],
        )
        self._begin(held)
        self._hub.ring(session_topic(held.session_id), {"turn": str(held.answer_id)})
        # Who follows it has waited for it to begin: `end` makes them look again, at once.
        self._hub.ring(turn_topic(held.answer_id), {"end": True})
        return True

    # --- running ----------------------------------------------------------------------------

    async def _run(self, live: Live) -> None:
        held, outcome = live.held, None
        try:
            end = await self._said(live)
            live.ending = True
            outcome = await self._finish(live, end)
        except asyncio.CancelledError:
            if not live.lost:
                raise
        except Exception:
            log.exception("turn_broken", turn_id=str(held.id))
        finally:
            self._live.pop(held.answer_id, None)
            live.end(outcome)
        self._announce(live, outcome)
        if outcome and outcome.open_turns and not self._closing:
            await self._claim(CLAIMS_NEXT, session_id=held.session_id)

    async def _said(self, live: Live) -> tuple[str, Answer]:
        """The turn's final state and what is to be said."""
        held = live.held
        if held.stop_requested:
            return "stopped", _cut_short(held.partial, held)
        if held.overdue:
            return "fallback", _trouble(held)
        try:
            said = await self._answer(live)
        except asyncio.CancelledError:
            if not live.stopped or live.lost:
                raise
            asyncio.current_task().uncancel()  # type: ignore[union-attr]
            return "stopped", _cut_short(live.text, held)
        except Exception:
            log.exception("answer_failed", turn_id=str(held.id))
            said = _trouble(held)
        if said.handoff_reason:
            return "handed_off", said
        return ("fallback" if said.band == "fallback" else "answered"), said

    async def _answer(self, live: Live) -> Answer:
        if live.held.at_rest:
            return await self._rest(live)
        try:
            said = await self._speak(live, self._model if live.held.use_model else None)
        except Overloaded:
            said = await self._speak(live, None)
        return await self._handing_over(live, said) if said.handoff_reason else said

    async def _rest(self, live: Live) -> Answer:
        held = live.held
        said = at_rest(held.bot.profile, held.history, held.question, held.language)
        if said.handoff_reason:
            return await self._handing_over(live, said)
        self._show(live, said.text)
        return said

    async def _handing_over(self, live: Live, said: Answer) -> Answer:
        """The engine knows that people are wanted, the desk what may be promised."""
        try:
            words = await handover_words_async(
                self._database,
                bot_id=live.held.bot.id,
                session_id=live.held.session_id,
                language=said.language,
                reason=said.handoff_reason or "",
            )
        except Unavailable:
            log.warning("handover_without_the_desk", turn_id=str(live.held.id))
            words = ""
        said = replace(said, text=words or said.text)
        self._show(live, said.text)
        return said

    async def _speak(self, live: Live, model: ModelClient | None) -> Answer:
        held, said = live.held, None
        pieces = answer(
            profile=held.bot.profile,
            history=held.history,
            question=held.question,
            retriever=held.retriever,
            model=model,
            language_hint=held.language or None,
        )
        async with asyncio.timeout(DEADLINE_S), aclosing(pieces):
            async for piece in pieces:
                if isinstance(piece, Delta):
                    self._show(live, piece.text)
                else:
                    said = piece
        assert said is not None
        return said

    def _show(self, live: Live, text: str) -> None:
        offset = len(live.text)
        live.say(text)
        if live.wanted:
            self._hub.ring(turn_topic(live.held.answer_id), {"offset": offset, "text": text})

    async def _finish(self, live: Live, end: tuple[str, Answer]) -> Outcome | None:
        """Writes the end; while the database is away, tries until the turn is overdue."""
        state, said = end
        params = _end_params(live.held, state, said)
        revised = said.revised or (live.text != said.text and bool(live.text))
        give_up = live.started + DEADLINE_S
        while True:
            try:
                row = await self._database.one(ANSWERS, params)
                break
            except Unavailable:
                if time.monotonic() > give_up:
                    raise
                live.unwritten.set()
                await asyncio.sleep(1)
        live.unwritten.clear()
        ring("relay")
        return Outcome.of_row(row, revised=revised or live.held.fence > 1) if row else None

    def _announce(self, live: Live, outcome: Outcome | None) -> None:
        if live.wanted:
            self._hub.ring(turn_topic(live.held.answer_id), {"end": True})
        if outcome:
            metrics.count("konan_turns", label=("outcome", outcome.state))
            metrics.observe("konan_answer_seconds", time.monotonic() - live.started)
            ring_session(self._hub, outcome.session, message=outcome.message)
        else:
            self._hub.ring(session_topic(live.held.session_id), {"seq": None})

    # --- keeping ----------------------------------------------------------------------------

    async def _renew_forever(self) -> None:
        """Once a second, one statement for all turns that have run for longer than that."""
        while True:
            await asyncio.sleep(RENEW_EVERY_S)
            old = time.monotonic() - RENEW_EVERY_S
            turns = [live for live in self._live.values() if live.started < old]
            if turns:
                await self._guarded(self._renew(turns))

    async def _renew(self, turns: list[Live]) -> None:
        rows = await self._database.all(RENEWS, {"lease": LEASE_S, **_leases(turns)})
        ours = {row["id"]: row["stop_requested"] for row in rows}
        for live in turns:
            if live.outcome.done() or live.ending:
                continue  # its end is being written, and is fenced by itself
            if live.held.id not in ours:
                live.lose()
            elif ours[live.held.id] and not live.stopped:
                live.stop()

    async def _sweep_forever(self) -> None:
        while True:
            await self._guarded(self._sweep())
            await asyncio.sleep(SWEEP_EVERY_S)

    async def _sweep(self) -> None:
        if left := list(self._left):
            await self._database.all(GIVES_BACK, _never_begun(left))
            self._left.difference_update(left)
        for _ in range(SWEPT_AT_ONCE):
            if not await self._claim(CLAIMS_EXPIRED):
                return

    async def _heed_forever(self) -> None:
        """Other nodes ask to stop a turn, or to hear it."""
        async with self._hub.listen(TURNS) as calls:
            while True:
                await self._guarded(self._heed(await calls.get()))

    async def _heed(self, call: dict[str, Any]) -> None:
        live = self._live.get(UUID(call["turn"])) if "turn" in call else None
        if live is None:
            return
        if call["act"] == "stop" and not live.stopped:
            live.stop()
        elif call["act"] == "hear":
            live.wanted = True
            self._hub.ring(turn_topic(live.held.answer_id), {"offset": 0, "text": live.text})

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Unavailable:
            log.warning("turns_wait_for_the_database")
        except Exception:
            log.exception("turns_chore_failed")


def _is_at_rest(bot: BotSnapshot, channel: str) -> bool:
    """The playground is not counted, and goes on."""
    return bot.plan_spent and channel != "playground"


def _leases(turns: list[Live]) -> dict[str, Any]:
    return {
        "ids": [live.held.id for live in turns],
        "fences": [live.held.fence for live in turns],
        "partials": [live.text for live in turns],
    }


def _never_begun(turns: list[UUID]) -> dict[str, Any]:
    return {"ids": turns, "fences": [1] * len(turns), "partials": [""] * len(turns)}


def _cut_short(text: str, held: Held) -> Answer:
    return Answer(text, band="stopped", language=held.language or "en")


def _trouble(held: Held) -> Answer:
    language = held.language or "en"
    text = held.bot.profile.fallback_message or phrase("trouble", language)
    return Answer(text, band="fallback", language=language)


def _end_params(held: Held, state: str, said: Answer) -> dict[str, Any]:
    receipt = {**said.receipt, "gap": said.gap, "revised": said.revised}
    return {
        "turn_id": held.id,
        "fence": held.fence,
        "state": state,
        "content": said.text,
        "language": said.language,
        "handoff": state == "handed_off",
        "reason": said.handoff_reason or "",
        "note": "A person was asked for.",
        "note_id": uuid7(),
        "sources": Jsonb([_public(source) for source in said.sources]),
        "confidence": said.confidence,
        "band": said.band,
        "receipt": Jsonb(receipt),
        "new_message_id": uuid7(),
        "handoff_requested_id": uuid7(),
    }


def _public(source: Source) -> dict[str, Any]:
    return {
        "document_id": source.document_id,
        "title": source.title,
        "url": source.url,
        "snippet": source.snippet,
        "score": source.score,
    }
