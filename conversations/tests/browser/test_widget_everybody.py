"""The widget for everybody: by keyboard, read out, in Arabic, in the dark, on a small screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from bots.models import Bot
from conversations.tests.browser.conftest import RETURNS, Site, Visit, Widget, shop, tags
from konan.testing.knowledge import teach
from konan.testing.server import Served

pytestmark = pytest.mark.browser

KEYBOARD = """() => {
    Object.defineProperty(visualViewport, "height", {value: 300});
    visualViewport.dispatchEvent(new Event("resize"));
}"""
FOCUS = "document.activeElement?.shadowRoot?.activeElement?.tagName"


def test_by_keyboard(visit: Visit, page: Page) -> None:
    widget = visit()
    widget.launcher.focus()
    page.keyboard.press("Enter")
    expect(widget.composer).to_be_focused()
    page.keyboard.press("Escape")
    expect(widget.composer).to_be_hidden()
    assert page.evaluate(FOCUS) == "BUTTON"


def test_tab_stays_in_the_panel(visit: Visit, page: Page) -> None:
    widget = visit().open()
    expect(widget.composer).to_be_focused()
    for _stop in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS) == "IFRAME"
    for _stop in range(12):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(FOCUS) == "IFRAME"


def test_only_finished_messages_are_in_the_log(visit: Visit) -> None:
    """What is being written stands beside the log and enters it whole."""
    widget = visit().open()
    log = widget.panel.get_by_role("log")
    log.evaluate("""log => {
        window.added = [];
        new MutationObserver(all => all.forEach(one => one.addedNodes.forEach(
            node => node.classList?.contains("bot") && added.push(node.innerText)
        ))).observe(log, {childList: true});
    }""")
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    added = log.evaluate("() => window.added")
    assert len(added) == 1
    assert widget.answers.locator(".bubble").inner_text() in added[0]


@pytest.mark.parametrize(
    ("lang", "button", "placeholder", "direction"),
    [
        ("fr", "Ouvrir le chat", "Écrivez un message…", "ltr"),
        ("ar", "فتح المحادثة", "اكتب رسالة…", "rtl"),
    ],
)
def test_speaks_the_language_of_the_page(
    visit: Visit, page: Page, lang: str, button: str, placeholder: str, direction: str
) -> None:
    widget = visit(lang=lang)
    page.get_by_role("button", name=button).click()
    expect(widget.panel.get_by_placeholder(placeholder)).to_be_visible()
    expect(widget.panel.locator("html")).to_have_attribute("dir", direction)


def test_fills_a_phone(browser: Browser, site: Site, served: Served, bot: Bot) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True)
    page = context.new_page()
    site.pages["/"] = shop(tags(served, bot))
    page.goto(f"{site.url}/")
    widget = Widget(page).open()
    box = page.locator("konan-chat iframe").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 360, "height": 640}
    expect(widget.launcher).to_be_hidden()
    page.evaluate(KEYBOARD)
    frame = page.locator("konan-chat iframe")
    expect(frame).to_have_css("height", "300px")
    for target in widget.panel.locator("button:visible").all():
        size = target.bounding_box()
        assert size is not None
        assert size["height"] >= 44, target.inner_text()
    widget.panel.get_by_role("button", name="Close chat").click()
    expect(widget.launcher).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("lang", "color"), [("en", "#3d5afe"), ("ar", "#ffd23f"), ("en", "#777777")]
)
def test_axe_finds_nothing(
    browser: Browser, served: Served, bot: Bot, scheme: str, lang: str, color: str
) -> None:
    bot.widget["color"] = color
    bot.save()
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{served.url}/c/{bot.public_token}?lang={lang}")
    page.locator("#message").wait_for()
    empty = Axe().run(page)
    assert empty.violations_count == 0, empty.generate_report()
    page.locator("#message").fill("Hello!")
    page.locator("#message").press("Enter")
    expect(page.locator("[role=log] .bot")).to_have_count(1)
    talking = Axe().run(page)
    assert talking.violations_count == 0, talking.generate_report()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(
    browser: Browser, served: Served, bot: Bot, scheme: str
) -> None:
    teach(bot, title="Returns", text=RETURNS)
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{served.url}/c/{bot.public_token}")
    wrong: dict[str, str] = {}

    def look(state: str, shown: Locator) -> None:
        expect(shown).to_be_visible()
        found = Axe().run(page)
        if found.violations_count:
            wrong[state] = found.generate_report()

    def choose(name: str) -> None:
        page.get_by_role("button", name="More").click()
        page.get_by_role("button", name=name).click()

    page.locator("#message").fill("How many days do I have to return a lamp?")
    page.locator("#message").press("Enter")
    page.locator("[role=log] .sources summary").click()
    look("sources", page.locator(".sources li").first)
    page.get_by_role("button", name="Not helpful").click()
    look("a reason", page.get_by_label("What was wrong? (optional)"))
    page.get_by_role("button", name="More").click()
    look("the menu", page.locator(".menu ul"))
    page.get_by_role("button", name="Earlier conversations").click()
    look("earlier conversations", page.locator(".earlier li button"))
    page.get_by_role("button", name="Back").click()
    context.set_offline(True)
    page.locator("#message").fill("Are you there?")
    page.locator("#message").press("Enter")
    look("offline", page.get_by_text("Will be sent"))
    context.set_offline(False)
    expect(page.locator("[role=log] .bot")).to_have_count(2)
    choose("End conversation")
    look("the rating", page.get_by_role("button", name="Good", exact=True))
    context.close()
    assert not wrong, "\n".join(f"{state}: {report}" for state, report in wrong.items())
