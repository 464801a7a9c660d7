"""A row of the table of routes × principals.

A row says what an operation needs; its cells follow from `teams.roles` and the scopes of
keys, and konan/tests/test_principals.py asserts each of them by a real request.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from konan.core.api.permissions import KeyUse, require_scope
from konan.core.errors import Forbidden
from konan.core.tenancy import Actor
from konan.testing.world import World
from teams.roles import Need, may, role_named

Reach = Literal["team", "own", "owner", "everybody"]
Status = int
ROLES: Final = ("owner", "admin", "agent", "viewer")
KEY_SCOPES: Final[dict[str, frozenset[str]]] = {
    "read_key": frozenset({"read"}),
    "full_key": frozenset({"read", "chat", "write"}),
}
PEOPLE: Final = (*ROLES, "removed", "stranger")
GUESTS: Final = ("visitor", "other_visitor", "nobody")
PRINCIPALS: Final = (*PEOPLE, *KEY_SCOPES, *GUESTS)
Maker = Callable[[World], Any]


def no_ids(world: World) -> dict[str, Any]:
    return {}


def ids(**where: Maker) -> Maker:
    return lambda world: {name: find(world) for name, find in where.items()}


def bot_id(world: World) -> Any:
    return world.ours.bot.pk


def document_id(world: World) -> Any:
    return world.ours.document.pk


def key_id(world: World) -> Any:
    return world.owner.user.api_keys.latest("id").pk


def sign_in_id(world: World) -> Any:
    return world.owner.user.sign_ins.get().pk


def session_id(world: World) -> Any:
    return world.ours.session.pk


@dataclass(frozen=True, kw_only=True)
class Row:
    """What one operation asks of its caller.

    `reach`: "team" (something of the owner's, `need` says the role), "own" (anybody's own
    things), "owner" (the owner's alone, unseen by the team), "everybody" (no credential is
    looked at). `guests`: what visitors get where they may come. `fine` is the status once
    all doors are passed, with `body`.
    """

    reach: Reach
    fine: Status = 200
    need: Need = "view"
    keys: KeyUse = "method"
    ids: Maker = no_ids
    body: Any = None
    kind: str = "application/json"  # of the body, where that is bytes
    guests: dict[str, Status] = field(default_factory=dict)
    only_guests: bool = False
    prepare: Callable[[World], None] | None = None

    def cells(self, method: str) -> dict[str, Status]:
        """The status that each principal gets."""
        if self.reach == "everybody":
            return dict.fromkeys(PRINCIPALS, self.fine)
        people = {name: self._of_person(name) for name in PEOPLE}
        keys = {name: self._of_key(name, method) for name in KEY_SCOPES}
        return {**people, **keys, **dict.fromkeys(GUESTS, 401), **self.guests}

    def _of_person(self, name: str) -> Status:
        if self.only_guests:
            return 403
        if self.reach == "own":
            return self.fine
        if self.reach == "owner":
            return self.fine if name == "owner" else 404
        if name not in ROLES:
            return 404
        return self.fine if may(role_named(name), self.need) else 403

    def _of_key(self, name: str, method: str) -> Status:
        """Both keys are the owner's."""
        try:
            require_scope(Actor(kind="key", scopes=KEY_SCOPES[name]), method, self.keys)
        except Forbidden:
            return 403
        return 403 if self.only_guests else self.fine


def everybody(**more: Any) -> Row:
    return Row(reach="everybody", fine=400, body={}, **more)


def of_owner(**more: Any) -> Row:
    """Something that is the owner's alone, and for no key."""
    return Row(reach="owner", keys="never", **more)


def of_bot(need: Need, **more: Any) -> Row:
    return Row(reach="team", need=need, ids=ids(id=bot_id), **more)


def of_knowledge(need: Need, **more: Any) -> Row:
    return Row(reach="team", need=need, ids=ids(bot_id=bot_id), **more)


def of_document(need: Need, **more: Any) -> Row:
    where = ids(bot_id=bot_id, document_id=document_id)
    return Row(reach="team", need=need, ids=where, **more)


def of_session(need: Need, **more: Any) -> Row:
    """Of a session: the visitor whose it is may what the need says, another's sees nothing."""
    fine = more.get("fine", 200)
    return Row(
        reach="team",
        need=need,
        keys="chat",
        ids=ids(session_id=session_id),
        guests={"visitor": fine, "other_visitor": 404},
        **more,
    )
