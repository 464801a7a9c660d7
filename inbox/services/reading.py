"""An agent has seen what the visitor wrote."""

from conversations.models import Session
from conversations.shapes import session_shape
from inbox.services.acting import Shape, acting, keep
from konan.core import hooks
from konan.core.tenancy import Actor


def session_mark_read(*, actor: Actor, session: Session) -> Shape:
    """All that was said so far is read: agents see no number any more, the visitor sees that
    it was read, and what the actor was notified of goes out of the bell."""
    with acting(actor=actor, session=session) as current:
        hooks.run("session_read", user_id=actor.user_id, session_id=current.pk)
        if current.unread == 0 and current.agent_read_seq == current.last_seq:
            return session_shape(current.pk)
        current.unread, current.agent_read_seq = 0, current.last_seq
        return keep(current)
