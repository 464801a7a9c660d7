"""A talk goes to people, by every way: the visitor is told what is so, and why is written down."""

from typing import Any

import pytest
from django.utils import timezone

from bots.hours import DAYS
from bots.models import Bot
from conversations.models import Session
from conversations.tests.conftest import Visitor
from teams.presence.models import AgentPresence

pytestmark = pytest.mark.django_db(transaction=True)


def somebody_comes(bot: Bot) -> None:
    AgentPresence.objects.create(user=bot.owner, last_seen_at=timezone.now())


def why(visitor: Visitor) -> str:
    return Session.objects.get(pk=visitor.session).handoff_reason


def test_the_streamed_words_are_those_that_are_kept(visitor: Visitor) -> None:
    events = visitor.stream("I want to talk to a human")
    end = events[-1].data
    spoken = "".join(each.data["text"] for each in events if each.kind == "message.delta")
    assert (end["handoff"], end["revised"]) == (True, False)
    assert spoken == end["response"] == visitor.history()[1]["content"]
    assert "Nobody is at the desk right now. Leave your e-mail address" in spoken
    assert why(visitor) == "visitor"


def test_where_somebody_is_there_nobody_is_asked_for_an_address(visitor: Visitor) -> None:
    somebody_comes(visitor.bot)
    answer = visitor.say("Je veux parler à un conseiller")
    assert answer["response"] == (
        "Je vous passe une personne. Elle verra notre conversation et vous répondra ici."
    )


def test_an_answer_that_is_missing_twice_hands_over_with_its_reason(visitor: Visitor) -> None:
    somebody_comes(visitor.bot)
    visitor.say("What is the capital of Mongolia?")
    answer = visitor.say("And how tall is Everest?")
    assert answer["handoff"] is True
    assert answer["response"].startswith("I do not know that either")
    assert why(visitor) == "low_confidence"


def test_an_owners_keyword_hands_over_with_its_reason(visitor: Visitor) -> None:
    handoff: dict[str, Any] = {**visitor.bot.handoff, "keywords": ["lawyer"], "message": "Wait."}
    Bot.objects.filter(pk=visitor.bot.pk).update(handoff=handoff, updated_at=timezone.now())
    somebody_comes(visitor.bot)
    assert visitor.say("My lawyer will write to you")["response"] == "Wait."
    assert why(visitor) == "keyword"


def test_a_closed_desk_says_when_it_opens(visitor: Visitor) -> None:
    far = ["23:58", "23:59"] if timezone.now().hour < 12 else ["00:01", "00:02"]
    hours = {"timezone": "Etc/UTC", "days": {day: [far] for day in DAYS}, "exceptions": []}
    Bot.objects.filter(pk=visitor.bot.pk).update(business_hours=hours, updated_at=timezone.now())
    visitor.say("Hello!")
    visitor.post(f"/chat/sessions/{visitor.session}/handoff")
    words = next(m["content"] for m in visitor.history() if "UTC time" in m["content"])
    assert f"from {far[0]} (UTC time)" in words
    assert "Leave your e-mail address here" in words
