"""Contacts as pages: the list with its files, and making one."""

from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from rest_framework.request import Request

from bots.access import bots_of, get_bot
from contacts import services
from contacts.access import bots_to_join, contacts_of
from contacts.download import csv_download
from contacts.filtering import filtered, ordering
from contacts.pages.forms import FilterForm, ImportForm, NewForm
from contacts.shapes import contact_shapes
from konan.core.api.pagination import CursorPagination
from konan.core.errors import DomainError
from konan.core.pages import Page, show_errors


class ContactList(Page):
    template_name = "contacts/list.html"
    section = "contacts"
    ordering: tuple[str, ...] = ("-id",)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        if request.headers.get("HX-Request"):
            return self.render(self._people(), part="people")
        return self.page()

    def page(self, more: dict[str, Any] | None = None, *, status: int = 200) -> HttpResponse:
        bots = bots_to_join(self.actor)
        context = {
            **self._people(),
            "bots": bots_of(self.actor),
            "new_form": NewForm(bots=bots, initial=_only(bots)),
            "import_form": ImportForm(bots=bots, initial=_only(bots)),
            **(more or {}),
        }
        return self.render(context, status=status)

    def _people(self) -> dict[str, Any]:
        filters = FilterForm(self.request.GET)
        asked = filters.asked()
        if "sort" in asked:
            self.ordering = ordering(asked["sort"])
        rows = filtered(self.actor, contacts_of(self.actor), asked).to_sort()
        pages = CursorPagination()
        found = pages.paginate_queryset(rows, Request(self.request), self)
        shapes = contact_shapes(found, actor=self.actor)
        return {
            "filters": filters,
            "asked": asked,
            "narrowed": bool(asked.keys() - {"sort"}),
            "query": self.request.GET.urlencode(),
            "people": [
                {"row": row, "shape": shape} for row, shape in zip(found, shapes, strict=True)
            ],
            "next": _on_list(pages.next),
            "previous": _on_list(pages.previous),
        }


class ContactNew(ContactList):
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        form = NewForm(request.POST, bots=bots_to_join(self.actor))
        if form.is_valid():
            try:
                contact = services.contact_create(actor=self.actor, fields=form.told())
                messages.success(request, _("Added."))
                return redirect("contact", contact_id=contact.pk)
            except DomainError as error:
                show_errors(form, error, names={"bot_ids": "bot_id"})
                there = error.data.get("contact_id")
                return self.page({"new_form": form, "open": "new", "there": there}, status=422)
        return self.page({"new_form": form, "open": "new"}, status=422)


class ContactsImportPage(ContactList):
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ImportForm(request.POST, request.FILES, bots=bots_to_join(self.actor))
        wrong: list[dict[str, Any]] = []
        if form.is_valid():
            try:
                return self._imported(form.cleaned_data)
            except DomainError as error:
                show_errors(form, error)
                wrong = error.data.get("errors", [])
        return self.page({"import_form": form, "wrong": wrong, "open": "import"}, status=422)

    def _imported(self, sent: dict[str, Any]) -> HttpResponse:
        bot = get_bot(self.actor, sent["bot_id"], "reply") if sent["bot_id"] else None
        data = sent["file"].read()
        done = services.contacts_import(actor=self.actor, data=data, bot=bot)
        made = ngettext("%(n)s contact added", "%(n)s contacts added", done.created)
        changed = ngettext("%(n)s was there already", "%(n)s were there already", done.updated)
        told = [made % {"n": done.created}, changed % {"n": done.updated}]
        messages.success(self.request, " · ".join(told))
        return redirect("contacts")


class ContactsCsv(Page):
    def get(self, request: HttpRequest) -> HttpResponseBase:
        asked = FilterForm(request.GET).asked()
        rows = filtered(self.actor, contacts_of(self.actor, "manage"), asked)
        return csv_download(services.contacts_export(actor=self.actor, rows=rows))


def _on_list(url: str | None) -> str | None:
    """A page of the list, also where the list stands under a form that was refused."""
    return f"{reverse('contacts')}?{urlsplit(url).query}" if url else None


def _only(bots: list[Any]) -> dict[str, Any]:
    """Where there is one bot, contacts are its contacts unless said."""
    return {"bot_id": str(bots[0].pk)} if len(bots) == 1 else {}
