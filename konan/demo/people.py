"""The demo's people: an owner, two agents in a team, and those who wrote to the shop."""

from django.conf import settings
from django.utils import timezone

from accounts.models import User
from accounts.passwords import hashed
from bots.models import Bot, BotShare
from contacts.models import Contact
from konan.demo.history import ZONE
from konan.demo.texts import SHOP, people
from teams.models import Membership, Team


def make_owner(password: str) -> User:
    return _make_user(password=password, **people()["owner"])


def make_agents(password: str) -> dict[str, User]:
    return {
        key: _make_user(password=password, **agent) for key, agent in people()["agents"].items()
    }


def make_team(bot: Bot, agents: dict[str, User]) -> Team:
    """The owner's team with the agents in it, and the bot shared with them."""
    team = Team.objects.create(owner_id=bot.owner_id, name=SHOP)
    Membership.objects.create(team=team, user_id=bot.owner_id, role=Membership.Role.OWNER)
    for agent in agents.values():
        Membership.objects.create(team=team, user=agent, role=Membership.Role.AGENT)
    BotShare.objects.create(bot=bot, team=team)
    return team


def make_contacts(bot: Bot) -> dict[str, Contact]:
    contacts = {
        key: Contact.objects.create(owner_id=bot.owner_id, **contact)
        for key, contact in people()["contacts"].items()
    }
    bot.contacts.add(*contacts.values())
    return contacts


def date_contacts(contacts: dict[str, Contact]) -> None:
    """When they were first and last here, as their sessions say."""
    for contact in contacts.values():
        sessions = list(contact.sessions.order_by("created_at"))
        contact.first_seen_at = sessions[0].created_at
        contact.last_seen_at = sessions[-1].updated_at
        contact.created_at = sessions[0].created_at
        contact.save()


def _make_user(*, name: str, email: str, password: str) -> User:
    user = User(
        email=email,
        name=name,
        password=hashed(password),
        timezone=ZONE.key,
        email_verified_at=timezone.now(),
        plan_id=settings.DEFAULT_PLAN,
    )
    user.save(force_insert=True)
    return user
