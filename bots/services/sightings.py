"""Where the widget was seen: each site once, with the moment of the last time."""

import time
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

from django.db import connection, transaction

from bots.models import Bot, Sighting
from bots.origins import normalise_origin
from konan.core.ids import uuid7

MOST_SITES: Final = 20  # of one bot: whoever makes up names fills no table
REST_S: Final = 60
_MOST_REMEMBERED: Final = 10_000

# What this process wrote of each bot lately. A widget is loaded with every page of every visitor.
_lately: dict[UUID, dict[str, float]] = {}

_RECORD: Final = """
INSERT INTO bots_sighting (id, owner_id, bot_id, origin, seen_at)
VALUES (%(id)s, %(owner)s, %(bot)s, %(origin)s, now())
ON CONFLICT (bot_id, origin) DO UPDATE SET seen_at = now()
WHERE bots_sighting.seen_at < now() - %(rest)s * interval '1 second'
"""


def sighting_record(*, bot: Bot, page: str) -> None:
    """The bot's script was asked for by `page`; kept is the site alone, once a minute."""
    origin = _origin_of(page)
    if not origin or _rests(bot.pk, origin):
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            _RECORD,
            {
                "id": uuid7(),
                "owner": bot.owner_id,
                "bot": bot.pk,
                "origin": origin,
                "rest": REST_S,
            },
        )
        if cursor.rowcount:
            _make_room(bot)


def _make_room(bot: Bot) -> None:
    newest = bot.sightings.order_by("-seen_at", "-id").values("pk")[:MOST_SITES]
    Sighting.objects.filter(bot=bot).exclude(pk__in=newest).delete()


def _origin_of(page: str) -> str:
    try:
        parts = urlsplit(page[:2_000])
        origin = normalise_origin(f"{parts.scheme}://{parts.netloc}")
    except ValueError:
        return ""
    return origin if len(origin) <= 300 else ""


def _rests(bot_id: UUID, origin: str) -> bool:
    """Whether it was written a moment ago, or so many other sites of the bot were."""
    now = time.monotonic()
    if len(_lately) >= _MOST_REMEMBERED:
        _lately.clear()
    known = {site: until for site, until in _lately.get(bot_id, {}).items() if until > now}
    if origin in known or len(known) >= MOST_SITES:
        return True
    _lately[bot_id] = {**known, origin: now + REST_S}
    return False


def forget_old_sightings() -> None:
    """Hook of the housekeeping: a site that did not show the bot for three months."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM bots_sighting WHERE seen_at < now() - interval '90 days'")
