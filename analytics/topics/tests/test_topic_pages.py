"""Topics and unanswered questions as pages: seen by all, changed by those who manage."""

import re
from typing import Any

import pytest
from django.urls import reverse

from analytics.topics.models import Topic
from analytics.topics.tests.history import DELIVERY, PASSWORD, group, talk
from bots.knowledge.models import Document, Gap
from bots.knowledge.services import gap_record
from inbox.tests.pages.test_inbox import signed_in
from konan.testing.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def topics(world: World) -> list[Topic]:
    for question in (*DELIVERY, *PASSWORD):
        talk(world.bot, question)
    group(world.bot)
    return list(Topic.objects.filter(bot=world.bot, merged_into=None).order_by("phrase"))


def page_of(world: World, person: Any, name: str = "topics") -> str:
    answer = signed_in(person).get(reverse(name, args=[world.bot.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def act(world: World, page: str, topic: Topic, **sent: Any) -> Any:
    url = reverse(page, args=[world.bot.pk, topic.pk])
    return signed_in(world.admin).post(url, sent, follow=True)


def test_each_topic_leads_to_its_conversations(world: World, topics: list[Topic]) -> None:
    assert len(topics) == 2
    page = page_of(world, world.viewer)
    for topic in topics:
        url = reverse("topic", args=[world.bot.pk, topic.pk])
        assert url in page
        behind = signed_in(world.viewer).get(url).content.decode()
        assert behind.count("rows__item card--link") == 4
        assert "topic-name" not in behind  # a viewer changes nothing


def test_one_is_renamed_pinned_and_merged_and_the_merge_taken_back(
    world: World, topics: list[Topic]
) -> None:
    first, second = topics
    act(world, "topic_name", first, name="Sign-in")
    act(world, "topic_pin", first, pinned="true")
    page = page_of(world, world.viewer)
    assert page.index("Sign-in") < page.index("Pinned")
    merged = act(world, "topic_merge", second, into=first.pk)
    assert merged.content.decode().count("rows__item card--link") == 8
    act(world, "topic_separate", first)
    assert Topic.objects.filter(bot=world.bot, merged_into=None).count() == 2


@pytest.mark.parametrize("name", ["topic_name", "topic_pin", "topic_merge", "topic_separate"])
def test_agents_and_strangers_change_nothing(world: World, topics: list[Topic], name: str) -> None:
    url = reverse(name, args=[world.bot.pk, topics[0].pk])
    sent = {"name": "x", "into": str(topics[1].pk)}
    assert signed_in(world.agent).post(url, sent).status_code == 403
    assert signed_in(world.stranger).post(url, sent).status_code == 404


def test_an_unanswered_question_is_answered_in_one_form(world: World) -> None:
    gap_record(bot_id=world.bot.pk, question="Do you repair watches?")
    page = page_of(world, world.admin, "unanswered")
    [url] = re.findall(r'action="([^"]*/unanswered/[^"]*/answer)"', page)
    prefix = url.split("/")[-2].replace("-", "")
    client = signed_in(world.admin)
    sent = {f"{prefix}-question": "Do you repair watches?", f"{prefix}-answer": ""}
    again = client.post(url, sent)
    assert again.status_code == 422 and "This field is required." in again.content.decode()
    client.post(url, {**sent, f"{prefix}-answer": "Yes, within a week."})
    assert Document.objects.filter(bot=world.bot, title="Do you repair watches?").exists()
    assert not Gap.objects.filter(bot=world.bot).exists()


def test_an_unanswered_question_is_dismissed(world: World) -> None:
    gap_record(bot_id=world.bot.pk, question="Do you repair watches?")
    page = page_of(world, world.admin, "unanswered")
    [url] = re.findall(r'action="([^"]*/unanswered/[^"]*/dismiss)"', page)
    assert signed_in(world.agent).post(url).status_code == 403
    signed_in(world.admin).post(url)
    assert not Gap.objects.filter(bot=world.bot).exists()
