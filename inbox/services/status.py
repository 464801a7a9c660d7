"""Open, pending, snoozed, resolved; and who wakes what sleeps."""

from datetime import datetime, timedelta
from typing import Any, Final

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
from konan.core.errors import Conflict, Invalid
from konan.core.tenancy import Actor
from konan.core.wake import wake

Status = Session.Status
UNDOABLE: Final = timedelta(minutes=5)


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
        before, waited = current.status, current.waiting_since
        if before == status and current.snoozed_until == snoozed_until:
            return session_shape(current.pk)
        slept = current.snoozed_until
        shape = _moved(current, actor, status, snoozed_until)
        activity_note(
            session=current,
            by=actor,
            kind=Activity.Kind.STATUS,
            status=shape["status"],
            before=before,
            snoozed_until=shape["snoozed_until"],
            reason="asked",
            before_until=slept.isoformat() if slept else None,
            waited_since=waited.isoformat() if waited else None,
        )
        return shape


def session_undo_status(*, actor: Actor, session: Session) -> Shape:
    """Takes back the actor's own resolving or snoozing, as if it had not been: who had it, who
    waited, until when it slept.

    Raises Conflict where it is too late for that, or somebody has moved it since.
    """
    with acting(actor=actor, session=session, people=[session.assignee_id]) as current:
        done = current.activities.filter(kind=Activity.Kind.STATUS).order_by("-id").first()
        if done is None or not _may_undo(done, actor, current):
            raise Conflict(_("This cannot be undone any more."))
        was_resolved = current.status == Status.RESOLVED
        unresolve(current, status=Status(done.data["before"]))
        if current.status == Status.OPEN and _nobody_has(current):
            wait_for_anybody(current)
        current.snoozed_until = _moment(done.data.get("before_until"))
        current.waiting_since = current.waiting_since or _moment(done.data.get("waited_since"))
        shape = keep(current, said="reopened" if was_resolved else None)
        activity_note(
            session=current,
            by=actor,
            kind=Activity.Kind.STATUS,
            status=current.status,
            before=done.data["status"],
            snoozed_until=shape["snoozed_until"],
            reason="undone",
        )
        wake("queue")
        return shape


def _may_undo(done: Activity, actor: Actor, current: Session) -> bool:
    return (
        done.actor_id is not None
        and done.actor_id == actor.user_id
        and done.data.get("reason") == "asked"
        and done.data["status"] == current.status
        and current.status in (Status.RESOLVED, Status.SNOOZED)
        and timezone.now() - done.created_at < UNDOABLE
    )


def _nobody_has(current: Session) -> bool:
    return current.handler == Session.Handler.HUMAN and current.assignee_id is None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


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
    unresolve(session, status=Status.PENDING if _nobody_has(session) else Status.OPEN)
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
