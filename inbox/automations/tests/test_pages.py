"""Automations as pages: who sees and changes them, the sentence, the builder, the dry run."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from conversations.models import Session
from inbox.automations.models import Automation, Run
from inbox.automations.tests.rules import asks, make_rule, work, writes
from konan.testing.world import Person, World

RULE: dict[str, Any] = {
    "name": "Refunds",
    "event": "new_message",
    "match": "all",
    "conditions": [asks("message.content", "contains", "refund")],
    "actions": [{"type": "tag", "tags": ["billing"]}],
}
ACTS = ("automation_switch", "automation_clone", "automation_delete")


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def url(name: str, world: World, rule: Automation | None = None) -> str:
    return reverse(name, args=[world.bot.pk, *([rule.pk] if rule else [])])


def page(answer: Any) -> str:
    """Its text, without tags and with single spaces."""
    import re

    assert answer.status_code in (200, 422), answer
    return " ".join(re.sub(r"<[^>]+>", "", answer.content.decode()).split())


def test_the_list_reads_like_sentences(world: World) -> None:
    assign = {"type": "assign", "agent_id": str(world.agent.user.pk)}
    fields = {**RULE, "name": "Refunds"}
    make_rule(world.bot, *RULE["actions"], assign, **{
        name: fields[name] for name in ("name", "conditions")
    })  # fmt: skip
    shown = page(signed_in(world.viewer).get(url("automations", world)))
    assert (
        "When somebody writes a message and the message contains “refund” "
        "then tag it “billing” and assign it to Agent" in shown
    )


def test_made_changed_switched_copied_deleted(world: World) -> None:
    admin = signed_in(world.admin)
    sent = {"rule": json.dumps(RULE)}
    made = admin.post(url("automation_new", world), sent)
    rule = Automation.objects.get()
    assert made.headers["Location"] == url("automation", world, rule)
    admin.post(url("automation", world, rule), {"rule": json.dumps({**RULE, "name": "New"})})
    admin.post(url("automation_switch", world, rule), {})
    rule.refresh_from_db()
    assert (rule.name, rule.enabled) == ("New", False)
    admin.post(url("automation_switch", world, rule), {"enabled": "on"})
    admin.post(url("automation_clone", world, rule))
    admin.post(url("automation_delete", world, rule))
    assert list(Automation.objects.values_list("name", "enabled")) == [("New (copy)", False)]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": " "}, "This field may not be blank."),
        ({"actions": []}, "At least one."),
        ({"event": "time_passed"}, "Say how long"),
    ],
)
def test_what_is_refused_is_kept_and_said(world: World, changes: dict[str, Any], said: str) -> None:
    sent = {"rule": json.dumps({**RULE, **changes})}
    answer = signed_in(world.admin).post(url("automation_new", world), sent)
    assert answer.status_code == 422
    assert said in page(answer)
    assert "refund" in page(answer)
    assert not Automation.objects.exists()


def test_what_is_no_rule_is_refused(world: World) -> None:
    for sent in ({}, {"rule": "{"}, {"rule": "[]"}):
        answer = signed_in(world.admin).post(url("automation_new", world), sent)
        assert "did not arrive whole" in page(answer)


def test_agents_and_viewers_read_and_change_nothing(world: World) -> None:
    rule = make_rule(world.bot)
    for person in (world.agent, world.viewer):
        client = signed_in(person)
        shown = client.get(url("automation", world, rule))
        assert "data-builder" not in shown.content.decode()
        assert "then tag it “seen”" in page(shown)
        assert client.get(url("automation_new", world)).status_code == 403
        assert client.post(url("automation", world, rule), {"rule": "{}"}).status_code == 403
        assert client.post(url("automation_try", world), {"rule": "{}"}).status_code == 403
        for act in ACTS:
            assert client.post(url(act, world, rule)).status_code == 403
    stranger = signed_in(world.stranger)
    assert stranger.get(url("automations", world)).status_code == 404
    assert stranger.get(url("automation", world, rule)).status_code == 404
    assert Automation.objects.get().enabled


def test_the_log_says_what_held_and_what_was_done(world: World, session: Session) -> None:
    assign = {"type": "assign", "agent_id": str(world.agent.user.pk)}
    rule = make_rule(world.bot, assign, conditions=RULE["conditions"])
    world.agent.user.memberships.all().delete()
    writes(session, "A <b>refund</b>, please")
    work()
    shown = signed_in(world.viewer).get(url("automation", world, rule))
    assert "<b>refund</b>" not in shown.content.decode()
    assert "found: A &lt;b&gt;refund&lt;/b&gt;, please" in page(shown)
    assert "assign it to somebody who left This person cannot answer for the bot." in page(shown)


def tried(world: World, **changes: Any) -> str:
    rule = {"rule": json.dumps({**RULE, "name": "", "actions": [], **changes})}
    return page(signed_in(world.admin).post(url("automation_try", world), rule))


def test_a_rule_is_tried_as_it_stands_in_the_form(world: World, session: Session) -> None:
    for text in ("refund", "hello"):
        writes(session, text)
    shown = tried(world)
    assert shown.startswith("It would have touched one conversation. Looked at 2 occasions.")
    assert "the message contains “refund” found: refund" in shown
    assert "touched no conversation" in tried(world, event="session_assigned")
    assert not Automation.objects.exists()
    assert not Run.objects.exists()


def test_what_cannot_be_tried_says_where(world: World) -> None:
    half = [RULE["conditions"][0], asks("message.content", "contains", "")]
    assert "Condition 2: This field may not be blank." in tried(world, conditions=half)
    assert "Say how long" in tried(world, event="time_passed")
    answer = signed_in(world.admin).post(url("automation_try", world), {"rule": "{"})
    assert "did not arrive whole" in page(answer)
