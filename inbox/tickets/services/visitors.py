"""Tickets that visitors open, where nobody is there to answer, say."""

from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from bots.checks import Rejected, cleaned, required, shape, text
from bots.models import Bot
from contacts.models import Contact
from contacts.services import Claim, contact_claim
from conversations.models import Session, Visitor
from conversations.services.contacting import session_contact
from conversations.services.visitors import visitor_create
from inbox.tickets.models import Ticket
from inbox.tickets.services.tickets import DESCRIPTION, SUBJECT, ticket_keep
from konan.core.errors import Unauthorized
from konan.core.tenancy import Actor


def _address(value: Any) -> str:
    address: str = text(254, trim=True)(value).lower()
    if not address:
        return ""
    try:
        validate_email(address)
    except ValidationError as error:
        raise Rejected.because("invalid", _("Not an e-mail address.")) from error
    return address


_check: Final = required(
    ["subject"],
    shape(
        {
            "subject": text(SUBJECT, blank=False, trim=True),
            "description": text(DESCRIPTION),
            "email": _address,
        }
    ),
)


@dataclass(frozen=True, slots=True)
class Opened:
    """`visitor_token`: for a visitor that had none."""

    ticket: Ticket
    visitor_token: str | None


@transaction.atomic
def ticket_open(
    *, actor: Actor, bot: Bot, fields: dict[str, Any], session: Session | None = None
) -> Opened:
    """A visitor's ticket. Their address is kept on it whoever they are; it joins a contact as
    any claim that nobody signed does, and so opens nothing.

    Raises Unauthorized where the bot requires an identity and the visitor has none.
    """
    sent = cleaned(_check, fields)
    known = _known(actor)
    if bot.widget["require_identity"] and (known is None or known.contact is None):
        raise Unauthorized(_("This bot asks who you are."), code="identity_required")
    visitor, secret = (known, None) if known else visitor_create(bot=bot)
    ticket = Ticket(
        bot=bot,
        visitor=visitor,
        session=session,
        contact=_contact(visitor, session, sent.get("email", "")),
        **sent,
    )
    return Opened(ticket_keep(ticket), secret)


def _known(actor: Actor) -> Visitor | None:
    if actor.visitor_id is None:
        return None
    return Visitor.objects.select_related("contact").filter(pk=actor.visitor_id).first()


def _contact(visitor: Visitor, session: Session | None, email: str) -> Contact | None:
    """Whom the address leads to; what nobody signed changes nothing of a verified contact."""
    if session is not None:
        if email:
            session_contact(session=session, email=email)
            session.refresh_from_db(fields=["contact"])
        return session.contact
    if not email or (visitor.contact and visitor.contact.verified):
        return visitor.contact
    found, _believed = contact_claim(
        owner_id=visitor.owner_id,
        bot_id=visitor.bot_id,
        claim=Claim(email=email),
        current_id=visitor.contact_id,
    )
    Visitor.objects.filter(pk=visitor.pk).update(contact=found)
    return found
