"""Plans in somebody's bell and mail: limits that are near, terms that end."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import AuditEntry, User
from accounts.plan_models import PlanTerm
from accounts.services.plan_terms import plan_set, plan_term_start
from accounts.services.plans import take_room
from accounts.tasks import plans
from konan.core.errors import Invalid
from konan.core.events.relay import relay_due
from konan.testing.api import Api
from konan.testing.plans import give_plan, make_plan
from konan.testing.world import World
from notifications.models import Notification
from notifications.services.mailing import mail_due
from notifications.services.preferences import preferences_update

pytestmark = pytest.mark.django_db
Mails = Callable[[str], list[str]]


def told(api: Api, world: World) -> list[tuple[str, str]]:
    """What is new in the owner's bell, oldest first."""
    relay_due()
    rows = api.as_(world.owner).get("/notifications").json()["results"]  # type: ignore[attr-defined]
    return [(row["title"], row["url"]) for row in reversed(rows)]


def time_passes(days: float) -> None:
    """Terms are nearer to their end; then beat looks at them."""
    PlanTerm.objects.update(until=F("until") - timedelta(days=days))
    plans()
    plans()


def start(world: World, kind: str, days: float, **more: Any) -> PlanTerm:
    return plan_term_start(
        actor=world.admin.actor,
        user=world.owner.user,
        kind=kind,
        plan=make_plan("big", bots=100),
        until=timezone.now() + timedelta(days=days),
        **more,
    )


def plan_name(api: Api, world: World) -> str:
    return str(api.as_(world.owner).get("/auth/me").json()["plan"]["code"])  # type: ignore[attr-defined]


def test_a_near_limit_is_told_in_bell_and_mail_in_the_owners_language(
    api: Api, world: World, mails: Mails
) -> None:
    User.objects.filter(pk=world.owner.user.pk).update(locale="fr")
    give_plan(world.owner.user, bots=5)
    with transaction.atomic():
        take_room("bots", owner_id=world.owner.user.pk, actor=world.owner.actor, more=4)
    ((_title, url),) = told(api, world)
    assert url.endswith("/settings/plan")
    assert Notification.objects.get().user_id == world.owner.user.pk
    Notification.objects.update(mail_due_at=timezone.now())
    mail_due()
    (text,) = mails("owner@example.com")
    assert "/settings/plan" in text


def test_who_does_not_want_to_be_told_is_not(api: Api, world: World) -> None:
    off = {"plan_limit": False}
    changes = {"in_app": off, "email": off}
    preferences_update(user_id=world.owner.user.pk, changes=changes)
    give_plan(world.owner.user, bots=1)
    assert told(api, world) == []


def test_a_trial_is_told_of_before_its_end_and_at_it(api: Api, world: World) -> None:
    give_plan(world.owner.user, bots=2)
    start(world, "trial", 14, plan_after=make_plan("free", bots=1))
    assert plan_name(api, world) == "big"
    time_passes(10.5)
    assert told(api, world) == []
    time_passes(1)
    assert [title for title, _url in told(api, world)] == ["Your trial ends soon"]
    assert plan_name(api, world) == "big"
    time_passes(3)
    assert plan_name(api, world) == "free"
    titles = [title for title, _url in told(api, world)]
    assert titles == [
        "Your trial ends soon",
        "Your trial is over",
        "All bots of your plan are used",
    ]
    assert not PlanTerm.objects.exists()


def test_a_comp_gives_back_the_plan_that_was(api: Api, world: World) -> None:
    small = give_plan(world.owner.user, bots=2)
    start(world, "comp", 30, note="Thanks for the talk")
    time_passes(31)
    assert plan_name(api, world) == small.code
    assert [title for title, _url in told(api, world)][-1] == "Your free plan is over"


def test_another_trial_takes_the_place_of_the_one_before(api: Api, world: World) -> None:
    small = give_plan(world.owner.user, bots=2)
    start(world, "trial", 2)
    start(world, "trial", 20)
    assert PlanTerm.objects.get().plan_after == small
    time_passes(3)
    assert plan_name(api, world) == "big"


def test_a_plan_for_good_ends_the_trial(api: Api, world: World) -> None:
    start(world, "trial", 14)
    plan_set(actor=world.admin.actor, user=world.owner.user, plan=make_plan("paid", bots=50))
    time_passes(15)
    assert plan_name(api, world) == "paid"


def test_every_change_stands_in_the_audit_trail(world: World) -> None:
    start(world, "trial", 14)
    time_passes(15)
    plan_set(actor=world.admin.actor, user=world.owner.user, plan=make_plan("paid"))
    entries = AuditEntry.objects.filter(owner_id=world.owner.user.pk).order_by("id")
    assert [(each.action, each.actor_id, each.data["to"]) for each in entries] == [
        ("plan.trial_started", world.admin.user.pk, "big"),
        ("plan.trial_ended", None, "unlimited"),
        ("plan.changed", world.admin.user.pk, "paid"),
    ]


@pytest.mark.parametrize(("kind", "days"), [("trial", -1), ("comp", -0.1)])
def test_a_term_ends_in_the_future(world: World, kind: str, days: float) -> None:
    with pytest.raises(Invalid):
        start(world, kind, days)


def test_a_trial_has_an_end(world: World) -> None:
    with pytest.raises(Invalid):
        plan_term_start(
            actor=None, user=world.owner.user, kind="trial", plan=make_plan("big"), until=None
        )
