"""The page on which agents keep the texts that they use again and again."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from bots.access import bots_of, get_bot
from bots.models import Bot
from inbox.access import canned_seen, get_canned
from inbox.pages.forms import CannedForm
from inbox.pages.views import InboxPage
from inbox.services.canned import canned_create, canned_delete, canned_update
from konan.core.errors import DomainError
from konan.core.ids import parse_uuid
from konan.core.pages import show_errors
from teams.roles import Role, may

MOST = 500


class CannedPage(InboxPage):
    """Those of one bot: `?bot_id=`, or the newest."""

    template_name = "inbox/canned.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.drawn(request.GET.get("bot_id"), CannedForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        bot = get_bot(self.actor, request.POST.get("bot_id"), need="reply")
        form = CannedForm(request.POST)
        if form.is_valid():
            try:
                canned_create(actor=self.actor, bot=bot, **form.cleaned_data)
            except DomainError as error:
                show_errors(form, error)
            else:
                messages.success(request, _("Saved."))
                return _back(bot.pk)
        return self.drawn(str(bot.pk), form, status=400)

    def drawn(self, bot_id: str | None, form: CannedForm, *, status: int = 200) -> HttpResponse:
        bots = list(bots_of(self.actor))
        wanted = parse_uuid(bot_id)
        chosen = get_bot(self.actor, wanted) if wanted else next(iter(bots), None)
        context = {"form": form, "bots": bots, "chosen": chosen, **self._of(chosen)}
        return self.render(context, status=status)

    def _of(self, bot: Bot | None) -> dict[str, Any]:
        if bot is None:
            return {"items": [], "may_write": False}
        items = canned_seen(self.actor, bot)[:MOST]
        return {"items": items, "may_write": may(Role(bot.role), "reply")}


class CannedChange(InboxPage):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, canned_id: UUID) -> HttpResponse:
        canned = get_canned(self.actor, canned_id, need="reply")
        sent = {name: request.POST.get(name, "") for name in ("shortcut", "content")}
        canned_update(actor=self.actor, canned=canned, changes=sent)
        messages.success(request, _("Saved."))
        return _back(canned.bot_id)


class CannedDelete(InboxPage):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, canned_id: UUID) -> HttpResponse:
        canned = get_canned(self.actor, canned_id, need="reply")
        canned_delete(actor=self.actor, canned=canned)
        return _back(canned.bot_id)


def _back(bot_id: UUID) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('inbox_canned_page')}?bot_id={bot_id}")
