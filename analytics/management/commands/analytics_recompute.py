import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from analytics.services.recomputing import MOST_TOLD, Difference, compare, recompute
from bots.models import Bot
from konan.core.ids import parse_uuid


class Command(BaseCommand):
    help = (
        "Makes the figures of analytics anew from what was said, and tells what differed."
        " With --check nothing is changed, and the exit code is 1 where something differs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--bot", help="the bot's id; all bots unless said")
        parser.add_argument("--check", action="store_true", help="only compare")

    def handle(self, *args: Any, **options: Any) -> None:
        began, found = time.monotonic(), 0
        bots = _bots(options["bot"])
        for bot in bots:
            differences = (compare if options["check"] else recompute)(bot_id=bot.pk)
            found += len(differences)
            self._tell(bot, differences)
        spent = f"{len(bots)} bots in {time.monotonic() - began:.1f} s"
        if not found:
            self.stdout.write(f"No difference: {spent}.")
        elif options["check"]:
            raise CommandError(f"{found} differences: {spent}.")
        else:
            self.stdout.write(f"{found} differences, made anew: {spent}.")

    def _tell(self, bot: Bot, differences: list[Difference]) -> None:
        for difference in differences[:MOST_TOLD]:
            self.stdout.write(f"{bot.name}: {difference}")
        if len(differences) > MOST_TOLD:
            self.stdout.write(f"{bot.name}: and {len(differences) - MOST_TOLD} more")


def _bots(named: str | None) -> list[Bot]:
    bots = Bot.objects.order_by("pk")
    if named is not None:
        key = parse_uuid(named)
        bots = bots.filter(pk=key) if key else bots.none()
    found = list(bots)
    if named is not None and not found:
        raise CommandError("There is no such bot.")
    return found
