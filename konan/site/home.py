"""Home: what to do next with the newest bot of one's own, and what it could not answer."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bots.access import bots_of, has_mates
from bots.models import Bot
from bots.pages.forms import NewBotForm
from konan.core.pages import Page
from teams.roles import Role, may


@dataclass(frozen=True, slots=True)
class Step:
    title: str | Promise
    text: str | Promise
    action: str | Promise
    href: str
    done: bool


class HomePage(Page):
    template_name = "site/home.html"
    section = "home"

    def get(self, request: HttpRequest) -> HttpResponse:
        bots = list(bots_of(self.actor))
        if not bots:
            return self.render({"form": NewBotForm()})
        chosen = next((bot for bot in bots if may(Role(bot.role), "manage")), None)
        if chosen is None:
            return self.render({"bots": bots})
        steps = setup_steps(chosen)
        context = {
            "focus": chosen,
            "bots": bots,
            "steps": steps,
            "next": next((step for step in steps if not step.done), None),
            "gaps": chosen.gaps.order_by("-count", "-last_asked_at")[:5],
        }
        return self.render(context)


def setup_steps(bot: Bot) -> list[Step]:
    """From a name to a bot that answers on a site; each step is done once it truly is."""
    return [
        Step(
            _("Add knowledge"),
            _("A page, a file, a few lines, or a question with its answer."),
            _("Add knowledge"),
            reverse("knowledge", args=[bot.pk]),
            bot.knowledge_chunks > 0,
        ),
        Step(
            _("Try it"),
            _("Ask what your visitors ask, and see where each answer comes from."),
            _("Open the playground"),
            reverse("playground", args=[bot.pk]),
            bot.sessions.filter(channel="playground").exists(),
        ),
        Step(
            _("Let it go live"),
            _("Choose its colour and words, and open it to visitors."),
            _("Make it yours"),
            reverse("bot_embed", args=[bot.pk]),
            bot.status == Bot.Status.ACTIVE,
        ),
        Step(
            _("Put it on your site"),
            _("One line of HTML. This is done with the first visitor's message."),
            _("Get the line"),
            reverse("bot_embed", args=[bot.pk]),
            bot.sessions.filter(channel="widget").exists(),
        ),
        Step(
            _("Invite your team"),
            _("They see the conversations, and take over where the bot steps back."),
            _("Invite somebody"),
            reverse("teams"),
            has_mates(bot),
        ),
    ]
