"""Who may call what agents do with sessions."""

from typing import Any, Final

from konan.testing.principals.rows import Row, bot_id, ids, session_id
from konan.testing.world import World
from teams.roles import Need


def _act(body: Any, *, fine: int = 200) -> Row:
    return Row(reach="team", need="reply", ids=ids(id=session_id), body=body, fine=fine)


def _changes(act: str, body: Any) -> dict[str, Row]:
    path = f"/inbox/sessions/{{id}}/{act}"
    return {f"{method} {path}": _act(body) for method in ("PUT", "PATCH")}


def _of_desk(need: Need, **more: Any) -> Row:
    return Row(reach="team", need=need, ids=ids(bot_id=bot_id), **more)


def _to_agent(world: World) -> dict[str, Any]:
    return {"agent_id": str(world.agent.user.pk)}


def _tags_of_one(world: World) -> dict[str, Any]:
    return {"session_ids": [str(session_id(world))], "action": "tags", "tags": ["vip"]}


def _asked_bot(world: World) -> dict[str, Any]:
    return {"bot_id": str(bot_id(world))}


TABLE: Final[dict[str, Row]] = {
    **_changes("assign", _to_agent),
    **_changes("status", {"status": "snoozed"}),
    **_changes("priority", {"priority": "high"}),
    **_changes("handler", {"handler": "human"}),
    **_changes("tags", {"tags": ["vip"]}),
    "POST /inbox/sessions/{id}/read": _act({}),
    "POST /inbox/sessions/{id}/messages": _act({"content": "Hello!"}, fine=201),
    "POST /inbox/bulk": Row(reach="own", body=_tags_of_one),
    "GET /inbox/stats/{bot_id}": _of_desk("view"),
    "POST /inbox/auto-assign/{bot_id}": _of_desk("manage", body={}),
    "GET /presence/available": Row(reach="team", need="view", body=_asked_bot),
}
