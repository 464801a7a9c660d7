"""Whether people are there for a bot's visitors, and how long one waited for them lately."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import orjson
from django.db import connection
from django.utils import timezone

from bots.hours import BusinessHours, is_open, next_opening
from conversations.services.database import Database

# `here`: at the desk, perhaps with as many conversations as they take; `available`: with room.
# `wait_s`: the median of the last 50 waits of a week, where there are five at least.
_DESK: Final = """
WITH people AS (
  SELECT b.owner_id AS id FROM bots_bot b WHERE b.id = %(bot_id)s
  UNION
  SELECT m.user_id FROM bots_botshare h JOIN teams_membership m ON m.team_id = h.team_id
  WHERE h.bot_id = %(bot_id)s AND m.role <> 'viewer'
),
waits AS (
  SELECT extract(epoch FROM s.agent_replied_at - s.handed_off_at) AS seconds
  FROM conversations_session s
  WHERE s.bot_id = %(bot_id)s AND s.agent_replied_at > now() - interval '7 days'
    AND s.agent_replied_at >= s.handed_off_at AND s.channel <> 'playground'
  ORDER BY s.agent_replied_at DESC LIMIT 50
)
SELECT b.business_hours AS hours, b.handoff ->> 'message' AS message,
  EXISTS (SELECT 1 FROM people JOIN presence_agentpresence p ON p.user_id = people.id
          WHERE p.status = 'online' AND p.last_seen_at > now() - interval '60 seconds') AS here,
  EXISTS (SELECT 1 FROM people WHERE konan_agent_available(people.id, b.id)) AS available,
  (SELECT CASE WHEN count(*) >= 5
     THEN ceil(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds))::int END FROM waits) AS wait_s,
  EXISTS (SELECT 1 FROM conversations_session s
          LEFT JOIN contacts_contact c ON c.id = s.contact_id
          WHERE s.id = %(session_id)s::uuid
            AND (c.email <> '' OR s.claim ->> 'email' <> '')) AS address_known
FROM bots_bot b WHERE b.id = %(bot_id)s
"""


@dataclass(frozen=True, slots=True)
class Desk:
    """The people's desk at this moment, as one visitor would find it."""

    at: datetime
    hours: BusinessHours | None
    here: bool
    available: bool
    wait_s: int | None
    message: str = ""  # the owner's own words for a hand-over
    address_known: bool = False

    @property
    def open(self) -> bool:
        return is_open(self.hours, self.at)

    @property
    def opens_at(self) -> datetime | None:
        """When people are there next; None while they are, or where no opening is in sight."""
        return None if self.open else next_opening(self.hours, self.at)


def desk_now(bot_id: UUID, session_id: UUID | None = None) -> Desk:
    with connection.cursor() as cursor:
        cursor.execute(_DESK, {"bot_id": bot_id, "session_id": session_id})
        names = [column.name for column in cursor.description]
        row = dict(zip(names, cursor.fetchone(), strict=True))
    row["hours"] = orjson.loads(row["hours"]) if row["hours"] else None
    return _desk(row)


async def desk_async(database: Database, bot_id: UUID, session_id: UUID) -> Desk | None:
    """The same, of the chat's own connections; None where the bot has gone."""
    row = await database.one(_DESK, {"bot_id": bot_id, "session_id": session_id})
    return _desk(row) if row else None


def _desk(row: dict[str, Any]) -> Desk:
    return Desk(at=timezone.now(), **row)


def desk_shape(desk: Desk) -> dict[str, Any]:
    """What the widget is told."""
    return {
        "available": desk.open and desk.available,
        "open": desk.open,
        "opens_at": desk.opens_at,
        "wait_s": desk.wait_s,
    }
