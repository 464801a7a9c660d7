"""Lines of a chat completion stream into text. What cannot be read is passed over, not raised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import orjson

if TYPE_CHECKING:
    from bots.answering.model import Call

LONGEST_LINE: Final = 1_000_000


class Reader:
    """Feeds on bytes. `finished`: the server said it was done; `broken`: something was unreadable.

    A server that answers with one JSON document although a stream was asked for is read too.
    """

    def __init__(self, call: Call, *, is_stream: bool) -> None:
        self._call = call
        self._is_stream = is_stream
        self._held = b""
        self.length = 0
        self.done = False
        self.finished = False
        self.broken = False

    def feed(self, data: bytes) -> Iterator[str]:
        self._held += data
        if not self._is_stream:
            self._overlong()
            return
        *lines, self._held = self._held.split(b"\n")
        self._overlong()
        for line in lines:
            yield from self._line(line.strip())

    def end(self) -> Iterator[str]:
        """The connection has ended."""
        self.done = True
        held, self._held = self._held.strip(), b""
        if self._is_stream and held.startswith(b"data:"):
            yield from self._line(held)
        elif held:
            yield from self._document(held)

    def _overlong(self) -> None:
        if len(self._held) > LONGEST_LINE:
            self._held = b""
            self.broken = self.done = True

    def _line(self, line: bytes) -> Iterator[str]:
        if not line.startswith(b"data:"):
            self.broken |= bool(line) and line[:1] != b":" and b":" not in line[:12]
            return
        data = line[5:].strip()
        if data == b"[DONE]":
            self.done = self.finished = True
            return
        yield from self._document(data)

    def _document(self, data: bytes) -> Iterator[str]:
        try:
            found: Any = orjson.loads(data)
        except orjson.JSONDecodeError:
            self.broken = True
            return
        if not isinstance(found, dict) or found.get("error"):
            self.broken = True
            return
        self._usage(found.get("usage"))
        choices = found.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices else None
        if isinstance(choice, dict):
            yield from self._choice(choice)

    def _choice(self, choice: dict[str, Any]) -> Iterator[str]:
        said = choice.get("delta") or choice.get("message")
        text = said.get("content") if isinstance(said, dict) else None
        if isinstance(text, str) and text:
            yield text
        if isinstance(choice.get("finish_reason"), str):
            self._call.finish_reason = choice["finish_reason"]
            self.finished = True

    def _usage(self, usage: Any) -> None:
        if not isinstance(usage, dict):
            return
        for name in ("prompt_tokens", "completion_tokens"):
            if isinstance(usage.get(name), int):
                setattr(self._call, name, usage[name])
