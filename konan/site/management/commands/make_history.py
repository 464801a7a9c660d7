import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from analytics.services.recomputing import recompute
from bots.models import Bot
from konan.core.ids import parse_uuid
from konan.demo.crowd import Crowd, has_crowd, write_crowd


class Command(BaseCommand):
    help = (
        "Gives a bot a long past, 120 days of conversations, to see how the desk does with it."
        " Nothing is sent to anybody. It cannot be taken back but with the bot."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--sessions", type=int, default=100_000)
        parser.add_argument("--messages", type=int, default=1_000_000)
        parser.add_argument("--bot", help="the bot's id; may be left out where there is only one")
        parser.add_argument("--again", action="store_true", help="also where it was made before")

    def handle(self, *args: Any, **options: Any) -> None:
        sessions, messages = options["sessions"], options["messages"]
        if sessions < 1 or messages < 2 * sessions:
            raise CommandError("There must be a session, and two messages for each.")
        bot = _bot(options["bot"])
        if has_crowd(bot) and not options["again"]:
            raise CommandError(f"{bot.name} has such a past already; --again adds to it.")
        began = time.monotonic()
        for done in write_crowd(Crowd(bot, sessions, messages)):
            self.stdout.write(f"{done:,} of {sessions:,} sessions, {_since(began)}")
        recompute(bot_id=bot.pk)  # nothing told of these conversations
        self.stdout.write(f"{bot.name}: {messages:,} messages, {_since(began)}.")


def _bot(named: str | None) -> Bot:
    bots = Bot.objects.all()
    if named is not None:
        key = parse_uuid(named)
        bots = bots.filter(pk=key) if key else bots.none()
    found = list(bots[:2])
    if not found:
        raise CommandError("There is no such bot." if named else "There is no bot yet.")
    if len(found) > 1:
        raise CommandError("There are several bots: name one with --bot.")
    return found[0]


def _since(began: float) -> str:
    return f"{time.monotonic() - began:.0f} s"
