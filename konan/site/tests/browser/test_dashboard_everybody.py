"""Every page for everybody: both themes and directions, a small phone, the keyboard."""

from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import ConsoleMessage, Page, expect

from bots.knowledge.models import Gap
from bots.models import Bot
from bots.services import bot_share
from conversations.models import Session
from inbox.automations.models import Automation, Run
from inbox.tickets.models import Task, Ticket
from konan.core.crypto import digest
from konan.core.ids import uuid7
from konan.core.tenancy import Actor
from konan.site.tests.browser.conftest import Visit
from konan.testing.plans import give_plan
from konan.testing.world import Person, make_person
from notifications.webhooks.models import Attempt, Delivery, Endpoint
from notifications.webhooks.services.endpoints import endpoint_create
from teams.models import Invitation, Membership
from teams.services import team_create

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement.matches('body, :focus-visible')"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


ACCOUNT = (
    "settings", "security", "sign_ins", "api_keys", "audit", "plan", "change_password",
    "change_email", "change_email_code", "totp_setup", "delete_account",
)  # fmt: skip

FIGURES = (
    "analytics", "analytics_conversations", "analytics_satisfaction", "analytics_live",
    "analytics_behind", "topics", "unanswered",
)  # fmt: skip


def pages_of(bot: Bot) -> list[str]:
    give_plan(bot.owner, bots=1, seats=5, messages_per_month=0)
    named = ("knowledge", "playground", "bot_embed", "bot_settings", *FIGURES)
    document = bot.documents.latest("id")
    Gap.objects.create(owner_id=bot.owner_id, bot=bot, question="Do you repair?", folded="x")
    return [
        reverse("home"),
        reverse("bots"),
        reverse("bot_new"),
        *(reverse(name, args=[bot.pk]) for name in named),
        reverse("document", args=[bot.pk, document.pk]),
        *(reverse(name) for name in ACCOUNT),
        *team_pages(bot),
        *work_pages(bot),
        *automation_pages(bot),
        *webhook_pages(bot),
        "/dev/mail",
        "/nowhere",
    ]


def team_pages(bot: Bot) -> list[str]:
    """A team with a mate, somebody invited, and the bot."""
    owner = Actor(kind="user", user_id=bot.owner_id)
    team = team_create(actor=owner, name="The team of a bot that has a long name")
    mate = make_person("a-mate-with-quite-a-long-address")
    Membership.objects.create(team=team, user=mate.user, role=Membership.Role.AGENT)
    bot_share(actor=owner, bot=bot, team=team)
    link = "inv_for-a-test"
    Invitation.objects.create(
        team=team, email="guest@example.com", role="viewer", digest=digest(link)
    )
    named = ("team", "team_bots", "team_settings")
    pages = [reverse(name, args=[team.pk]) for name in named]
    return [reverse("teams"), *pages, reverse("invitation", args=[link])]


def work_pages(bot: Bot) -> list[str]:
    """Tickets and tasks: over their time, urgent, and with words that are long."""
    given: dict[str, Any] = {
        "owner_id": bot.owner_id,
        "bot": bot,
        "assignee_id": bot.owner_id,
        "due_at": timezone.now() - timedelta(days=1),
    }
    words = "The lamp of order 1042 is late and nobody at the carrier knows where it is"
    ticket = Ticket.objects.create(number=1, subject=words, priority="urgent", **given)
    task = Task.objects.create(title=words, **given)
    Task.objects.create(title="Done", done=True, **given)
    return [
        *(reverse(name) for name in ("tickets", "ticket_new", "tasks")),
        reverse("ticket", args=[ticket.pk]),
        reverse("task", args=[task.pk]),
        f"{reverse('tasks')}?show=done",
        f"{reverse('tickets')}?q=nothing",
    ]


def automation_pages(bot: Bot) -> list[str]:
    """A rule that is on, with a long name, and what it did and could not do."""
    said = {"field": "message.content", "op": "contains", "value": "refund"}
    rule = Automation.objects.create(
        owner_id=bot.owner_id,
        bot=bot,
        name="What asks for a refund goes to those who know about money",
        event="new_message",
        conditions=[said],
        actions=[{"type": "tag", "tags": ["billing"]}, {"type": "auto_assign"}],
    )
    session = Session.objects.create(owner_id=bot.owner_id, bot=bot, channel="api")
    nobody = {"code": "nobody_available", "detail": "Nobody who answers for the bot is free."}
    Run.objects.create(
        automation=rule,
        session=session,
        occasion="x",
        state="done",
        conditions=[{**said, "found": "I want a refund", "held": True}],
        actions=[
            {**rule.actions[0], "done": True, "error": None},
            {**rule.actions[1], "done": False, "error": nobody},
        ],
        finished_at=timezone.now(),
    )
    named = ("automations", "automation_new")
    pages = [reverse(name, args=[bot.pk]) for name in named]
    return [*pages, reverse("automation", args=[bot.pk, rule.pk])]


def webhook_pages(bot: Bot) -> list[str]:
    """One that works and one that was switched off, with a delivery that was not received."""
    owner = Actor(kind="user", user_id=bot.owner_id)
    url = "https://93.184.216.34/hooks/of-a-path/that-goes-on-and-on?and=has&a=query"
    made = [
        endpoint_create(actor=owner, bot=bot, url=url, events=events)[0]
        for events in (["*"], ["new_message"])
    ]
    Endpoint.objects.filter(pk=made[1].pk).update(enabled=False, disabled_reason="failing")
    delivery = Delivery.objects.create(
        owner_id=bot.owner_id,
        bot=bot,
        endpoint=made[0],
        event="new_message",
        event_id=uuid7(),
        body='{"type": "new_message"}',
        status="failed",
        attempt_count=1,
        next_attempt_at=None,
    )
    Attempt.objects.create(
        delivery=delivery,
        at=timezone.now(),
        status_code=500,
        duration_ms=12,
        error="bad_status",
        response_excerpt="<h1>Bad gateway</h1>",
        signature="v1,x",
    )
    named = ("webhooks", "webhook_new", "deliveries")
    return [
        *(reverse(name, args=[bot.pk]) for name in named),
        reverse("webhook", args=[bot.pk, made[0].pk]),
        reverse("webhook", args=[bot.pk, made[1].pk]),
        reverse("delivery", args=[bot.pk, delivery.pk]),
    ]


def complaints_of(page: Page) -> list[str]:
    """What the console says from now on, a 404 that was asked for left out."""
    heard: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "404" not in message.text:
            heard.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_axe_and_the_console_find_nothing(owner: Person, bot: Bot, visit: Visit, lang: str) -> None:
    page = visit(owner, "/home", lang=lang)
    heard = complaints_of(page)
    for path in pages_of(bot):
        page.goto(path)
        assert_accessible(page)
    assert heard == []


def test_axe_finds_nothing_on_any_component(owner: Person, visit: Visit) -> None:
    """The gallery has both themes and directions on one page."""
    found = Axe().run(visit(owner, "/dev/components"))
    assert found.violations_count == 0, found.generate_report()


def assert_accessible(page: Page) -> None:
    """In both themes, of one load."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{page.url} {scheme}\n{found.generate_report()}"


@pytest.mark.parametrize("path", ["/", "/login", "/register", "/forgot", "/reset"])
def test_axe_finds_nothing_before_the_sign_in(
    transactional_db: None, visit: Visit, path: str
) -> None:
    assert_accessible(visit(None, path))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_nothing_scrolls_sideways_on_a_small_phone(
    owner: Person, bot: Bot, visit: Visit, lang: str
) -> None:
    page = visit(owner, "/home", lang=lang, viewport={"width": 320, "height": 640})
    for path in [*pages_of(bot), "/dev/components", "/"]:
        page.goto(path)
        assert page.evaluate(SIDEWAYS) <= 0, path


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(
    owner: Person, bot: Bot, visit: Visit
) -> None:
    page = visit(owner, "/home", viewport={"width": 360, "height": 740})
    links = page.get_by_role("navigation", name="Dashboard")
    expect(links).to_be_hidden()
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")
    expect(links).to_be_visible()
    page.keyboard.press("Escape")
    expect(links).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()


def test_the_first_stop_skips_to_the_content(owner: Person, visit: Visit) -> None:
    page = visit(owner, "/home")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_every_stop_shows_its_focus(owner: Person, bot: Bot, visit: Visit) -> None:
    page = visit(owner, reverse("knowledge", args=[bot.pk]))
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED)


def test_ways_to_add_are_chosen_by_arrow_keys(owner: Person, bot: Bot, visit: Visit) -> None:
    page = visit(owner, reverse("knowledge", args=[bot.pk]))
    page.get_by_role("radio", name="Files").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Address", exact=True)).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Add the text")).to_be_visible()


def test_the_look_that_was_chosen_stays(owner: Person, visit: Visit) -> None:
    page = visit(owner, "/home", color_scheme="light")
    page.get_by_role("button", name=owner.user.name).click()
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    dark = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    assert dark == "dark"


def test_the_language_that_was_chosen_turns_the_page(owner: Person, visit: Visit) -> None:
    page = visit(owner, "/home")
    page.get_by_role("button", name=owner.user.name).click()
    page.locator("#account-menu").get_by_role("button", name="العربيّة").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert page.url.endswith("/home")
