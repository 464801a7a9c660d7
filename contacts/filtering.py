"""The filters and orders that the lists of the API and the pages share with the CSV."""

from collections.abc import Mapping
from typing import Any, Final

from bots.access import get_bot
from contacts.querysets import ContactQuerySet
from konan.core.tenancy import Actor
from teams.roles import Need

_COLUMNS: Final = {"name": "called", "last_seen_at": "seen_at", "created_at": "created_at"}
SORTS: Final = tuple(sign + name for name in _COLUMNS for sign in ("", "-"))


def ordering(sort: str) -> tuple[str, str]:
    """The columns of `ContactQuerySet.to_sort` for one of `SORTS`; the last one is unique."""
    sign = "-" if sort.startswith("-") else ""
    return sign + _COLUMNS[sort.removeprefix("-")], f"{sign}id"


def filtered(
    actor: Actor, rows: ContactQuerySet, asked: Mapping[str, Any], need: Need = "view"
) -> ContactQuerySet:
    """Raises NotFound for a bot that the actor does not see, Forbidden for a role below `need`."""
    if bot_id := asked.get("bot_id"):
        rows = rows.filter(bots=get_bot(actor, bot_id, need))
    if tag := asked.get("tag", "").strip().lower():
        rows = rows.filter(tags__contains=[tag])
    if asked.get("blocked") is not None:
        rows = rows.blocked_now(asked["blocked"])
    if asked.get("verified") is not None:
        rows = rows.filter(verified=asked["verified"])
    return rows.search(asked.get("q", ""))
