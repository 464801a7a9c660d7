"""A visitor at the demo shop and an agent at the inbox, on what script/up starts."""

import json
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from konan.testing.installation import Installation

pytestmark = pytest.mark.browser
IN_DARIJA = "بغيت نهضر مع شي واحد عفاك"
SECOND = 1_000
SOON = 15_000


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    made = Installation(tmp_path_factory.mktemp("two") / "data", KONAN_DEMO="1")
    made.start(seconds=120)
    yield made
    made.end()


@pytest.fixture
def desk(installation: Installation, browser: Browser) -> Iterator[Page]:
    """The owner's browser, at the inbox and connected."""
    login = json.loads((installation.folder / "demo.json").read_text())
    context = browser.new_context(locale="en", viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(f"{installation.url}/login")
    page.fill("[name=email]", login["email"])
    page.fill("[name=password]", login["password"])
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/home")
    page.goto(f"{installation.url}/inbox?box=unassigned")
    expect(page.locator("html")).to_have_attribute("data-live", "on", timeout=SOON)
    yield page
    context.close()


@pytest.fixture
def shop(installation: Installation, browser: Browser) -> Iterator[Page]:
    """A visitor's browser at the demo shop."""
    context = browser.new_context(locale="ar")
    page = context.new_page()
    page.goto(f"{installation.url}/demo")
    yield page
    context.close()


def _open_widget(shop: Page) -> FrameLocator:
    shop.locator("konan-chat button").click()
    panel = shop.frame_locator("konan-chat iframe")
    panel.get_by_role("textbox").wait_for()
    return panel


def _say(panel: FrameLocator, text: str) -> None:
    panel.get_by_role("textbox").fill(text)
    panel.get_by_role("textbox").press("Enter")


def _write(desk: Page, text: str) -> None:
    desk.get_by_role("textbox", name="Message").fill(text)
    desk.keyboard.press("Enter")


@pytest.mark.alone
def test_from_the_call_to_the_rating(desk: Page, shop: Page) -> None:
    panel = _open_widget(shop)
    waiting = desk.locator("[data-row]").count()
    _say(panel, IN_DARIJA)
    log = panel.get_by_role("log")
    expect(log).to_contain_text(IN_DARIJA)
    expect(desk.locator("[data-row]")).to_have_count(waiting + 1, timeout=SOON)
    desk.locator("[data-row]").last.click()  # who waits longest is first
    expect(desk.get_by_role("log")).to_contain_text(IN_DARIJA, timeout=SOON)
    desk.get_by_role("button", name="Take over").click()
    expect(desk.get_by_role("log")).to_contain_text("took it", timeout=SOON)
    desk.get_by_role("textbox", name="Message").press_sequentially("مرحبا", delay=20)
    expect(panel.locator(".dots")).to_be_visible(timeout=SOON)
    desk.keyboard.press("Enter")
    began = time.monotonic()
    log.get_by_text("مرحبا", exact=True).wait_for()
    assert time.monotonic() - began < 2, "the visitor reads it at once"
    desk.keyboard.press("Escape")
    desk.keyboard.press("e")
    expect(desk.get_by_role("button", name="Open again")).to_be_visible(timeout=SOON)
    panel.locator(".csat fieldset button").last.click()
    expect(panel.locator(".csat legend")).to_contain_text("شكر")


def test_both_go_on_by_themselves_after_the_web_process_is_killed(
    installation: Installation, desk: Page, shop: Page
) -> None:
    panel = _open_widget(shop)
    _say(panel, IN_DARIJA)
    log = panel.get_by_role("log")
    expect(log).to_contain_text(IN_DARIJA)
    row = desk.locator("[data-row]").last
    expect(desk.locator("[data-row]")).to_have_count(3, timeout=SOON)
    row.click()
    expect(desk.get_by_role("log")).to_contain_text(IN_DARIJA, timeout=SOON)
    _write(desk, "One.")
    log.get_by_text("One.", exact=True).wait_for()
    old = installation.kill("web")
    installation.wait_restarted("web", old)
    expect(desk.locator("html")).to_have_attribute("data-live", "on", timeout=40 * SECOND)
    _write(desk, "Two.")
    log.get_by_text("Two.", exact=True).wait_for(timeout=40 * SECOND)
    _say(panel, "Three.")
    expect(desk.get_by_role("log")).to_contain_text("Three.", timeout=40 * SECOND)
    _write(desk, "Four.")
    log.get_by_text("Four.", exact=True).wait_for()
    said = ("One.", "Two.", "Three.", "Four.")
    for page in (log, desk.get_by_role("log")):
        for each in said:
            expect(page.get_by_text(each, exact=True)).to_be_visible()
        words = page.inner_text()
        places = [words.index(each) for each in said]
        assert places == sorted(places), "in order"
        assert all(words.count(each) == 1 for each in said)
