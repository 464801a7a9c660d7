"""The filters that the list and the CSV share."""

from collections.abc import Mapping
from typing import Any

from bots.access import get_bot
from contacts.querysets import ContactQuerySet
from konan.core.tenancy import Actor
from teams.roles import Need


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
