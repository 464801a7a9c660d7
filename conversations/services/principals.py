"""Who comes in, and to which bot: read once, remembered for at most five seconds.

What is remembered is never the last word: the statement that stores the message looks again
whether the credential holds and whether the bot is as it was (`statements._LIVE`). A team
mate's role is not looked at there, so only the bot's owner and its visitors are remembered.
"""

import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.credentials import read_api_key, read_bearer
from accounts.plans import MESSAGES_SPENT
from bots.answering import BotProfile, LlmConfig
from conversations.services.database import Database
from conversations.services.statements import Caller
from konan.core.crypto import decrypt, digest, same
from konan.core.errors import Forbidden, NotFound, Unauthorized
from konan.core.tenancy import Actor
from teams.roles import Role

REMEMBERED_S: Final = 5.0
REMEMBERED: Final = 4096


@dataclass(frozen=True, slots=True)
class BotSnapshot:
    """What the chat needs of a bot; `version` is compared by the storing statement."""

    id: UUID
    owner_id: UUID
    status: str
    version: datetime
    profile: BotProfile
    reopen_days: int | None
    daily_limit: int | None
    plan_spent: bool
    widget: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entrance:
    """A principal at a bot. `credential_id`: the row that must still hold (sign-in, key, visitor)."""

    actor: Actor
    bot: BotSnapshot
    role: Role
    credential_id: UUID | None
    contact_id: UUID | None = None
    blocked: bool = False

    @property
    def caller(self) -> Caller:
        if self.blocked:
            return "blocked"
        if self.actor.kind == "visitor":
            return "visitor" if self.actor.visitor_id else "newcomer"
        return "key" if self.actor.kind == "key" else "user"


@dataclass(frozen=True, slots=True)
class Credentials:
    """The credentials of a request, as they came."""

    bearer: str | None = None
    api_key: str | None = None
    bot_token: str | None = None
    visitor_token: str | None = None

    @classmethod
    def of_headers(cls, headers: Mapping[str, str]) -> "Credentials":
        """Raises Unauthorized for a malformed or missing credential, or a visitor's with a
        person's."""
        scheme, _space, bearer = headers.get("authorization", "").partition(" ")
        if scheme and (scheme.lower() != "bearer" or not bearer.strip()):
            raise Unauthorized
        found = cls(
            bearer=bearer.strip() or None,
            api_key=headers.get("x-api-key") or None,
            bot_token=headers.get("x-bot-token") or None,
            visitor_token=headers.get("x-visitor-token") or None,
        )
        person = found.bearer or found.api_key
        if bool(person) == bool(found.bot_token):
            raise Unauthorized
        return found


_BOT_COLUMNS = f"""
  b.id, b.owner_id, b.name, b.status, b.language, b.instructions, b.fallback_message,
  b.temperature, b.llm_base_url, b.llm_model, b.llm_key, b.handoff, b.grounding,
  b.reopen_window_days, b.daily_message_limit, b.widget, b.updated_at,
  {MESSAGES_SPENT} AS plan_spent
"""

_SIGN_IN = """
SELECT c.id, u.id AS user_id FROM accounts_signin c JOIN accounts_user u ON u.id = c.user_id
WHERE c.id = %(id)s AND u.id = %(user_id)s AND u.is_active
  AND c.ended_at IS NULL AND c.expires_at > now()
"""

_KEY = """
SELECT c.id, c.user_id, c.digest, c.scopes FROM accounts_apikey c
JOIN accounts_user u ON u.id = c.user_id
WHERE c.key_id = %(key_id)s AND u.is_active AND c.ended_at IS NULL
  AND (c.expires_at IS NULL OR c.expires_at > now())
"""

_BOT_OF_PERSON = f"""
SELECT {_BOT_COLUMNS}, CASE WHEN b.owner_id = %(user_id)s THEN 4 ELSE COALESCE((
    SELECT max(CASE m.role WHEN 'owner' THEN 3 WHEN 'admin' THEN 3 WHEN 'agent' THEN 2
      ELSE 1 END)
    FROM bots_botshare h JOIN teams_membership m ON m.team_id = h.team_id
    WHERE h.bot_id = b.id AND m.user_id = %(user_id)s), 0) END AS role
FROM bots_bot b WHERE b.id = %(bot_id)s
"""

_BOT_BY_ID = f"SELECT {_BOT_COLUMNS}, b.knowledge_version FROM bots_bot b WHERE id = %(bot_id)s"
_BOT_OF_TOKEN = f"SELECT {_BOT_COLUMNS}, 0 AS role FROM bots_bot b WHERE public_token = %(token)s"

# The visitor's token slides: 30 days from its last use.
_VISITOR = """
UPDATE conversations_visitor SET last_seen_at = now()
WHERE digest = %(digest)s AND bot_id = %(bot_id)s
  AND last_seen_at > now() - interval '30 days'
RETURNING id, contact_id, konan_blocked(contact_id) AS blocked
"""


class Principals:
    """Reads credentials and bots through the chat's own database connections."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._remembered: OrderedDict[tuple[Any, ...], tuple[float, Entrance]] = OrderedDict()

    def forget(self) -> None:
        self._remembered.clear()

    async def person(self, credentials: Credentials) -> tuple[Actor, UUID]:
        """The person behind a JWT or an API key, and the row to be looked at again."""
        found = []
        if credentials.bearer:
            found.append(await self._signed_in(credentials.bearer))
        if credentials.api_key:
            found.append(await self._key(credentials.api_key))
        if len({actor.user_id for actor, _id in found}) != 1:
            raise Unauthorized
        return found[-1]

    async def entrance(
        self, credentials: Credentials, bot_id: UUID | None, *, fresh: bool = False
    ) -> Entrance:
        """Raises Unauthorized, NotFound or Forbidden, in that order."""
        key = (credentials, bot_id)
        known = self._remembered.get(key)
        if known and not fresh and known[0] > time.monotonic():
            return known[1]
        if credentials.bot_token:
            entrance = await self._visitor(credentials)
        else:
            actor, credential_id = await self.person(credentials)
            if bot_id is None:
                raise NotFound
            entrance = await self.member(actor, credential_id, bot_id)
        if entrance.role in (Role.OWNER, Role.NONE):
            self._remember(key, entrance)
        return entrance

    def _remember(self, key: tuple[Any, ...], entrance: Entrance) -> None:
        self._remembered[key] = (time.monotonic() + REMEMBERED_S, entrance)
        self._remembered.move_to_end(key)
        while len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)

    async def _signed_in(self, bearer: str) -> tuple[Actor, UUID]:
        claims = read_bearer(bearer)
        row = await self._database.one(
            _SIGN_IN, {"id": claims.sign_in_id, "user_id": claims.user_id}
        )
        if row is None:
            raise Unauthorized
        actor = Actor(kind="user", user_id=row["user_id"], sign_in_id=row["id"])
        return actor, row["id"]

    async def _key(self, text: str) -> tuple[Actor, UUID]:
        parts = read_api_key(text)
        row = await self._database.one(_KEY, {"key_id": parts.key_id})
        if row is None or not same(bytes(row["digest"]), parts.digest):
            raise Unauthorized
        actor = Actor(
            kind="key",
            user_id=row["user_id"],
            key_id=row["id"],
            scopes=frozenset(row["scopes"]),
        )
        return actor, row["id"]

    async def member(self, actor: Actor, credential_id: UUID, bot_id: UUID) -> Entrance:
        """A person at a bot that they may talk to; raises NotFound or Forbidden."""
        row = await self._database.one(_BOT_OF_PERSON, {"user_id": actor.user_id, "bot_id": bot_id})
        if row is None or row["role"] == 0:
            raise NotFound
        if "chat" not in actor.scopes:
            raise Forbidden(_("This API key lacks the scope “chat”."), code="scope_missing")
        if row["role"] < Role.AGENT:
            raise Forbidden
        return Entrance(actor, snapshot(row), Role(row["role"]), credential_id)

    async def _visitor(self, credentials: Credentials) -> Entrance:
        row = await self._database.one(_BOT_OF_TOKEN, {"token": credentials.bot_token})
        if row is None:
            raise Unauthorized
        visitor = None
        if credentials.visitor_token:
            visitor = await self._database.one(
                _VISITOR, {"digest": digest(credentials.visitor_token), "bot_id": row["id"]}
            )
            if visitor is None:
                raise Unauthorized
        if row["status"] != "active":
            raise Forbidden(_("This bot is not active."), code="bot_inactive")
        visitor_id = visitor["id"] if visitor else None
        actor = Actor(kind="visitor", visitor_id=visitor_id, bot_id=row["id"])
        if visitor is None:
            return Entrance(actor, snapshot(row), Role.NONE, None)
        return Entrance(
            actor,
            snapshot(row),
            Role.NONE,
            visitor["id"],
            contact_id=visitor["contact_id"],
            blocked=visitor["blocked"],
        )


async def bot_by_id(database: Database, bot_id: UUID) -> tuple[BotSnapshot, int]:
    """The bot of a turn that is taken up, and its knowledge version; raises NotFound."""
    row = await database.one(_BOT_BY_ID, {"bot_id": bot_id})
    if row is None:
        raise NotFound
    return snapshot(row), row["knowledge_version"]


def snapshot(row: dict[str, Any]) -> BotSnapshot:
    return BotSnapshot(
        id=row["id"],
        owner_id=row["owner_id"],
        status=row["status"],
        version=row["updated_at"],
        profile=_profile(row),
        reopen_days=row["reopen_window_days"],
        daily_limit=row["daily_message_limit"],
        plan_spent=row["plan_spent"],
        widget=row["widget"],
    )


def _profile(row: dict[str, Any]) -> BotProfile:
    handoff = row["handoff"]
    return BotProfile(
        id=str(row["id"]),
        name=row["name"],
        language=row["language"],
        instructions=row["instructions"],
        fallback_message=row["fallback_message"],
        temperature=row["temperature"],
        grounding=row["grounding"],
        handoff_enabled=handoff["enabled"],
        handoff_message=handoff["message"],
        handoff_keywords=tuple(handoff["keywords"]),
        llm=_llm(row),
    )


def _llm(row: dict[str, Any]) -> LlmConfig | None:
    """The bot's own model server, else the deployment's, else none."""
    if row["llm_base_url"] or row["llm_key"]:
        key = row["llm_key"]
        return LlmConfig(
            base_url=row["llm_base_url"] or settings.OPENAI_BASE_URL,
            model=row["llm_model"] or settings.OPENAI_MODEL,
            api_key=decrypt(key, aad=f"bots_bot:{row['id']}:llm_key") if key else None,
            tenant_supplied=bool(row["llm_base_url"]),
        )
    if not settings.MODEL_CONFIGURED:
        return None
    return LlmConfig(
        base_url=settings.OPENAI_BASE_URL,
        model=row["llm_model"] or settings.OPENAI_MODEL,
        api_key=settings.OPENAI_API_KEY,
        tenant_supplied=False,
    )
