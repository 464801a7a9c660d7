"""The widget on pages that make it hard: it is seen, it is on top, it is there once, it answers."""

import pytest
from playwright.sync_api import Error, Page, expect

from bots.models import Bot
from conversations.tests.browser.conftest import Site, Widget, tags
from conversations.tests.browser.hosts import HOSTS, Host
from konan.testing.server import Served

pytestmark = pytest.mark.browser

LAUNCHER = {"x": 1204, "y": 644, "width": 56, "height": 56}
SEEN = """() => {
    const all = document.querySelectorAll("konan-chat");
    const top = document.elementFromPoint(1232, 672);
    const box = all[0]?.shadowRoot.querySelector("button").getBoundingClientRect().toJSON();
    return {count: all.length, top: top?.localName, x: box?.x, y: box?.y,
            width: box?.width, height: box?.height};
}"""
STILL = """() => {
    const button = document.querySelector("konan-chat")?.shadowRoot.querySelector("button");
    return button && button.getAnimations().every((one) => one.playState === "finished");
}"""


def test_bears_every_host(page: Page, site: Site, served: Served, bot: Bot) -> None:
    """One browser, one server, a page after the other: what is wrong is told for each."""
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(reduced_motion="reduce")
    ours: list[str] = []
    page.on("pageerror", lambda error: ours.append(str(error)))
    wrong = {}
    for host in HOSTS:
        ours.clear()
        site.pages["/"] = host.page(served, bot)
        site.scripts["/host.js"] = host.host_script
        site.policy = host.policy.format(served=served.url)
        page.goto(f"{site.url}/")
        try:
            _meet(page)
        except (AssertionError, Error) as problem:
            wrong[host.name] = str(problem)
        mistakes = [one for one in ours if "own mistake" not in one]
        if mistakes:
            wrong.setdefault(host.name, f"threw {mistakes}")
    assert not wrong, "\n".join(f"{name}: {why}" for name, why in wrong.items())


def _meet(page: Page) -> None:
    page.wait_for_function(STILL)
    seen = page.evaluate(SEEN)
    assert seen.pop("count") == 1
    assert seen.pop("top") == "konan-chat", "something covers the launcher"
    assert {name: round(value) for name, value in seen.items()} == LAUNCHER
    page.mouse.click(1232, 672)
    panel = page.frame_locator("konan-chat iframe")
    composer = panel.get_by_role("textbox", name="Write a message")
    expect(composer).to_be_focused()
    box = page.locator("konan-chat iframe").bounding_box()
    assert box is not None
    assert (round(box["width"]), round(box["x"] + box["width"])) == (400, 1260)
    page.keyboard.type("Hi")
    expect(composer).to_have_value("Hi")
    composer.fill("")
    page.keyboard.press("Escape")
    expect(composer).to_be_hidden()
    focused = page.evaluate("document.activeElement.shadowRoot?.activeElement?.localName")
    assert focused == "button", "Esc gives the focus back"


def test_in_a_frame_that_gives_no_origin(page: Page, site: Site, served: Served, bot: Bot) -> None:
    """A preview of a site builder, say: neither cookies nor storage, and an origin of its own."""
    site.pages["/"] = (
        "<!doctype html><title>Builder</title>"
        '<iframe src="/inner" sandbox="allow-scripts" width="1000" height="600"></iframe>'
    )
    site.pages["/inner"] = Host("inner").page(served, bot)
    site.scripts["/host.js"] = ""
    page.goto(f"{site.url}/")
    inner = page.frame_locator("iframe")
    inner.get_by_role("button", name="Open chat").click()
    panel = inner.frame_locator("konan-chat iframe")
    panel.get_by_role("textbox", name="Write a message").fill("Hello!")
    page.keyboard.press("Enter")
    expect(panel.locator("[role=log] .bot")).to_have_count(1)
    panel.get_by_role("button", name="Close chat").click()
    expect(panel.locator("#message")).to_be_hidden()


def test_is_not_printed(page: Page, site: Site, served: Served, bot: Bot) -> None:
    site.pages["/"] = Host("paper").page(served, bot)
    site.scripts["/host.js"] = ""
    page.goto(f"{site.url}/")
    launcher = Widget(page).launcher
    expect(launcher).to_be_visible()
    page.emulate_media(media="print")
    expect(launcher).to_be_hidden()


@pytest.mark.parametrize(
    "swap",
    [
        "document.documentElement.replaceChild(document.createElement('body'), document.body)",
        "document.documentElement.innerHTML = '<head></head><body>New</body>'",
        "document.replaceChild(document.createElement('html'), document.documentElement)",
        "document.querySelector('konan-chat').remove()",
    ],
    ids=["body replaced", "page rewritten", "root replaced", "thrown out"],
)
def test_comes_back_once(page: Page, site: Site, served: Served, bot: Bot, swap: str) -> None:
    """Whatever a page's own scripts do with it, and their script tag runs once more after it."""
    site.pages["/"] = Host("swapped").page(served, bot)
    site.scripts["/host.js"] = ""
    page.goto(f"{site.url}/")
    widget = Widget(page).open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    widget.composer.fill("half a")
    page.evaluate(
        """([swap, src, bot]) => {
            history.pushState({}, "", "/other");
            eval(swap);
            const again = document.createElement("script");
            Object.assign(again, {src});
            again.dataset.bot = bot;
            document.documentElement.append(again);
        }""",
        [swap, f"{served.url}/widget.js", bot.public_token],
    )
    expect(widget.answers).to_have_count(1)
    expect(widget.composer).to_have_value("half a")
    expect(page.locator("konan-chat")).to_have_count(1)
    expect(widget.launcher).to_have_count(1)
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(2)


def test_two_pages_of_a_site(page: Page, site: Site, served: Served, bot: Bot) -> None:
    """An open panel is open on the next page too, and takes nobody's focus."""
    body = "<input id='field' autofocus>"
    for path in ("/", "/next"):
        site.pages[path] = f"<!doctype html><html lang='en'>{body}{tags(served, bot)}</html>"
    page.goto(f"{site.url}/")
    widget = Widget(page).open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    page.goto(f"{site.url}/next")
    expect(widget.answers).to_have_count(1)
    expect(page.locator("#field")).to_be_focused()
    widget.panel.get_by_role("button", name="Close chat").click()
    page.goto(f"{site.url}/")
    expect(widget.launcher).to_be_visible()
    expect(widget.composer).to_be_hidden()
