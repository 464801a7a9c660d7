"""Who may be told of a bot's things, as access stands at this moment."""

from uuid import UUID

from django.db.models import Q

from accounts.models import User
from bots.models import Bot
from teams.models import Membership
from teams.roles import Need, Role, may


def people_of(bot: Bot, need: Need) -> set[UUID]:
    """Everybody whose role on the bot is enough for `need`: its owner, and of its teams."""
    shared = Membership.objects.filter(team__bot_shares__bot=bot, role__in=_roles_on_shared(need))
    people = User.objects.filter(
        Q(pk=bot.owner_id) | Q(pk__in=shared.values("user_id")), is_active=True
    )
    return set(people.values_list("pk", flat=True))


def _roles_on_shared(need: Need) -> list[str]:
    """A team's owner has `admin` on a bot that somebody else shared with it."""
    roles = (Role.VIEWER, Role.AGENT, Role.ADMIN, Role.OWNER)
    return [role.label for role in roles if may(min(role, Role.ADMIN), need)]
