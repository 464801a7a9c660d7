"""An agent answers: with the visitor at once, and the session is theirs."""

from typing import Any

import pytest

from conversations.models import Attachment, Message, Session
from inbox.tests.desk import make_session, make_taken, make_waiting, noted, now, said, told
from konan.core import hooks
from konan.testing.api import Api, assert_problem
from konan.testing.world import Person, World


def reply(api: Api, session: Session, content: str = "Hello!", **more: Any) -> Any:
    return api.post(f"/inbox/sessions/{session.pk}/messages", {"content": content, **more})


def put_up(world: World, by: Person, **more: Any) -> Attachment:
    held = {"name": "a.txt", "content_type": "text/plain", "size": 1, "data": b"a"}
    owner = world.owner.user
    return Attachment.objects.create(
        **{"owner": owner, "bot": world.bot, "uploaded_by": by.user, **held, **more}
    )


def test_a_reply_takes_the_session_and_ends_the_wait(world: World, api: Api) -> None:
    session = make_waiting(world.bot, last_seq=3, unread=3)
    answer = reply(api.as_(world.agent), session, "I am *here*.")
    assert answer.status_code == 201, answer.content
    message = answer.json()
    assert (message["role"], message["content"], message["seq"]) == ("agent", "I am *here*.", 4)
    assert message["author"] == {"id": str(world.agent.user.pk), "name": "Agent"}
    current = now(session)
    assert (current.status, current.handler, current.assignee) == (
        "open", "human", world.agent.user,
    )  # fmt: skip
    assert (current.waiting_since, current.unread, current.agent_read_seq) == (None, 0, 3)
    assert current.agent_replied_at is not None
    assert current.reply_mail_due_at is not None
    assert current.control_epoch == 2
    assert (said(session), noted(session)) == ([("agent", "")], ["assigned"])
    assert [letter["assignee"]["name"] for letter in told("session_assigned")] == ["Agent"]
    assert told("new_message")[0]["message"]["id"] == message["id"]


def test_a_reply_into_somebody_elses_leaves_it_theirs(world: World, api: Api) -> None:
    session = make_taken(world, world.agent)
    assert reply(api.as_(world.admin), session).status_code == 201
    assert now(session).assignee == world.agent.user
    assert told("session_assigned") == []


def test_the_second_reply_changes_no_right_to_speak(world: World, api: Api) -> None:
    session = make_taken(world, world.agent)
    reply(api.as_(world.agent), session)
    first = now(session)
    reply(api.as_(world.agent), session)
    second = now(session)
    assert (first.control_epoch, second.control_epoch) == (2, 2)
    assert second.agent_replied_at == first.agent_replied_at
    assert second.reply_mail_due_at == first.reply_mail_due_at


@pytest.mark.parametrize("status", ["snoozed", "resolved"])
@pytest.mark.parametrize("handler", ["bot", "human"])
def test_a_reply_wakes_and_reopens(world: World, api: Api, status: str, handler: str) -> None:
    session = make_session(world.bot, status=status, handler=handler)
    assert reply(api.as_(world.agent), session).status_code == 201
    current = now(session)
    assert (current.status, current.handler, current.resolved_at) == ("open", "human", None)
    assert current.control_epoch == 2


def test_the_same_client_id_is_the_same_message(world: World, api: Api) -> None:
    session, other = make_waiting(world.bot), make_waiting(world.bot)
    first = reply(api.as_(world.agent), session, client_id="a1").json()
    again = reply(api.as_(world.agent), session, "Hello again!", client_id="a1").json()
    assert first == again
    assert reply(api.as_(world.admin), session, client_id="a1").json()["id"] != first["id"]
    elsewhere = reply(api.as_(world.agent), other, client_id="a1")
    assert_problem(elsewhere, 409, "client_id_used")
    assert Message.objects.filter(session=session).count() == 2


def test_files_of_ones_own_go_along_once(world: World, api: Api) -> None:
    session, mine = make_waiting(world.bot), put_up(world, world.agent)
    sent = [str(mine.pk)]
    message = reply(api.as_(world.agent), session, attachments=sent).json()
    assert [each["name"] for each in message["attachments"]] == ["a.txt"]
    mine.refresh_from_db()
    assert str(mine.message_id) == message["id"]
    again = reply(api.as_(world.agent), session, attachments=sent)
    assert_problem(again, 400, "not_found", field="attachments.0")


def test_files_of_others_and_of_other_bots_do_not(world: World, api: Api) -> None:
    session = make_waiting(world.bot)
    strange = [put_up(world, world.admin), put_up(world, world.agent, bot=world.theirs.bot)]
    for file in strange:
        answer = reply(api.as_(world.agent), session, attachments=[str(file.pk)])
        assert_problem(answer, 400, "not_found", field="attachments.0")
    assert said(session) == []


@pytest.mark.parametrize("content", ["", "  \n", "x" * 8001, 1, None])
def test_what_is_no_reply_is_a_400(world: World, api: Api, content: Any) -> None:
    session = make_waiting(world.bot)
    answer = reply(api.as_(world.agent), session, content)
    assert_problem(answer, 400, "invalid", field="content")
    assert (said(session), now(session).assignee_id) == ([], None)


def test_who_may_not_reply(world: World, api: Api) -> None:
    session = make_waiting(world.bot)
    assert_problem(reply(api.as_(world.viewer), session), 403, "forbidden")
    assert_problem(reply(api.as_(world.stranger), session), 404, "not_found")


def test_read_the_visitor_sees_it_and_the_bell_is_told(
    world: World, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[dict[str, Any]] = []
    monkeypatch.setitem(hooks._hooks, "session_read", [lambda **facts: heard.append(facts)])
    session = make_taken(world, world.agent, last_seq=1, unread=1)
    session.messages.create(seq=1, role="visitor", content="When?")
    answer = api.as_(world.agent).post(f"/inbox/sessions/{session.pk}/read", {})
    assert (answer.status_code, answer.json()["unread"]) == (200, 0)  # type: ignore[attr-defined]
    assert heard == [{"user_id": world.agent.user.pk, "session_id": session.pk}]
    history = api.as_(world.agent).get(f"/chat/history/{session.pk}").json()  # type: ignore[attr-defined]
    assert [message["delivery"] for message in history["results"]] == ["read"]
