"""A bot's figures as pages: what a person reads, and where it leads."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from analytics.services.recomputing import recompute
from analytics.tests.history import FIRST, LAST, begin, say, write_week
from bots.models import Bot
from inbox.tests.pages.test_inbox import signed_in
from konan.testing.world import World

WEEK = {"from": FIRST, "to": LAST}
NAMES = (
    "analytics", "analytics_conversations", "analytics_satisfaction", "analytics_live",
    "analytics_behind", "topics", "unanswered",
)  # fmt: skip


@pytest.fixture
def week(world: World) -> Bot:
    write_week(world.bot)
    return world.bot


def read(client: Client, name: str, bot: Bot, **asked: Any) -> str:
    answer = client.get(reverse(name, args=[bot.pk]), {**WEEK, **asked})
    assert answer.status_code == 200
    return " ".join(re.sub("<[^>]*>", " ", answer.content.decode()).split())


def test_the_overview_says_each_figure_with_its_meaning_and_what_was_before(
    world: World, week: Bot
) -> None:
    text = read(signed_in(world.viewer), "analytics", week)
    assert re.search(r"Conversations “?.*?began in the period, by their first message\. 4 ", text)
    assert "+300 %" in text and "before: 1" in text
    assert "Resolution rate" in text and "25 %" in text
    assert "First reply of a person" in text and "5 min 0 s" in text


def test_a_chart_has_its_table_with_every_day(world: World, week: Bot) -> None:
    page = signed_in(world.viewer).get(reverse("analytics", args=[week.pk]), WEEK)
    table = page.content.decode().split('data-chart="line"')[1].split("</table>")[0]
    days = re.findall(r'<th scope="row">(.*?)</th><td data-value="(\d+)"', table)
    assert days == [
        ("1 Mar", "0"), ("2 Mar", "2"), ("3 Mar", "0"), ("4 Mar", "1"), ("5 Mar", "0"),
        ("6 Mar", "0"), ("7 Mar", "1"),
    ]  # fmt: skip


def test_a_number_leads_to_the_conversations_behind_it(world: World, week: Bot) -> None:
    client = signed_in(world.viewer)
    parts = client.get(reverse("analytics_conversations", args=[week.pk]), WEEK).content.decode()
    link = re.search(r'href="([^"]*figure=language%3Afr[^"]*)"', parts)
    assert link
    behind = client.get(link[1].replace("&amp;", "&")).content.decode()
    assert behind.count("rows__item card--link") == 1
    assert "French" in behind and "Amal" in behind


def test_many_conversations_come_page_by_page(world: World) -> None:
    for minute in range(30):
        say(begin(world.bot, f"2026-03-02T10:{minute:02}:00"), "visitor", 0)
    recompute(bot_id=world.bot.pk)
    client = signed_in(world.viewer)
    url = reverse("analytics_behind", args=[world.bot.pk])
    first = client.get(url, {**WEEK, "figure": "sessions"}).content.decode()
    [more] = re.findall(r'class="button" href="(\?[^"]*cursor[^"]*)"', first)
    second = client.get(url + more.replace("&amp;", "&")).content.decode()
    assert (first.count("card--link"), second.count("card--link")) == (25, 5)


def test_satisfaction_shows_scores_and_what_was_written(world: World, week: Bot) -> None:
    text = read(signed_in(world.viewer), "analytics_satisfaction", week)
    assert "4/5" in text and "=cmd|" in text
    assert "Thumbs up 1" in text and "Thumbs down 1" in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"from": "yesterday", "to": LAST}, "From: Date has wrong format"),
        ({"from": LAST, "to": FIRST}, "To: The last day is before the first."),
        ({"from": "2020-01-01", "to": LAST}, "To: At most 366 days"),
    ],
)
def test_days_that_cannot_be_are_said_at_their_field(
    world: World, week: Bot, asked: dict[str, str], said: str
) -> None:
    assert said in read(signed_in(world.viewer), "analytics", week, **asked)


def test_an_unknown_figure_is_refused_on_the_page_before(world: World, week: Bot) -> None:
    url = reverse("analytics_behind", args=[week.pk])
    answer = signed_in(world.viewer).get(url, {"figure": "secrets"}, follow=True)
    assert "No figure of this name" in answer.content.decode()


def test_csv_is_that_of_the_api(world: World, week: Bot) -> None:
    url = reverse("analytics_csv", args=[week.pk, "csat"])
    answer = signed_in(world.viewer).get(url, {**WEEK, "table": "comments"})
    assert answer["Content-Type"].startswith("text/csv")
    assert "'=cmd" in answer.content.decode()
    for what, table in (("secrets", ""), ("csat", "secrets")):
        bad = reverse("analytics_csv", args=[week.pk, what])
        assert signed_in(world.viewer).get(bad, {"table": table}).status_code == 404


def test_the_board_shows_who_waits_and_who_answers(world: World) -> None:
    waits = begin(
        world.bot, "2026-03-02T10:00:00", status="pending", handler="human", subject="A lamp"
    )
    type(waits).objects.filter(pk=waits.pk).update(waiting_since=waits.created_at)
    client = signed_in(world.viewer)
    text = read(client, "analytics_live", world.bot)
    assert "Waiting for a person 1" in text and "0 of 10" in text
    part = client.get(reverse("analytics_live", args=[world.bot.pk]), headers={"HX-Request": "1"})
    assert str(waits.pk) in part.content.decode() and "<html" not in part.content.decode()


def test_strangers_find_nothing(world: World) -> None:
    for name in NAMES:
        url = reverse(name, args=[world.bot.pk])
        assert signed_in(world.stranger).get(url).status_code == 404
        assert Client().get(url).status_code == 302
