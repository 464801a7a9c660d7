"""Every page of the operators' admin: for who has a second factor, and for nobody else."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, Totp, User
from konan.celery import app
from konan.core.events import emit
from konan.core.mail import queue_mail
from konan.core.models import Event, Mail
from konan.operating.words import TASKS
from konan.testing.world import Person, World
from notifications.webhooks.models import Delivery, Endpoint

PASSWORD = "a long operator's password"
SECRET = "a word of a visitor"
pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(db: None) -> User:
    user = User.objects.create_superuser("boss@example.com", PASSWORD)
    Totp.objects.create(user=user, confirmed_at=timezone.now())
    return user


@pytest.fixture
def operator(boss: User) -> Client:
    client = Client()
    client.force_login(boss)
    return client


@pytest.fixture
def delivery(world: World) -> Delivery:
    of = {"owner": world.owner.user, "bot": world.ours.bot}
    endpoint = Endpoint.objects.create(
        url="https://example.com/hook", events=["*"], secret="SEALED-SECRET", **of
    )
    return Delivery.objects.create(
        endpoint=endpoint, event="new_message", event_id=endpoint.pk, body=SECRET,
        status="failed", next_attempt_at=None, **of,
    )  # fmt: skip


@pytest.fixture
def filled(delivery: Delivery) -> None:
    """One row of each kind that has none yet."""
    emit("internal.test", owner_id=None, bot_id=None, payload={"words": SECRET})
    queue_mail(to="ann@example.com", subject="Hello", text=SECRET)


def tables() -> Iterator[tuple[Any, str]]:
    for model in admin.site._registry:
        options = model._meta
        yield model, reverse(f"admin:{options.app_label}_{options.model_name}_changelist")


def pages() -> Iterator[str]:
    """The index, the two of the instance, every list, and the newest row of each."""
    yield reverse("admin:index")
    yield reverse("instance_health")
    yield reverse("instance_work")
    for model, path in tables():
        yield path
        yield f"{path}?q=nothing"
        row = model._default_manager.order_by("-pk").first()
        if row is not None:
            options = model._meta
            name = f"admin:{options.app_label}_{options.model_name}_change"
            yield reverse(name, args=[row.pk])


def test_the_tables_are_there() -> None:
    named = {model._meta.label_lower for model, _path in tables()}
    assert named >= {
        "accounts.user", "accounts.plan", "accounts.signin", "accounts.auditentry",
        "accounts.impersonation", "bots.bot", "webhooks.endpoint", "webhooks.delivery",
        "core.event", "core.mail",
    }  # fmt: skip


def test_every_page_opens_for_an_operator_and_shows_no_secret(
    filled: None, operator: Client
) -> None:
    for path in pages():
        answer = operator.get(path)
        assert answer.status_code == 200, path
        text = answer.content.decode()
        assert SECRET not in text, path
        assert "SEALED-SECRET" not in text, path
        assert "<script>" not in text, f"{path}: an inline script"
        assert "style=" not in text, f"{path}: an inline style"


def test_no_page_opens_for_anybody_else(world: World, filled: None, boss: User) -> None:
    without_code = User.objects.create_superuser("half@example.com", PASSWORD)
    everybody: list[User | None] = [
        None,
        without_code,
        *(person.user for person in (world.owner, world.agent, world.stranger)),
    ]
    paths = list(pages())
    for user in everybody:
        client = Client()
        if user is not None:
            client.force_login(user)
        opened = [path for path in paths if client.get(path).status_code == 200]
        assert opened == [], user


def test_lists_are_not_counted_to_the_end(filled: None, operator: Client) -> None:
    for _model, path in tables():
        with CaptureQueriesContext(connection) as done:
            operator.get(path)
        whole = [
            each["sql"]
            for each in done.captured_queries
            if "COUNT(*)" in each["sql"] and "LIMIT" not in each["sql"]
        ]
        assert whole == [] or "plan" in path, path


def test_a_delivery_is_sent_again_and_its_owner_reads_of_it(
    delivery: Delivery, operator: Client, boss: User
) -> None:
    path = reverse("admin:webhooks_delivery_changelist")
    operator.post(path, {"action": "redeliver", "_selected_action": str(delivery.pk)})
    delivery.refresh_from_db()
    assert delivery.status == "pending"
    entry = AuditEntry.objects.get(action="webhook.resent")
    assert (entry.actor_id, entry.owner_id) == (boss.pk, delivery.owner_id)


def test_an_event_that_was_given_up_is_tried_again(filled: None, operator: Client) -> None:
    event = Event.objects.latest("id")
    Event.objects.filter(pk=event.pk).update(status="failed", attempts=10)
    path = reverse("admin:core_event_changelist")
    operator.post(path, {"action": "retry", "_selected_action": str(event.pk)})
    event.refresh_from_db()
    assert (event.status, event.attempts) == ("pending", 0)
    assert AuditEntry.objects.filter(action="event.retried").count() == 1


def test_a_change_of_a_person_is_told_to_them(world: World, operator: Client, boss: User) -> None:
    person = world.agent.user
    path = reverse("admin:accounts_user_change", args=[person.pk])
    form = operator.get(path).context["adminform"].form
    sent = {name: value for name, value in form.initial.items() if value is not None}
    sent.pop("is_active", None)
    operator.post(path, _flat({**sent, "name": "Renamed"}))
    person.refresh_from_db()
    assert (person.name, person.is_active) == ("Renamed", False)
    entry = AuditEntry.objects.get(action="user.changed_by_operator")
    assert (entry.actor_id, entry.owner_id) == (boss.pk, person.pk)
    assert set(entry.data["fields"]) == {"name", "is_active"}
    assert not person.sign_ins.filter(ended_at=None).exists()


def _flat(sent: dict[str, Any]) -> dict[str, Any]:
    """As a browser sends it: times in two fields, nothing for a box that is not ticked."""
    told: dict[str, Any] = {}
    for name, value in sent.items():
        if hasattr(value, "isoformat"):
            told[f"{name}_0"], told[f"{name}_1"] = value.date(), value.time().replace(microsecond=0)
        elif value is not False:
            told[name] = value
    return told


def test_an_operator_erases_an_account_whole(world: World, operator: Client) -> None:
    person: Person = world.stranger
    path = reverse("admin:accounts_user_delete", args=[person.user.pk])
    assert operator.get(path).status_code == 200
    operator.post(path, {"post": "yes"})
    assert not User.objects.filter(pk=person.user.pk).exists()
    assert AuditEntry.objects.filter(action="user.deleted").exists()
    assert Mail.objects.exists()


class TestInstance:
    def test_it_says_what_is_well(self, operator: Client) -> None:
        text = operator.get(reverse("instance_health")).content.decode()
        assert "All are applied" in text
        assert "PostgreSQL" in text

    def test_it_says_what_waits(self, filled: None, operator: Client) -> None:
        text = operator.get(reverse("instance_work")).content.decode()
        assert "Events for their readers" in text
        assert "Forget what is over" in text

    def test_every_task_is_told_by_what_it_does(self) -> None:
        assert set(app.conf.beat_schedule) == set(TASKS)
