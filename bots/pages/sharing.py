"""The bots of a team, as a page of the team: shared and unshared by their owners."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from bots import services
from bots.access import bots_of, get_bot, get_share, shares_of
from bots.models import Bot
from konan.core.pages import Page
from teams.pages.base import TeamPage
from teams.roles import Role


class TeamBots(TeamPage):
    template_name = "teams/bots.html"
    tab = "bots"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        shares = list(shares_of(self.actor, self.team))
        shared = {share.bot_id for share in shares}
        own = [bot for bot in bots_of(self.actor) if bot.role == Role.OWNER]
        context = {
            "shares": [(share, share.bot.owner_id == self.actor.user_id) for share in shares],
            "to_share": [bot for bot in own if bot.pk not in shared],
            "owns_bots": bool(own),
        }
        return self.render(context)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        bot = get_bot(self.actor, request.POST.get("bot", ""), "own")
        services.bot_share(actor=self.actor, bot=bot, team=self.team)
        _tell(request, _("The team reaches “%(name)s” now."), bot)
        return redirect("team_bots", team_id=self.team.pk)


class TeamBotUnshare(Page):
    http_method_names = ("post",)  # type: ignore[assignment]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        share = get_share(self.actor, kwargs["team_id"], kwargs["bot_id"])
        services.bot_unshare(actor=self.actor, share=share)
        _tell(request, _("The team reaches “%(name)s” no longer."), share.bot)
        return redirect("team_bots", team_id=share.team_id)


def _tell(request: HttpRequest, text: str, bot: Bot) -> None:
    messages.success(request, text % {"name": bot.name})
