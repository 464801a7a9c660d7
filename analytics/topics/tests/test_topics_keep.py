"""What people did with topics stays, whatever is found later."""

from typing import Any

import pytest

from analytics.topics.models import Topic, TopicSession
from analytics.topics.tests.history import (
    DELIVERY,
    INVOICE,
    PASSWORD,
    group,
    shown,
    talks,
    topic_of,
)
from bots.services.lifecycle import bot_delete
from conversations.models import Message, Session
from conversations.services.erasing import erase_sessions
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

pytestmark = pytest.mark.django_db


def act(api: Api, world: World, topic: dict[str, Any], what: str, body: Any = None) -> Any:
    path = f"/analytics/{world.bot.pk}/topics/{topic['id']}{what}"
    by = api.as_(world.admin)
    return (by.post if what else by.patch)(path, body)


def test_a_topic_is_the_same_the_next_night(world: World, api: Api) -> None:
    talks(world.bot, (*DELIVERY[:3], *PASSWORD[:3]))
    before = {topic["id"]: topic["topic"] for topic in shown(api, world)["topics"]}
    talks(world.bot, (*DELIVERY, *PASSWORD, *INVOICE), days_ago=0.5)
    group(world.bot)
    after = {topic["id"]: topic["sessions"] for topic in shown(api, world)["topics"]}
    assert before.keys() < after.keys()
    assert sorted(after.values()) == [3, 7, 7]


def test_a_name_and_a_pin_stay(world: World, api: Api) -> None:
    talks(world.bot, (*DELIVERY, *PASSWORD[:2]))
    topic = topic_of(shown(api, world), PASSWORD[0])
    answer = act(api, world, topic, "", {"name": " Getting  in ", "pinned": True})
    assert answer.status_code == 200
    assert answer.json()["topic"] == "Getting in"
    talks(world.bot, PASSWORD[2:])
    group(world.bot)
    first = shown(api, world)["topics"][0]
    assert (first["id"], first["topic"], first["sessions"]) == (topic["id"], "Getting in", 4)
    assert act(api, world, topic, "", {"name": ""}).json()["topic"] == first["phrase"] != ""


def test_a_merge_stays_and_can_be_taken_back(world: World, api: Api) -> None:
    talks(world.bot, (*DELIVERY[:3], *PASSWORD[:3]))
    told = shown(api, world)
    parcel, password = topic_of(told, DELIVERY[0]), topic_of(told, PASSWORD[0])
    assert act(api, world, password, "/merge", {"into": parcel["id"]}).status_code == 200
    talks(world.bot, (DELIVERY[3], PASSWORD[3]))
    for _night in range(2):
        group(world.bot)
        [topic] = shown(api, world)["topics"]
        assert (topic["id"], topic["sessions"]) == (parcel["id"], 8)
        assert [each["id"] for each in topic["merged"]] == [password["id"]]
    assert act(api, world, parcel, "/separate").status_code == 200
    counts = {each["id"]: each["sessions"] for each in shown(api, world)["topics"]}
    assert counts == {parcel["id"]: 4, password["id"]: 4}


def test_what_cannot_be_merged_is_refused(world: World, api: Api) -> None:
    talks(world.bot, (*DELIVERY[:3], *PASSWORD[:3]))
    told = shown(api, world)
    parcel, password = topic_of(told, DELIVERY[0]), topic_of(told, PASSWORD[0])
    same = act(api, world, parcel, "/merge", {"into": parcel["id"]})
    assert_problem(same, 409, "not_a_target")
    act(api, world, password, "/merge", {"into": parcel["id"]})
    back = act(api, world, parcel, "/merge", {"into": password["id"]})
    assert_problem(back, 409, "not_a_target")
    other = Topic.objects.create(owner=world.stranger.user, bot=world.theirs.bot, phrase="Lamps")
    away = act(api, world, parcel, "/merge", {"into": str(other.pk)})
    assert_problem(away, 404, "not_found")


def test_the_words_of_erased_conversations_are_in_no_topic(world: World, api: Api) -> None:
    talks(world.bot, DELIVERY[:2])
    mine = talks(world.bot, ["parcel of Zerhouni lost", "parcel of Zerhouni is lost"])
    assert "Zerhouni" in str(shown(api, world))
    erase_sessions(
        owner_id=world.bot.owner_id,
        sessions=Session.objects.filter(pk__in=[each.pk for each in mine]),
    )
    told = shown(api, world)
    assert "zerhouni" not in str(told).lower()
    assert [topic["sessions"] for topic in told["topics"]] == [2]
    assert not Topic.objects.filter(phrase__icontains="zerhouni").exists()


def test_a_topic_of_which_one_session_is_left_is_gone(world: World, api: Api) -> None:
    first, _second = talks(world.bot, DELIVERY[:2])
    assert len(shown(api, world)["topics"]) == 1
    rows = Session.objects.filter(pk=first.pk)
    erase_sessions(owner_id=world.bot.owner_id, sessions=rows)
    assert not Topic.objects.exists()
    assert not TopicSession.objects.exists()


def test_topics_go_with_their_bot(world: World, api: Api) -> None:
    talks(world.bot, DELIVERY)
    shown(api, world)
    bot_delete(actor=world.owner.actor, bot=world.bot)
    assert not Topic.objects.exists()
    assert not Message.objects.filter(content=DELIVERY[0]).exists()
