"""An agent answers the visitor, in the same conversation."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID, uuid5

from django.db import IntegrityError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conversations.models import Message, Session
from conversations.services.attachments import attachments_for_reply
from conversations.services.messages import say
from conversations.shapes import MESSAGE, session_shape
from inbox.services.acting import Shape, acting, pass_to_people
from inbox.services.assigning import holder_of, make_theirs, tell_assigned
from konan.core import hooks
from konan.core.errors import Conflict
from konan.core.tenancy import Actor

MAIL_AFTER: Final = timedelta(minutes=2)  # a visitor who has not read it by then is written to


def session_reply(
    *,
    actor: Actor,
    session: Session,
    content: str,
    attachment_ids: Sequence[UUID] = (),
    client_id: str | None = None,
) -> Shape:
    """Says it to the visitor; returns the message's public shape.

    The session is open and a person's from now on: the replier's, where nobody had it. The
    visitor waits no more, and all that they wrote counts as read. The same `client_id`
    (unique per person and bot) again is the same message. Raises Invalid at `attachments`,
    Conflict `client_id_used` where it was said in another session.
    """
    assert actor.user_id
    try:
        return _reply(actor, session, content, attachment_ids, client_id)
    except IntegrityError as error:  # said in two sessions at the same moment
        raise _used() from error


def _reply(
    actor: Actor,
    session: Session,
    content: str,
    attachment_ids: Sequence[UUID],
    client_id: str | None,
) -> Shape:
    assert actor.user_id
    scope = uuid5(actor.user_id, str(session.bot_id)) if client_id else None
    with acting(actor=actor, session=session) as current:
        if known := _said_before(current, scope, client_id):
            return known
        files = attachments_for_reply(actor, current.bot_id, attachment_ids)
        _take(current, actor)
        _shape, message = say(
            session=current,
            role="agent",
            content=content,
            author_id=actor.user_id,
            client_id=client_id,
            client_scope=scope,
            attachments=files,
        )
        hooks.run("session_read", user_id=actor.user_id, session_id=current.pk)
        return message


def _said_before(session: Session, scope: UUID | None, client_id: str | None) -> Shape | None:
    if scope is None:
        return None
    rows: Any = Message.objects.filter(client_scope=scope, client_id=client_id)
    message = rows.annotate(shape=MESSAGE).first()
    if message is None:
        return None
    if message.session_id != session.pk:
        raise _used()
    shape: Shape = message.shape
    return shape


def _take(current: Session, actor: Actor) -> None:
    """What a reply makes of the session; whoever replies first has it."""
    assert actor.user_id
    now, epoch = timezone.now(), current.control_epoch
    before, holder = current.assignee_id, holder_of(current)
    if holder is None:
        make_theirs(current, agent_id=actor.user_id)
    pass_to_people(current)
    if current.agent_replied_at is None and current.control_epoch == epoch:
        current.control_epoch += 1
    current.agent_replied_at = current.agent_replied_at or now
    current.reply_mail_due_at = current.reply_mail_due_at or now + MAIL_AFTER
    current.waiting_since = None
    current.unread, current.agent_read_seq = 0, current.last_seq
    current.updated_at = now
    current.save()
    if holder is None:
        shape = session_shape(current.pk)
        tell_assigned(current, shape, before=before, by=actor, method="manual")


def _used() -> Conflict:
    message = _("This client_id was used in another session.")
    return Conflict(message, code="client_id_used")
