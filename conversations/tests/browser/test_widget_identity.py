"""Who the page says that its visitor is: told once, believed if signed, forgotten on the way out."""

from datetime import timedelta
from typing import Any

import jwt
import pytest
from django.utils import timezone
from playwright.sync_api import Page, Route, expect

from bots.models import Bot
from bots.vault import seal_identity_secret
from contacts.models import Contact
from conversations.models import Session
from conversations.tests.browser.conftest import Site, Visit, Widget, shop, tags
from conversations.tests.browser.people import ask_for_person, make_amal
from konan.testing.server import Served

pytestmark = pytest.mark.browser

SECRET = "ids_of-a-shop-and-32-bytes-or-more"
QUEUE = "window.konan = function () { (konan.q = konan.q || []).push(arguments); };"


@pytest.fixture
def signing(bot: Bot) -> Bot:
    seal_identity_secret(bot, SECRET)
    bot.save()
    return bot


def signed(bot: Bot, who: str, secret: str = SECRET) -> str:
    claims = {"sub": who, "aud": str(bot.pk), "exp": timezone.now() + timedelta(hours=1)}
    return jwt.encode(claims, secret, algorithm="HS256")


def tell(page: Page, command: str, value: Any = None) -> None:
    page.evaluate("([command, value]) => konan(command, value)", [command, value])


def talk(widget: Widget, answers: int = 1) -> None:
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(answers)


def test_signed_before_the_widget_came_it_is_believed(
    visit: Visit, site: Site, signing: Bot
) -> None:
    token = signed(signing, "customer-7")
    site.scripts["/early.js"] = f"""{QUEUE}
        konan("identify", {{identity_token: "{token}", name: "Nadia"}});"""
    talk(visit('<script src="/early.js"></script>').open())
    contact = Contact.objects.get()
    assert (contact.external_id, contact.name, contact.verified) == ("customer-7", "Nadia", True)
    assert Session.objects.get().contact == contact


def test_another_person_finds_nothing_of_the_one_before(
    visit: Visit, page: Page, signing: Bot
) -> None:
    widget = visit().open()
    talk(widget)
    tell(page, "identify", {"identity_token": signed(signing, "first")})
    talk(widget, answers=2)
    assert Session.objects.get().contact is not None, "what was said unknown becomes theirs"
    widget.composer.fill("half a secret")
    tell(page, "identify", {"identity_token": signed(signing, "second")})
    expect(widget.panel.get_by_role("button", name="Hello!")).to_be_visible()
    expect(widget.composer).to_have_value("")
    expect(widget.answers).to_have_count(0)
    talk(widget)
    first, second = Session.objects.order_by("created_at")
    assert first.visitor_id != second.visitor_id
    assert second.contact is not None
    assert second.contact.external_id == "second"


def test_who_signs_in_while_a_message_is_on_its_way_is_known_by_the_next(
    page: Page, site: Site, served: Served, signing: Bot
) -> None:
    site.pages["/"] = shop(tags(served, signing))
    page.goto(site.url.replace("localhost", "127.0.0.1"))  # of our own site: it has storage
    widget = Widget(page).open()
    held: list[Route] = []
    page.route("**/chat/stream", lambda route: held.append(route), times=1)
    with page.expect_request("**/chat/stream"):
        widget.ask("Hello!")
    tell(page, "identify", {"identity_token": signed(signing, "customer-7")})
    panel = next(frame for frame in page.frames if "/widget/frame" in frame.url)
    panel.wait_for_function("() => JSON.stringify(localStorage).includes('customer-7')")
    held[0].continue_()
    expect(widget.answers).to_have_count(1)
    talk(widget, answers=2)
    assert Contact.objects.get().external_id == "customer-7"


def test_a_wrong_signature_is_told_to_the_page_and_loses_no_message(
    visit: Visit, page: Page, signing: Bot
) -> None:
    widget = visit()
    page.evaluate("window.codes = []; konan('on', 'error', ({code}) => codes.push(code))")
    tell(page, "identify", {"identity_token": signed(signing, "x", "another-secret" * 3)})
    talk(widget.open())
    assert page.evaluate("codes") == ["identity_invalid"]
    assert Session.objects.get().contact is None


def test_where_an_identity_is_asked_for_the_visitor_signs_in_first(
    visit: Visit, page: Page, signing: Bot
) -> None:
    signing.widget["require_identity"] = True
    signing.save()
    widget = visit()
    widget.launcher.click()
    expect(widget.panel.get_by_text("Sign in on this website")).to_be_visible()
    tell(page, "identify", {"identity_token": signed(signing, "customer-7")})
    widget.composer.wait_for()
    talk(widget)


def test_what_the_page_tells_goes_with_the_next_message(visit: Visit, page: Page) -> None:
    widget = visit().open()
    tell(page, "track", "opened-basket")
    tell(page, "track", {"event": "paid", "total": 12})
    tell(page, "update", {"cart": 3, "metadata": {"plan": "gold"}})
    talk(widget)
    told = Session.objects.get().metadata
    assert (told["plan"], told["cart"]) == ("gold", 3)
    assert [event["event"] for event in told["events"]] == ["opened-basket", "paid"]
    assert told["events"][1]["total"] == 12
    tell(page, "update", {"lang": "ar"})
    expect(widget.panel.locator("html")).to_have_attribute("dir", "rtl")
    expect(widget.answers).to_have_count(1)


def test_who_leaves_at_once_is_forgotten_on_the_next_page(
    page: Page, site: Site, served: Served, bot: Bot
) -> None:
    """Also in the other tab, which had it all on the screen."""
    home = site.url.replace("localhost", "127.0.0.1")  # of our own site: both tabs have storage
    site.pages["/"] = shop(tags(served, bot))
    page.goto(f"{home}/")
    widget = Widget(page).open()
    talk(widget)
    other = page.context.new_page()
    other.goto(f"{home}/")
    beside = Widget(other).open()
    expect(beside.answers).to_have_count(1)
    page.evaluate("konan('shutdown'); location.reload()")
    expect(beside.answers).to_have_count(0)
    expect(beside.panel.get_by_role("button", name="Hello!")).to_be_visible()
    widget.open()
    expect(widget.panel.get_by_role("button", name="Hello!")).to_be_visible()
    expect(widget.answers).to_have_count(0)
    other.close()


def test_an_answer_is_counted_on_the_next_page_of_the_site(
    page: Page, site: Site, served: Served, bot: Bot
) -> None:
    amal = make_amal(bot)
    site.pages["/"] = site.pages["/next"] = shop(tags(served, bot))
    page.goto(f"{site.url}/")
    widget = Widget(page).open()
    ask_for_person(widget)
    widget.panel.get_by_role("button", name="Close chat").click()
    page.goto("about:blank")
    amal.reply("I have found your lamp.")
    page.goto(f"{site.url}/next")
    expect(widget.launcher).to_have_text("1")
    expect(page).to_have_title("(1) Shop")
    widget.open()
    expect(widget.panel.get_by_text("I have found your lamp.")).to_be_visible()
    expect(widget.launcher).to_have_text("")
