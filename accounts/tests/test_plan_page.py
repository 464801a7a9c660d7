"""/settings/plan: what is used, what happens at the limits, whom to ask."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.services.plan_terms import plan_term_start
from konan.testing.plans import give_plan, make_plan
from konan.testing.world import World

pytestmark = pytest.mark.django_db


def page(world: World) -> str:
    client = Client()
    client.force_login(world.owner.user)
    answer = client.get("/settings/plan")
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_without_limits_it_shows_what_is_used(world: World) -> None:
    shown = page(world)
    assert "It has no limits." in shown
    assert "<meter" not in shown
    assert '<span class="num">4</span> <span class="muted">no limit</span>' in shown


def test_each_limit_has_a_meter_with_its_numbers(world: World) -> None:
    give_plan(world.owner.user, bots=2, seats=5, documents=1, webhooks=0)
    shown = page(world)
    for told in ("1 of 2", "4 of 5", "1 of 1", "Not in your plan"):
        assert told in shown
    assert shown.count("<meter") == 3
    assert shown.count("Nearly all used") == 1
    assert shown.count("All used") == 1
    assert "Nothing is taken away" not in shown


def test_more_than_the_plan_holds_is_kept_and_says_so(world: World) -> None:
    give_plan(world.owner.user, seats=2)
    shown = page(world)
    assert "4 of 2" in shown
    assert "Nothing is taken away and everything goes on working" in shown


def test_a_trial_says_when_it_ends_and_what_comes(world: World) -> None:
    end = datetime(timezone.now().year + 1, 3, 5, 12, 30, tzinfo=UTC)
    plan_term_start(
        actor=None,
        user=world.owner.user,
        kind="trial",
        plan=make_plan("big"),
        plan_after=make_plan("free", bots=1),
        until=end,
    )
    assert f"Until 5 March {end.year}, 12:30 (UTC). Then “Free” is your plan" in page(world)


def test_it_says_whom_to_ask(world: World, settings: Any) -> None:
    assert "mailto:" not in page(world)
    settings.SUPPORT_EMAIL = "help@konan.example"
    settings.PLAN_CONTACT_URL = "https://konan.example/plans"
    shown = page(world)
    assert 'href="mailto:help@konan.example"' in shown
    assert 'href="https://konan.example/plans"' in shown


def test_a_comp_without_an_end_names_none(world: World) -> None:
    plan_term_start(
        actor=None, user=world.owner.user, kind="comp", plan=make_plan("big"), until=None
    )
    shown = page(world)
    assert "Given to you" in shown
    assert "(UTC). Then" not in shown
