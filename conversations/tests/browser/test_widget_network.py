"""Slow and broken networks: it is said plainly, it goes on by itself, no word is lost or doubled."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from bots.models import Bot
from conversations.models import Message
from conversations.tests.browser.conftest import RETURNS, Visit
from konan.testing.knowledge import teach

pytestmark = pytest.mark.browser

STREAM = re.compile(r"/api/v1/chat/stream$")
BUSY = '{"status": 503, "code": "unavailable", "detail": "Busy."}'


def test_a_busy_server_is_told_as_such(visit: Visit, page: Page) -> None:
    asked: list[str] = []

    def once(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) > 1:
            return route.continue_()
        headers = {"Retry-After": "2", "Content-Type": "application/problem+json"}
        return route.fulfill(status=503, headers=headers, body=BUSY)

    page.route(STREAM, once)
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.panel.get_by_text(re.compile(r"very busy.*again in [12] s"))).to_be_visible()
    expect(widget.answers).to_have_count(1)
    expect(widget.panel.get_by_text("very busy")).to_have_count(0)
    assert Message.objects.filter(role="visitor").count() == 1


def test_no_word_is_doubled_where_an_answer_broke_off_in_the_middle(
    visit: Visit, page: Page, bot: Bot
) -> None:
    teach(bot, title="Returns", text=RETURNS)

    def cut(route: Route) -> None:
        response = route.fetch()
        events = response.text().split("\n\n")
        some = "\n\n".join(events[: len(events) // 2])
        route.fulfill(response=response, body=f"{some}\n\n{events[len(events) // 2][:20]}")

    page.route(STREAM, cut)
    widget = visit().open()
    with page.expect_request(re.compile(r"/api/v1/chat/stream/")) as resumed:
        widget.ask("How many days do I have to return a lamp?")
    expect(widget.answers).to_have_count(1)
    assert not resumed.value.headers["last-event-id"].endswith(":0"), "it broke in the middle"
    said = Message.objects.get(role="assistant").content
    shown = widget.answers.locator(".bubble").inner_text()
    assert re.sub(r"\s+", " ", shown) == re.sub(r"\s+", " ", re.sub(r" ?\[(\d)\]", r"\1", said))


def test_a_panel_that_could_not_come_comes_when_it_is_opened_again(
    visit: Visit, page: Page
) -> None:
    page.route("**/widget/frame*", lambda route: route.abort())
    widget = visit()
    widget.launcher.click()
    expect(page.locator("konan-chat iframe")).to_be_visible()
    widget.launcher.click()
    page.unroute("**/widget/frame*")
    widget.open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)


def test_a_bot_that_could_not_be_loaded_is_tried_again_by_itself(visit: Visit, page: Page) -> None:
    page.route("**/api/v1/widget/config", lambda route: route.abort())
    widget = visit()
    widget.launcher.click()
    expect(widget.panel.get_by_text("The chat could not be loaded.")).to_be_visible()
    page.unroute("**/api/v1/widget/config")
    widget.composer.wait_for()
