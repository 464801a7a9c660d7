"""A bot is shared with a team by its owner: each member reaches it in their role."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import Count

from accounts.audit import record
from bots.models import Bot, BotShare
from konan.core.errors import Forbidden, NotFound
from konan.core.tenancy import Actor
from teams.models import Membership, Team
from teams.roles import may, role_named
from teams.services import reach_ended, reach_grew


@transaction.atomic
def bot_share(*, actor: Actor, bot: Bot, team: Team) -> BotShare:
    """Lets the team reach the bot; once shared, nothing changes.

    The bot's owner does it, being owner or admin of the team: else Forbidden.
    """
    current = Bot.objects.select_for_update(no_key=True).filter(pk=bot.pk).first()
    own = Membership.objects.select_for_update().filter(team=team, user_id=bot.owner_id).first()
    if current is None or own is None:
        raise NotFound
    if current.owner_id != actor.user_id or not may(role_named(own.role), "manage"):
        raise Forbidden
    share, made = BotShare.objects.select_related("bot", "team").get_or_create(bot=bot, team=team)
    if made:
        _record(actor, share, "bot.shared")
        reach_grew(user_ids=_others(share))
    return share


@transaction.atomic
def bot_unshare(*, actor: Actor, share: BotShare) -> None:
    """What the members reached through the team ends at once. For the bot's owner alone."""
    if share.bot.owner_id != actor.user_id:
        raise Forbidden
    current = BotShare.objects.select_for_update().filter(pk=share.pk).first()
    if current is None:
        raise NotFound
    members = _others(share)
    _record(actor, share, "bot.unshared")
    current.delete()
    reach_ended(user_ids=members)


def unshare_of_member(*, team_id: UUID, user_id: UUID) -> None:
    """Hook of somebody's leaving: a team keeps no bot whose owner is not in it."""
    shares = BotShare.objects.filter(team_id=team_id, bot__owner_id=user_id)
    if shares.delete()[0]:
        members = Membership.objects.filter(team_id=team_id)
        reach_ended(user_ids=members.values_list("user_id", flat=True))


def count_of_teams(*, team_ids: Iterable[UUID], into: dict[UUID, int]) -> None:
    """Hook of the list of teams: how many bots each has."""
    rows = BotShare.objects.filter(team_id__in=list(team_ids)).order_by().values("team_id")
    into.update(rows.annotate(bots=Count("id")).values_list("team_id", "bots"))


def _others(share: BotShare) -> list[UUID]:
    """Who reaches the bot through the team, but for its owner."""
    rows = Membership.objects.filter(team=share.team_id).exclude(user=share.bot.owner_id)
    return list(rows.values_list("user_id", flat=True))


def _record(actor: Actor, share: BotShare, action: str) -> None:
    record(
        actor=actor,
        action=action,
        owner_id=share.bot.owner_id,
        subject=f"bot:{share.bot_id}",
        data={"team_id": str(share.team_id)},
    )
