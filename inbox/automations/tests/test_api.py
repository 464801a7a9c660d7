"""Automations by the API: what is taken, what is refused and where, who sees them."""

from typing import Any

import pytest

from conversations.models import Message, Session
from inbox.automations.models import Automation, Run
from inbox.automations.tests.rules import asks, make_rule, work, writes
from inbox.models import Activity
from inbox.tests.desk import make_session, now
from konan.core.models import Event
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

REFUNDS: dict[str, Any] = {
    "name": "Refunds",
    "event": "new_message",
    "conditions": [asks("message.content", "contains", "refund")],
    "actions": [{"type": "tag", "tags": ["Billing"]}, {"type": "handoff"}],
}


def path_of(world: World, automation: Automation | None = None, act: str = "") -> str:
    base = f"/bots/{world.bot.pk}/automations"
    return f"{base}/{automation.pk}{act}" if automation else base


def test_made_read_changed_deleted(world: World, api: Api) -> None:
    admin = api.as_(world.admin)
    made: Any = admin.post(path_of(world), REFUNDS)
    assert made.status_code == 201, made.content
    body = made.json()
    assert (body["enabled"], body["match"], body["last_run_at"]) == (True, "all", None)
    assert body["actions"][0] == {"type": "tag", "tags": ["billing"]}
    rule = Automation.objects.get()
    path = path_of(world, rule)
    assert api.as_(world.viewer).get(path).json() == body  # type: ignore[attr-defined]
    again = admin.put(path, body)
    assert again.status_code == 200, again.content
    off: Any = admin.patch(path, {"enabled": False, "match": "any"})
    assert (off.json()["enabled"], off.json()["match"]) == (False, "any")
    assert off.json()["conditions"] == REFUNDS["conditions"]
    assert admin.delete(path).status_code == 204
    assert_problem(admin.get(path), 404, "not_found")


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"event": "kb_updated"}, "event", "invalid_choice"),
        ({"match": "none"}, "match", "invalid_choice"),
        ({"name": " "}, "name", "blank"),
        ({"actions": []}, "actions", "min_length"),
        ({"conditions": [{"field": "message.content"}]}, "conditions.0.op", "required"),
        ({"conditions": [asks("message.size", "eq", 1)]}, "conditions.0.field", "invalid_choice"),
        (
            {"conditions": [asks("contact.attributes.", "eq", 1)]},
            "conditions.0.field",
            "invalid_choice",
        ),
        ({"conditions": [asks("session.tags", "gt", 1)]}, "conditions.0.op", "invalid_choice"),
        ({"conditions": [asks("session.status", "eq", "x")]}, "conditions.0.value", "invalid_choice"),
        ({"conditions": [asks("session.status", "in", "open")]}, "conditions.0.value", "invalid_type"),
        ({"conditions": [asks("session.status", "in", ["x"])]}, "conditions.0.value.0", "invalid_choice"),
        ({"conditions": [asks("session.minutes_waiting", "gt", "9")]}, "conditions.0.value", "invalid_type"),
        ({"conditions": [asks("message.content", "is_set", "x")]}, "conditions.0.value", "invalid_type"),
        ({"conditions": [{"field": "page.url", "op": "eq"}]}, "conditions.0.value", "required"),
        ({"conditions": [{**asks("page.url", "eq", "x"), "not": 1}]}, "conditions.0.not", "unknown_field"),
        ({"actions": [{"type": "dance"}]}, "actions.0.type", "invalid_choice"),
        ({"actions": [{"tags": ["x"]}]}, "actions.0.type", "required"),
        ({"actions": [{"type": "tag"}]}, "actions.0.tags", "required"),
        ({"actions": [{"type": "tag", "tags": [" "]}]}, "actions.0.tags.0", "blank"),
        ({"actions": [{"type": "reply", "content": "x", "tags": []}]}, "actions.0.tags", "unknown_field"),
        ({"actions": [{"type": "status", "status": "gone"}]}, "actions.0.status", "invalid_choice"),
        ({"actions": [{"type": "notify", "user_ids": []}]}, "actions.0.user_ids", "min_length"),
        ({"event": "time_passed"}, "conditions", "required"),
    ],
)  # fmt: skip
def test_what_makes_no_rule_is_refused_at_its_place(
    world: World, api: Api, changes: dict[str, Any], field: str, code: str
) -> None:
    answer = api.as_(world.admin).post(path_of(world), {**REFUNDS, **changes})
    assert_problem(answer, 400, code, field=field)
    assert not Automation.objects.exists()


def test_people_in_actions_must_be_the_bots(world: World, api: Api) -> None:
    ids = {name: str(getattr(world, name).user.pk) for name in ("agent", "viewer", "stranger")}
    admin = api.as_(world.admin)
    for name in ("viewer", "stranger"):
        assign = {"type": "assign", "agent_id": ids[name]}
        answer = admin.post(path_of(world), {**REFUNDS, "actions": [{"type": "handoff"}, assign]})
        assert_problem(answer, 400, "not_an_agent", field="actions.1.agent_id")
    notify = {"type": "notify", "user_ids": [ids["viewer"], ids["stranger"]]}
    answer = admin.post(path_of(world), {**REFUNDS, "actions": [notify]})
    assert_problem(answer, 400, "no_access", field="actions.0.user_ids.1")
    fine = [{"type": "assign", "agent_id": ids["agent"]}, {**notify, "user_ids": [ids["viewer"]]}]
    made = admin.post(path_of(world), {**REFUNDS, "actions": fine})
    assert made.status_code == 201, made.content


def test_a_rule_of_another_bot_is_not_there(world: World, api: Api) -> None:
    theirs = make_rule(world.theirs.bot)
    owner = api.as_(world.owner)
    for path in (path_of(world, theirs), path_of(world, theirs, "/runs")):
        assert_problem(owner.get(path), 404, "not_found")
    for act in ("/clone", "/dry-run"):
        assert_problem(owner.post(path_of(world, theirs, act), {}), 404, "not_found")
    assert owner.get(path_of(world)).json()["results"] == []  # type: ignore[attr-defined]


def test_the_list_is_narrowed(world: World, api: Api) -> None:
    make_rule(world.bot, name="Late answers", enabled=False)
    make_rule(world.bot, name="Refunds", event="new_session")
    viewer = api.as_(world.viewer)

    def names(**asked: str) -> list[str]:
        answer: Any = viewer.get(path_of(world), **asked)
        return [each["name"] for each in answer.json()["results"]]

    assert names() == ["Refunds", "Late answers"]
    assert names(q="ans") == names(enabled="false") == ["Late answers"]
    assert names(event="new_session") == ["Refunds"]
    assert_problem(viewer.get(path_of(world), event="never"), 400, "invalid_choice", field="event")


def test_a_clone_is_off(world: World, api: Api) -> None:
    rule = make_rule(world.bot, name="Refunds")
    clone: Any = api.as_(world.admin).post(path_of(world, rule, "/clone")).json()  # type: ignore[attr-defined]
    assert (clone["name"], clone["enabled"]) == ("Refunds (copy)", False)
    assert clone["actions"] == rule.actions


def test_runs_tell_what_held_and_what_was_done(world: World, api: Api) -> None:
    session = make_session(world.bot)
    rule = make_rule(world.bot, conditions=[asks("message.content", "contains", "refund")])
    writes(session, "A refund, please")
    work()
    got: Any = api.as_(world.viewer).get(path_of(world, rule, "/runs"))
    [run] = got.json()["results"]
    assert (run["session_id"], run["status"], run["depth"]) == (str(session.pk), "done", 1)
    assert run["conditions"][0]["found"] == "A refund, please"
    assert run["actions"][0] == {"type": "tag", "tags": ["seen"], "done": True, "error": None}
    read: Any = api.as_(world.viewer).get(path_of(world, rule))
    assert read.json()["last_run_at"] == run["finished_at"]


def test_a_dry_run_shows_and_changes_nothing(world: World, api: Api) -> None:
    touched, other = make_session(world.bot, subject="Money"), make_session(world.bot)
    writes(touched, "A refund, please")
    writes(touched, "Refund!")
    writes(other, "Hello")
    writes(world.theirs.session, "A refund, please")
    rule = make_rule(world.bot, *REFUNDS["actions"], conditions=REFUNDS["conditions"])
    Event.objects.update(status="relayed")

    def everything() -> list[Any]:
        rows: list[Any] = list(
            Session.objects.order_by("pk").values_list("pk", "updated_at", "tags")
        )
        counts = [each.objects.count() for each in (Message, Event, Run, Activity)]  # type: ignore[attr-defined]
        return [rows, counts]

    before = everything()
    answer: Any = api.as_(world.admin).post(path_of(world, rule, "/dry-run"), {"days": 30})
    trial = answer.json()
    assert (trial["days"], trial["looked_at"], trial["count"]) == (30, 3, 1)
    [found] = trial["sessions"]
    assert (found["session_id"], found["subject"], found["times"]) == (str(touched.pk), "Money", 2)
    assert found["conditions"][0] == {**REFUNDS["conditions"][0], "found": "Refund!", "held": True}
    work()
    assert everything() == before
    for days in (0, 31, "7"):
        refused = api.as_(world.admin).post(path_of(world, rule, "/dry-run"), {"days": days})
        assert refused.status_code == 400


def test_a_rule_is_tried_before_it_is_kept(world: World, api: Api) -> None:
    session = make_session(world.bot)
    writes(session, "A refund, please")
    writes(world.theirs.session, "A refund, please")
    path, admin = f"/bots/{world.bot.pk}/automations/dry-run", api.as_(world.admin)  # type: ignore[attr-defined]
    draft = {name: REFUNDS[name] for name in ("event", "conditions")}
    answer: Any = admin.post(path, {**draft, "days": 7})
    trial = answer.json()
    assert (trial["days"], trial["looked_at"], trial["count"]) == (7, 1, 1)
    assert trial["sessions"][0]["session_id"] == str(session.pk)
    whole: Any = admin.post(path, REFUNDS)
    assert (whole.json()["days"], whole.json()["count"]) == (30, 1)
    for body, field in (
        ({}, "event"),
        ({"event": "time_passed"}, "conditions"),
        ({**draft, "days": 31}, "days"),
        ({**draft, "conditions": [asks("session.mood", "eq", "x")]}, "conditions.0.field"),
    ):
        refused: Any = admin.post(path, body)
        assert refused.status_code == 400
        assert [each["field"] for each in refused.json()["errors"]] == [field]
    work()
    assert not Automation.objects.exists()
    assert not Run.objects.exists()


def test_a_copy_of_the_bot_has_the_rules(world: World, api: Api) -> None:
    make_rule(world.bot, name="Tags")
    assign = {"type": "assign", "agent_id": str(world.agent.user.pk)}
    make_rule(world.bot, assign, name="Assigns")
    copy: Any = api.as_(world.owner).post(f"/bots/{world.bot.pk}/duplicate", {}).json()  # type: ignore[attr-defined]
    rules = Automation.objects.filter(bot=copy["id"]).order_by("id")
    # the agent is nobody of the copy's
    assert list(rules.values_list("name", "enabled")) == [("Tags", True), ("Assigns", False)]
    assert Run.objects.count() == 0


def test_who_is_erased_is_erased_from_the_log(world: World, api: Api) -> None:
    session = make_session(world.bot)
    make_rule(world.bot)
    writes(session, "Hello")
    work()
    assert Run.objects.exists()
    assert api.as_(world.admin).delete(f"/chat/sessions/{session.pk}").status_code == 204
    assert not Run.objects.exists()
    assert Automation.objects.exists()
    assert not Session.objects.filter(pk=session.pk).exists() and now(world.ours.session)
