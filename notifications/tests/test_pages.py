"""The bell, the list and the preferences as pages."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext

from konan.testing.world import Person, World
from notifications.access import wishes_of_person
from notifications.models import Notification
from notifications.tests.conftest import Happened, change, person, told

pytestmark = pytest.mark.django_db


def browser_of(by: Person) -> Client:
    client = Client()
    client.force_login(by.user)
    return client


def text_of(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def test_the_bell_shows_what_is_unread_on_every_page(world: World, handed_over: Happened) -> None:
    handed_over()
    assert 'aria-label="Notifications, unread: 1"' in text_of(browser_of(world.agent), "/bots")
    assert 'aria-label="Notifications, unread' not in text_of(browser_of(world.viewer), "/bots")
    assert browser_of(world.agent).get("/notifications/count").json() == {"count": 1}


def test_the_bell_opens_the_latest_ten(world: World, happened: Happened) -> None:
    for number in range(12):
        Notification.objects.create(
            user=world.agent.user,
            type="mention",
            bot=world.bot,
            by=world.admin.user,
            data={"text": f"Look at {number:02}"},
        )
    html = text_of(browser_of(world.agent), "/notifications/latest")
    assert re.findall(r"Look at (\d\d)", html) == [f"{n:02}" for n in range(11, 1, -1)]
    assert 'data-unread="12"' in html


def test_what_somebody_wrote_stays_text(world: World, handed_over: Happened) -> None:
    handed_over(said="<img src=x onerror=alert(1)>")
    for path in ("/notifications", "/notifications/latest"):
        html = text_of(browser_of(world.agent), path)
        assert "<img" not in html
        assert "&lt;img src=x" in html


def test_opening_marks_it_as_read_and_leads_to_the_session(
    world: World, handed_over: Happened
) -> None:
    handed_over()
    row = Notification.objects.get(user=world.agent.user)
    path = f"/notifications/{row.pk}/open"
    assert browser_of(world.admin).get(path).status_code == 404
    answer = browser_of(world.agent).get(path)
    assert answer["Location"] == f"/inbox?session={world.ours.session.pk}"
    assert told(world.agent) == []


def test_reading_all_leaves_what_came_after_the_page(
    world: World, happened: Happened, handed_over: Happened
) -> None:
    client = browser_of(world.agent)
    handed_over()
    drawn = re.search(r'name="before" value="([^"]+)"', text_of(client, "/notifications"))
    assert drawn
    note = {"content": "Look", "author": person(world.admin.user)}
    happened("mention", note=note, user=person(world.agent.user))
    assert client.post("/notifications", {"before": drawn[1]})["Location"] == "/notifications"
    assert told(world.agent) == ["mention"]
    answer = client.post("/notifications/latest", {"before": drawn[1]})
    assert 'data-unread="1"' in answer.content.decode()
    client.post("/notifications", {"before": "yesterday"})
    assert told(world.agent) == ["mention"]


def test_days_are_those_of_the_persons_clock(world: World, handed_over: Happened) -> None:
    handed_over()
    change(world.agent.user, timezone="Pacific/Kiritimati")  # type: ignore[arg-type]
    Notification.objects.update(updated_at=F("updated_at") - timedelta(days=1))
    html = text_of(browser_of(world.agent), "/notifications")
    assert "Yesterday" in html
    assert "Today" not in html


def test_earlier_ones_stand_on_further_pages(world: World) -> None:
    for number in range(51):
        Notification.objects.create(
            user=world.agent.user, type="mention", bot=world.bot, data={"text": f"N{number:02}"}
        )
    client = browser_of(world.agent)
    first = text_of(client, "/notifications")
    link = re.search(r'href="(\?before=[^"]+)"', first)
    assert link
    second = text_of(client, f"/notifications{link[1]}")
    assert re.findall(r">(N\d\d)<", second) == ["N00"]
    assert "N00" not in first


def test_preferences_are_what_is_ticked(world: World) -> None:
    client = browser_of(world.agent)
    assert text_of(client, "/settings/notifications").count(" checked") == 17
    sent = {"in_app": ["mention", "handoff_requested"], "email": ["mention"]}
    assert client.post("/settings/notifications", sent)["Location"] == "/settings/notifications"
    wishes = wishes_of_person(world.agent.actor)
    assert {kind for kind, wanted in wishes.in_app.items() if wanted} == set(sent["in_app"])
    assert {kind for kind, wanted in wishes.email.items() if wanted} == {"mention"}
    assert text_of(client, "/settings/notifications").count(" checked") == 3


def test_pages_are_for_who_is_signed_in(world: World) -> None:
    for path in ("/notifications", "/notifications/latest", "/settings/notifications"):
        assert Client().get(path)["Location"].startswith("/login?next=")


def test_the_list_takes_as_many_queries_for_one_as_for_many(
    world: World, handed_over: Happened
) -> None:
    client = browser_of(world.agent)
    handed_over()
    counts = []
    for _turn in range(2):
        with CaptureQueriesContext(connection) as queries:
            text_of(client, "/notifications")
        counts.append(len(queries))
        for _more in range(5):
            Notification.objects.create(user=world.agent.user, type="mention", bot=world.bot)
    assert counts[0] == counts[1]
