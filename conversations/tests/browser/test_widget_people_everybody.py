"""People in the widget, for everybody: what axe says, and on a small screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from bots.models import Bot
from conversations.tests.browser.people import make_amal
from conversations.tests.files import PDF, picture
from konan.testing.server import Served

pytestmark = pytest.mark.browser

FILES = [
    {"name": "lamp.png", "mimeType": "image/png", "buffer": picture(size=(80, 60))},
    {"name": "bill.pdf", "mimeType": "application/pdf", "buffer": PDF},
    {"name": "run.exe", "mimeType": "application/octet-stream", "buffer": b"MZ"},
]


@pytest.mark.parametrize(
    ("scheme", "lang"), [("light", "en"), ("dark", "en"), ("light", "ar"), ("dark", "ar")]
)
def test_fits_a_small_screen_and_axe_finds_nothing(
    browser: Browser, served: Served, bot: Bot, scheme: str, lang: str
) -> None:
    bot.widget["pre_chat_fields"] = [{"name": "name", "required": True}]
    bot.save()
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        viewport={"width": 320, "height": 640},
    )
    page = context.new_page()
    page.goto(f"{served.url}/c/{bot.public_token}?lang={lang}")
    page.locator(".form button").click()
    _look(page)
    page.locator(".form input").fill("Sara")
    page.locator(".form button").click()
    page.locator("input[type=file]").set_input_files(FILES)  # type: ignore[arg-type]
    expect(page.locator(".picked li")).to_have_count(3)
    expect(page.locator(".picked progress")).to_have_count(0)
    _look(page)
    page.locator("#message").fill("Hello!")
    page.keyboard.press("Enter")
    expect(page.locator("[role=log] .bot")).to_have_count(1)
    page.locator(".under button").click()
    expect(page.locator(".waiting .form")).to_be_visible()
    _look(page)
    amal = make_amal(bot)
    amal.reply("Hello, I am **Amal**.")
    expect(page.locator("[role=log] .agent")).to_be_visible()
    amal.resolve()
    page.locator(".csat fieldset button").first.click()
    expect(page.locator(".csat .reason")).to_be_visible()
    _look(page)
    context.close()


def _look(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    wide = "document.querySelector('.scroller').scrollWidth > document.documentElement.clientWidth"
    assert not page.evaluate(wide), "the transcript can be moved sideways"
    for target in page.locator("button:visible, input:visible").all():
        size = target.bounding_box()
        assert size is not None
        assert size["height"] >= 44, target.evaluate("one => one.outerHTML")
