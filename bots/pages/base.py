"""A page of one bot: comes in by the door, in the role that it needs."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from bots.access import get_bot
from bots.models import Bot
from konan.core.pages import Page
from teams.roles import LEAST_ROLE, Need, Role, may


def rights(bot: Bot) -> dict[str, bool]:
    """What the person may do with the bot, by the names of the table of roles."""
    return {need: may(Role(bot.role), need) for need in LEAST_ROLE}


class BotPage(Page):
    section = "bots"
    tab: ClassVar[str] = ""
    need: ClassVar[Need] = "view"
    need_to_post: ClassVar[Need] = "manage"

    @cached_property
    def bot(self) -> Bot:
        posting = self.request.method == "POST"
        return get_bot(
            self.actor, self.kwargs["bot_id"], self.need_to_post if posting else self.need
        )

    def render(self, context: dict[str, Any] | None = None, **kwargs: Any) -> HttpResponse:
        drawn = {"bot": self.bot, "tab": self.tab, "rights": rights(self.bot), **(context or {})}
        return super().render(drawn, **kwargs)


class BotAct(BotPage):
    """One act on a bot, sent by a form."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        raise NotImplementedError
