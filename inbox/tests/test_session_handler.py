"""Take over, give back: never does the bot talk over a person, or the other way round."""

import pytest

from bots.models import Bot
from conversations.models import Session, Turn
from conversations.tests.conftest import Visitor
from inbox.services.handling import session_give_back, session_take_over
from inbox.services.replying import session_reply
from inbox.tests.desk import make_session, make_taken, make_waiting, noted, said, told
from konan.core.tenancy import Actor
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

QUESTION = "How much does delivery cost?"


def hand(api: Api, session: Session, handler: str) -> dict[str, object]:
    answer = api.put(f"/inbox/sessions/{session.pk}/handler", {"handler": handler})
    assert answer.status_code == 200, answer.content
    shape: dict[str, object] = answer.json()  # type: ignore[attr-defined]
    return shape


@pytest.mark.parametrize("waits", [False, True])
def test_taken_over_it_is_the_callers_and_the_visitor_knows_who(
    world: World, api: Api, waits: bool
) -> None:
    session = make_waiting(world.bot) if waits else make_session(world.bot, language="fr")
    shape = hand(api.as_(world.agent), session, "human")
    assert (shape["status"], shape["handler"], shape["control_epoch"]) == ("open", "human", 2)
    assert shape["assignee"] == {"id": str(world.agent.user.pk), "name": "Agent"}
    assert said(session) == [("system", "agent_joined")]
    assert "Agent" in session.messages.get().content
    assert noted(session) == ["assigned", "taken_over"]
    assert len(told("session_assigned")) == 1


def test_what_somebody_has_already_stays_theirs(world: World, api: Api) -> None:
    session = make_taken(world, world.agent)
    shape = hand(api.as_(world.admin), session, "human")
    assert shape["assignee"] == {"id": str(world.agent.user.pk), "name": "Agent"}
    assert said(session) == []


def test_given_back_it_is_the_bots_and_nobodys(world: World, api: Api) -> None:
    session = make_taken(world, world.agent)
    shape = hand(api.as_(world.agent), session, "bot")
    assert (shape["status"], shape["handler"], shape["assignee"]) == ("open", "bot", None)
    assert (shape["control_epoch"], shape["waiting_since"]) == (2, None)
    assert (said(session), noted(session)) == ([("system", "given_back")], ["given_back"])
    again = hand(api.as_(world.agent), session, "bot")
    assert again["control_epoch"] == 2


def test_an_unknown_handler_is_a_400(world: World, api: Api) -> None:
    path = f"/inbox/sessions/{make_session(world.bot).pk}/handler"
    answer = api.as_(world.agent).put(path, {"handler": "robot"})
    assert_problem(answer, 400, "invalid", field="handler")


@pytest.mark.django_db(transaction=True)
def test_taken_over_while_the_model_thinks_its_answer_never_appears(modelled: Visitor) -> None:
    Bot.objects.filter(pk=modelled.bot.pk).update(llm_model="fake:slow")
    owner = Actor(kind="user", user_id=modelled.bot.owner_id)
    events = modelled.listen(QUESTION)
    start = next(events)
    modelled.token = start.data["visitor_token"]
    modelled.session_id = start.data["session_id"]
    session = Session.objects.get(pk=modelled.session_id)
    session_take_over(actor=owner, session=session)
    assert list(events)[-1].data["response"] is None
    assert Turn.objects.get(answer_id=start.data["message_id"]).state == "dropped"
    assert [m["role"] for m in modelled.history()] == ["visitor", "system"]
    assert modelled.say("Are you there?")["response"] is None
    session_reply(actor=owner, session=session, content="I am.")
    session_give_back(actor=owner, session=session)
    answer = modelled.say(QUESTION)
    assert "4.90" in answer["response"]
    assert [m["role"] for m in modelled.history()] == [
        "visitor", "system", "visitor", "agent", "system", "visitor", "assistant",
    ]  # fmt: skip
    assert Session.objects.get(pk=session.pk).open_turns == 0


@pytest.mark.django_db(transaction=True)
def test_given_back_the_bot_knows_what_was_said(modelled: Visitor, model_server: object) -> None:
    owner = Actor(kind="user", user_id=modelled.bot.owner_id)
    modelled.say("Hello!")
    session = Session.objects.get(pk=modelled.session_id)
    session_take_over(actor=owner, session=session)
    session_reply(actor=owner, session=session, content="Your parcel MARK-77 is on its way.")
    session_give_back(actor=owner, session=session)
    modelled.say(QUESTION)
    told_model = model_server.script.requests[-1]  # type: ignore[attr-defined]
    assert "MARK-77" in str(told_model)
