"""Who stands behind a socket: let in by its first frame, and looked at again every few seconds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from asgiref.sync import sync_to_async
from django.conf import settings

from accounts.browser import principal_of_cookie
from accounts.credentials import KEY_PREFIX
from accounts.services.tickets import ticket_use
from conversations.api.origins import require_origin
from conversations.services.database import Database
from conversations.services.principals import Credentials, Entrance, Principals
from konan.core.crypto import digest
from konan.core.errors import DomainError, Unauthorized
from konan.core.sockets import JsonSocket
from konan.core.tenancy import Actor


@dataclass(frozen=True, slots=True)
class Standing:
    """`credential_id`: the row that must still hold (sign-in, key, visitor)."""

    actor: Actor
    credential_id: UUID
    credentials: Credentials | None = None  # a visitor's
    entrance: Entrance | None = None


_TOKEN_OF_VISITOR = """
SELECT b.public_token FROM conversations_visitor v JOIN bots_bot b ON b.id = v.bot_id
WHERE v.digest = %(digest)s
"""


class Admission:
    """Lets a socket in by `{"token", "bot_token"}`, or by the cookie of our own pages."""

    def __init__(self, database: Database, principals: Principals) -> None:
        self._database = database
        self._principals = principals

    async def admit(self, socket: JsonSocket, frame: Mapping[str, Any]) -> Standing:
        """Raises Unauthorized or Forbidden."""
        token, bot_token = _text(frame, "token"), _text(frame, "bot_token")
        if token.startswith("vis_") or bot_token:
            return await self._visitor(socket, token, bot_token)
        socket.require_own_origin()
        if token.startswith("st_"):
            return _of_person(await sync_to_async(ticket_use, thread_sensitive=False)(ticket=token))
        if not token:
            return await _of_cookie(socket)
        kind = "api_key" if token.startswith(KEY_PREFIX) else "bearer"
        actor, row = await self._principals.person(Credentials(**{kind: token}))
        return Standing(actor, row)

    async def _visitor(self, socket: JsonSocket, token: str, bot_token: str) -> Standing:
        if not bot_token:
            params = {"digest": digest(token)}
            row = await self._database.one(_TOKEN_OF_VISITOR, params)
            bot_token = row["public_token"] if row else ""
        if not (token and bot_token):
            raise Unauthorized
        credentials = Credentials(bot_token=bot_token, visitor_token=token)
        entrance = await self._principals.entrance(credentials, None, fresh=True)
        if entrance.credential_id is None:
            raise Unauthorized
        require_origin(socket.origin, entrance.bot.widget["allowed_origins"])
        return Standing(entrance.actor, entrance.credential_id, credentials, entrance)


async def _of_cookie(socket: JsonSocket) -> Standing:
    value = _cookie(socket.header(b"cookie") or "")
    if not value or socket.origin is None:
        raise Unauthorized
    principal = await sync_to_async(principal_of_cookie, thread_sensitive=False)(value)
    if principal is None:
        raise Unauthorized
    return _of_person(principal.actor)


def _of_person(actor: Actor) -> Standing:
    assert actor.sign_in_id
    return Standing(actor, actor.sign_in_id)


def _cookie(header: str) -> str:
    pairs = (pair.strip().partition("=") for pair in header.split(";"))
    return next((value for name, _, value in pairs if name == settings.SESSION_COOKIE_NAME), "")


def _text(frame: Mapping[str, Any], name: str) -> str:
    value = frame.get(name)
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > 4096:
        raise DomainError("Not a credential.", code="bad_frame", status=400)
    return value
