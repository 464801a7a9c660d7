"""What happens in a session, told by letter as the services tell it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from accounts.models import User
from conversations.models import Session
from conversations.shapes import session_shape
from konan.core.events import emit
from konan.core.events.relay import relay_due
from konan.testing.world import Person, World
from notifications.models import Notification

Happened = Callable[..., None]


def person(user: User) -> dict[str, str]:
    return {"id": str(user.pk), "name": user.display_name}


@pytest.fixture
def happened(world: World) -> Happened:
    """`happened("mention", user=…)`: emitted of our session as it is, and relayed."""

    def tell(name: str, *, session: Session | None = None, **payload: Any) -> None:
        about = session or world.ours.session
        told = {"session": session_shape(about.pk), **payload}
        with transaction.atomic():
            emit(name, owner_id=about.owner_id, bot_id=about.bot_id, payload=told)
        relay_due()

    return tell


@pytest.fixture
def handed_over(world: World, happened: Happened) -> Happened:
    """`handed_over()`: the visitor of our session `said` something, and asked for a person."""

    def ask(*, said: str = "", **changes: Any) -> None:
        say(world.ours.session, "visitor", said)
        say(world.ours.session, "assistant", "A person will answer.")
        change(world.ours.session, status="pending", handler="human", **changes)
        happened("handoff_requested", reason="visitor")

    return ask


@pytest.fixture
def wrote(world: World, happened: Happened) -> Happened:
    """`wrote("Hello?")`: a visitor's message in our session."""

    def write(content: str, *, role: str = "visitor") -> None:
        message = {"role": role, "content": content, "author": None}
        happened("new_message", message=message)

    return write


@pytest.fixture
def assigned(world: World) -> Happened:
    """`assigned(world.agent)`: our session is theirs to answer."""

    def assign(to: Person) -> None:
        change(world.ours.session, status="open", handler="human", assignee=to.user)

    return assign


def say(session: Session, role: str, content: str) -> None:
    session.last_seq += 1
    session.save(update_fields=["last_seq"])
    session.messages.create(seq=session.last_seq, role=role, content=content)


def change(session: Session, **fields: Any) -> None:
    for name, value in fields.items():
        setattr(session, name, value)
    session.save(update_fields=list(fields))


def told(by: Person) -> list[str]:
    """The types that somebody has unread, oldest first."""
    rows = Notification.objects.visible_to(by.actor).shown().unread()
    return [row.type for row in rows.order_by("updated_at")]
