"""An owner's browser at the dashboard, served by a real process."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from accounts.models import User
from bots.knowledge.services import document_add_faq, document_add_text
from bots.models import Bot
from konan.testing.pages.looking import hear_policy
from konan.testing.pages.scene import Scene, make_scene
from konan.testing.server import Served
from konan.testing.world import Person, make_person

LONG = "A bot whose name somebody went on writing and writing, as people do, until nothing was left"
TEXT = """# Warranty

Every lamp has a warranty of 3 years, counted from the day you received it.

# Delivery

Delivery to Spain takes 4 to 6 working days and costs nine euros."""

Visit = Callable[..., Page]


@pytest.fixture
def owner(transactional_db: None) -> Person:
    return make_person("owner")


@pytest.fixture
def bot(owner: Person) -> Bot:
    """A bot with a long name that knows a text and an answer."""
    bot = Bot.objects.create(owner=owner.user, name=LONG, suggested_questions=["And Spain?"])
    document_add_text(actor=owner.actor, bot=bot, title="Help", text=TEXT)
    document_add_faq(
        actor=owner.actor, bot=bot, question="Do you sell candles?", answer="No, only lamps."
    )
    bot.refresh_from_db()
    return bot


@pytest.fixture
def scene(transactional_db: None) -> Scene:
    """The demo after a busy month, as it is on the pictures of script/screens."""
    return make_scene()


@pytest.fixture
def visit(browser: Browser, served: Served) -> Iterator[Visit]:
    """`visit(person, path, …)`: their page, in a browser of its own that is signed in."""
    contexts: list[BrowserContext] = []

    def open_page(
        person: Person | User | None,
        path: str,
        *,
        at: str = served.url,
        lang: str = "en",
        **look: Any,
    ) -> Page:
        context = browser.new_context(base_url=at, reduced_motion="reduce", **look)
        contexts.append(context)
        hear_policy(context)
        cookies = {settings.LANGUAGE_COOKIE_NAME: lang}
        if person is not None:
            client = Client()
            client.force_login(person if isinstance(person, User) else person.user)
            name = settings.SESSION_COOKIE_NAME
            cookies[name] = client.cookies[name].value
        context.add_cookies([{"name": n, "value": v, "url": at} for n, v in cookies.items()])
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
