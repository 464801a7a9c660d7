"""After a test that committed the database is as the migrations left it, and nobody is at work."""

import pytest
from django.contrib.contenttypes.models import ContentType

from accounts import audit
from accounts.models import AuditEntry, Plan, User
from bots.models import Bot
from conversations.models import Message, Turn
from conversations.tests.conftest import Visitor
from konan.testing import emptying
from konan.testing.server import Served, wait_all_quiet
from konan.testing.world import make_world


@pytest.mark.django_db(transaction=True)
def test_what_migrations_put_there_is_there_again_and_nothing_else() -> None:
    kinds = ContentType.objects.count()
    world = make_world()
    ContentType.objects.create(app_label="shop", model="lamp")
    Plan.objects.filter(code="unlimited").update(name="Changed")
    Plan.objects.create(code="small", name="Small")
    emptying.empty_database()
    assert not User.objects.exists(), world
    assert ContentType.objects.count() == kinds
    assert [(plan.code, plan.name) for plan in Plan.objects.all()] == [("unlimited", "Unlimited")]


@pytest.mark.django_db(transaction=True)
def test_the_audit_trail_is_empty_though_the_application_may_not_delete_from_it() -> None:
    audit.record(actor=None, action="sign_in", owner_id=None)
    emptying.empty_database()
    assert not AuditEntry.objects.exists()


def test_a_turn_is_at_its_end_before_tables_are_emptied(
    modelled: Visitor, served_with_model: Served
) -> None:
    """The visitor leaves in the middle of the answer; the turn goes on, and is waited for."""
    Bot.objects.filter(pk=modelled.bot.pk).update(llm_model="fake:slow")
    assert served_with_model.busy_with() == []
    listening = modelled.listen("How long does a delivery take?")
    assert next(listening).kind == "message.start"
    assert served_with_model.busy_with()
    listening.close()
    wait_all_quiet()
    assert served_with_model.busy_with() == []
    assert not Turn.objects.filter(state__in=("received", "running")).exists()
    assert Message.objects.filter(role="assistant").exists()
