"""Who can answer for a bot, and who of them has a hand free."""

from datetime import timedelta
from uuid import UUID

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Now

from accounts.models import User
from bots.models import Bot
from conversations.models import Session
from conversations.services.counting import AT_WORK
from teams.models import Membership
from teams.presence.models import WINDOW, AgentPresence


def agents_of(bot_id: UUID) -> QuerySet[User]:
    """Everybody who may answer for the bot: its owner, and agents or more of its teams."""
    members = Membership.objects.filter(team__bot_shares__bot_id=bot_id)
    members = members.exclude(role=Membership.Role.VIEWER)
    owner = Bot.objects.filter(pk=bot_id).values("owner_id")
    may = Q(pk__in=owner) | Q(pk__in=members.values("user_id"))
    return User.objects.filter(may, is_active=True).select_related("presence")


def is_agent_of(*, user_id: UUID, bot_id: UUID) -> bool:
    return agents_of(bot_id).filter(pk=user_id).exists()


def available_agents(bot_id: UUID) -> QuerySet[User]:
    """Those who can take a session now: online, heard of within a minute, below capacity.

    Each with `in_hand`, what they have open of whatever bot.
    """
    heard = Now() - timedelta(seconds=WINDOW.total_seconds())
    return (
        agents_of(bot_id)
        .filter(presence__status=AgentPresence.Status.ONLINE, presence__last_seen_at__gt=heard)
        .annotate(in_hand=in_hand(Session.objects.filter(status__in=AT_WORK)))
        .filter(in_hand__lt=F("presence__capacity"))
    )


def in_hand(sessions: "QuerySet[Session]") -> Coalesce:
    """How many of these sessions each user of a query has."""
    own = sessions.filter(assignee_id=OuterRef("pk")).order_by().values("assignee_id")
    counted = own.annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0, output_field=IntegerField())
