"""Whatever a model server does, the message is kept and an honest answer comes, in time."""

import time

import pytest

from bots.models import Bot
from conversations.models import Message, Receipt, Turn
from conversations.tests.conftest import DELIVERY, Visitor, make_bot
from konan.testing.fakemodel import FakeModel
from konan.testing.knowledge import teach

pytestmark = pytest.mark.django_db(transaction=True)
QUESTION = "How much does delivery cost?"


@pytest.mark.parametrize(
    "mood", ["500", "429", "hang", "reset", "cut", "garbage", "nonsense", "mute", "stall", "huge"]
)
def test_built_in_engine_answers_in_its_place(modelled: Visitor, mood: str) -> None:
    Bot.objects.filter(pk=modelled.bot.pk).update(llm_model=f"fake:{mood}")
    began = time.monotonic()
    answer = modelled.say(QUESTION)
    assert time.monotonic() - began < 8
    assert "4.90" in answer["response"]
    assert answer["sources"][0]["snippet"] in DELIVERY
    assert modelled.history()[0]["content"] == QUESTION
    assert Turn.objects.get(answer_id=answer["message_id"]).state == "answered"


def test_what_the_model_injects_is_inert(modelled: Visitor) -> None:
    Bot.objects.filter(pk=modelled.bot.pk).update(llm_model="fake:injection")
    answer = modelled.say(QUESTION)
    assert "evil.example" not in answer["response"]


def test_receipt_says_how_the_answer_came_about(modelled: Visitor) -> None:
    answer = modelled.say(QUESTION)
    receipt = Receipt.objects.get(message_id=answer["message_id"]).data
    assert receipt["engine"] == "model"
    assert receipt["model"] == "fake:ok"
    assert any(passage["used"] for passage in receipt["passages"])


def test_unknown_question_does_not_reach_the_model(
    modelled: Visitor, model_server: FakeModel
) -> None:
    before = model_server.script.hits
    answer = modelled.say("Who won the chess championship of 1972?")
    assert answer["sources"] == []
    assert model_server.script.hits == before


def test_model_is_told_nothing_of_other_bots(modelled: Visitor, model_server: FakeModel) -> None:
    other = make_bot()
    teach(other, title="Delivery", text=DELIVERY + " CANARY-7431 is our secret delivery word.")
    modelled.say(QUESTION)
    assert "CANARY-7431" not in str(model_server.script.requests[-1])
    assert Message.objects.filter(content__contains="CANARY-7431").count() == 0
