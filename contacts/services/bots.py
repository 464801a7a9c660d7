"""Which bots a contact may join."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from contacts.models import Contact
from konan.core.errors import Forbidden, Invalid
from konan.core.tenancy import Actor
from teams.roles import Role, may


def bots_wanted(*, actor: Actor, bot_ids: Collection[UUID]) -> list[Bot]:
    """The bots of one account that somebody new shall belong to.

    Raises Invalid for one that the actor does not see, and Forbidden for a role below agent.
    """
    found = list(Bot.objects.visible_to(actor).filter(pk__in=bot_ids))
    _require_all(found, bot_ids)
    _require_replier(found)
    return found


def join(*, actor: Actor, contact: Contact, bot_ids: Collection[UUID]) -> bool:
    """Makes these the contact's bots; bots that the actor does not see stay as they are.

    Whether anything changed. Raises as `bots_wanted` does, for what changes.
    """
    seen = Bot.objects.visible_to(actor).filter(Q(pk__in=bot_ids) | Q(contacts=contact))
    bots = {bot.pk: bot for bot in seen.distinct()}
    wanted = set(bot_ids)
    have = set(contact.bots.filter(pk__in=bots).values_list("pk", flat=True))
    _require_all([bots[pk] for pk in wanted & bots.keys()], wanted, owner_id=contact.owner_id)
    _require_replier([bots[pk] for pk in wanted ^ have])
    contact.bots.add(*(bots[pk] for pk in wanted - have))
    contact.bots.remove(*(bots[pk] for pk in have - wanted))
    return wanted != have


def _require_all(
    found: Collection[Bot], bot_ids: Collection[UUID], *, owner_id: UUID | None = None
) -> None:
    if len(found) != len(set(bot_ids)):
        raise Invalid("bot_ids", _("There is no such bot."))
    owners = {bot.owner_id for bot in found} | ({owner_id} if owner_id else set())
    if len(owners) > 1:
        raise Invalid("bot_ids", _("All of a contact's bots belong to one account."))


def _require_replier(bots: Collection[Bot]) -> None:
    if not all(may(Role(bot.role), "reply") for bot in bots):
        raise Forbidden
