"""Who is there for a bot's visitors, and how long they wait: as the rows say at this moment."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from bots.models import Bot
from conversations.models import Message, Session
from conversations.services.sessions import session_handoff
from conversations.services.waiting import Desk, desk_now
from konan.testing.api import Api
from konan.testing.world import Person, World
from teams.presence.models import AgentPresence

pytestmark = pytest.mark.django_db

CLOSED = {"timezone": "UTC", "days": {}, "exceptions": []}


def comes(person: Person, **more: Any) -> None:
    AgentPresence.objects.update_or_create(
        user=person.user, defaults={"last_seen_at": timezone.now(), **more}
    )


def desk(world: World) -> Desk:
    return desk_now(world.bot.pk, world.ours.session.pk)


def waited(world: World, *seconds: int, ago: timedelta = timedelta(hours=1)) -> None:
    replied = timezone.now() - ago
    for each in seconds:
        Session.objects.create(
            owner_id=world.bot.owner_id,
            bot=world.bot,
            channel="widget",
            handed_off_at=replied - timedelta(seconds=each),
            agent_replied_at=replied,
        )


@pytest.mark.parametrize("name", ["owner", "admin", "agent"])
def test_whoever_may_answer_and_is_there_is_available(world: World, name: str) -> None:
    comes(getattr(world, name))
    assert (desk(world).here, desk(world).available) == (True, True)


@pytest.mark.parametrize("name", ["viewer", "removed", "stranger"])
def test_nobody_else_counts(world: World, name: str) -> None:
    comes(getattr(world, name))
    assert (desk(world).here, desk(world).available) == (False, False)


@pytest.mark.parametrize(
    ("change", "here", "available"),
    [
        ({"status": "away"}, False, False),
        ({"status": "offline"}, False, False),
        ({"last_seen_at": None}, False, False),
        ({"last_seen_at": timezone.now() - timedelta(seconds=70)}, False, False),
        ({"capacity": 0}, True, False),
    ],
)
def test_who_is_away_silent_or_full_has_no_room(
    world: World, change: dict[str, Any], here: bool, available: bool
) -> None:
    comes(world.agent, **change)
    assert (desk(world).here, desk(world).available) == (here, available)


def test_four_waits_tell_nothing_and_five_tell_the_middle_one(world: World) -> None:
    waited(world, 10, 20, 30, 4000)
    assert desk(world).wait_s is None
    waited(world, 90)
    assert desk(world).wait_s == 30


def test_old_waits_and_those_of_other_bots_tell_nothing(world: World) -> None:
    waited(world, *range(5), ago=timedelta(days=8))
    Session.objects.update(bot=world.bot)
    waited(world, *range(5))
    Session.objects.filter(agent_replied_at__gt=timezone.now() - timedelta(days=1)).update(
        bot=world.theirs.bot
    )
    assert desk(world).wait_s is None


def handed_over(world: World) -> str:
    session_handoff(actor=world.agent.actor, session=world.ours.session)
    return Message.objects.get(role="assistant", band="handoff").content


def test_where_somebody_is_there_the_visitor_is_passed_on(world: World) -> None:
    comes(world.agent)
    assert handed_over(world).startswith("I am passing you on to a person.")


def test_where_nobody_is_there_an_address_is_asked_for(world: World) -> None:
    assert "Nobody is at the desk right now. Leave your e-mail address" in handed_over(world)


def test_who_has_left_an_address_is_not_asked_again(world: World) -> None:
    world.ours.session.claim = {"email": "ann@example.com"}
    world.ours.session.save()
    assert "Leave your" not in handed_over(world)


def test_the_owners_words_come_first(world: World) -> None:
    Bot.objects.filter(pk=world.bot.pk).update(
        handoff={**world.bot.handoff, "message": "A colleague comes."}, business_hours=CLOSED
    )
    comes(world.agent)
    assert handed_over(world).startswith("A colleague comes. Nobody is at the desk right now.")


def test_the_widget_is_told_who_is_there(world: World) -> None:
    api = Api(world.visitor)
    nobody = {"available": False, "open": True, "opens_at": None, "wait_s": None}
    assert api.get("/widget/config").json()["people"] == nobody
    comes(world.agent)
    waited(world, *[61] * 5)
    somebody = {"available": True, "open": True, "opens_at": None, "wait_s": 61}
    assert api.get("/widget/config").json()["people"] == somebody
    Bot.objects.filter(pk=world.bot.pk).update(
        business_hours={
            **CLOSED,
            "exceptions": [
                {
                    "date": f"{timezone.now() + timedelta(days=2):%Y-%m-%d}",
                    "slots": [["09:00", "10:00"]],
                }
            ],
        }
    )
    closed = api.get("/widget/config").json()["people"]
    assert (closed["available"], closed["open"]) == (False, False)
    assert closed["opens_at"].endswith("T09:00:00Z")
