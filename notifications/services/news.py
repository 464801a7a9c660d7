"""What an event means for people: who of them is told, read as access stands at delivery.

Who did it is left out; so are sessions of the playground, and of contacts that are blocked.
A session that is gone, or went to somebody else meanwhile, is no news.
"""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from bots.models import Bot
from contacts.models import Contact
from conversations.models import Message, Session
from konan.core.events import EventLetter
from konan.core.ids import parse_uuid
from notifications.models import Kind
from notifications.recipients import people_of
from notifications.services.reading import handoff_is_taken
from notifications.services.telling import notify
from teams.roles import Need

BAD_CSAT: Final = 2
EXCERPT: Final = 200
Payload = Mapping[str, Any]


def tell_of_handoff(letter: EventLetter) -> None:
    """Everybody who may answer; where the session has an assignee already, them alone."""
    payload = letter.payload
    session = _session(payload)
    if session is None or session.handler != Session.Handler.HUMAN:
        return
    if session.status == Session.Status.RESOLVED:
        return
    people = _people(session, "reply")
    told = people if session.assignee_id is None else people & {session.assignee_id}
    data = {"reason": payload["reason"], "text": _last_words(session)}
    notify(
        kind=Kind.HANDOFF_REQUESTED,
        user_ids=told,
        session=session,
        at=letter.created_at,
        data=data,
    )


def tell_of_assignment(letter: EventLetter) -> None:
    """The new assignee, unless they took it themselves."""
    payload = letter.payload
    session = _session(payload)
    assignee = _id_of(payload["assignee"])
    if session is None or session.assignee_id is None or session.assignee_id != assignee:
        return
    handoff_is_taken(session=session)
    people = _people(session, "reply")
    by = _id_of(payload["by"])
    notify(
        kind=Kind.SESSION_ASSIGNED,
        user_ids=(people & {assignee}) - {by},
        session=session,
        at=letter.created_at,
        by_id=by if by in people else None,
        data={"text": _last_words(session)},
    )


def tell_of_mention(letter: EventLetter) -> None:
    """Whoever was named in a note and may read it."""
    payload = letter.payload
    session = _session(payload)
    if session is None:
        return
    people = _people(session, "view")
    author = _id_of(payload["note"]["author"])
    notify(
        kind=Kind.MENTION,
        user_ids=(people & {_id_of(payload["user"])}) - {author},
        session=session,
        at=letter.created_at,
        by_id=author if author in people else None,
        data={"text": _excerpt(payload["note"]["content"])},
    )


def tell_of_message(letter: EventLetter) -> None:
    """A visitor's words, to whom the session is assigned; to people in general it was handed."""
    payload = letter.payload
    message = payload["message"]
    session = _session(payload)
    if message["role"] != Message.Role.VISITOR or session is None:
        return
    if session.handler != Session.Handler.HUMAN or session.assignee_id is None:
        return
    notify(
        kind=Kind.NEW_MESSAGE,
        user_ids=(_people(session, "reply") & {session.assignee_id}) - {_id_of(message["author"])},
        session=session,
        at=letter.created_at,
        data={"text": _excerpt(message["content"])},
    )


def tell_of_feedback(letter: EventLetter) -> None:
    """The assignee; and where it is bad, those who may change something about it."""
    payload = letter.payload
    session = _session(payload)
    if session is None:
        return
    csat, rating = payload["csat"], payload["rating"]
    bad = rating == "down" or (csat is not None and csat <= BAD_CSAT)
    told = _people(session, "reply") & {session.assignee_id}
    notify(
        kind=Kind.FEEDBACK_RECEIVED,
        user_ids=told | (_people(session, "manage") if bad else set()),
        session=session,
        at=letter.created_at,
        data={"csat": csat, "rating": rating, "text": _excerpt(payload["comment"])},
    )


def tell_of_automation(letter: EventLetter) -> None:
    """Whom an automation names, as far as they may read it: as a mention does."""
    payload = letter.payload
    session = _session(payload)
    if session is None:
        return
    named = {parse_uuid(each) for each in payload["user_ids"]}
    notify(
        kind=Kind.MENTION,
        user_ids=_people(session, "view") & named,
        session=session,
        at=letter.created_at,
        data={"automation": payload["automation"]["name"], "text": _last_words(session)},
    )


def _session(payload: Payload) -> Session | None:
    """The session as it is now, where it bothers anybody."""
    rows = Session.objects.select_related("bot", "contact").filter(pk=payload["session"]["id"])
    session: Session | None = rows.exclude(channel=Session.Channel.PLAYGROUND).first()
    return None if session is None or _is_blocked(session.contact) else session


def _is_blocked(contact: Contact | None) -> bool:
    if contact is None or not contact.blocked:
        return False
    return contact.blocked_until is None or contact.blocked_until > timezone.now()


def _people(session: Session, need: Need) -> set[UUID]:
    bot: Bot = session.bot
    return people_of(bot, need)


def _id_of(person: Mapping[str, Any] | None) -> UUID | None:
    return parse_uuid(person["id"]) if person else None


def _last_words(session: Session) -> str:
    """What the visitor said last: it tells what they need."""
    said = Message.objects.filter(session=session, role=Message.Role.VISITOR).order_by("-seq")
    return _excerpt(said.values_list("content", flat=True).first())


def _excerpt(text: str | None) -> str:
    """The beginning of it, on one line."""
    line = " ".join((text or "").split())
    return line if len(line) <= EXCERPT else f"{line[: EXCERPT - 1]}…"
