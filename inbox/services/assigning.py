"""A session gets an agent, or loses theirs."""

from enum import Enum
from typing import Any, Final, Literal
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from conversations.models import Session
from conversations.shapes import session_shape
from inbox.models import Activity
from inbox.services.acting import SaidEvent, Shape, acting, keep, pass_to_people
from inbox.services.activities import activity_note
from inbox.services.availability import is_agent_of
from inbox.services.returning import to_queue
from konan.core.errors import Conflict, Invalid
from konan.core.events import emit
from konan.core.tenancy import Actor
from konan.core.wake import wake
from teams.presence.models import AgentPresence

Method = Literal["manual", "auto", "automation"]


class Unset(Enum):
    UNSET = "unset"


UNSET: Final = Unset.UNSET


def session_assign(
    *,
    actor: Actor,
    session: Session,
    agent_id: UUID | None,
    expected_assignee: UUID | Unset | None = UNSET,
    method: Method = "manual",
) -> Shape:
    """Gives the session to an agent, or back to the queue (`agent_id` None).

    Assigning makes it open and a person's, whatever it was: a snoozed one wakes, a resolved
    one is open again. Unassigned it is pending; a resolved one stays resolved.
    Raises Invalid at `agent_id` for somebody who may not answer for the bot, and Conflict
    `already_assigned` where the session's assignee is not (or no longer) the expected one.
    """
    if agent_id is not None:
        _require_agent(session, agent_id)
    _require_expected(session, expected_assignee)  # the losers of a race need not queue up
    with acting(actor=actor, session=session, people=[agent_id]) as current:
        _require_expected(current, expected_assignee)
        if agent_id is None:
            return to_queue(current, by=actor)
        _require_agent(current, agent_id)
        return assign_to(current, agent_id=agent_id, by=actor, method=method)


def assign_to(
    current: Session,
    *,
    agent_id: UUID,
    by: Actor,
    method: Method,
    said: SaidEvent | None = None,
) -> Shape:
    """Of a session that the caller holds locked: `agent_id`'s, open, and a person's.

    `waiting_since` stays: only an answer ends the wait. The event session_assigned goes out
    where somebody new has it.
    """
    if _is_settled(current, agent_id):
        return session_shape(current.pk)
    before = current.assignee_id
    make_theirs(current, agent_id=agent_id)
    if said is None and current.status == Session.Status.RESOLVED:
        said = "reopened"
    pass_to_people(current)
    shape = keep(current, said=said, by=_name(agent_id))
    if before != agent_id:
        tell_assigned(current, shape, before=before, by=by, method=method)
    return shape


def make_theirs(current: Session, *, agent_id: UUID) -> None:
    """The first assignment passes the right to speak; handing on does not."""
    if current.assignee_id is None and current.handler == Session.Handler.HUMAN:
        current.control_epoch += 1
    current.assignee_id = agent_id


def holder_of(current: Session) -> UUID | None:
    """The assignee, as long as they may answer: of what was resolved they may have gone."""
    agent_id = current.assignee_id
    return agent_id if agent_id and is_agent_of(user_id=agent_id, bot_id=current.bot_id) else None


def tell_assigned(
    current: Session, shape: Shape, *, before: UUID | None, by: Actor, method: Method
) -> None:
    """Somebody new has the session: noted, counted as their last one, told to everybody."""
    agent_id = current.assignee_id
    assert agent_id
    activity_note(
        session=current,
        by=by,
        kind=Activity.Kind.ASSIGNED,
        assignee_id=agent_id,
        before_id=before,
        method=method,
    )
    AgentPresence.objects.filter(user_id=agent_id).update(last_assigned_at=timezone.now())
    emit(
        "session_assigned",
        owner_id=current.owner_id,
        bot_id=current.bot_id,
        payload={
            "session": shape,
            "assignee": shape["assignee"],
            "by": person_shape(by.user_id),
            "method": method,
        },
    )
    if before:
        wake("queue")  # who had it has a hand free


def person_shape(user_id: UUID | None) -> dict[str, Any] | None:
    return {"id": str(user_id), "name": _name(user_id)} if user_id else None


def _name(user_id: UUID) -> str:
    return User.objects.get(pk=user_id).display_name


def _is_settled(current: Session, agent_id: UUID) -> bool:
    return (current.assignee_id, current.status, current.handler) == (
        agent_id,
        Session.Status.OPEN,
        Session.Handler.HUMAN,
    )


def _require_agent(session: Session, agent_id: UUID) -> None:
    if not is_agent_of(user_id=agent_id, bot_id=session.bot_id):
        raise Invalid("agent_id", _("This person cannot answer for the bot."), code="not_an_agent")


def _require_expected(session: Session, expected: UUID | Unset | None) -> None:
    if expected is not UNSET and session.assignee_id != expected:
        raise Conflict(
            _("Somebody else was faster: the session has another assignee."),
            code="already_assigned",
            data={"assignee_id": str(session.assignee_id) if session.assignee_id else None},
        )
