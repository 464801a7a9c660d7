"""One's own notifications over the API."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from redis import Redis

from konan.core.realtime import user_topic
from konan.testing.api import Api, assert_problem
from konan.testing.world import World
from notifications.models import Notification
from notifications.services.telling import unread_of
from notifications.tests.conftest import Happened, person
from notifications.words import title_of

pytestmark = pytest.mark.django_db


def rows(api: Api, **params: Any) -> list[dict[str, Any]]:
    answer = api.get("/notifications", **params)
    assert answer.status_code == 200, answer.content
    page: dict[str, Any] = answer.json()  # type: ignore[attr-defined]
    return list(page["results"])


def test_list_tells_what_it_is_about(world: World, api: Api, handed_over: Happened) -> None:
    handed_over(said="Where is my parcel?")
    (told,) = rows(api.as_(world.agent))
    session = str(world.ours.session.pk)
    assert told["type"] == "handoff_requested"
    assert (told["title"], told["body"]) == ("A visitor asks for a person", "Where is my parcel?")
    assert (told["session_id"], told["bot_id"]) == (session, str(world.bot.pk))
    assert told["url"] == f"{settings.PUBLIC_URL}/inbox?session={session}"
    assert (told["read_at"], told["count"]) == (None, 1)


def test_the_latest_stands_first_and_unread_narrows(
    world: World, api: Api, happened: Happened, handed_over: Happened
) -> None:
    agent = api.as_(world.agent)
    note = {"content": "Look", "author": person(world.admin.user)}
    happened("mention", note=note, user=person(world.agent.user))
    handed_over()
    happened("mention", note=note, user=person(world.agent.user))
    assert [each["type"] for each in rows(agent)] == ["mention", "handoff_requested"]
    mention = rows(agent)[0]
    read = agent.put(f"/notifications/read/{mention['id']}")
    assert read.json()["read_at"] is not None  # type: ignore[attr-defined]
    assert [each["type"] for each in rows(agent, unread="true")] == ["handoff_requested"]
    assert len(rows(agent, unread="false")) == 2
    assert [each["type"] for each in rows(agent, type="mention")] == ["mention"]
    assert agent.get("/notifications/unread-count").json() == {"count": 1}  # type: ignore[attr-defined]
    assert_problem(
        agent.get("/notifications", unread="maybe"), 400, "invalid_choice", field="unread"
    )
    assert_problem(agent.get("/notifications", type="gossip"), 400, "invalid_choice", field="type")


def test_pages_go_on_where_the_last_one_ended(
    world: World, api: Api, happened: Happened, handed_over: Happened
) -> None:
    note = {"content": "Look", "author": person(world.admin.user)}
    handed_over()
    happened("mention", note=note, user=person(world.agent.user))
    agent = api.as_(world.agent)
    first = agent.get("/notifications", limit=1).json()  # type: ignore[attr-defined]
    second = agent.get(first["next"]).json()  # type: ignore[attr-defined]
    types = [each["type"] for page in (first, second) for each in page["results"]]
    assert types == ["mention", "handoff_requested"]
    assert second["next"] is None


def test_read_all_leaves_what_came_later(
    world: World, api: Api, happened: Happened, handed_over: Happened
) -> None:
    agent = api.as_(world.agent)
    handed_over()
    seen = rows(agent)[0]["updated_at"]
    note = {"content": "Look", "author": person(world.admin.user)}
    happened("mention", note=note, user=person(world.agent.user))
    assert agent.put("/notifications/read-all", {"before": seen}).json() == {"updated": 1}  # type: ignore[attr-defined]
    assert [each["type"] for each in rows(agent, unread="true")] == ["mention"]
    assert agent.put("/notifications/read-all", {}).json() == {"updated": 1}  # type: ignore[attr-defined]
    assert agent.put("/notifications/read-all").json() == {"updated": 0}  # type: ignore[attr-defined]
    assert_problem(agent.put("/notifications/read-all", {"before": "noon"}), 400, "invalid")


def test_nobody_sees_or_reads_what_is_told_to_others(
    world: World, api: Api, handed_over: Happened
) -> None:
    handed_over()
    theirs = Notification.objects.get(user=world.admin.user)
    for other in (world.agent, world.viewer, world.stranger):
        assert str(theirs.pk) not in [each["id"] for each in rows(api.as_(other))]
        answer = api.as_(other).put(f"/notifications/read/{theirs.pk}")
        assert_problem(answer, 404, "not_found")
        api.as_(other).put("/notifications/read-all")
    theirs.refresh_from_db()
    assert theirs.read_at is None


def test_titles_are_in_the_language_of_the_reader(
    world: World, api: Api, handed_over: Happened
) -> None:
    handed_over()
    english = rows(api.as_(world.agent))[0]["title"]
    world.agent.user.locale = "fr"
    world.agent.user.save(update_fields=["locale"])
    with override("fr"):
        row = Notification.objects.told().get(user=world.agent.user)
        expected = title_of(row)
    assert rows(api.as_(world.agent))[0]["title"] == expected
    assert rows(api.as_(world.admin))[0]["title"] == english


def test_preferences_begin_with_every_type_and_merge(world: World, api: Api) -> None:
    agent = api.as_(world.agent)
    before = agent.get("/notifications/preferences").json()  # type: ignore[attr-defined]
    assert len(before["in_app"]) == len(before["email"]) == 9
    assert before["in_app"]["mention"] is before["email"]["mention"] is True
    after = agent.put("/notifications/preferences", {"email": {"mention": False}}).json()  # type: ignore[attr-defined]
    assert after == {**before, "email": {**before["email"], "mention": False}}
    agent.put("/notifications/preferences", {"in_app": {"new_message": False}})
    kept = agent.get("/notifications/preferences").json()  # type: ignore[attr-defined]
    assert kept["email"]["mention"] is kept["in_app"]["new_message"] is False
    assert agent.put("/notifications/preferences", kept).json() == kept  # type: ignore[attr-defined]
    assert api.as_(world.admin).get("/notifications/preferences").json() == before  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        ({"email": {"gossip": True}}, "unknown_field", "email.gossip"),
        ({"pigeon": {"mention": True}}, "unknown_field", "pigeon"),
        ({"email": {"mention": "yes"}}, "invalid_type", "email.mention"),
        ({"email": True}, "invalid", "email"),
    ],
)
def test_preferences_refuse_what_they_do_not_know(
    world: World, api: Api, body: dict[str, Any], code: str, field: str
) -> None:
    answer = api.as_(world.agent).put("/notifications/preferences", body)
    assert_problem(answer, 400, code, field=field)


def test_open_pages_hear_of_it_with_the_number_that_is_unread(
    world: World,
    happened: Happened,
    handed_over: Happened,
    django_capture_on_commit_callbacks: Any,
) -> None:
    with Redis.from_url(settings.VALKEY_URL) as valkey, valkey.pubsub() as ear:
        ear.subscribe(f"{settings.VALKEY_PREFIX}:{user_topic(world.agent.user.pk)}")
        assert ear.get_message(timeout=5)["type"] == "subscribe"
        with django_capture_on_commit_callbacks(execute=True):
            handed_over()
        heard = json.loads(ear.get_message(timeout=5)["data"])
    told = Notification.objects.get(user=world.agent.user)
    assert heard == {
        "type": "notification",
        "id": str(told.pk),
        "kind": "handoff_requested",
        "unread": 1,
    }


def test_counting_reads_the_database_once(world: World, handed_over: Happened) -> None:
    handed_over()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert unread_of(world.agent.actor) == 1
    assert len(queries) == 1
