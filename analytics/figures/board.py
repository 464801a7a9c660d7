"""Right now: who waits for a person, who is there, and how much each has in hand."""

from dataclasses import dataclass
from typing import Any, Final

from accounts.models import User
from bots.models import Bot
from conversations.access import looked_after
from conversations.models import Session
from conversations.services.counting import AT_WORK
from inbox.pages.rows import Row, row_of, tint
from inbox.services.availability import agents_of, in_hand
from inbox.services.stats import inbox_counts
from konan.core.tenancy import Actor
from teams.presence.models import AgentPresence, status_of

LONGEST: Final = 20
_ORDER: Final = ("online", "busy", "away", "offline")


@dataclass(frozen=True, slots=True)
class Agent:
    """`open`: what they have in hand of whatever bot; `capacity`: how much they take."""

    name: str
    tint: int
    status: str
    label: str
    open: int
    capacity: int

    @property
    def is_full(self) -> bool:
        return self.open >= self.capacity


@dataclass(frozen=True, slots=True)
class Board:
    counts: dict[str, Any]
    waiting: list[Row]
    waiting_in_all: int
    agents: list[Agent]

    @property
    def online(self) -> int:
        return sum(agent.status == "online" for agent in self.agents)


def of(*, actor: Actor, bot: Bot) -> Board:
    """The board of a bot that the actor's door has given: longest waiting first, and those who
    are there before those who are not."""
    waiting = looked_after(bot).filter(
        waiting_since__isnull=False, handler=Session.Handler.HUMAN, status__in=AT_WORK
    )
    first = waiting.select_related("bot", "contact", "assignee").order_by("waiting_since", "id")
    agents = [_agent(user) for user in _people(bot)]
    return Board(
        counts=inbox_counts(actor=actor, bot=bot),
        waiting=[row_of(session, me=actor.user_id) for session in first[:LONGEST]],
        waiting_in_all=waiting.count(),
        agents=sorted(agents, key=lambda each: (_ORDER.index(each.status), -each.open)),
    )


def _people(bot: Bot) -> Any:
    at_work = Session.objects.filter(status__in=AT_WORK)
    return agents_of(bot.pk).annotate(in_hand=in_hand(at_work)).order_by("name", "pk")


def _agent(user: User) -> Agent:
    presence: AgentPresence | None = getattr(user, "presence", None)
    status = status_of(user)
    return Agent(
        name=user.display_name,
        tint=tint(user.pk),
        status=status,
        label=str(AgentPresence.Status(status).label),
        open=user.in_hand,  # type: ignore[attr-defined]
        capacity=presence.capacity if presence else 10,
    )
