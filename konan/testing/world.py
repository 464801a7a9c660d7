"""The people of the tests: few, and enough to see every permission at work.

A team of an owner, a mate of each role and one who was removed; a stranger with things of
their own; a visitor of the team's bot and one of the stranger's; an integration's keys.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from accounts.credentials import issue_bearer, new_api_key
from accounts.models import ApiKey, RefreshToken, SignIn, User
from accounts.services.tokens import ABSOLUTE, IDLE
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
    return make_people(name, verified=verified)[name]


def make_people(*names: str, verified: bool = True) -> dict[str, Person]:
    """People with verified e-mails and no passwords, signed in to the API.

    `open_tokens` does as much for each of them; here it is three statements for all.
    """
    verified_at = timezone.now() if verified else None
    users = User.objects.bulk_create(_new_user(name, verified_at) for name in names)
    sign_ins = SignIn.objects.bulk_create(
        SignIn(user=user, kind=SignIn.Kind.API, expires_at=timezone.now() + ABSOLUTE)
        for user in users
    )
    secrets = [token("rt_") for _ in names]
    RefreshToken.objects.bulk_create(
        RefreshToken(sign_in=each, digest=digest(secret), expires_at=timezone.now() + IDLE)
        for each, secret in zip(sign_ins, secrets, strict=True)
    )
    made = zip(names, sign_ins, secrets, strict=True)
    return {name: _person(name, sign_in, secret) for name, sign_in, secret in made}


def _new_user(name: str, verified_at: datetime | None) -> User:
    user = User(
        email=f"{name}@example.com",
        name=name.capitalize(),
        email_verified_at=verified_at,
        plan_id=settings.DEFAULT_PLAN,
    )
    user.set_unusable_password()
    return user


def _person(name: str, sign_in: SignIn, refresh_token: str) -> Person:
    actor = Actor(kind="user", user_id=sign_in.user_id, sign_in_id=sign_in.pk)
    bearer = issue_bearer(user_id=sign_in.user_id, sign_in_id=sign_in.pk)
    headers = {"Authorization": f"Bearer {bearer}"}
    return Person(name, headers, sign_in.user, actor, bearer, refresh_token)


def make_key(name: str, user: User, *scopes: str) -> Principal:
    return make_keys(user, {name: scopes})[0]


def make_keys(user: User, scopes_of: Mapping[str, Sequence[str]]) -> list[Principal]:
    """Keys of somebody, by name."""
    made = {name: new_api_key() for name in scopes_of}
    ApiKey.objects.bulk_create(
        ApiKey(
            user=user,
            name=name,
            key_id=parts.key_id,
            digest=parts.digest,
            scopes=list(scopes_of[name]),
        )
        for name, (_text, parts) in made.items()
    )
    return [Principal(name, {"X-API-Key": text}) for name, (text, _parts) in made.items()]


def make_guest(name: str, bot: Bot) -> Guest:
    return make_guests((name, bot))[0]


def make_guests(*wanted: tuple[str, Bot]) -> list[Guest]:
    """A visitor of each bot."""
    secrets = [token("vis_") for _ in wanted]
    visitors = Visitor.objects.bulk_create(
        Visitor(owner_id=bot.owner_id, bot=bot, digest=digest(secret))
        for (_name, bot), secret in zip(wanted, secrets, strict=True)
    )
    made = zip(wanted, visitors, secrets, strict=True)
    return [_guest(name, visitor, secret) for (name, _bot), visitor, secret in made]


def _guest(name: str, visitor: Visitor, secret: str) -> Guest:
    headers = {"X-Bot-Token": visitor.bot.public_token, "X-Visitor-Token": secret}
    return Guest(name, headers, visitor, secret)


def make_bot(owner: User, *, name: str = "Support", status: str = Bot.Status.ACTIVE) -> Bot:
    return Bot.objects.create(owner=owner, name=name, status=status)


def make_things(*owners: User) -> tuple[list[Things], list[Guest]]:
    """For each owner a bot, a document of it and a conversation with a visitor."""
    names = [owner.email.partition("@")[0] for owner in owners]
    bots = Bot.objects.bulk_create(
        Bot(owner=owner, name=f"Bot of {name}", status=Bot.Status.ACTIVE)
        for owner, name in zip(owners, names, strict=True)
    )
    documents = Document.objects.bulk_create(
        Document(
            owner_id=bot.owner_id,
            bot=bot,
            kind=Document.Kind.TEXT,
            title="Returns",
            text="You can return what you bought within 30 days.",
            status=Document.Status.READY,
        )
        for bot in bots
    )
    guests = make_guests(*zip([f"visitor of {name}" for name in names], bots, strict=True))
    sessions = Session.objects.bulk_create(
        Session(owner=bot.owner, bot=bot, visitor=guest.visitor, channel="widget")
        for bot, guest in zip(bots, guests, strict=True)
    )
    things = zip(bots, documents, sessions, strict=True)
    return [Things(bot, document, session) for bot, document, session in things], guests


def make_world() -> World:
    people = make_people("owner", "admin", "agent", "viewer", "removed", "stranger")
    owner, stranger = people["owner"].user, people["stranger"].user
    (ours, theirs), (visitor, other_visitor) = make_things(owner, stranger)
    team = Team.objects.create(owner=owner, name="Team")
    Membership.objects.bulk_create(
        Membership(team=team, user=people[role].user, role=role)
        for role in ("owner", "admin", "agent", "viewer")
    )
    BotShare.objects.create(bot=ours.bot, team=team)
    read_key, full_key = make_keys(
        owner, {"read key": ["read"], "full key": ["read", "chat", "write"]}
    )
    return World(
        **people,
        visitor=visitor,
        other_visitor=other_visitor,
        read_key=read_key,
        full_key=full_key,
        nobody=Principal("nobody", {}),
        team=team,
        ours=ours,
        theirs=theirs,
    )
