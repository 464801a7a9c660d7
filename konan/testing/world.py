"""The people of the tests: few, and enough to see every permission at work.

A team of an owner, a mate of each role and one who was removed; a stranger with things of
their own; a visitor of the team's bot and one of the stranger's; an integration's keys.
"""

from dataclasses import dataclass

from django.utils import timezone

from accounts.credentials import new_api_key
from accounts.models import ApiKey, User
from accounts.services import open_tokens
from bots.knowledge.models import Document
from bots.models import Bot, BotShare
from conversations.models import Session, Visitor
from konan.core.crypto import digest, token
from konan.core.tenancy import Actor
from teams.models import Membership, Team


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody who calls; `headers` is their credential."""

    name: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Person(Principal):
    user: User
    actor: Actor
    token: str
    refresh_token: str


@dataclass(frozen=True, slots=True)
class Guest(Principal):
    visitor: Visitor
    token: str


@dataclass(frozen=True, slots=True)
class Things:
    """A bot with a document and a visitor's conversation."""

    bot: Bot
    document: Document
    session: Session


@dataclass(frozen=True, slots=True)
class World:
    owner: Person
    admin: Person
    agent: Person
    viewer: Person
    removed: Person
    stranger: Person
    visitor: Guest
    other_visitor: Guest
    read_key: Principal
    full_key: Principal
    nobody: Principal
    team: Team
    ours: Things
    theirs: Things

    @property
    def bot(self) -> Bot:
        return self.ours.bot

    @property
    def everybody(self) -> tuple[Principal, ...]:
        return (
            self.owner, self.admin, self.agent, self.viewer, self.removed, self.stranger,
            self.visitor, self.other_visitor, self.read_key, self.full_key, self.nobody,
        )  # fmt: skip


def make_person(name: str, *, verified: bool = True) -> Person:
    """A person with a verified e-mail and no password, signed in to the API."""
    user = User.objects.create_user(
        f"{name}@example.com",
        name=name.capitalize(),
        email_verified_at=timezone.now() if verified else None,
    )
    tokens = open_tokens(user=user)
    sign_in = user.sign_ins.get()
    actor = Actor(kind="user", user_id=user.pk, sign_in_id=sign_in.pk)
    headers = {"Authorization": f"Bearer {tokens.token}"}
    return Person(name, headers, user, actor, tokens.token, tokens.refresh_token)


def make_key(name: str, user: User, *scopes: str) -> Principal:
    text, parts = new_api_key()
    ApiKey.objects.create(
        user=user, name=name, key_id=parts.key_id, digest=parts.digest, scopes=list(scopes)
    )
    return Principal(name, {"X-API-Key": text})


def make_guest(name: str, bot: Bot) -> Guest:
    secret = token("vis_")
    visitor = Visitor.objects.create(owner_id=bot.owner_id, bot=bot, digest=digest(secret))
    headers = {"X-Bot-Token": bot.public_token, "X-Visitor-Token": secret}
    return Guest(name, headers, visitor, secret)


def make_bot(owner: User, *, name: str = "Support", status: str = Bot.Status.ACTIVE) -> Bot:
    return Bot.objects.create(owner=owner, name=name, status=status)


def make_things(owner: User, name: str) -> tuple[Things, Guest]:
    bot = make_bot(owner, name=f"Bot of {name}")
    document = Document.objects.create(
        owner=owner,
        bot=bot,
        kind=Document.Kind.TEXT,
        title="Returns",
        text="You can return what you bought within 30 days.",
        status=Document.Status.READY,
    )
    guest = make_guest(f"visitor of {name}", bot)
    session = Session.objects.create(owner=owner, bot=bot, visitor=guest.visitor, channel="widget")
    return Things(bot, document, session), guest


def make_world() -> World:
    people = {
        name: make_person(name)
        for name in ("owner", "admin", "agent", "viewer", "removed", "stranger")
    }
    owner, stranger = people["owner"].user, people["stranger"].user
    ours, visitor = make_things(owner, "owner")
    theirs, other_visitor = make_things(stranger, "stranger")
    team = Team.objects.create(owner=owner, name="Team")
    for role in ("owner", "admin", "agent", "viewer"):
        Membership.objects.create(team=team, user=people[role].user, role=role)
    BotShare.objects.create(bot=ours.bot, team=team)
    return World(
        **people,
        visitor=visitor,
        other_visitor=other_visitor,
        read_key=make_key("read key", owner, "read"),
        full_key=make_key("full key", owner, "read", "chat", "write"),
        nobody=Principal("nobody", {}),
        team=team,
        ours=ours,
        theirs=theirs,
    )
