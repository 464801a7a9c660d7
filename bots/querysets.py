"""What an actor sees of bots, and in which role."""

import re
from typing import TYPE_CHECKING, Any, Final, Self
from uuid import UUID

from django.db.models import BooleanField, Expression, F, IntegerField, Q, Value

from konan.core.tenancy import Actor, TenantQuerySet
from teams.roles import Role

if TYPE_CHECKING:
    from bots.models import Bot  # noqa: F401 (the row's type)

_MOST_WORDS = 10


class BotQuerySet(TenantQuerySet["Bot"]):
    """Bots of one's own, and those that are shared with one's teams."""

    def visible_to(self, actor: Actor) -> Self:
        """What the actor may know of, each with `role` (an int of teams.roles.Role).

        Over several teams the highest role counts. A visitor sees the bot that its
        credential names, and has no role.
        """
        if actor.kind == "visitor":
            return self.filter(pk=actor.bot_id).annotate(role=Value(0))
        if actor.user_id is None:
            return self.none()
        seen = self.filter(_OfPerson(_SEEN, actor.user_id, BooleanField()))
        return seen.annotate(role=_OfPerson(_ROLE, actor.user_id, IntegerField()))

    def search(self, q: str) -> Self:
        """Each word of `q` begins a word of the name or the domain, whatever the case."""
        rows = self
        for word in q.split()[:_MOST_WORDS]:
            beginning = rf"(^|[^[:alnum:]]){re.escape(word)}"
            rows = rows.filter(Q(name__iregex=beginning) | Q(domain__iregex=beginning))
        return rows


_SEEN: Final = """
({owner} = %s OR {bot} IN (
  SELECT s.bot_id FROM bots_botshare s JOIN teams_membership m ON m.team_id = s.team_id
  WHERE m.user_id = %s))
"""
# A team's owner has `admin` on a bot that somebody else shared with it.
_ROLE: Final = f"""
(CASE WHEN {{owner}} = %s THEN {Role.OWNER:d} ELSE (
  SELECT max(CASE WHEN m.role IN ('owner', 'admin') THEN {Role.ADMIN:d}
                  WHEN m.role = 'agent' THEN {Role.AGENT:d} ELSE {Role.VIEWER:d} END)
  FROM bots_botshare s JOIN teams_membership m ON m.team_id = s.team_id
  WHERE m.user_id = %s AND s.bot_id = {{bot}}) END)
"""


class _OfPerson(Expression):
    """What a bot is to somebody, in SQL of our own: every request for a bot asks it, and to
    put the same together from the ORM's parts takes longer than all else of the request."""

    def __init__(self, sql: str, user_id: UUID, output: Any) -> None:
        super().__init__(output_field=output)
        self.sql, self.user_id = sql, user_id
        self.columns: list[Any] = [F("pk"), F("owner_id")]

    def get_source_expressions(self) -> list[Any]:
        return self.columns

    def set_source_expressions(self, exprs: Any) -> None:
        self.columns = exprs

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        bot, owner = (compiler.compile(column)[0] for column in self.columns)
        return self.sql.format(bot=bot, owner=owner), [self.user_id, self.user_id]
