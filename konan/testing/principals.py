"""The table of routes × principals: who may call what, of every operation in the document.

A row says what an operation needs; its cells follow from `teams.roles` and the scopes of
keys, and konan/tests/test_principals.py asserts each of them by a real request. A new
route joins by a row here: an operation without one fails the test.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from konan.core.api.permissions import KeyUse, require_scope
from konan.core.errors import Forbidden
from konan.core.ids import uuid7
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


def _everybody(**more: Any) -> Row:
    return Row(reach="everybody", fine=400, body={}, **more)


def _of_owner(**more: Any) -> Row:
    """Something that is the owner's alone, and for no key."""
    return Row(reach="owner", keys="never", **more)


def _of_bot(need: Need, **more: Any) -> Row:
    return Row(reach="team", need=need, ids=ids(id=bot_id), **more)


def _knowledge(need: Need, **more: Any) -> Row:
    return Row(reach="team", need=need, ids=ids(bot_id=bot_id), **more)


def _document(need: Need, **more: Any) -> Row:
    where = ids(bot_id=bot_id, document_id=document_id)
    return Row(reach="team", need=need, ids=where, **more)


def _session(need: Need, **more: Any) -> Row:
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


def _a_page(world: World) -> None:
    world.ours.document.kind, world.ours.document.url = "url", "https://93.184.216.34/"
    world.ours.document.save(update_fields=["kind", "url"])


def _an_address(world: World) -> None:
    world.ours.session.claim = {"email": "guest@example.com"}
    world.ours.session.save(update_fields=["claim"])


def _rating(world: World) -> dict[str, Any]:
    return {"session_id": str(world.ours.session.pk), "csat": 5}


TABLE: Final[dict[str, Row]] = {
    # accounts
    "POST /auth/register": _everybody(),
    "POST /auth/login": _everybody(),
    "POST /auth/refresh": _everybody(),
    "POST /auth/forgot-password": _everybody(),
    "POST /auth/reset-password": _everybody(),
    "POST /auth/verify-email": _everybody(),
    "POST /auth/verify-email/resend": _everybody(),
    "POST /auth/logout": Row(reach="own", keys="never", fine=204),
    "DELETE /auth/me": Row(reach="own", keys="never", fine=400, body={}),
    "POST /auth/change-password": Row(reach="own", keys="never", fine=400, body={}),
    "POST /auth/change-email": Row(reach="own", keys="never", fine=400, body={}),
    "GET /auth/export": Row(reach="own", keys="never"),
    "POST /auth/totp/setup": Row(reach="own", keys="never", fine=400, body={}),
    "POST /auth/totp/verify": Row(reach="own", keys="never", fine=409, body={"code": "123456"}),
    "POST /auth/totp/disable": Row(reach="own", keys="never", fine=400, body={}),
    "GET /auth/api-keys": Row(reach="own", keys="never"),
    "POST /auth/api-keys": Row(reach="own", keys="never", fine=201, body={"name": "Mine"}),
    "DELETE /auth/api-keys/{id}": _of_owner(fine=204, ids=ids(id=key_id)),
    "POST /auth/socket-ticket": Row(reach="own", keys="never", fine=201),
    "GET /auth/sessions": Row(reach="own", keys="never"),
    "DELETE /auth/sessions/{id}": _of_owner(fine=204, ids=ids(id=sign_in_id)),
    "GET /auth/me": Row(reach="own", keys="read_only"),
    "PUT /auth/me": Row(reach="own", keys="read_only", body={"name": "New"}),
    "PATCH /auth/me": Row(reach="own", keys="read_only", body={"name": "New"}),
    # bots
    "GET /bots": Row(reach="own"),
    "POST /bots": Row(reach="own", fine=201, body={"name": "Mine"}),
    "GET /bots/{id}": _of_bot("view"),
    "PUT /bots/{id}": _of_bot("manage", body={"name": "New"}),
    "PATCH /bots/{id}": _of_bot("manage", body={"name": "New"}),
    "DELETE /bots/{id}": _of_bot("own", fine=204),
    "POST /bots/{id}/activate": _of_bot("manage"),
    "POST /bots/{id}/pause": _of_bot("manage"),
    "POST /bots/{id}/duplicate": _of_bot("manage", fine=201, body={}),
    "POST /bots/{id}/rotate-token": _of_bot("manage"),
    "POST /bots/{id}/rotate-identity-secret": _of_bot("manage"),
    # knowledge
    "GET /bots/{bot_id}/knowledge": _knowledge("view"),
    "POST /bots/{bot_id}/knowledge": _knowledge(
        "manage", fine=202, body={"title": "Hours", "text": "Open from nine to five."}
    ),
    "GET /bots/{bot_id}/knowledge/search": _knowledge("view", body={"q": "returns"}),
    "GET /bots/{bot_id}/knowledge/gaps": _knowledge("view"),
    "GET /bots/{bot_id}/knowledge/{document_id}": _document("view"),
    "PUT /bots/{bot_id}/knowledge/{document_id}": _document("manage", body={"title": "New"}),
    "PATCH /bots/{bot_id}/knowledge/{document_id}": _document("manage", body={"title": "New"}),
    "DELETE /bots/{bot_id}/knowledge/{document_id}": _document("manage", fine=204),
    "GET /bots/{bot_id}/knowledge/{document_id}/chunks": _document("view"),
    "POST /bots/{bot_id}/knowledge/{document_id}/refresh": _document(
        "manage", fine=202, prepare=_a_page
    ),
    # conversations
    "GET /chat/history/{session_id}": _session("view"),
    "POST /chat/sessions/{session_id}/handoff": _session("reply"),
    "POST /chat/sessions/{session_id}/close": _session("reply"),
    "POST /chat/sessions/{session_id}/transcript": _session("reply", prepare=_an_address),
    "POST /chat/feedback": Row(
        reach="team",
        need="reply",
        keys="chat",
        fine=201,
        body=_rating,
        guests={"visitor": 201, "other_visitor": 404},
    ),
    "POST /chat/messages/{message_id}/stop": Row(
        reach="own",
        keys="chat",
        fine=404,
        ids=ids(message_id=lambda _: uuid7()),
        guests={"visitor": 404, "other_visitor": 404},
    ),
    "GET /chat/sessions": Row(
        reach="own",
        keys="chat",
        only_guests=True,
        guests={"visitor": 200, "other_visitor": 200},
    ),
    "GET /chat/sessions/{id}": Row(reach="team", keys="chat", ids=ids(id=bot_id)),
    "DELETE /chat/sessions/{id}": Row(
        reach="team", need="manage", keys="chat", fine=204, ids=ids(id=session_id)
    ),
    "GET /widget/config": Row(
        reach="own", only_guests=True, guests={"visitor": 200, "other_visitor": 200}
    ),
}

IN_FRONT: Final[dict[str, Row]] = {
    # answered in front of Django: asked over a socket
    "POST /chat": Row(
        reach="team",
        need="reply",
        keys="chat",
        body=lambda world: {"bot_id": str(world.ours.bot.pk), "message": "Hello!"},
        guests={"visitor": 200, "other_visitor": 200},
    ),
    "POST /chat/stream": Row(
        reach="team",
        need="reply",
        keys="chat",
        body=lambda world: {"bot_id": str(world.ours.bot.pk), "message": "Hello!"},
        guests={"visitor": 200, "other_visitor": 200},
    ),
    "GET /chat/stream/{message_id}": Row(
        reach="own",
        keys="chat",
        fine=404,
        ids=ids(message_id=lambda _: uuid7()),
        guests={"visitor": 404, "other_visitor": 404},
    ),
}
