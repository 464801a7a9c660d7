"""What an owner does, from the first page to an answer on the screen."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from bots.knowledge.services.processing import work_off
from bots.models import Bot
from konan.site.tests.browser.conftest import Visit
from konan.testing.server import Served
from konan.testing.world import Person

pytestmark = pytest.mark.browser


def ask(page: Page, question: str) -> None:
    page.get_by_role("textbox", name="Message").fill(question)
    page.keyboard.press("Enter")


def test_from_the_first_page_to_an_answer_with_its_source(
    transactional_db: None, visit: Visit, mails: Callable[[str], list[str]]
) -> None:
    page = visit(None, "/")
    page.get_by_role("link", name="Create your first bot").click()
    page.get_by_label("E-mail").fill("new@example.com")
    page.get_by_label("Password").fill("a long and quiet password")
    page.get_by_role("button", name="Create the account").click()
    page.wait_for_url("**/verify")
    code = re.search(r"^\d{6}$", mails("new@example.com")[0], re.M)
    assert code is not None
    page.get_by_label("Code").fill(code[0])
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("radio", name="A text").check()
    page.get_by_role("textbox", name="Text").fill("Warranty\n\nLamps have a warranty of 3 years.")
    page.get_by_label("Name of the bot").fill("Lamp shop")
    page.get_by_role("button", name="Create the bot").click()
    expect(page.locator("#documents li")).to_contain_text("Ready")
    page.get_by_role("link", name="Playground", exact=True).click()
    ask(page, "How long is the warranty?")
    answer = page.locator(".bubble--bot[data-message]")
    expect(answer).to_contain_text("warranty of 3 years")
    expect(answer.locator(".source")).to_have_text("Warranty")
    receipt = page.locator("[data-receipt-panel]")
    expect(receipt).to_contain_text("Sure")
    expect(receipt.locator(".passage[data-used]")).to_contain_text("Warranty")


def test_files_show_what_became_of_them(
    owner: Person, bot: Bot, visit: Visit, tmp_path: Path
) -> None:
    good, broken, film = (tmp_path / name for name in ("care.md", "broken.pdf", "film.mp4"))
    good.write_text("# Care\n\nDust brass lamps with a soft, dry cloth.")
    broken.write_bytes(b"%PDF-1.4 and then nothing")
    film.write_bytes(b"\0\0\0\x18ftyp")
    page = visit(owner, reverse("knowledge", args=[bot.pk]))
    page.set_input_files("input[type=file]", [str(good), str(broken), str(film)])
    expect(page.locator(".upload .errorlist")).to_contain_text("cannot be read")
    expect(page.locator("#documents li").filter(has_text="Reading")).to_have_count(2)
    work_off()
    expect(page.locator("#documents:not([hx-trigger])")).to_be_visible()
    expect(page.locator("#documents li").filter(has_text="broken")).to_contain_text("damaged")
    page.get_by_label("A question of a visitor").fill("How do I dust brass?")
    expect(page.locator("#found li").first).to_contain_text("soft, dry cloth")


def test_a_talk_is_there_again_after_a_reload_with_its_receipts(
    owner: Person, bot: Bot, visit: Visit
) -> None:
    page = visit(owner, reverse("playground", args=[bot.pk]))
    page.get_by_role("button", name="And Spain?").click()
    expect(page.locator(".bubble--bot[data-message]")).to_have_count(1)
    ask(page, "Do you sell candles?")
    expect(page.locator(".bubble--bot[data-message]").last).to_have_text(
        re.compile("No, only lamps."), timeout=10_000
    )
    page.reload()
    expect(page.locator(".bubble--bot[data-message]")).to_have_count(2)
    page.get_by_role("button", name="Receipt").first.click()
    expect(page.locator("[data-receipt-panel]")).to_contain_text("Delivery")


def test_stopping_keeps_what_was_said(
    owner: Person, bot: Bot, visit: Visit, served_with_model: Served
) -> None:
    Bot.objects.filter(pk=bot.pk).update(
        llm_model="fake:slow", llm_base_url="https://model.example/v1"
    )
    Bot.objects.filter(pk=bot.pk).update(llm_base_url="")
    page = visit(owner, reverse("playground", args=[bot.pk]), at=served_with_model.url)
    ask(page, "How long is the warranty on a lamp?")
    words = page.locator(".bubble--bot .bubble__text").last
    expect(words).not_to_be_empty()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Send")).to_be_enabled()
    said = words.inner_text().strip()
    page.reload()
    expect(page.locator(".bubble--bot .bubble__text").last).to_have_text(said)


@pytest.mark.parametrize("width", [1280, 360])
def test_the_line_to_the_next_step_goes_on_and_moves_nothing(
    owner: Person, bot: Bot, visit: Visit, width: int
) -> None:
    path = reverse("playground", args=[bot.pk])
    page = visit(owner, path, viewport={"width": width, "height": 740})
    line, below = page.locator("#setup-next"), page.locator("[data-playground]")
    expect(line).to_contain_text("Step 2 of 4: Try it")
    place = below.evaluate("each => each.offsetTop")
    ask(page, "Do you sell candles?")
    expect(line).to_contain_text("Next: Put it on your site")
    assert below.evaluate("each => each.offsetTop") == place
    bot.sightings.create(owner=owner.user, origin="https://shop.example")
    Bot.objects.filter(pk=bot.pk).update(status="active")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(line).to_contain_text("Next: Invite your team")
    assert below.evaluate("each => each.offsetTop") == place


def test_a_question_that_was_not_sent_is_given_back(owner: Person, bot: Bot, visit: Visit) -> None:
    page = visit(owner, reverse("playground", args=[bot.pk]))
    page.context.set_offline(True)
    ask(page, "Do you sell candles?")
    expect(page.locator(".toast")).to_contain_text("did not work")
    expect(page.get_by_role("textbox", name="Message")).to_have_value("Do you sell candles?")
    expect(page.locator(".bubble--visitor")).to_have_count(0)
    page.context.set_offline(False)
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".bubble--bot[data-message]")).to_contain_text("only lamps")


def test_markup_in_what_people_wrote_stays_text(owner: Person, visit: Visit) -> None:
    evil = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>'
    bot = Bot.objects.create(owner=owner.user, name=evil[:120], welcome_message=evil)
    page = visit(owner, reverse("playground", args=[bot.pk]))
    ask(page, evil)
    expect(page.locator(".bubble--visitor").last).to_contain_text("<img src=x")
    expect(page.locator(".bubble--bot[data-message]")).to_have_count(1)
    assert page.locator("main img").count() == 0
    assert "owned" not in page.title().replace(evil[:120], "")


def test_the_preview_follows_the_form_and_the_site_shows_it(
    owner: Person, bot: Bot, visit: Visit
) -> None:
    page = visit(owner, reverse("bot_embed", args=[bot.pk]))
    page.get_by_label("Welcome message").fill("مرحبا بكم")
    page.get_by_role("radio", name="Left").check()
    expect(page.locator("[data-welcome]")).to_have_text("مرحبا بكم")
    expect(page.locator("[data-preview]")).to_have_attribute("data-corner", "left")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".toast")).to_contain_text("Saved")
    bot.refresh_from_db()
    assert (bot.welcome_message, bot.widget["position"]) == ("مرحبا بكم", "left")


def test_deleting_says_what_goes_along_and_asks(owner: Person, bot: Bot, visit: Visit) -> None:
    page = visit(owner, reverse("bot_settings", args=[bot.pk]))
    page.get_by_role("button", name="Delete").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Its 2 documents, every conversation with it")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="Delete")).to_be_focused()
    page.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Delete the bot").click()
    page.wait_for_url("**/bots")
    assert not Bot.objects.filter(pk=bot.pk).exists()
