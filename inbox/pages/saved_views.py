"""Saved views, by forms: kept under a name, given another one, done away with."""

from urllib.parse import urlsplit
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from bots.access import bots_of, get_bot
from conversations.filters import as_json
from inbox.access import get_view
from inbox.pages.listing import wish_of
from inbox.pages.views import InboxPage
from inbox.services.saved_views import view_create, view_delete, view_update
from konan.core.errors import Invalid
from konan.core.pages import came_from


class AddView(InboxPage):
    """The filters as they stand, under a name; a view belongs to one bot."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        sent = request.POST
        wish = wish_of(self.actor, sent.dict())
        bots = list(bots_of(self.actor)[:2])
        chosen = wish.bot_id or (bots[0].pk if len(bots) == 1 else None)
        if chosen is None:
            raise Invalid("bot_id", _("Choose one of the bots on the left first."))
        view = view_create(
            actor=self.actor,
            bot=get_bot(self.actor, chosen),
            name=sent.get("view_name", ""),
            filters=as_json(wish.filters),
            shared="view_shared" in sent,
        )
        return HttpResponseRedirect(f"{reverse('inbox')}?view={view.pk}")


class RenameView(InboxPage):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, view_id: UUID) -> HttpResponse:
        view = get_view(self.actor, view_id, change=True)
        view_update(actor=self.actor, view=view, changes={"name": request.POST.get("name", "")})
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(_inbox_as_it_was(request))


class DeleteView(InboxPage):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, view_id: UUID) -> HttpResponse:
        view_delete(actor=self.actor, view=get_view(self.actor, view_id, change=True))
        return HttpResponseRedirect(_inbox_as_it_was(request, without=view_id))


def _inbox_as_it_was(request: HttpRequest, *, without: UUID | None = None) -> str:
    """Its address, with the list and the conversation that were open; less a view that is gone."""
    asked = QueryDict(urlsplit(came_from(request)).query, mutable=True)
    if without and asked.get("view") == str(without):
        del asked["view"]
    return f"{reverse('inbox')}?{asked.urlencode()}" if asked else reverse("inbox")
