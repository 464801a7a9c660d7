"""Every cell of the table of sockets × principals, by a real socket."""

from typing import Any

import pytest

from conversations.consumers import ChatSocket
from inbox.consumers import InboxSocket
from konan.testing.principals import PRINCIPALS
from konan.testing.principals.sockets import DOORS, FRAMES, FrameRow
from konan.testing.server import Served
from konan.testing.sockets import Line, line
from konan.testing.world import World, make_world

pytestmark = pytest.mark.django_db(transaction=True)
CONSUMERS = {"/ws/chat": ChatSocket, "/ws/inbox": InboxSocket}


def _first_frame(headers: dict[str, str]) -> dict[str, Any]:
    bearer = headers.get("Authorization", "").removeprefix("Bearer ")
    token = bearer or headers.get("X-API-Key") or headers.get("X-Visitor-Token")
    bot_token = headers.get("X-Bot-Token")
    named = {"token": token, "bot_token": bot_token}
    return {"type": "auth", **{name: value for name, value in named.items() if value}}


def _path(socket: str, world: World) -> str:
    return f"{socket}/{world.ours.session.pk}" if socket == "/ws/chat" else socket


def test_every_frame_has_a_row() -> None:
    for socket, consumer in CONSUMERS.items():
        assert FRAMES[socket].keys() == consumer.doors.keys()
        assert DOORS[socket].keys() == set(PRINCIPALS)
        inside = {who for who, gets in DOORS[socket].items() if gets == "in"}
        for name, row in FRAMES[socket].items():
            assert row.cells.keys() == inside, f"{socket}: {name}"


@pytest.mark.parametrize("who", PRINCIPALS)
@pytest.mark.parametrize("socket", CONSUMERS)
def test_who_may_open_it_and_send_what(served: Served, socket: str, who: str) -> None:
    world = make_world()
    principal = getattr(world, who)
    with line(served, _path(socket, world)) as opened:
        opened.send(**_first_frame(principal.headers))
        if DOORS[socket][who] != "in":
            assert opened.closed() == DOORS[socket][who]
            return
        opened.wait("ready")
        for name, row in FRAMES[socket].items():
            assert _answer(opened, name, row, world) == row.cells[who], name


def _answer(opened: Line, name: str, row: FrameRow, world: World) -> str:
    """What a frame gets: frames are taken in turn, so a pong after it is the end of it."""
    before = len(opened.heard)
    opened.send(type=name, **row.body(world))
    opened.send(type="ping")
    opened.wait("pong")
    heard = opened.heard[before:]
    errors = [frame["code"] for frame in heard if frame["type"] == "error"]
    if not errors and row.answer:
        assert row.answer in [frame["type"] for frame in heard]
    return errors[0] if errors else "fine"
