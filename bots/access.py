"""The one door to a bot from outside."""

from typing import Any

from bots.models import Bot
from bots.querysets import BotQuerySet
from konan.core.errors import Forbidden, NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from teams.roles import Need, Role, may


def get_bot(actor: Actor, bot_id: Any, need: Need = "view") -> Bot:
    """The bot, with its `role` for this actor.

    Raises NotFound where it is not there or not the actor's, Forbidden where the role is
    too low for `need`.
    """
    key = parse_uuid(bot_id)
    bot: Bot | None = Bot.objects.visible_to(actor).filter(pk=key).first() if key else None
    if bot is None:
        raise NotFound
    if not may(Role(bot.role), need):
        raise Forbidden
    return bot


def bots_of(actor: Actor) -> BotQuerySet:
    """All bots that the actor may know of, newest first, each with its `role`."""
    return Bot.objects.visible_to(actor).order_by("-id")


def bot_of_token(public_token: str) -> Bot:
    """The bot that a website names by its public token; raises NotFound."""
    bot = Bot.objects.filter(public_token=public_token).first()
    if bot is None:
        raise NotFound
    return bot
