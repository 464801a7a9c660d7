"""Mails of what is still unread after three minutes."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext, override
from pytest_django import Settings

from konan.core import hooks
from konan.testing.api import Api
from konan.testing.world import World
from notifications.models import Notification
from notifications.services.mailing import mail_due
from notifications.services.preferences import preferences_update
from notifications.tests.conftest import Happened, change, person
from notifications.words import title_of
from teams.models import Membership

pytestmark = pytest.mark.django_db
Mails = Callable[[str], list[str]]
AGENT = "agent@example.com"


def minutes_pass(minutes: float = 3.1) -> None:
    earlier = F("mail_due_at") - timedelta(minutes=minutes)
    Notification.objects.exclude(mail_due_at=None).update(mail_due_at=earlier)
    mail_due()


def test_what_is_unread_after_three_minutes_is_mailed_once(
    world: World, mails: Mails, settings: Settings, handed_over: Happened
) -> None:
    settings.PUBLIC_URL = "https://konan.example"
    handed_over(said="My parcel has not come")
    minutes_pass(2.9)
    assert mails(AGENT) == []
    minutes_pass(0.2)
    minutes_pass()
    (text,) = mails(AGENT)
    assert "A visitor asks for a person\nMy parcel has not come\n" in text
    assert f"https://konan.example/inbox?session={world.ours.session.pk}" in text
    assert "https://konan.example/settings/notifications" in text


def test_what_was_read_is_not_mailed(
    world: World,
    api: Api,
    mails: Mails,
    handed_over: Happened,
    django_capture_on_commit_callbacks: Any,
) -> None:
    handed_over()
    assert api.as_(world.agent).put("/notifications/read-all").json() == {"updated": 1}
    with django_capture_on_commit_callbacks(execute=True):
        hooks.run("session_read", user_id=world.admin.user.pk, session_id=world.ours.session.pk)
    minutes_pass()
    assert mails(AGENT) == mails("admin@example.com") == []
    assert len(mails("owner@example.com")) == 1


def test_a_wait_that_somebody_ended_is_not_mailed(
    world: World, mails: Mails, handed_over: Happened
) -> None:
    handed_over()
    change(world.ours.session, status="open", assignee=world.admin.user)
    minutes_pass()
    assert mails(AGENT) == []


def test_several_that_are_due_make_one_mail(
    world: World, mails: Mails, happened: Happened, handed_over: Happened
) -> None:
    handed_over()
    note = {"content": "Who knows this one?", "author": person(world.admin.user)}
    happened("mention", note=note, user=person(world.agent.user))
    minutes_pass()
    (text,) = mails(AGENT)
    assert "asks for a person" in text
    assert "Admin mentions you in a note\nWho knows this one?" in text


def test_news_within_and_after_the_wait_is_not_mailed_again_until_it_was_read(
    world: World, api: Api, mails: Mails, wrote: Happened, assigned: Happened
) -> None:
    assigned(world.agent)
    wrote("One")
    wrote("Two")
    minutes_pass()
    wrote("Three")
    minutes_pass()
    assert len(mails(AGENT)) == 1
    api.as_(world.agent).put("/notifications/read-all")
    wrote("Four")
    minutes_pass()
    assert ["Four" in text for text in mails(AGENT)] == [False, True]


def test_the_mail_is_in_the_language_of_its_reader(
    world: World, mails: Mails, handed_over: Happened
) -> None:
    world.agent.user.locale = "fr"
    world.agent.user.save(update_fields=["locale"])
    handed_over()
    minutes_pass()
    for address, language in ((AGENT, "fr"), ("owner@example.com", "en")):
        with override(language):
            told = title_of(Notification.objects.told().get(user__email=address))
            assert mails(address)[0].startswith(gettext("Hello,") + "\n\n" + told), language


def test_who_wants_no_mail_or_lost_access_within_the_wait_gets_none(
    world: World, mails: Mails, handed_over: Happened
) -> None:
    handed_over()
    off = {"handoff_requested": False}
    preferences_update(user_id=world.owner.user.pk, changes={"email": off})
    Membership.objects.filter(user=world.agent.user).delete()
    world.admin.user.email_verified_at = None
    world.admin.user.save(update_fields=["email_verified_at"])
    minutes_pass()
    for name in ("owner", "agent", "admin"):
        assert mails(f"{name}@example.com") == [], name


def test_what_is_wanted_by_mail_alone_is_mailed_each_time(
    world: World, mails: Mails, wrote: Happened, assigned: Happened
) -> None:
    preferences_update(user_id=world.agent.user.pk, changes={"in_app": {"new_message": False}})
    assigned(world.agent)
    wrote("One")
    minutes_pass()
    wrote("Two")
    minutes_pass()
    assert [text.count("A visitor wrote a message") for text in mails(AGENT)] == [1, 1]


def test_an_old_mail_is_due_by_the_clock(world: World, handed_over: Happened) -> None:
    handed_over()
    due = Notification.objects.get(user=world.agent.user).mail_due_at
    assert due is not None
    assert timedelta(minutes=2.9) < due - timezone.now() <= timedelta(minutes=3)
