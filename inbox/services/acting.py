"""The ground of every act: who acts and what they act on, as both are at this moment."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final, Literal
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from bots.access import get_bot
from conversations.models import Message, Session
from conversations.services.messages import say
from conversations.services.sessions import changing, overtake_turns, tell_changed
from conversations.services.telling import tell_session
from conversations.shapes import session_shape
from konan.core.tenancy import Actor
from teams.roles import Need

Shape = dict[str, Any]
SaidEvent = Literal["agent_joined", "given_back", "reopened"]

# Whoever takes access away locks the same rows first, and looks for sessions then: what is
# given to somebody here is found there, or their access is gone before it is given.
_HOLD_PEOPLE: Final = """
SELECT 1 FROM accounts_user WHERE id = ANY(%(people)s) ORDER BY id FOR KEY SHARE
"""
_HOLD_ROLES: Final = """
SELECT 1 FROM teams_membership m JOIN bots_botshare h ON h.team_id = m.team_id
WHERE h.bot_id = %(bot_id)s AND m.user_id = ANY(%(people)s) ORDER BY m.id, h.id FOR SHARE
"""


def hold_people(*, bot_id: UUID, user_ids: Iterable[UUID | None]) -> None:
    """What these people may do at the bot stays so until the transaction ends.

    To be called before any session is locked.
    """
    people = [each for each in user_ids if each]
    if not people:
        return
    asked: dict[str, Any] = {"bot_id": bot_id, "people": people}
    with connection.cursor() as cursor:
        cursor.execute(_HOLD_PEOPLE, asked)
        cursor.execute(_HOLD_ROLES, asked)


@contextmanager
def acting(
    *, actor: Actor, session: Session, need: Need = "reply", people: Iterable[UUID | None] = ()
) -> Iterator[Session]:
    """The session, locked, with the actor's role read again in the same transaction.

    `people`: who else is concerned. Raises NotFound, Forbidden where the role has ended.
    """
    with transaction.atomic():
        hold_people(bot_id=session.bot_id, user_ids=(actor.user_id, *people))
        with changing(session) as current:
            if actor.kind != "system":
                get_bot(actor, current.bot_id, need)
            yield current


def keep(session: Session, *, said: SaidEvent | None = None, by: str = "") -> Shape:
    """Saves what has changed and tells it, to the visitor by a system message where one is
    `said`; `by`: the agent's name. Returns the session's public shape."""
    session.updated_at = timezone.now()
    session.save()
    if said:
        with override(session.language or "en"):
            content = _words(said, by)
        shape, _note = say(session=session, role="system", content=content, event=said)
    else:
        shape = session_shape(session.pk)
        tell_session(shape)
    tell_changed(session=session, shape=shape)
    return shape


def _words(said: SaidEvent, name: str) -> str:
    match said:
        case "agent_joined":
            return _("%(name)s joined the conversation.") % {"name": name}
        case "given_back":
            return _("The assistant answers again.")
        case "reopened":
            return _("The conversation was reopened.")


def pass_to_people(session: Session) -> None:
    """The right to speak goes to people, and the session is open: what the bot has begun is
    never shown. A visitor whose question it leaves unanswered waits from now on."""
    was_resolved = session.status == Session.Status.RESOLVED
    if session.handler == Session.Handler.BOT:
        session.handler = Session.Handler.HUMAN
        session.control_epoch += 1
        overtake_turns(session)
        if session.last_message_role == Message.Role.VISITOR and not was_resolved:
            session.waiting_since = session.waiting_since or timezone.now()
    unresolve(session, status=Session.Status.OPEN)


def unresolve(session: Session, *, status: Session.Status) -> None:
    session.status = status
    session.snoozed_until = None
    session.resolved_at = session.resolved_by = None
