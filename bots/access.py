"""The one door to a bot from outside."""

from typing import Any

from django.db.models import QuerySet

from bots.models import Bot, BotShare
from bots.querysets import BotQuerySet
from konan.core.errors import Forbidden, NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from teams.models import Membership, Team
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


def shares_of(actor: Actor, team: Team) -> QuerySet[BotShare]:
    """The bots that are shared with a team which a door let through, newest share first."""
    bots = Bot.objects.visible_to(actor).values("pk")
    rows = BotShare.objects.filter(team=team, bot__in=bots).select_related("bot", "team")
    return rows.order_by("-id")


def get_share(actor: Actor, team_id: Any, bot_id: Any) -> BotShare:
    """The share of a bot of the actor's own, whether or not they are in the team any more.

    Raises NotFound, and Forbidden where the bot is somebody else's.
    """
    bot, wanted = get_bot(actor, bot_id), parse_uuid(team_id)
    rows = BotShare.objects.select_related("bot", "team").filter(bot=bot)
    share = rows.filter(team=wanted).first() if wanted else None
    if share is None:
        raise NotFound
    if not may(Role(bot.role), "own"):
        raise Forbidden
    return share


def has_mates(bot: Bot) -> bool:
    """Whether anybody but its owner reaches the bot."""
    rows = Membership.objects.filter(team__bot_shares__bot=bot)
    return rows.exclude(user_id=bot.owner_id).exists()


def bot_of_token(public_token: str) -> Bot:
    """The bot that a website names by its public token; raises NotFound."""
    bot = Bot.objects.filter(public_token=public_token).first()
    if bot is None:
        raise NotFound
    return bot
