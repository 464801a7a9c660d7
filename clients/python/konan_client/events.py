"""What a stream tells, and how it is read from the bytes of server-sent events."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from .models.chat_answer import ChatAnswer
from .models.problem import Problem
from .problems import ProblemError

BETWEEN = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True)
class Started:
    """`message_id` is None where people have the session: nothing will be said for now."""

    session_id: UUID
    message_id: UUID | None
    visitor_token: str | None


@dataclass(frozen=True)
class Delta:
    text: str


@dataclass(frozen=True)
class Ended:
    """Where `revised`, `answer.response` replaces what the deltas said."""

    answer: ChatAnswer
    revised: bool


Event = Started | Delta | Ended


class Reader:
    """Bytes in, events out; `last_id` is where one can go on from."""

    def __init__(self) -> None:
        self.last_id: str | None = None
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[Event]:
        *blocks, self._rest = BETWEEN.split(self._rest + data)
        for block in blocks:
            event_id, told = _fields(block)
            if told:
                self.last_id = event_id or self.last_id
                yield _event(json.loads(told))

    def cut(self) -> None:
        """What came of an unfinished event is forgotten: it comes again, whole."""
        self._rest = b""


def _fields(block: bytes) -> tuple[str, str]:
    """The id and the data of one event; comments are neither."""
    event_id, data = "", []
    for line in block.replace(b"\r\n", b"\n").split(b"\n"):
        name, _, value = line.decode().partition(":")
        if name == "id":
            event_id = value.removeprefix(" ")
        elif name == "data":
            data.append(value.removeprefix(" "))
    return event_id, "\n".join(data)


def _event(told: dict[str, Any]) -> Event:
    """Raises ProblemError where that is what is told."""
    match told.pop("type"):
        case "message.start":
            message_id = told["message_id"]
            return Started(
                session_id=UUID(told["session_id"]),
                message_id=UUID(message_id) if message_id else None,
                visitor_token=told.get("visitor_token"),
            )
        case "message.delta":
            return Delta(told["text"])
        case "message.end":
            revised = bool(told.pop("revised", False))
            return Ended(ChatAnswer.from_dict(told), revised)
        case _:
            raise ProblemError(
                Problem(
                    type_="about:blank",
                    title="The answer broke off",
                    status=told["status"],
                    detail=told["detail"],
                    code=told["code"],
                    request_id="",
                )
            )
