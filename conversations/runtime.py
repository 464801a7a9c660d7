"""What the chat of one web process stands on, opened and closed with the process."""

import asyncio
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import OperationalError

from bots.answering import ModelClient, Retriever, Timeouts
from bots.knowledge.indexes import get_cached, load
from conversations.services.database import Database, away
from conversations.services.following import Following
from conversations.services.principals import Principals
from conversations.services.runner import Turns
from conversations.services.standing import Admission
from conversations.services.watching import Watch
from konan.core.outbound import guarded_connector
from konan.core.realtime import BOT_CHANGED, Hub


@dataclass(frozen=True, slots=True)
class Runtime:
    database: Database
    hub: Hub
    model: ModelClient
    principals: Principals
    turns: Turns
    following: Following
    admission: Admission
    watch: Watch
    forgetting: "asyncio.Task[None]"


_runtime: Runtime | None = None


def runtime() -> Runtime:
    """This process's chat; only a web process that has started has one."""
    if _runtime is None:
        raise RuntimeError("The chat runs in a web process that has started.")
    return _runtime


async def start() -> Runtime:
    global _runtime
    database, hub = Database(), Hub()
    model = ModelClient(timeouts=Timeouts(**settings.MODEL_TIMEOUTS), guard=guarded_connector)
    principals = Principals(database)
    turns = Turns(database, hub, model, knowledge)
    await database.open()
    await hub.start()
    turns.open()
    _runtime = Runtime(
        database=database,
        hub=hub,
        model=model,
        principals=principals,
        turns=turns,
        following=Following(database, hub, turns),
        admission=Admission(database, principals),
        watch=Watch(database, hub),
        forgetting=asyncio.create_task(_forget_changed(hub, principals)),
    )
    _runtime.watch.open()
    return _runtime


async def hand_over() -> None:
    """Gives the turns that still run to other processes; who follows one here follows on."""
    if _runtime is not None:
        await _runtime.turns.close()


async def stop() -> None:
    global _runtime
    if _runtime is None:
        return
    ending, _runtime = _runtime, None
    ending.forgetting.cancel()
    await ending.watch.close()
    await ending.turns.close()
    await ending.model.close()
    await ending.hub.stop()
    await ending.database.close()


async def knowledge(bot_id: UUID, version: int) -> Retriever:
    """The bot's index; made in a thread where this version is not in memory yet."""
    cached = get_cached(bot_id, version)
    if cached is not None:
        return cached
    try:
        return await asyncio.to_thread(load, bot_id, version)
    except OperationalError as error:
        raise away() from error


async def _forget_changed(hub: Hub, principals: Principals) -> None:
    async with hub.listen(BOT_CHANGED) as changes:
        while True:
            await changes.get()
            principals.forget()
