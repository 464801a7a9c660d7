"""A socket that goes while something happens in its conversation."""

import asyncio
from uuid import uuid4

import pytest

from conversations.consumers import ChatSocket
from konan.core.realtime import Ear


class Listener(ChatSocket):
    """Hears, and has nothing to fetch."""

    def __init__(self) -> None:
        self.ear, self.closed, self.session_id = Ear(), False, uuid4()

    async def _catch_up(self) -> None:
        return


@pytest.mark.parametrize("steps", range(6))
def test_it_listens_no_more_though_a_hint_came_that_moment(steps: int) -> None:
    async def goes() -> bool:
        socket = Listener()
        task = asyncio.create_task(socket._listen())
        for _ in range(3):
            await asyncio.sleep(0)
        socket.ear.tell({"seq": 1})
        for _ in range(steps):
            await asyncio.sleep(0)
        socket.closed = True
        task.cancel()
        await asyncio.wait([task], timeout=2)
        return task.done()

    assert asyncio.run(goes()), "a task of a socket that is gone still listens"
