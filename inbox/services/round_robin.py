"""The sessions that wait go round among the agents who have a hand free.

Who waits: pending, with people, unassigned; by priority, then who has waited longest. Who
gets one: an available agent (see availability) with the fewest open sessions, then whoever
has gone longest without a new one.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone

from accounts.models import User
from bots.access import get_bot
from bots.models import Bot
from contacts.models import Contact
from conversations.models import Session
from inbox.services.acting import acting, hold_people
from inbox.services.assigning import Method, assign_to, holder_of
from inbox.services.availability import agents_of, available_agents
from konan.core.tenancy import Actor
from teams.presence.models import AgentPresence

SYSTEM: Final = Actor(kind="system")
_NEVER: Final = datetime.min.replace(tzinfo=UTC)
_URGENCY: Final = Case(
    *(
        When(priority=priority, then=Value(rank))
        for rank, priority in enumerate(("urgent", "high", "normal", "low"))
    ),
    default=Value(4),
    output_field=IntegerField(),
)


@dataclass(slots=True)
class _Hand:
    agent_id: UUID
    open: int
    capacity: int
    last: datetime

    @classmethod
    def of(cls, user: User) -> "_Hand":
        presence: AgentPresence = user.presence
        in_hand: int = user.in_hand  # type: ignore[attr-defined]  # of available_agents
        last = presence.last_assigned_at or _NEVER
        return cls(user.pk, in_hand, presence.capacity, last)

    @property
    def turn(self) -> tuple[int, datetime, UUID]:
        return (self.open, self.last, self.agent_id)


def auto_assign(*, bot: Bot, actor: Actor = SYSTEM) -> dict[str, Any]:
    """Gives what waits at this bot to who is free; returns who got what, and how many still
    wait. For admins; the system does it where the bot's hand-over says so.

    One at a time for each bot. Agents who work for several bots are locked in the order of
    their ids, so that nobody gets more than they have hands; a session that somebody acts
    upon at this moment is left to them.
    """
    with transaction.atomic():
        _queue_up(bot.pk)
        if actor.kind != "system":
            get_bot(actor, bot.pk, "manage")
        hands = _hands(bot.pk)
        room = sum(hand.capacity - hand.open for hand in hands)
        assigned = []
        for session in _next(bot.pk, room):
            hand = min(hands, key=lambda each: each.turn)
            assign_to(session, agent_id=hand.agent_id, by=actor, method="auto")
            assigned.append({"session_id": str(session.pk), "agent_id": str(hand.agent_id)})
            hand.open, hand.last = hand.open + 1, timezone.now()
            hands = [each for each in hands if each.open < each.capacity]
        return {"assigned": assigned, "unassigned": waiting(bot.pk).count()}


def assign_to_freest(
    *, session: Session, actor: Actor = SYSTEM, method: Method = "auto"
) -> UUID | None:
    """Gives this session, waiting or not, to whoever's turn it is. Somebody's stays theirs.

    Returns whose it is; None where nobody has a hand free, and nothing has changed.
    """
    with transaction.atomic():
        _queue_up(session.bot_id)
        hands = [hand for hand in _hands(session.bot_id) if hand.open < hand.capacity]
        with acting(actor=actor, session=session) as current:
            if holder := holder_of(current):
                return holder
            if not hands:
                return None
            freest = min(hands, key=lambda each: each.turn)
            assign_to(current, agent_id=freest.agent_id, by=actor, method=method)
            return freest.agent_id


def auto_assign_due() -> None:
    """Every bot that assigns by itself and has somebody waiting."""
    wait = waiting().order_by().values("bot_id").distinct()
    for bot in Bot.objects.filter(pk__in=wait, handoff__auto_assign=True).order_by("pk"):
        auto_assign(bot=bot)


def waiting(bot_id: UUID | None = None) -> QuerySet[Session]:
    """Who waits for anybody."""
    rows: QuerySet[Session] = Session.objects.filter(
        status=Session.Status.PENDING,
        handler=Session.Handler.HUMAN,
        assignee=None,
        waiting_since__isnull=False,
    )
    rows = unblocked(rows)
    return rows.filter(bot_id=bot_id) if bot_id else rows


def unblocked(sessions: QuerySet[Session]) -> QuerySet[Session]:
    """Without the playground's; who is blocked bothers nobody."""
    blocked = Contact.objects.filter(
        Q(blocked_until=None) | Q(blocked_until__gt=timezone.now()), blocked=True
    )
    return sessions.exclude(channel=Session.Channel.PLAYGROUND).exclude(contact__in=blocked)


def _next(bot_id: UUID, room: int) -> list[Session]:
    rows = waiting(bot_id).order_by(_URGENCY, F("waiting_since").asc(), "id")
    return list(rows.select_for_update(of=("self",), skip_locked=True)[:room]) if room else []


def _hands(bot_id: UUID) -> list[_Hand]:
    people = list(agents_of(bot_id).values_list("pk", flat=True))
    hold_people(bot_id=bot_id, user_ids=people)
    rows = AgentPresence.objects.filter(user_id__in=people).order_by("user_id")
    list(rows.select_for_update().values_list("pk"))
    return [_Hand.of(user) for user in available_agents(bot_id)]


def _queue_up(bot_id: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 4))", [str(bot_id)])
