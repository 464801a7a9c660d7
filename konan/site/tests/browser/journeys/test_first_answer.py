"""From the sign-up to the first answered question on one's own page, and how long that takes."""

import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from django.db import connection
from playwright.sync_api import Browser, FrameLocator, Page, expect

from bots.knowledge.services import discovering, processing
from bots.knowledge.tests.sitehost import Host, hosting, html
from bots.models import Bot
from konan.testing.browser import Picture
from konan.testing.server import Served, serving

pytestmark = pytest.mark.browser
Mails = Callable[[str], list[str]]
SOMEBODY = "amina@example.com"
RETURNS = "You may return a lamp within thirty days of receiving it, in the box that it came in."
DELIVERY = "Delivery to Spain takes four to six working days and costs nine euros, by post."


@dataclass
class Steps:
    """What a person did, and when it was done."""

    began: float = field(default_factory=time.monotonic)
    taken: list[tuple[str, float]] = field(default_factory=list)

    def done(self, name: str) -> None:
        self.taken.append((name, time.monotonic() - self.began))


@pytest.fixture
def at_home(
    transactional_db: None, tmp_path_factory: pytest.TempPathFactory, settings: object
) -> Iterator[Served]:
    """A server whose people have their sites on this machine."""
    settings.OUTBOUND_ALLOWED_CIDRS = ["127.0.0.1/32"]  # type: ignore[attr-defined]
    folder = tmp_path_factory.mktemp("at-home")
    with serving(folder, OUTBOUND_ALLOWED_CIDRS="127.0.0.1/32") as served:
        yield served


@pytest.fixture
def shop() -> Iterator[Host]:
    """A small site: a front page, two that help, one of news, in two folders."""
    with hosting(Host()) as host:
        host.pages |= {
            "/": html("Atlas", "/help/returns", "/help/delivery", "/news"),
            "/help/returns": html("Can I return a lamp?", text=RETURNS),
            "/help/delivery": html("Delivery to Spain", text=DELIVERY),
            "/news": html("News from the workshop"),
        }
        yield host


@pytest.fixture
def page(browser: Browser, at_home: Served) -> Iterator[Page]:
    context = browser.new_context(base_url=at_home.url, reduced_motion="reduce", locale="en")
    yield context.new_page()
    context.close()


def work_off() -> None:
    """As a worker does, and in a thread as there: a browser's loop runs in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(_work_off).result()


def _work_off() -> None:
    while discovering.process_next() or processing.process_next():
        pass
    connection.close()


def test_from_the_sign_up_to_an_answer_on_ones_own_page(
    page: Page, shop: Host, mails: Mails, picture: Picture, record_property: Callable[..., None]
) -> None:
    steps = Steps()
    _sign_up(page, mails)
    steps.done("an account")
    _give_site(page, shop, picture)
    steps.done("its pages found")
    _choose(page, picture)
    steps.done("the bot has learnt")
    _try(page, picture)
    steps.done("a first answer")
    _embed(page, shop, picture)
    steps.done("the line is seen")
    panel = _ask_on_site(page, shop, picture)
    expect(panel.locator("[role=log] .bot")).to_contain_text("nine euros")
    steps.done("an answer on the site")
    _nothing_left_but_mates(page)
    for name, seconds in steps.taken:
        record_property(name, round(seconds, 1))
        print(f"{seconds:6.1f} s  {name}")


def _sign_up(page: Page, mails: Mails) -> None:
    page.goto("/register")
    page.get_by_label("E-mail").fill(SOMEBODY)
    page.get_by_label("Password").fill("a long and quiet password")
    page.get_by_role("button", name="Create the account").click()
    page.wait_for_url("**/verify")
    code = re.search(r"^\d{6}$", mails(SOMEBODY)[0], re.M)
    assert code is not None, "the mail has no code that stands alone on its line"
    page.get_by_label("Code").fill(code[0])
    page.get_by_role("button", name="Confirm").click()


def _give_site(page: Page, shop: Host, picture: Picture) -> None:
    picture(page, "first-answer-1-nothing-yet")
    page.get_by_label("Address of your site").fill(shop.url)
    page.get_by_role("button", name="Create the bot").click()
    expect(page.get_by_role("heading", name=re.compile("Looking round"))).to_be_visible()
    picture(page, "first-answer-2-looking-round")
    work_off()
    expect(page.get_by_role("heading", name=re.compile("4 pages of"))).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Atlas")


def _choose(page: Page, picture: Picture) -> None:
    """All but the news: by one tick, and the button counts along."""
    button = page.get_by_role("button", name=re.compile("Add these pages"))
    expect(button).to_contain_text("4")
    page.get_by_role("checkbox", name="All", exact=True).uncheck()
    expect(button).to_be_disabled()
    page.get_by_role("checkbox", name="All", exact=True).check()
    page.get_by_role("checkbox", name=re.compile("News from")).uncheck()
    expect(button).to_contain_text("3")
    picture(page, "first-answer-3-choosing")
    button.click()
    expect(page.locator(".toast").last).to_contain_text("3 pages were added")
    work_off()
    expect(page.locator("#documents li").filter(has_text="Ready")).to_have_count(3)


def _try(page: Page, picture: Picture) -> None:
    page.get_by_role("link", name="Open the playground").click()
    page.get_by_role("button", name="Can I return a lamp?").click()
    answer = page.locator(".bubble--bot[data-message]")
    expect(answer).to_contain_text("within thirty days")
    picture(page, "first-answer-4-answered")


def _embed(page: Page, shop: Host, picture: Picture) -> None:
    """Not there; then there but not live; then all is well."""
    page.get_by_role("link", name="Get the line").click()
    look = page.get_by_role("button", name="Check", exact=True)
    said = page.locator("#checked")
    look.click()
    expect(said).to_contain_text("The line is not in this page.")
    line = page.locator("#snippet").inner_text()
    shop.pages["/"] = shop.pages["/"].replace(b"</body>", line.encode() + b"</body>")
    look.click()
    expect(said).to_contain_text("not live yet")
    page.get_by_role("button", name="Go live").click()
    look.click()
    expect(said).to_contain_text("nothing keeps the chat from showing")
    picture(page, "first-answer-5-there")


def _ask_on_site(page: Page, shop: Host, picture: Picture) -> FrameLocator:
    """As a visitor; meanwhile the owner's page says where the line was seen."""
    visitor = page.context.new_page()
    visitor.goto(shop.url)
    visitor.get_by_role("button", name="Open chat").click()
    panel = visitor.frame_locator("konan-chat iframe")
    question = panel.get_by_role("textbox", name="Write a message")
    question.fill("What does delivery to Spain cost?")
    question.press("Enter")
    expect(panel.locator("[role=log] .bot")).to_have_count(1)
    picture(visitor, "first-answer-6-on-the-site")
    expect(page.locator("#seen")).to_contain_text(f"Seen on {shop.url.rstrip('/')}")
    return panel


def _nothing_left_but_mates(page: Page) -> None:
    page.goto("/home")
    expect(page.locator("[data-done]")).to_have_count(3)
    expect(page.locator("[data-next]")).to_contain_text("Invite your team")
    page.get_by_role("button", name="Put this list away").click()
    expect(page.locator(".steps__step")).to_have_count(0)
    assert Bot.objects.get().status == "active"
