"""Who speaks: an agent takes over from the bot, or gives back to it."""

from conversations.models import Session
from conversations.shapes import session_shape
from inbox.models import Activity
from inbox.services.acting import Shape, acting, keep
from inbox.services.activities import activity_note
from inbox.services.assigning import assign_to, holder_of
from konan.core.tenancy import Actor
from konan.core.wake import wake


def session_take_over(*, actor: Actor, session: Session) -> Shape:
    """The actor speaks from now on; the visitor is told by name. What the bot has begun is
    dropped. A session that somebody has already stays theirs (assign hands it on)."""
    assert actor.user_id
    with acting(actor=actor, session=session) as current:
        if current.handler == Session.Handler.HUMAN and holder_of(current):
            return session_shape(current.pk)
        shape = assign_to(
            current, agent_id=actor.user_id, by=actor, method="manual", said="agent_joined"
        )
        activity_note(session=current, by=actor, kind=Activity.Kind.TAKEN_OVER)
        return shape


def session_give_back(*, actor: Actor, session: Session) -> Shape:
    """The bot answers the visitor's next message, knowing what was said. One that is
    resolved stays so."""
    with acting(actor=actor, session=session) as current:
        if current.handler == Session.Handler.BOT:
            return session_shape(current.pk)
        before, current.assignee_id = current.assignee_id, None
        current.handler = Session.Handler.BOT
        current.control_epoch += 1
        current.waiting_since = current.snoozed_until = None
        ended = current.status == Session.Status.RESOLVED
        current.status = current.status if ended else Session.Status.OPEN
        shape = keep(current, said=None if ended else "given_back")
        activity_note(session=current, by=actor, kind=Activity.Kind.GIVEN_BACK, before_id=before)
        wake("queue")
        return shape
