"""Operators make plans and give them, in the admin."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import AuditEntry, Plan, Totp, User
from accounts.plan_models import PlanTerm
from konan.testing.plans import make_plan
from konan.testing.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(db: None) -> Client:
    boss = User.objects.create_superuser("boss@example.com", "a fine long password")
    Totp.objects.create(user=boss, confirmed_at=timezone.now())
    client = Client()
    client.force_login(boss)
    return client


def save(operator: Client, path: str, **sent: Any) -> None:
    answer = operator.post(f"/admin/accounts/{path}", sent)
    assert answer.status_code == 302, answer.context["errors"] if answer.context else answer


def actions(world: World) -> list[str]:
    entries = AuditEntry.objects.filter(owner_id=world.owner.user.pk).order_by("id")
    return list(entries.values_list("action", flat=True))


def form_of(user: User, **changes: Any) -> dict[str, Any]:
    return {
        "email": user.email, "name": user.name, "locale": user.locale, "is_active": "on",
        "timezone": user.timezone, "plan": user.plan_id, **changes,
    }  # fmt: skip


def test_a_plan_has_a_number_for_each_limit_and_empty_is_none(operator: Client) -> None:
    save(operator, "plan/add/", code="small", name="Small", bots="3", seats="", webhooks="0")
    assert Plan.objects.get(pk="small").limits == {"bots": 3, "webhooks": 0}
    shown = operator.get("/admin/accounts/plan/small/change/").content.decode()
    assert 'name="bots" value="3"' in shown
    save(operator, "plan/small/change/", name="Small", seats="5")
    assert Plan.objects.get(pk="small").limits == {"seats": 5}
    assert operator.get("/admin/accounts/plan/").status_code == 200
    told = AuditEntry.objects.filter(subject="plan:small").order_by("id")
    assert [(each.action, each.data["limits"]) for each in told] == [
        ("plan.created", {"bots": 3, "webhooks": 0}),
        ("plan.updated", {"seats": 5}),
    ]


@pytest.mark.parametrize("wrong", ["-1", "many", "1.5", "99999999999"])
def test_a_limit_is_a_number(operator: Client, wrong: str) -> None:
    sent = {"code": "small", "name": "Small", "bots": wrong}
    assert operator.post("/admin/accounts/plan/add/", sent).status_code == 200
    assert not Plan.objects.filter(pk="small").exists()


def test_the_plan_of_new_accounts_is_not_deleted(operator: Client) -> None:
    make_plan("spare")
    assert operator.post("/admin/accounts/plan/unlimited/delete/").status_code == 403
    both = {"action": "delete_selected", "_selected_action": ["spare", "unlimited"], "post": "yes"}
    operator.post("/admin/accounts/plan/", both)
    assert Plan.objects.filter(pk="unlimited").exists()


def test_a_person_is_given_a_plan(operator: Client, world: World) -> None:
    make_plan("paid", bots=9)
    user = world.owner.user
    save(operator, f"user/{user.pk}/change/", **form_of(user, plan="paid", name="Olive"))
    user.refresh_from_db()
    assert (user.plan_id, user.name) == ("paid", "Olive")
    entry = AuditEntry.objects.get(action="plan.changed")
    assert (entry.owner_id, entry.data) == (user.pk, {"from": "unlimited", "to": "paid"})
    assert entry.actor_id == User.objects.get(email="boss@example.com").pk


def test_a_trial_is_given_longer_and_ended(operator: Client, world: World) -> None:
    make_plan("big")
    make_plan("free", bots=1)
    end = timezone.now() + timedelta(days=14)

    def sent(**changes: Any) -> dict[str, Any]:
        when = {"until_0": end.strftime("%Y-%m-%d"), "until_1": "12:00:00"}
        about = {"kind": "trial", "plan": "big", "plan_after": "free", "note": "At the fair"}
        return {**about, **when, **changes}

    user = world.owner.user
    wrong = sent(user=user.pk, until_0="2020-01-01")
    answer = operator.post("/admin/accounts/planterm/add/", wrong)
    assert "This time is over already." in answer.content.decode()
    save(operator, "planterm/add/", **sent(user=user.pk))
    assert User.objects.get(pk=user.pk).plan_id == "big"
    assert PlanTerm.objects.get().note == "At the fair"
    save(operator, f"planterm/{user.pk}/change/", **sent(kind="comp", until_0="", until_1=""))
    assert PlanTerm.objects.get().until is None
    assert operator.get("/admin/accounts/planterm/").status_code == 200
    save(operator, f"planterm/{user.pk}/delete/", post="yes")
    assert User.objects.get(pk=user.pk).plan_id == "free"
    assert actions(world) == ["plan.trial_started", "plan.comp_started", "plan.comp_ended"]


def test_a_person_made_here_has_the_plan_of_new_accounts(operator: Client) -> None:
    secret = "a fine long password"
    sent = {"email": "zoe@example.com", "usable_password": "true"}
    save(operator, "user/add/", **sent, password1=secret, password2=secret)
    assert User.objects.get(email="zoe@example.com").plan_id == "unlimited"
