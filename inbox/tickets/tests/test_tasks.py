"""/inbox/tasks, and the reminders of what is due."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from inbox.tests.desk import told
from inbox.tickets.models import Task
from inbox.tickets.services.reminding import remind_due
from konan.testing.api import Api, assert_problem
from konan.testing.world import Person, World

pytestmark = pytest.mark.django_db


def make(api: Api, by: Person, world: World, **fields: Any) -> dict[str, Any]:
    body = {"bot_id": str(world.bot.pk), "title": "Call the carrier", **fields}
    answer = api.as_(by).post("/inbox/tasks", body)
    assert answer.status_code == 201, answer.content
    task: dict[str, Any] = answer.json()  # type: ignore[attr-defined]
    return task


def put(api: Api, by: Person, task: dict[str, Any], **changes: Any) -> dict[str, Any]:
    answer = api.as_(by).put(f"/inbox/tasks/{task['id']}", changes)
    assert answer.status_code == 200, answer.content
    changed: dict[str, Any] = answer.json()  # type: ignore[attr-defined]
    return changed


def titles(api: Api, by: Person, query: str = "") -> list[str]:
    page = api.as_(by).get(f"/inbox/tasks{query}").json()  # type: ignore[attr-defined]
    return [each["title"] for each in page["results"]]


def test_a_task_is_made_changed_and_done(world: World, api: Api) -> None:
    task = make(api, world.agent, world, session_id=str(world.ours.session.pk))
    assert (task["done"], task["assignee"], task["due_at"]) == (False, None, None)
    assert [each["task"] for each in told("task_created")] == [task]
    done = put(api, world.agent, task, done=True)
    assert done["done_at"]
    assert put(api, world.agent, done, title="Call again", done=False)["done_at"] is None
    path = f"/inbox/tasks/{task['id']}"
    assert api.as_(world.viewer).get(path).json()["title"] == "Call again"  # type: ignore[attr-defined]
    assert api.as_(world.admin).delete(path).status_code == 204
    assert_problem(api.as_(world.viewer).get(path), 404, "not_found")


def test_the_list_is_narrowed_by_its_fields(world: World, api: Api) -> None:
    make(api, world.agent, world, title="Mine", assignee_id=str(world.agent.user.pk))
    make(api, world.agent, world, title="Done", done=True)
    make(api, world.stranger, world, bot_id=str(world.theirs.bot.pk), title="Theirs")
    for query, found in {
        "": ["Done", "Mine"],
        "?assignee=me": ["Mine"],
        "?done=true": ["Done"],
        "?done=false": ["Mine"],
        "?q=mi": ["Mine"],
    }.items():
        assert titles(api, world.agent, query) == found, query
    assert titles(api, world.stranger) == ["Theirs"]
    assert api.as_(world.agent).get("/inbox/tasks?done=perhaps").status_code == 400


def test_a_strangers_task_is_not_there(world: World, api: Api) -> None:
    theirs = make(api, world.stranger, world, bot_id=str(world.theirs.bot.pk))
    path = f"/inbox/tasks/{theirs['id']}"
    for answer in (
        api.as_(world.agent).get(path),
        api.as_(world.agent).put(path, {"done": "nonsense"}),
        api.as_(world.agent).delete(path),
    ):
        assert_problem(answer, 404, "not_found")


@pytest.mark.parametrize(
    ("field", "value"), [("title", " "), ("title", "x" * 201), ("done", "yes"), ("due_at", 5)]
)
def test_what_is_wrong_is_named(world: World, api: Api, field: str, value: Any) -> None:
    body = {"bot_id": str(world.bot.pk), "title": "Call", field: value}
    answer = api.as_(world.agent).post("/inbox/tasks", body)
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == [field]  # type: ignore[attr-defined]


def reminded_at(*moments: datetime) -> list[int]:
    """How many are reminded of by a worker that looks at each of these moments."""
    counts = []
    for moment in moments:
        with time_machine.travel(moment, tick=False):
            counts.append(remind_due())
    return counts


def test_the_assignee_is_reminded_an_hour_before_and_when_it_is_due(world: World, api: Api) -> None:
    due = timezone.now() + timedelta(hours=3)
    assignee = str(world.agent.user.pk)
    make(api, world.owner, world, assignee_id=assignee, due_at=due.isoformat())
    minute = timedelta(minutes=1)
    hour_before = due - timedelta(hours=1)
    assert reminded_at(hour_before - minute, hour_before + minute, hour_before + 2 * minute) == [
        0, 1, 0,
    ]  # fmt: skip
    assert reminded_at(due - minute, due, due + minute) == [0, 1, 0]
    assert len(told("internal.task_due")) == 2


def test_what_is_done_or_nobodys_or_put_off_reminds_nobody(world: World, api: Api) -> None:
    due = timezone.now() + timedelta(minutes=30)
    mine = {"assignee_id": str(world.agent.user.pk), "due_at": due.isoformat()}
    done = make(api, world.owner, world, **mine)
    put(api, world.owner, done, done=True)
    make(api, world.owner, world, due_at=due.isoformat())
    later = make(api, world.owner, world, **mine)
    put(api, world.owner, later, due_at=(due + timedelta(days=1)).isoformat())
    assert reminded_at(due + timedelta(minutes=1)) == [0]


def test_a_ticket_reminds_once_when_it_is_due(world: World, api: Api) -> None:
    due = timezone.now() + timedelta(hours=3)
    body = {
        "bot_id": str(world.bot.pk),
        "subject": "A lamp is late",
        "assignee_id": str(world.agent.user.pk),
        "due_at": due.isoformat(),
    }
    assert api.as_(world.owner).post("/inbox/tickets", body).status_code == 201
    assert reminded_at(due - timedelta(minutes=30), due, due + timedelta(hours=1)) == [0, 1, 0]
    assert Task.objects.count() == 0
