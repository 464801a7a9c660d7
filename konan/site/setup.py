"""From a name to a bot that answers on a site: the steps, and which comes next."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bots import services
from bots.access import has_mates
from bots.models import Bot
from bots.pages.base import BotAct, BotPage

WAITS: Final = (10, 30, 60, 180)  # seconds to the next look of a page that stays open
_LOOKS: Final = [str(number) for number in range(len(WAITS))]


@dataclass(frozen=True, slots=True)
class Step:
    key: str
    title: str | Promise
    text: str | Promise
    action: str | Promise
    href: str
    done: bool


class SetupNext(BotPage):
    """The line on a bot's pages that leads to the next step, as long as there is one."""

    template_name = "site/setup_next.html"
    need = "manage"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        asked = request.GET.get("asked", "")
        looks = int(asked) + 1 if asked in _LOOKS else 1
        line = line_of(self.bot, here=request.GET.get("here", ""), asked=looks)
        return self.render(line)


class SetupDismiss(BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.bot_setup_dismiss(actor=self.actor, bot=self.bot)
        return redirect("home")


def line_of(bot: Bot, *, here: str, asked: int = 0) -> dict[str, Any]:
    """What the line is drawn from, on the page of the step `here`.

    `asked`: how often that page has looked before.
    """
    steps = [] if bot.setup_dismissed_at else setup_steps(bot)
    number = next((at for at, step in enumerate(steps, start=1) if not step.done), 0)
    return {
        "bot": bot,
        "here": here,
        "steps": steps,
        "number": number,
        "next": steps[number - 1] if number else None,
        "asked": min(asked, len(WAITS) - 1),
        "wait": WAITS[min(asked, len(WAITS) - 1)],
    }


def next_step(bot: Bot) -> Step | None:
    """The first that is not done; None where all are, or nobody wants to hear of them."""
    if bot.setup_dismissed_at:
        return None
    return next((step for step in setup_steps(bot) if not step.done), None)


def setup_steps(bot: Bot) -> list[Step]:
    """Each is done once it truly is, whoever did it and in whatever order."""
    return [
        Step(
            "knowledge",
            _("Add knowledge"),
            _("Your site, a file, a few lines, or a question with its answer."),
            _("Add knowledge"),
            reverse("knowledge", args=[bot.pk]),
            bot.knowledge_chunks > 0,
        ),
        Step(
            "playground",
            _("Try it"),
            _("Ask what your visitors ask, and see where each answer comes from."),
            _("Open the playground"),
            reverse("playground", args=[bot.pk]),
            bot.sessions.filter(channel="playground").exists(),
        ),
        _embedding(bot),
        Step(
            "team",
            _("Invite your team"),
            _("They see the conversations, and take over where the bot steps back."),
            _("Invite somebody"),
            reverse("teams"),
            has_mates(bot),
        ),
    ]


def _embedding(bot: Bot) -> Step:
    live = bot.status == Bot.Status.ACTIVE
    there = bot.sightings.exists() or bot.sessions.filter(channel="widget").exists()
    text = _("Copy one line into your pages, and let the bot go live.")
    if live and not there:
        text = _("It is live. Copy one line into your pages: this is done when we see it there.")
    elif there and not live:
        text = _("The line is there. Let the bot go live, and its button shows.")
    href = reverse("bot_embed", args=[bot.pk])
    return Step("embed", _("Put it on your site"), text, _("Get the line"), href, live and there)
