"""What the audit trail calls bots: by the names that they have now."""

from accounts.audit import ids_of
from bots.models import Bot


def name_bots(*, subjects: set[str], into: dict[str, str]) -> None:
    ids = ids_of("bot", subjects)
    for bot_id, name in Bot.objects.filter(pk__in=ids).values_list("pk", "name"):
        into[f"bot:{bot_id}"] = name
