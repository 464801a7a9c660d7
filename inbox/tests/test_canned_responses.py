"""/inbox/canned-responses: texts that agents use again and again."""

from typing import Any

import pytest

from bots.services import bot_duplicate
from contacts.models import Contact
from inbox.models import CannedResponse
from inbox.services.canned import canned_render
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

pytestmark = pytest.mark.django_db


def add(world: World, shortcut: str, content: str = "Hello!") -> CannedResponse:
    return CannedResponse.objects.create(
        owner=world.owner.user, bot=world.bot, shortcut=shortcut, content=content
    )


def body(world: World, shortcut: str, content: Any = "Hello!") -> dict[str, Any]:
    return {"bot_id": str(world.bot.pk), "shortcut": shortcut, "content": content}


def listed(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [each["shortcut"] for each in answer.json()["results"]]


def test_in_the_order_of_shortcuts_and_found_by_words(world: World, api: Api) -> None:
    for shortcut, content in (("bye", "Goodbye"), ("Address", "12 Main Street"), ("hours", "9–5")):
        add(world, shortcut, content)
    path = f"/inbox/canned-responses/{world.bot.pk}"
    viewer = api.as_(world.viewer)
    assert listed(viewer.get(path)) == ["Address", "bye", "hours"]
    assert listed(viewer.get(path, q="main str")) == ["Address"]
    assert listed(viewer.get(path, q="HOU")) == ["hours"]
    first = viewer.get(path, limit=2).json()  # type: ignore[attr-defined]
    assert listed(viewer.get(first["next"])) == ["hours"]


def test_a_shortcut_is_a_bots_once_whatever_the_case(world: World, api: Api) -> None:
    agent = api.as_(world.agent)
    made = agent.post("/inbox/canned-responses", body(world, "Hi"))
    assert made.status_code == 201, made.content
    again = agent.post("/inbox/canned-responses", body(world, "hI"))
    assert_problem(again, 409, "shortcut_taken")
    other = add(world, "bye")
    path = f"/inbox/canned-responses/{other.pk}"
    assert_problem(agent.put(path, {"shortcut": "HI"}), 409, "shortcut_taken")
    assert agent.put(path, {"shortcut": "BYE", "content": "Bye"}).status_code == 200
    assert agent.delete(path).status_code == 204
    assert listed(agent.get(f"/inbox/canned-responses/{world.bot.pk}")) == ["Hi"]


@pytest.mark.parametrize(
    ("shortcut", "content", "field"),
    [
        ("two words", "x", "shortcut"),
        (" ", "x", "shortcut"),
        ("x" * 41, "x", "shortcut"),
        ("hi", "", "content"),
        ("hi", "x" * 8_001, "content"),
        ("hi", 5, "content"),
    ],
)
def test_what_it_may_hold(world: World, api: Api, shortcut: str, content: Any, field: str) -> None:
    answer = api.as_(world.agent).post("/inbox/canned-responses", body(world, shortcut, content))
    assert answer.status_code == 400, answer.content
    assert [each["field"] for each in answer.json()["errors"]] == [field]  # type: ignore[attr-defined]


def test_anothers_are_not_there(world: World, api: Api) -> None:
    theirs = CannedResponse.objects.create(
        owner=world.stranger.user, bot=world.theirs.bot, shortcut="hi", content="x"
    )
    agent = api.as_(world.agent)
    for path in (theirs.pk, world.theirs.bot.pk, uuid7()):
        assert_problem(agent.put(f"/inbox/canned-responses/{path}", {}), 404, "not_found")
    assert_problem(agent.get(f"/inbox/canned-responses/{world.theirs.bot.pk}"), 404, "not_found")
    made = agent.post("/inbox/canned-responses", {**body(world, "hi"), "bot_id": str(uuid7())})
    assert_problem(made, 404, "not_found")


def test_two_who_change_one_at_once_are_told(world: World, api: Api) -> None:
    path = f"/inbox/canned-responses/{add(world, 'hi').pk}"
    agent = api.as_(world.agent)
    seen = agent.get(path)
    assert seen.json()["shortcut"] == "hi"  # type: ignore[attr-defined]
    tag = {"If-Match": seen["ETag"]}
    assert agent.put(path, {"content": "First"}, **tag).status_code == 200
    assert_problem(agent.put(path, {"content": "Second"}, **tag), 412, "precondition_failed")


def rendered(world: World, content: str) -> str:
    return canned_render(
        canned=add(world, uuid7().hex, content),
        session=world.ours.session,
        agent=world.agent.user,
        bot=world.bot,
    )


def test_variables_are_filled_in_for_the_session(world: World, api: Api) -> None:
    session = world.ours.session
    session.contact = Contact.objects.create(owner=world.owner.user, name="{{bot.name}} Amal")
    session.save()
    add(world, "hi", "Hello {{contact.name}}, I am {{ agent.name }} of {{bot.name}}. {{other}}")
    path = f"/inbox/canned-responses/{world.bot.pk}"
    page = api.as_(world.agent).get(path, session_id=str(session.pk)).json()  # type: ignore[attr-defined]
    expected = "Hello {{bot.name}} Amal, I am Agent of Bot of owner. {{other}}"
    assert page["results"][0]["rendered"] == expected
    assert api.as_(world.agent).get(path).json()["results"][0]["rendered"] is None  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Hello {{contact.name}}, welcome", "Hello, welcome"),
        ("{{contact.name}} hello", "hello"),
        ("مرحبا {{contact.name}}!", "مرحبا!"),
        ("I am {{ agent.name }}", "I am Agent"),
    ],
)
def test_a_name_that_nobody_knows_leaves_no_trace(world: World, content: str, text: str) -> None:
    assert rendered(world, content) == text


def test_another_bots_session_fills_nothing_in(world: World, api: Api) -> None:
    path = f"/inbox/canned-responses/{world.bot.pk}"
    for wrong in (world.theirs.session.pk, uuid7()):
        answer = api.as_(world.agent).get(path, session_id=str(wrong))
        assert_problem(answer, 400, "invalid", field="session_id")


def test_a_copied_bot_has_them_too(world: World) -> None:
    add(world, "hi", "Hello {{contact.name}}")
    copy = bot_duplicate(actor=world.admin.actor, bot=world.bot)
    kept = CannedResponse.objects.get(bot=copy)
    assert (kept.shortcut, kept.content) == ("hi", "Hello {{contact.name}}")
    assert kept.owner_id == world.admin.user.pk
