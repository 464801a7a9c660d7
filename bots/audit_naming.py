"""What the audit trail calls bots: by the names that they have now."""

from bots.models import Bot


def name_bots(*, subjects: set[str], into: dict[str, str]) -> None:
    ids = [each.removeprefix("bot:") for each in subjects if each.startswith("bot:")]
    for bot_id, name in Bot.objects.filter(pk__in=ids).values_list("pk", "name"):
        into[f"bot:{bot_id}"] = name
