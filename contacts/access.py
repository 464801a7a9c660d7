"""The one door to a contact from outside."""

from typing import Any

from django.db.models import Max

from bots.access import bots_of
from bots.models import Bot
from contacts.models import Contact
from contacts.querysets import ContactQuerySet
from konan.core.errors import Forbidden, NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from teams.roles import Need, Role, may


def get_contact(actor: Actor, contact_id: Any, need: Need = "view") -> Contact:
    """Raises NotFound (not there, or not the actor's) and Forbidden (role too low)."""
    key = parse_uuid(contact_id)
    contact = Contact.objects.visible_to(actor).filter(pk=key).first() if key else None
    if contact is None:
        raise NotFound
    if not may(role_on(actor, contact), need):
        raise Forbidden
    return contact


def role_on(actor: Actor, contact: Contact) -> Role:
    """The highest role on any of the contact's bots; on those of one's own account, owner."""
    if contact.owner_id == actor.user_id:
        return Role.OWNER
    bots = Bot.objects.visible_to(actor).filter(contacts=contact)
    return Role(bots.aggregate(highest=Max("role"))["highest"] or 0)


def contacts_of(actor: Actor, need: Need = "view") -> ContactQuerySet:
    """All contacts that the actor may see, or `manage`, newest first."""
    return Contact.objects.visible_to(actor, need).order_by("-id")


def bots_to_join(actor: Actor) -> list[Bot]:
    """The bots whose contacts the actor may make and change, newest first."""
    return [bot for bot in bots_of(actor) if may(Role(bot.role), "reply")]
