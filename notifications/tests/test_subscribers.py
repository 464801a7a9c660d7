"""Who is told of what: by access at delivery, by preference, never of one's own acts."""

from datetime import timedelta
from typing import Any
from unittest import mock

import pytest
from django.utils import timezone

from contacts.models import Contact
from konan.core import hooks
from konan.core.events import EventLetter
from konan.core.events.registry import subscribers_of
from konan.core.events.relay import relay_due
from konan.testing.api import Api
from konan.testing.world import World
from notifications.models import Notification
from notifications.services.preferences import preferences_update
from notifications.tests.conftest import Happened, change, person, told
from teams.models import Membership

pytestmark = pytest.mark.django_db


def test_a_visitor_who_asks_for_a_person_is_told_to_all_who_may_answer(
    world: World, api: Api
) -> None:
    path = f"/chat/sessions/{world.ours.session.pk}/handoff"
    assert api.as_(world.visitor).post(path).status_code == 200
    relay_due()
    for may_answer in (world.owner, world.admin, world.agent):
        assert told(may_answer) == ["handoff_requested"], may_answer.name
    for may_not in (world.viewer, world.removed, world.stranger):
        assert told(may_not) == [], may_not.name


def test_who_was_removed_before_delivery_is_not_told(world: World, handed_over: Happened) -> None:
    Membership.objects.filter(user=world.agent.user).delete()
    handed_over()
    assert told(world.agent) == []
    assert told(world.admin) == ["handoff_requested"]


def test_what_tells_of_a_bot_is_gone_with_the_access(
    world: World, api: Api, handed_over: Happened
) -> None:
    handed_over()
    Membership.objects.filter(user=world.agent.user).delete()
    assert api.as_(world.agent).get("/notifications").json()["results"] == []
    assert api.as_(world.agent).get("/notifications/unread-count").json() == {"count": 0}


def test_a_session_that_somebody_has_is_told_to_them_alone(
    world: World, handed_over: Happened
) -> None:
    handed_over(assignee=world.agent.user)
    assert told(world.agent) == ["handoff_requested"]
    assert told(world.admin) == []


def test_an_assignment_is_told_to_the_assignee_and_ends_the_wait_of_the_others(
    world: World, happened: Happened, handed_over: Happened, assigned: Happened
) -> None:
    handed_over()
    assigned(world.agent)
    happened(
        "session_assigned",
        assignee=person(world.agent.user),
        by=person(world.admin.user),
        method="manual",
    )
    assert told(world.agent) == ["session_assigned"]
    assert told(world.admin) == told(world.owner) == []


def test_who_takes_a_session_is_not_told_of_it(
    world: World, happened: Happened, assigned: Happened
) -> None:
    assigned(world.agent)
    themselves = person(world.agent.user)
    happened("session_assigned", assignee=themselves, by=themselves, method="manual")
    assert told(world.agent) == []


def test_an_assignment_that_is_over_is_no_news(
    world: World, happened: Happened, assigned: Happened
) -> None:
    assigned(world.admin)
    happened("session_assigned", assignee=person(world.agent.user), by=None, method="auto")
    assert told(world.agent) == []


def test_a_mention_is_told_to_who_is_meant_and_may_read_it(
    world: World, happened: Happened
) -> None:
    note = {"content": "Please look", "author": person(world.agent.user)}
    for meant in (world.viewer, world.agent, world.stranger):
        happened("mention", note=note, user=person(meant.user))
    assert told(world.viewer) == ["mention"]
    assert told(world.agent) == told(world.stranger) == []


def test_a_message_is_told_to_the_assignee_of_a_session_with_people(
    world: World, wrote: Happened, assigned: Happened
) -> None:
    wrote("To the bot")
    assert Notification.objects.count() == 0
    assigned(world.agent)
    wrote("To the agent")
    wrote("From the agent", role="agent")
    assert told(world.agent) == ["new_message"]
    assert told(world.owner) == told(world.admin) == []
    change(world.ours.session, handler="bot")
    wrote("To the bot again")
    assert Notification.objects.get().count == 1


@pytest.mark.parametrize(
    ("given", "told_of_it"),
    [
        ({"csat": 5, "rating": None}, {"agent"}),
        ({"csat": 2, "rating": None}, {"agent", "owner", "admin"}),
        ({"csat": None, "rating": "down"}, {"agent", "owner", "admin"}),
        ({"csat": None, "rating": "up"}, {"agent"}),
    ],
)
def test_a_rating_is_told_to_the_assignee_and_a_bad_one_to_who_manages(
    world: World,
    happened: Happened,
    assigned: Happened,
    given: dict[str, object],
    told_of_it: set[str],
) -> None:
    assigned(world.agent)
    happened("feedback_received", message_id=None, comment=None, **given)
    people = (world.owner, world.admin, world.agent, world.viewer)
    assert {each.name for each in people if told(each)} == told_of_it


def test_the_playground_bothers_nobody(world: World, handed_over: Happened) -> None:
    handed_over(channel="playground")
    assert Notification.objects.count() == 0


@pytest.mark.parametrize(("ended", "expected"), [(False, 0), (True, 3)])
def test_a_blocked_contact_bothers_nobody(
    world: World, handed_over: Happened, ended: bool, expected: int
) -> None:
    until = timezone.now() - timedelta(minutes=1) if ended else None
    contact = Contact.objects.create(
        owner=world.owner.user, name="Noisy", blocked=True, blocked_until=until
    )
    handed_over(contact=contact)
    assert Notification.objects.count() == expected


def test_what_somebody_does_not_want_is_not_told(world: World, handed_over: Happened) -> None:
    off = {"handoff_requested": False}
    preferences_update(user_id=world.agent.user.pk, changes={"in_app": off, "email": off})
    preferences_update(user_id=world.admin.user.pk, changes={"in_app": off})
    handed_over()
    assert not world.agent.user.notifications.exists()
    assert told(world.admin) == []
    assert world.admin.user.notifications.get().mail_due_at is not None
    assert told(world.owner) == ["handoff_requested"]


def test_news_bumps_what_is_there(
    world: World, api: Api, wrote: Happened, assigned: Happened
) -> None:
    assigned(world.agent)
    wrote("One")
    wrote("Two")
    (shown,) = api.as_(world.agent).get("/notifications").json()["results"]
    assert (shown["count"], shown["body"], shown["read_at"]) == (2, "Two", None)
    assert shown["title"] == "A visitor wrote 2 messages"
    api.as_(world.agent).put(f"/notifications/read/{shown['id']}")
    wrote("Three")
    (again,) = api.as_(world.agent).get("/notifications").json()["results"]
    assert again["id"] == shown["id"]
    assert (again["count"], again["body"], again["read_at"]) == (1, "Three", None)


def test_who_has_read_the_session_meanwhile_is_not_told_again(
    world: World, wrote: Happened, assigned: Happened, django_capture_on_commit_callbacks: Any
) -> None:
    """The agent who talks with a visitor sees each message before the letter comes."""
    assigned(world.agent)
    wrote("One")
    told_of = {"user_id": world.agent.user.pk, "session_id": world.ours.session.pk}

    def read_it(letter: EventLetter) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            hooks.run("session_read", **told_of)

    subscribers_of_it = {"first": read_it, **subscribers_of("new_message")}
    with mock.patch("konan.core.events.relay.subscribers_of", return_value=subscribers_of_it):
        wrote("Two")
    assert told(world.agent) == []
    wrote("Three")
    assert told(world.agent) == ["new_message"]


def test_what_is_told_goes_with_its_session(world: World, api: Api, handed_over: Happened) -> None:
    handed_over()
    path = f"/chat/sessions/{world.ours.session.pk}"
    assert api.as_(world.owner).delete(path).status_code == 204
    assert Notification.objects.count() == 0


def test_what_is_told_goes_with_its_bot(world: World, api: Api, handed_over: Happened) -> None:
    handed_over()
    assert api.as_(world.owner).delete(f"/bots/{world.bot.pk}").status_code == 204
    assert Notification.objects.count() == 0
