"""Home: what to do next with the newest bot of one's own, and what it could not answer."""

from django.http import HttpRequest, HttpResponse

from bots.access import bots_of
from bots.knowledge.pages.starting import StartForm
from konan.core.pages import Page
from konan.site.setup import next_step, setup_steps
from teams.roles import Role, may


class HomePage(Page):
    template_name = "site/home.html"
    section = "home"

    def get(self, request: HttpRequest) -> HttpResponse:
        bots = list(bots_of(self.actor))
        if not bots:
            return self.render({"form": StartForm()})
        chosen = next((bot for bot in bots if may(Role(bot.role), "manage")), None)
        if chosen is None:
            return self.render({"bots": bots})
        context = {
            "focus": chosen,
            "bots": bots,
            "steps": setup_steps(chosen),
            "next": next_step(chosen),
            "gaps": chosen.gaps.order_by("-count", "-last_asked_at")[:5],
        }
        return self.render(context)
