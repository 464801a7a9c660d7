"""The web process as tests run it: konan.asgi, which also tells what it is busy with.

`GET /testing/busy` answers with the names of what still runs, [] at rest: requests, sockets,
turns, and threads whose client has left. What lives as long as the process is not counted.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import orjson

from konan.asgi import application as konan
from konan.core.asgi import Message, Receive, Scope, Send

PATH = "/testing/busy"
ASYNCIO = str(Path(asyncio.__file__).parent)
_in_threads: "set[Future[Any]]" = set()
_submit = ThreadPoolExecutor.submit


def _counted_submit(
    pool: ThreadPoolExecutor, work: Callable[..., Any], /, *args: Any, **kwargs: Any
) -> "Future[Any]":
    """A thread goes on when the request that it works for is cancelled; so it is counted."""
    future = _submit(pool, work, *args, **kwargs)
    _in_threads.add(future)
    future.add_done_callback(_in_threads.discard)
    return future


ThreadPoolExecutor.submit = _counted_submit  # type: ignore[assignment, method-assign]


class Watched:
    """`konan`, with the tasks remembered that ran once it had started."""

    def __init__(self) -> None:
        self._lasting: set[asyncio.Task[Any]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await konan(scope, receive, self._noting(send))
        elif scope["type"] == "http" and scope["path"] == PATH:
            await self._tell(send)
        else:
            await konan(scope, receive, send)

    def _noting(self, send: Send) -> Send:
        async def noting(message: Message) -> None:
            await send(message)
            self._lasting |= asyncio.all_tasks()

        return noting

    async def _tell(self, send: Send) -> None:
        tasks = asyncio.all_tasks() - self._lasting - {asyncio.current_task()}
        running = [repr(task.get_coro()) for task in tasks if not _only_waits(task)]
        running += [repr(each) for each in _in_threads]
        headers = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": orjson.dumps(running)})


def _only_waits(task: "asyncio.Task[Any]") -> bool:
    """`asyncio.wait_for` has a task for asyncio's own `Event.wait`: who waits is what counts."""
    code = getattr(task.get_coro(), "cr_code", None)
    return code is not None and code.co_filename.startswith(ASYNCIO)


application = Watched()
