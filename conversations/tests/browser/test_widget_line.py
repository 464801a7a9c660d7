"""The line between a widget and the server breaks: no message is missing, double or misplaced."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from bots.models import Bot
from conversations.models import Message
from conversations.tests.browser.conftest import Site, Visit, Widget, shop, tags
from conversations.tests.browser.people import Agent, ask_for_person, make_amal, said
from konan.testing import server as servers
from konan.testing.installation import free_port
from konan.testing.server import Served, serving

pytestmark = pytest.mark.browser

SECOND = 1_000
SOCKET = re.compile(r"/ws/chat/")


@pytest.fixture
def amal(bot: Bot) -> Agent:
    return make_amal(bot)


def test_a_hint_that_was_lost_is_made_up_for_by_the_next(
    visit: Visit, page: Page, amal: Agent
) -> None:
    def lossy(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda frame: None if '"One."' in str(frame) else socket.send(frame))

    page.route_web_socket(SOCKET, lossy)
    widget = visit().open()
    ask_for_person(widget)
    amal.reply("One.")
    amal.reply("Two.")
    expect(widget.panel.locator("[role=log] .agent")).to_have_count(2)
    assert said(widget) == ["Hello!", "One.", "Two."]


def test_what_was_read_while_the_line_was_down_is_marked(
    visit: Visit, page: Page, amal: Agent
) -> None:
    lines: list[WebSocketRoute] = []

    def counted(socket: WebSocketRoute) -> None:
        lines.append(socket)
        socket.connect_to_server()

    page.route_web_socket(SOCKET, counted)
    widget = visit().open()
    ask_for_person(widget)
    mine = widget.panel.locator("[role=log] .visitor").first
    expect(mine.get_by_text("Delivered")).to_be_attached()
    lines[0].close(code=1012)
    amal.reply("One.")
    expect(widget.panel.get_by_text("One.")).to_be_visible()
    expect(mine.get_by_text("Read")).to_be_attached()
    assert len(lines) == 2


def test_where_sockets_are_barred_the_panel_fetches(visit: Visit, page: Page, amal: Agent) -> None:
    page.route_web_socket(SOCKET, lambda socket: socket.close())
    widget = visit().open()
    ask_for_person(widget)
    widget.panel.get_by_role("button", name="Close chat").click()
    amal.reply("One.")
    widget.launcher.click()
    expect(widget.panel.get_by_text("One.")).to_be_visible()
    expect(widget.panel.get_by_text("Amal · a person")).to_be_visible()


def test_two_tabs_show_the_same(page: Page, served: Served, bot: Bot, amal: Agent) -> None:
    tabs = [page, page.context.new_page()]
    for number, tab in enumerate(tabs, start=1):
        tab.goto(f"{served.url}/c/{bot.public_token}")
        tab.get_by_role("textbox", name="Write a message").fill(f"Hello {number}!")
        tab.keyboard.press("Enter")
        for each in tabs[:number]:
            expect(each.locator("[role=log] .bot")).to_have_count(number)
    amal.reply("One.")
    for tab in tabs:
        expect(tab.locator("[role=log] .agent")).to_have_count(1)
        expect(tab.locator("[role=log] :is(.visitor, .agent) .bubble")).to_have_text(
            ["Hello 1!", "Hello 2!", "One."]
        )


def test_a_restart_of_the_server_loses_and_doubles_nothing(
    page: Page,
    site: Site,
    bot: Bot,
    amal: Agent,
    tmp_path: Path,
    django_db_setup: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    port = free_port()
    monkeypatch.setattr(servers, "free_port", lambda: port)
    with serving(tmp_path) as first:
        site.pages["/"] = shop(tags(first, bot))
        page.goto(f"{site.url}/")
        widget = Widget(page).open()
        ask_for_person(widget)
        amal.reply("One.")
        expect(widget.panel.get_by_text("One.")).to_be_visible(timeout=SECOND)
        first.kill()
        amal.reply("Two.")
        widget.ask("Three.")
        expect(widget.panel.get_by_text("Will be sent")).to_be_visible()
    with serving(tmp_path):
        expect(widget.panel.get_by_text("Three.")).to_be_visible()
        expect(widget.panel.get_by_text("Will be sent")).to_have_count(0, timeout=20 * SECOND)
        expect(widget.panel.get_by_text("Two.")).to_be_visible(timeout=20 * SECOND)
        amal.reply("Four.")
        expect(widget.panel.get_by_text("Four.")).to_be_visible(timeout=20 * SECOND)
        assert said(widget) == ["Hello!", "One.", "Two.", "Three.", "Four."]
    rows = Message.objects.filter(role__in=["visitor", "agent"]).order_by("seq")
    assert list(rows.values_list("content", flat=True)) == said(widget)
