"""GET /analytics/{bot_id}/topics: what visitors ask about."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from analytics.topics.models import Grouping
from analytics.topics.services import group_due, prepare_turns, turns
from analytics.topics.tests.history import (
    DELIVERY,
    INVOICE,
    OPENING,
    PASSWORD,
    group,
    shown,
    talk,
    talks,
    topic_of,
)
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

pytestmark = pytest.mark.django_db


def test_like_questions_are_one_topic_in_three_languages(world: World, api: Api) -> None:
    for texts in (DELIVERY, PASSWORD, INVOICE, OPENING):
        talks(world.bot, texts)
    told = shown(api, world)
    named = {topic["topic"].lower(): topic["sessions"] for topic in told["topics"]}
    assert sorted(named.values()) == [3, 3, 4, 4], named
    for word, count in (("parcel", 4), ("password", 4), ("facture", 3), ("اوقات العمل", 3)):
        [found] = [sessions for name, sessions in named.items() if word in name]
        assert found == count
    assert told["computed_at"]


def test_small_talk_is_no_topic_and_wanting_a_person_is_one(world: World, api: Api) -> None:
    talk(world.bot, "Hello!")
    talk(world.bot, "Bonjour", "merci beaucoup")
    talks(world.bot, ["I want to talk to a human", "Je veux parler à un conseiller"])
    talk(world.bot, "hi", "Where is my parcel?")
    talk(world.bot, "I want an agent", "Where is my parcel please?")
    told = shown(api, world)
    assert {topic["intent"]: topic["sessions"] for topic in told["topics"]} == {
        "person": 2,
        "question": 2,
    }
    [person] = [topic for topic in told["topics"] if topic["intent"] == "person"]
    assert person["topic"] == "Talking to a person"


def test_what_only_one_asks_is_no_topic(world: World, api: Api) -> None:
    talk(world.bot, "Where is my parcel?")
    talk(world.bot, "Do you hire trainees in summer?")
    talk(world.bot, "Where is my parcel?", channel="playground")
    assert shown(api, world)["topics"] == []


def test_what_tells_who_somebody_is_is_covered(world: World, api: Api) -> None:
    telling = ("jo@example.com", "0612345678", "4111 1111 1111 1111", "#A-1")
    for text in telling:
        talk(world.bot, f"Where is my parcel {text}")
        talk(world.bot, f"Where is my parcel {text}")
    [topic] = shown(api, world)["topics"]
    assert topic["sessions"] == 8
    assert topic["examples"] == ["Where is my parcel •••"]
    assert "parcel" in topic["topic"].lower()
    assert not any(text in topic["topic"] for text in telling)


def test_numbers_of_the_period_and_of_the_one_before(world: World, api: Api) -> None:
    talks(world.bot, DELIVERY[:3], days_ago=2, status="resolved", resolved_by="bot")
    talks(world.bot, DELIVERY[3:], days_ago=2, status="resolved", resolved_by="agent")
    talks(world.bot, DELIVERY[:2], days_ago=40)
    talks(world.bot, PASSWORD[:2], days_ago=2)
    told = shown(api, world)
    parcel = topic_of(told, DELIVERY[0])
    assert (parcel["sessions"], parcel["change"]) == (4, 1.0)
    assert (parcel["share"], parcel["resolution_rate"]) == (pytest.approx(4 / 6, abs=1e-3), 0.75)
    assert topic_of(told, PASSWORD[0])["change"] is None
    first = (timezone.now() - timedelta(days=45)).date()
    last = (timezone.now() - timedelta(days=35)).date()
    before = shown(api, world, **{"from": str(first), "to": str(last)})
    assert [topic["sessions"] for topic in before["topics"]] == [2]


def test_who_looks_again_within_a_quarter_of_an_hour_sees_the_same(world: World, api: Api) -> None:
    talks(world.bot, DELIVERY[:2])
    first = shown(api, world)
    talks(world.bot, DELIVERY[2:])
    assert shown(api, world)["computed_at"] == first["computed_at"]
    Grouping.objects.update(computed_at=timezone.now() - timedelta(minutes=16))
    assert [topic["sessions"] for topic in shown(api, world)["topics"]] == [4]


def test_a_large_bot_is_grouped_by_a_worker_and_nobody_waits(
    world: World, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "AT_ONCE", 3)
    talks(world.bot, DELIVERY)
    told = shown(api, world)
    assert (told["topics"], told["computed_at"]) == ([], None)
    assert group_due() == 1
    assert [topic["sessions"] for topic in shown(api, world)["topics"]] == [4]
    assert group_due() == 0


def test_every_bot_that_talks_has_its_turn_at_night(world: World) -> None:
    talks(world.bot, DELIVERY)
    prepare_turns()
    turn = Grouping.objects.get(bot=world.bot)
    assert timezone.now() < turn.due_at < timezone.now() + timedelta(days=1, minutes=1)
    assert turn.due_at.hour in (2, 3)
    Grouping.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    assert group_due() == Grouping.objects.count()
    assert Grouping.objects.get(bot=world.bot).due_at > timezone.now()


def test_what_fails_is_tried_again_and_then_rests(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    talks(world.bot, DELIVERY)
    turn = Grouping.objects.create(bot=world.bot, owner=world.owner.user)

    def fail(**_: Any) -> int:
        raise ValueError("no")

    monkeypatch.setattr(turns, "group_bot", fail)
    for tries in (1, 2, 0):
        Grouping.objects.update(due_at=timezone.now() - timedelta(seconds=1))
        assert group_due() == 1
        turn.refresh_from_db()
        assert (turn.tries, turn.lease_until) == (tries, None)
    assert turn.due_at > timezone.now() + timedelta(minutes=5) or turn.due_at.hour in (2, 3)


def test_as_a_table(world: World, api: Api) -> None:
    talks(world.bot, ["=parcel lost", "=parcel lost again"])
    path = f"/analytics/{world.bot.pk}/topics"
    answer = api.as_(world.viewer).get(path, format="csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    head, first = answer.content.decode("utf-8-sig").split("\r\n", 1)
    assert head.replace('"', "").startswith("topic,intent,sessions,share,change,resolution_rate")
    assert "'=parcel lost" in first
    gaps = api.as_(world.viewer).get(path, format="csv", table="unanswered")
    assert b"question" in gaps.content


def test_a_wrong_period_is_named(world: World, api: Api) -> None:
    path = f"/analytics/{world.bot.pk}/topics"
    asked = {"from": "2026-05-01", "to": "2026-04-01"}
    assert_problem(api.as_(world.viewer).get(path, **asked), 400, "invalid", field="to")
    assert group(world.bot) == 0
