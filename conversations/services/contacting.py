"""Where a visitor can be reached: what they say of themselves in a talk that has begun.

Nothing of it is signed, so nothing is opened by it: it joins or makes an unverified contact, or
is kept on the session alone.
"""

import re
from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from contacts.services import Claim, contact_claim
from conversations.models import Message, Session, Visitor
from conversations.services.handover import asks_for_address
from conversations.services.sessions import changing, tell_changed
from conversations.services.telling import tell_session
from conversations.shapes import session_shape

_LONGEST: Final = 254
_ADDRESS: Final = re.compile(r"[^\s<>()\[\],;:\"'«»]+@[^\s<>()\[\],;:\"'«»@]+")


def address_of(session: Session) -> str:
    """Where what is said in this session may be mailed to; empty where nobody knows."""
    claimed: str = (session.claim or {}).get("email", "")
    return claimed or (session.contact.email if session.contact else "")


def session_contact(*, session: Session, name: str = "", email: str = "") -> dict[str, Any]:
    with changing(session) as current:
        return _take(current, Claim(name=name.strip(), email=email.strip().lower()))


def take_address(*, session_id: UUID, seq: int, text: str) -> None:
    """The e-mail address in an answer to our request for one; once one is known, no other."""
    email = address_in(text)
    session = Session.objects.filter(pk=session_id).first()
    if not email or session is None:
        return
    with changing(session) as current:
        wanted = current.handler == Session.Handler.HUMAN and not address_of(current)
        if wanted and _was_asked(current, seq):
            _take(current, Claim(email=email))


def address_in(text: str) -> str:
    """The one e-mail address that a text names; empty where there is none, or several."""
    found = {each.rstrip(".!?…،؟").lower() for each in _ADDRESS.findall(text)}
    if len(found) != 1:
        return ""
    email = found.pop()
    try:
        validate_email(email)
    except ValidationError:
        return ""
    return email if len(email) <= _LONGEST else ""


def _was_asked(session: Session, seq: int) -> bool:
    ours = Message.objects.filter(session=session, role=Message.Role.ASSISTANT, seq__lt=seq)
    last = ours.order_by("-seq").first()
    return last is not None and asks_for_address(last.content)


def _take(session: Session, claim: Claim) -> dict[str, Any]:
    """What nobody signed changes nothing of a verified contact."""
    if session.contact and session.contact.verified:
        believed = claim.email in ("", session.contact.email)
    else:
        contact, believed = contact_claim(
            owner_id=session.owner_id,
            bot_id=session.bot_id,
            claim=claim,
            current_id=session.contact_id,
        )
        session.contact = contact
        Visitor.objects.filter(sessions=session).update(contact=contact)
    if claim.email:
        session.claim = None if believed else {"email": claim.email, "external_id": ""}
    session.updated_at = timezone.now()
    session.save()
    shape = session_shape(session.pk)
    tell_session(shape)
    tell_changed(session=session, shape=shape)
    return shape
