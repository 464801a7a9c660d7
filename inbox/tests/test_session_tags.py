"""Tags and priority."""

from typing import Any

import pytest

from inbox.models import Activity
from inbox.tests.desk import make_waiting, noted, now, said
from konan.testing.api import Api, assert_problem
from konan.testing.world import World


def test_tags_replace_and_are_made_alike(world: World, api: Api) -> None:
    session = make_waiting(world.bot, tags=["old", "vip"])
    sent = {"tags": ["  VIP ", "vip", "Été  2030", "شكوى"]}
    answer = api.as_(world.agent).put(f"/inbox/sessions/{session.pk}/tags", sent)
    assert answer.status_code == 200, answer.content
    assert answer.json()["tags"] == ["vip", "été 2030", "شكوى"]  # type: ignore[attr-defined]
    activity = Activity.objects.get(session=session)
    assert activity.data == {"added": ["été 2030", "شكوى"], "removed": ["old"]}
    assert said(session) == []


@pytest.mark.parametrize(
    ("tags", "field"),
    [
        ([f"t{number}" for number in range(21)], "tags"),
        (["fine", "x" * 41], "tags.1"),
        (["  "], "tags.0"),
        ("vip", "tags"),
        ([1], "tags.0"),
        (None, "tags"),
    ],
)
def test_what_are_no_tags_is_a_400(world: World, api: Api, tags: Any, field: str) -> None:
    session = make_waiting(world.bot, tags=["old"])
    answer = api.as_(world.agent).put(f"/inbox/sessions/{session.pk}/tags", {"tags": tags})
    assert_problem(answer, 400, "invalid", field=field)
    assert now(session).tags == ["old"]


def test_twenty_are_counted_once_they_are_alike(world: World, api: Api) -> None:
    session = make_waiting(world.bot)
    sent = {"tags": [f"T{number % 20}" for number in range(40)]}
    assert api.as_(world.agent).put(f"/inbox/sessions/{session.pk}/tags", sent).status_code == 200
    assert len(now(session).tags) == 20


def test_priority_is_noted_once_and_never_said(world: World, api: Api) -> None:
    session = make_waiting(world.bot)
    path = f"/inbox/sessions/{session.pk}/priority"
    for _ in range(2):
        answer = api.as_(world.agent).put(path, {"priority": "urgent"})
        assert answer.json()["priority"] == "urgent"  # type: ignore[attr-defined]
    assert (noted(session), said(session)) == (["priority"], [])
    answer = api.as_(world.agent).put(path, {"priority": "very"})
    assert_problem(answer, 400, "invalid", field="priority")
