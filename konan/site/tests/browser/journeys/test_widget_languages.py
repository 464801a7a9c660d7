"""A visitor at the shop asks in their language, is answered from its page, and says thanks."""

import pytest
from playwright.sync_api import Page, expect

from conversations.models import Feedback
from konan.site.tests.browser.conftest import Visit
from konan.testing.browser import Picture
from konan.testing.pages.scene import Scene

pytestmark = pytest.mark.browser
ASKED = {
    "en": ("How long does delivery take?", "working days", "ltr"),
    "fr": ("Comment retourner une lampe ?", "jours", "ltr"),
    "ar": ("ما هي مدة الضمان؟", "ضمان", "rtl"),
}


def test_each_visitor_is_answered_in_their_own_language(
    scene: Scene, visit: Visit, picture: Picture
) -> None:
    for lang, (question, word, direction) in ASKED.items():
        page = visit(None, f"/demo?lang={lang}", lang=lang, locale=lang)
        _ask(page, question, word, direction, rated=lang == "ar")
        picture(page, f"widget-languages-{lang}")
        page.close()
    assert Feedback.objects.filter(rating="up").exists()


def _ask(page: Page, question: str, word: str, direction: str, *, rated: bool) -> None:
    page.locator("konan-chat button").click()
    panel = page.frame_locator("konan-chat iframe")
    expect(panel.locator("html")).to_have_attribute("dir", direction)
    panel.get_by_role("button", name=question).click()
    answer = panel.locator("[role=log] .bot").last
    expect(answer).to_contain_text(word)
    sources = answer.locator(".sources summary")
    expect(sources).to_be_visible()
    sources.click()
    expect(answer.locator(".sources li").first).to_be_visible()
    if rated:
        thumb = answer.locator(".thumbs button").first
        thumb.click()
        expect(thumb).to_have_attribute("aria-pressed", "true")
