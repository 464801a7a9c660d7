"""Unanswered questions: shown with their counts, answered or dismissed with those like them."""

from typing import Any

import pytest

from analytics.topics.tests.history import group, shown
from bots.knowledge.models import Gap
from bots.knowledge.services import gap_record, search
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

pytestmark = pytest.mark.django_db
ASKED = (
    "Do you repair watches?",
    "do you repair watches?",
    "Can you repair my watch?",
    "Do you ship to Oujda, jo@example.com?",
)


@pytest.fixture
def gaps(world: World, api: Api) -> list[dict[str, Any]]:
    for question in ASKED:
        gap_record(bot_id=world.bot.pk, question=question)
    group(world.bot)
    told: list[dict[str, Any]] = shown(api, world)["unanswered"]
    return told


def test_like_questions_are_counted_as_one(gaps: list[dict[str, Any]]) -> None:
    assert [(each["question"], each["count"]) for each in gaps] == [
        ("Do you repair watches?", 3),
        ("Do you ship to Oujda, •••?", 1),
    ]
    assert gaps[0]["wordings"] == ["Can you repair my watch?"]


def test_an_answer_is_said_from_then_on_and_none_of_them_is_unanswered(
    world: World, api: Api, gaps: list[dict[str, Any]]
) -> None:
    path = f"/analytics/{world.bot.pk}/unanswered/{gaps[0]['id']}"
    sent = {"question": gaps[0]["question"], "answer": "Yes, on Mondays."}
    answer = api.as_(world.admin).post(f"{path}/answer", sent)
    assert answer.status_code == 201, answer.content
    assert answer.json()["kind"] == "faq"  # type: ignore[attr-defined]
    [found] = search(bot=world.bot, question=ASKED[2], limit=1)
    assert found.text == "Yes, on Mondays."
    assert [each["count"] for each in shown(api, world)["unanswered"]] == [1]
    assert_problem(api.as_(world.admin).post(f"{path}/answer", sent), 404, "not_found")


def test_a_wrong_answer_leaves_them_unanswered(
    world: World, api: Api, gaps: list[dict[str, Any]]
) -> None:
    path = f"/analytics/{world.bot.pk}/unanswered/{gaps[0]['id']}/answer"
    refused = api.as_(world.admin).post(path, {"question": "Do you?", "answer": " "})
    assert refused.status_code == 400
    assert len(shown(api, world)["unanswered"]) == 2


def test_dismissed_questions_come_back_when_they_are_asked_again(
    world: World, api: Api, gaps: list[dict[str, Any]]
) -> None:
    path = f"/analytics/{world.bot.pk}/unanswered/{gaps[0]['id']}"
    assert_problem(api.as_(world.agent).delete(path), 403, "forbidden")
    assert api.as_(world.admin).delete(path).status_code == 204
    assert Gap.objects.count() == 1
    gap_record(bot_id=world.bot.pk, question=ASKED[2])
    assert [each["count"] for each in shown(api, world)["unanswered"]] == [1, 1]
