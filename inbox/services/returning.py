"""Back to the queue: a session that nobody has waits for anybody."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from conversations.models import Session
from conversations.shapes import session_shape
from inbox.models import Activity
from inbox.services.acting import SaidEvent, Shape, keep, unresolve
from inbox.services.activities import activity_note
from inbox.services.availability import agents_of
from konan.core.tenancy import Actor
from konan.core.wake import wake

UNSETTLED = (Session.Status.OPEN, Session.Status.PENDING, Session.Status.SNOOZED)


def to_queue(
    current: Session, *, by: Actor | None, reason: str = "asked", said: SaidEvent | None = None
) -> Shape:
    """Of a locked session that people have: unassigned, and pending; waiting since the
    visitor does, or else since now. What is resolved stays so, and a bot's is the bot's."""
    if current.assignee_id is None:
        return session_shape(current.pk)
    before, current.assignee_id = current.assignee_id, None
    if current.status != Session.Status.RESOLVED and current.handler == Session.Handler.HUMAN:
        wait_for_anybody(current)
    shape = keep(current, said=said)
    activity_note(
        session=current, by=by, kind=Activity.Kind.UNASSIGNED, before_id=before, reason=reason
    )
    wake("queue")
    return shape


def wait_for_anybody(current: Session) -> None:
    current.waiting_since = current.waiting_since or timezone.now()
    unresolve(current, status=Session.Status.PENDING)


def return_sessions_of(*, user_ids: Iterable[UUID]) -> None:
    """Hook `access_changed`: what somebody has in hand and may no longer answer goes back to
    the queue, in the transaction that took their access."""
    held = _held_in_vain(list(user_ids))
    for session in held.order_by("pk").select_for_update(of=("self",)):
        to_queue(session, by=None, reason="access_ended")


def _held_in_vain(user_ids: Sequence[UUID]) -> QuerySet[Session]:
    held = Session.objects.filter(assignee_id__in=user_ids, status__in=UNSETTLED)
    pairs = set(held.order_by().values_list("assignee_id", "bot_id").distinct())
    lost = Q(pk=None)
    for bot_id in {bot_id for _agent, bot_id in pairs}:
        asked = [agent for agent, of_bot in pairs if of_bot == bot_id]
        still = set(agents_of(bot_id).filter(pk__in=asked).values_list("pk", flat=True))
        if gone := [agent for agent in asked if agent not in still]:
            lost |= Q(bot_id=bot_id, assignee_id__in=gone)
    return held.filter(lost)
