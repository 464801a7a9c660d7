"""`manage.py make_history`: sessions, messages and people that agree with each other."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Count, F, Max, Min
from django.utils import timezone

from contacts.models import Contact
from conversations.models import Feedback, Message, Session
from konan.core.models import Event
from konan.testing.api import Api
from konan.testing.world import World

pytestmark = pytest.mark.django_db


def make(**options: Any) -> str:
    told = StringIO()
    call_command("make_history", sessions=401, messages=4_017, stdout=told, **options)
    return told.getvalue()


@pytest.fixture
def past(world: World) -> World:
    world.ours.session.delete()
    make(bot=str(world.bot.pk))
    return world


def test_as_many_as_were_asked_for_and_nobody_is_told(past: World) -> None:
    assert Session.objects.filter(bot=past.bot).count() == 401
    assert Message.objects.filter(session__bot=past.bot).count() == 4_017
    assert not Event.objects.exists()


def test_what_a_session_says_of_its_messages_is_so(past: World) -> None:
    told = Session.objects.filter(bot=past.bot).annotate(
        last=Max("messages__seq"), first=Min("messages__seq"), number=Count("messages")
    )
    assert not told.exclude(first=1, last=F("last_seq"), number=F("last_seq")).exists()
    for session in told.filter(handler="human")[:20]:
        spoken = session.messages.exclude(role="system").order_by("seq")
        last = spoken.last()
        assert session.message_count == spoken.count()
        assert (session.last_message_role, session.last_message_at) == (last.role, last.created_at)
        assert session.last_message_preview == last.content[:200]


def test_states_and_dates_are_possible(past: World) -> None:
    now, rows = timezone.now(), Session.objects.filter(bot=past.bot)
    assert set(rows.values_list("status", flat=True)) == {"open", "pending", "snoozed", "resolved"}
    assert set(rows.values_list("language", flat=True)) == {"en", "fr", "ar"}
    assert set(rows.values_list("channel", flat=True)) == {"widget", "api"}
    assert rows.filter(status="pending", assignee=None, waiting_since__lt=now).exists()
    assert not rows.filter(status="pending", waiting_since=None).exists()
    assert not rows.exclude(status="resolved").filter(resolved_at__isnull=False).exists()
    assert not rows.filter(updated_at__gt=now).exists()
    assert not rows.filter(updated_at__lt=F("last_message_at")).exists()
    assert rows.earliest("created_at").created_at < now - timedelta(days=110)
    rated = rows.filter(csat__isnull=False).count()
    assert rated == Feedback.objects.filter(session__bot=past.bot).count() > 0


def test_the_people_are_found_by_their_names_and_at_their_sessions(past: World, api: Api) -> None:
    desk = api.as_(past.owner)
    found = desk.get("/contacts", q="idrissi").json()["results"]
    assert found
    assert all("Idrissi" in each["name"] for each in found)
    assert Contact.objects.filter(sessions__bot=past.bot).exists()
    listed = desk.get(f"/inbox/conversations/{past.bot.pk}", q="al100004").json()["results"]
    assert len(listed) <= 1


def test_it_is_not_made_twice_unasked(past: World) -> None:
    with pytest.raises(CommandError, match="--again"):
        make(bot=str(past.bot.pk))
    make(bot=str(past.bot.pk), again=True)
    assert Session.objects.filter(bot=past.bot).count() == 802


def test_which_bot_must_be_clear(world: World) -> None:
    with pytest.raises(CommandError, match="several"):
        make()
    with pytest.raises(CommandError, match="no such bot"):
        make(bot=str(world.team.pk))
