"""Bots as pages: the list, making one, its settings, its widget, and the acts on it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from bots import services
from bots.access import bots_of
from bots.pages.base import BotAct, BotPage, rights
from bots.pages.embedding import embed_context
from bots.pages.forms import SettingsForm, WidgetForm
from konan.core.errors import DomainError
from konan.core.pages import Page, came_from, show_errors


class BotList(Page):
    template_name = "bots/list.html"
    section = "bots"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"bots": bots_of(self.actor)})


class BotHome(BotPage):
    """Where a bot's name leads: to its knowledge while it has none, else to a talk with it."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        talks = self.bot.knowledge_documents and rights(self.bot)["reply"]
        return redirect("playground" if talks else "knowledge", bot_id=self.bot.pk)


class BotSettingsPage(BotPage):
    template_name = "bots/settings.html"
    tab = "settings"
    need = "manage"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.render({"form": SettingsForm(initial=SettingsForm.of(self.bot))})

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = SettingsForm(request.POST, initial=SettingsForm.of(self.bot))
        if form.is_valid():
            try:
                services.bot_update(actor=self.actor, bot=self.bot, changes=form.changes())
                messages.success(request, _("Saved."))
                return redirect("bot_settings", bot_id=self.bot.pk)
            except DomainError as error:
                show_errors(form, error, names=SettingsForm.PATHS)
        return self.render({"form": form}, status=422)


class BotEmbed(BotPage):
    template_name = "bots/embed.html"
    tab = "embed"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self._page(WidgetForm(initial=WidgetForm.of(self.bot)))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = WidgetForm(request.POST, initial=WidgetForm.of(self.bot))
        if form.is_valid():
            try:
                services.bot_update(actor=self.actor, bot=self.bot, changes=form.changes())
                messages.success(request, _("Saved. Sites that embed the bot show it at once."))
                return redirect("bot_embed", bot_id=self.bot.pk)
            except DomainError as error:
                show_errors(form, error, names=WidgetForm.PATHS)
        return self._page(form, status=422)

    def _page(self, form: WidgetForm, *, status: int = 200) -> HttpResponse:
        return self.render({"form": form, **embed_context(self.bot)}, status=status)


class BotActivate(BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.bot_activate(actor=self.actor, bot=self.bot)
        messages.success(request, _("The bot is live: visitors can reach it."))
        return redirect(came_from(request))


class BotPause(BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.bot_pause(actor=self.actor, bot=self.bot)
        messages.success(
            request, _("Paused: visitors cannot reach the bot until it is live again.")
        )
        return redirect(came_from(request))


class BotDuplicate(BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        copy = services.bot_duplicate(actor=self.actor, bot=self.bot)
        messages.success(request, _("This is the copy, as a draft."))
        return redirect("bot_settings", bot_id=copy.pk)


class BotRotate(BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.bot_rotate_token(actor=self.actor, bot=self.bot)
        messages.success(request, _("The old line ended. Put the new one on your site."))
        return redirect("bot_embed", bot_id=self.bot.pk)


class BotIdentitySecret(BotAct):
    """The secret stands on this answer, and nowhere else."""

    template_name = "bots/identity_secret.html"
    tab = "embed"

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        replaced = bool(self.bot.identity_secret)
        secret = services.bot_rotate_identity_secret(actor=self.actor, bot=self.bot)
        return self.render({"secret": secret, "replaced": replaced})


class BotDelete(BotAct):
    need_to_post = "own"

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.bot_delete(actor=self.actor, bot=self.bot)
        messages.success(request, _("“%(name)s” is deleted.") % {"name": self.bot.name})
        return redirect("bots")
