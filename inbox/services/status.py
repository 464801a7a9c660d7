"""Open, pending, snoozed, resolved; and who wakes what sleeps."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conversations.models import Session
from conversations.services.sessions import resolve, session_handoff
from conversations.shapes import session_shape
from inbox.models import Activity
from inbox.services.acting import Shape, acting, keep, unresolve
from inbox.services.activities import activity_note
from inbox.services.assigning import assign_to, holder_of
from inbox.services.returning import to_queue, wait_for_anybody
from konan.core.errors import Invalid
from konan.core.tenancy import Actor
from konan.core.wake import wake

Status = Session.Status


def session_set_status(
    *, actor: Actor, session: Session, status: Status, snoozed_until: datetime | None = None
) -> Shape:
    """Moves a session, whatever it was.

    - open: wakes a snoozed one. A resolved one is reopened for people: its assignee has it
      again, without one the actor. One from the queue becomes the actor's.
    - pending: into the queue, without an assignee; a bot's session is handed over.
    - snoozed: until `snoozed_until`, or (None) until the visitor's next message; the
      assignee keeps it.
    - resolved: ended by the agent; the assignee stays known.

    Raises Invalid at `snoozed_until` for a time in the past, or with another status.
    """
    _require_sense(status, snoozed_until)
    with acting(actor=actor, session=session, people=[session.assignee_id]) as current:
        before = current.status
        if before == status and current.snoozed_until == snoozed_until:
            return session_shape(current.pk)
        shape = _moved(current, actor, status, snoozed_until)
        activity_note(
            session=current,
            by=actor,
            kind=Activity.Kind.STATUS,
            status=shape["status"],
            before=before,
            snoozed_until=shape["snoozed_until"],
            reason="asked",
        )
        return shape


def _moved(current: Session, actor: Actor, status: Status, until: datetime | None) -> Shape:
    match status:
        case Status.OPEN:
            return _open(current, actor)
        case Status.PENDING:
            return _queue(current, actor)
        case Status.SNOOZED:
            return _snooze(current, until)
        case _:
            return resolve(current, by="automation" if actor.kind == "system" else "agent")


def _open(current: Session, actor: Actor) -> Shape:
    bots = current.handler == Session.Handler.BOT
    if bots and (current.status == Status.SNOOZED or actor.user_id is None):
        unresolve(current, status=Status.OPEN)
        return keep(current)
    agent_id = holder_of(current) or actor.user_id
    if agent_id is None:
        return _queue(current, actor)
    return assign_to(current, agent_id=agent_id, by=actor, method="manual")


def _queue(current: Session, actor: Actor) -> Shape:
    was_resolved = current.status == Status.RESOLVED
    if current.handler == Session.Handler.BOT:
        return session_handoff(actor=actor, session=current)
    wait_for_anybody(current)
    if current.assignee_id:
        return to_queue(current, by=actor, said="reopened" if was_resolved else None)
    wake("queue")
    return keep(current, said="reopened" if was_resolved else None)


def _snooze(current: Session, until: datetime | None) -> Shape:
    unresolve(current, status=Status.SNOOZED)
    current.snoozed_until = until
    wake("queue")
    return keep(current)


def _require_sense(status: Status, until: datetime | None) -> None:
    if until is None:
        return
    if status != Status.SNOOZED:
        raise Invalid("snoozed_until", _("Only what is snoozed wakes at a time."))
    if until <= timezone.now():
        raise Invalid("snoozed_until", _("This time is over."), code="in_the_past")


def wake_due() -> int:
    """Snoozed sessions whose time has come are again what they were; returns how many."""
    count = 0
    while _wake_one():
        count += 1
    if count:
        wake("queue")
    return count


@transaction.atomic
def _wake_one() -> bool:
    due: Any = Session.objects.filter(status=Status.SNOOZED, snoozed_until__lte=timezone.now())
    session = due.order_by("snoozed_until").select_for_update(skip_locked=True).first()
    if session is None:
        return False
    waits = session.handler == Session.Handler.HUMAN and session.assignee_id is None
    unresolve(session, status=Status.PENDING if waits else Status.OPEN)
    keep(session)
    activity_note(
        session=session,
        by=None,
        kind=Activity.Kind.STATUS,
        status=session.status,
        before=Status.SNOOZED,
        snoozed_until=None,
        reason="woke",
    )
    return True
