"""Who may open which socket, and send which frame there.

`DOORS`: how a socket lets each principal in: "in", or the code that it closes with.
`FRAMES`: what a frame gets from who is in: "fine", or the code of the error.
konan/tests/test_principals_at_sockets.py tries every cell; a frame without a row fails it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from konan.testing.world import World

Cells = dict[str, str | int]


@dataclass(frozen=True, kw_only=True)
class FrameRow:
    """`body`: a frame that is right in form. `answer`: what the sender hears where it is fine."""

    body: Callable[[World], dict[str, Any]]
    cells: Cells
    answer: str | None = None


_TEAM: Final = ("owner", "admin", "agent", "viewer", "read_key", "full_key")
_OUT: Final = ("removed", "stranger")

DOORS: Final[dict[str, Cells]] = {
    "/ws/chat": {
        **dict.fromkeys((*_TEAM, "visitor"), "in"),
        **dict.fromkeys((*_OUT, "other_visitor"), 4404),
        "nobody": 4401,
    },
    "/ws/inbox": {
        **dict.fromkeys((*_TEAM, *_OUT), "in"),
        **dict.fromkeys(("visitor", "other_visitor"), 4403),
        "nobody": 4401,
    },
}

_SPEAKS: Final[Cells] = {
    **dict.fromkeys(("owner", "admin", "agent", "full_key", "visitor"), "fine"),
    "viewer": "forbidden",
    "read_key": "scope_missing",
}
_OF_DESK: Final[Cells] = {
    **dict.fromkeys(("owner", "admin", "agent", "full_key"), "fine"),
    **dict.fromkeys(_OUT, "not_found"),
}


def _of_session(**more: Any) -> Callable[[World], dict[str, Any]]:
    return lambda world: {"session_id": str(world.ours.session.pk), **more}


FRAMES: Final[dict[str, dict[str, FrameRow]]] = {
    "/ws/chat": {
        "message": FrameRow(
            body=lambda _: {"content": "Hello", "client_id": "one"}, cells=_SPEAKS, answer="ack"
        ),
        "typing": FrameRow(body=lambda _: {"on": True}, cells=_SPEAKS),
        "read": FrameRow(body=lambda _: {"seq": 0}, cells=_SPEAKS),
    },
    "/ws/inbox": {
        "focus": FrameRow(
            body=_of_session(), cells={**_OF_DESK, "viewer": "fine", "read_key": "fine"}
        ),
        "typing": FrameRow(
            body=_of_session(on=True),
            cells={**_OF_DESK, "viewer": "forbidden", "read_key": "scope_missing"},
        ),
        "heartbeat": FrameRow(
            body=lambda _: {},
            cells={**dict.fromkeys((*_TEAM, *_OUT), "fine"), "read_key": "scope_missing"},
        ),
    },
}
