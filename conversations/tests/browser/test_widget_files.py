"""Files in the widget, both ways: up with progress, shown without an address of their own."""

import re
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, Route, expect

from bots.models import Bot
from conversations.models import Attachment, Message, Session
from conversations.services.attachments import attachment_shape
from conversations.services.messages import say
from conversations.services.sessions import changing
from conversations.tests.browser.conftest import Visit, Widget
from conversations.tests.files import PDF, picture

pytestmark = pytest.mark.browser

LAMP: FilePayload = {
    "name": "lamp.png",
    "mimeType": "image/png",
    "buffer": picture(size=(80, 60)),
}
BILL: FilePayload = {"name": "bill.pdf", "mimeType": "application/pdf", "buffer": PDF}
GIVE = """(target, {name, type, bytes, how}) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], name, {type}));
  const more = how === "paste" ? {clipboardData: data} : {dataTransfer: data};
  const Kind = how === "paste" ? ClipboardEvent : DragEvent;
  target.dispatchEvent(new Kind(how, {bubbles: true, cancelable: true, ...more}));
}"""


def choose(widget: Widget, *files: FilePayload) -> None:
    widget.panel.locator("input[type=file]").set_input_files(list(files))


def give(widget: Widget, how: str) -> None:
    """Pastes or drops a picture."""
    file = {"name": "lamp.png", "type": "image/png", "bytes": list(LAMP["buffer"]), "how": how}
    widget.composer.evaluate(GIVE, file)


def ready(widget: Widget) -> Any:
    return widget.panel.get_by_text("Ready to send")


def test_goes_up_and_along_and_is_shown(visit: Visit, page: Page) -> None:
    widget = visit().open()
    choose(widget, LAMP, BILL)
    expect(ready(widget)).to_have_count(2)
    widget.ask("Here is my lamp.")
    mine = widget.panel.locator("[role=log] .visitor").first
    expect(mine.locator(".bubble")).to_have_text("Here is my lamp.")
    image = mine.get_by_role("img", name="lamp.png")
    expect(image).to_be_visible()
    expect(image).to_have_js_property("naturalWidth", 80)
    with page.expect_download() as saved:
        mine.get_by_role("button", name="Save bill.pdf").click()
    assert saved.value.path().read_bytes() == PDF
    expect(widget.answers).to_have_count(1)
    message = Message.objects.get(role="visitor")
    assert [each["name"] for each in message.attachments] == ["lamp.png", "bill.pdf"]
    page.reload()
    widget.open()
    expect(mine.get_by_role("img", name="lamp.png")).to_be_visible()


def test_a_picture_is_enlarged_and_put_back_by_keyboard(visit: Visit, page: Page) -> None:
    widget = visit().open()
    choose(widget, LAMP)
    expect(ready(widget)).to_be_visible()
    widget.panel.get_by_role("button", name="Send").click()
    small = widget.panel.get_by_role("button", name="Enlarge lamp.png")
    expect(small).to_be_enabled()
    small.press("Enter")
    viewer = widget.panel.get_by_role("dialog", name="lamp.png")
    expect(viewer).to_be_visible()
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    expect(widget.composer).to_be_visible()


@pytest.mark.parametrize("how", ["paste", "drop"])
def test_is_pasted_or_dropped_and_needs_no_words(visit: Visit, how: str) -> None:
    widget = visit().open()
    give(widget, how)
    expect(ready(widget)).to_be_visible()
    widget.panel.get_by_role("button", name="Send").click()
    expect(widget.panel.locator(".visitor").get_by_role("img", name="lamp.png")).to_be_visible()
    expect(widget.panel.locator(".visitor .bubble")).to_have_count(0)


def test_what_cannot_go_up_says_why_and_can_be_taken_away(visit: Visit) -> None:
    widget = visit().open()
    choose(widget, {"name": "run.exe", "mimeType": "application/x-msdownload", "buffer": b"MZ"})
    expect(widget.panel.get_by_text("This kind of file cannot be sent")).to_be_visible()
    widget.panel.get_by_role("button", name="Remove run.exe").click()
    choose(widget, {**BILL, "buffer": b"no pdf at all"})
    expect(widget.panel.get_by_text("This file is not what its name says.")).to_be_visible()
    expect(widget.panel.get_by_role("button", name="Send")).to_be_disabled()
    choose(widget, {**BILL, "name": "huge.pdf", "buffer": PDF + bytes(10 * 1024 * 1024)})
    expect(widget.panel.get_by_text("Larger than 10 MB")).to_be_visible()
    assert not Attachment.objects.exists()


def test_an_upload_that_was_cut_off_is_tried_again(visit: Visit, page: Page) -> None:
    uploads = re.compile(r"/api/v1/chat/attachments$")
    page.route(uploads, lambda route: route.abort())
    widget = visit().open()
    choose(widget, BILL)
    expect(widget.panel.get_by_text("Not uploaded")).to_be_visible()
    page.unroute(uploads)
    widget.panel.get_by_role("button", name="Try bill.pdf again").click()
    expect(ready(widget)).to_be_visible()


def test_waits_for_what_is_still_going_up(visit: Visit, page: Page) -> None:
    held: list[Route] = []
    page.route(re.compile(r"/api/v1/chat/attachments$"), lambda route: held.append(route))
    widget = visit().open()
    choose(widget, BILL)
    widget.composer.fill("Here is the bill.")
    expect(widget.panel.get_by_role("progressbar", name="Uploading")).to_be_visible()
    expect(widget.panel.get_by_role("button", name="Send")).to_be_disabled()
    held[0].continue_()
    expect(widget.panel.get_by_role("button", name="Send")).to_be_enabled()


def test_a_persons_file_arrives(visit: Visit, bot: Bot) -> None:
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    drawn = {"name": "plan.png", "content_type": "image/png", "data": LAMP["buffer"]}
    sent = Attachment.objects.create(
        bot=bot, owner=bot.owner, uploaded_by=bot.owner, size=len(LAMP["buffer"]), **drawn
    )
    with changing(Session.objects.get()) as session:
        say(
            session=session,
            role="agent",
            content="This is the plan.",
            author_id=bot.owner.pk,
            attachments=[attachment_shape(sent)],
        )
    reply = widget.panel.locator("[role=log] .agent")
    expect(reply.get_by_role("img", name="plan.png")).to_be_visible()


def test_where_the_owner_wants_no_files_none_are_offered(visit: Visit, bot: Bot) -> None:
    bot.widget["attachments"] = False
    bot.save()
    widget = visit().open()
    expect(widget.panel.get_by_role("button", name="Attach a file")).to_have_count(0)
    give(widget, "paste")
    give(widget, "drop")
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    assert not Attachment.objects.exists()
