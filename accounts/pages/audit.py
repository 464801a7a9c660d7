"""What happened in one's account, as a page: who, when, from where."""

from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.audit_log import ORDER, Wanted, actors_of, audit_export, entries_of, shapes
from accounts.audit_words import AREAS
from accounts.models import User
from accounts.pages.settings import SettingsPage
from konan.core.api.pagination import slice_of
from konan.core.csvfile import csv_download
from konan.core.errors import DomainError, NotFound

SHOWN = 50


class AuditForm(forms.Form):
    area = forms.ChoiceField(label=_("What"), required=False)
    actor_id = forms.TypedChoiceField(label=_("Who"), required=False)
    first = forms.DateField(
        label=_("From"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    last = forms.DateField(
        label=_("To"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )

    def __init__(self, sent: Any, *, people: list[User]) -> None:
        super().__init__(sent)
        areas = [(name, label) for name, (label, _nouns) in AREAS.items()]
        self.fields["area"].choices = [("", _("Everything")), *areas]  # type: ignore[attr-defined]
        named = [(str(person.pk), person.display_name) for person in people]
        self.fields["actor_id"].choices = [("", _("Everybody")), *named]  # type: ignore[attr-defined]

    def wanted(self, zone: ZoneInfo) -> Wanted:
        """What is not right in it narrows nothing: the field says so."""
        self.is_valid()
        found = self.cleaned_data
        return Wanted.of_days(
            first=found.get("first"),
            last=found.get("last"),
            zone=zone,
            area=found.get("area", ""),
            actor_id=found.get("actor_id") or None,
        )


class AuditBase(SettingsPage):
    @cached_property
    def form(self) -> AuditForm:
        return AuditForm(self.request.GET, people=actors_of(self.actor))

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.timezone)

    @cached_property
    def asked(self) -> str:
        """The filters that narrow, as the query of an address."""
        names = ("area", "actor_id", "first", "last")
        return urlencode(
            {name: self.request.GET[name] for name in names if self.request.GET.get(name)}
        )


class AuditPage(AuditBase):
    template_name = "settings/audit.html"
    tab = "audit"

    def get(self, request: HttpRequest) -> HttpResponse:
        rows = entries_of(self.actor, self.form.wanted(self.zone))
        try:
            found = slice_of(rows, ORDER, limit=SHOWN, cursor=request.GET.get("cursor", ""))
        except DomainError as error:
            raise NotFound from error
        context = {
            "form": self.form,
            "entries": shapes(found.rows),
            "zone": self.zone,
            "asked": self.asked,
            "page": {"next": self._link(found.next), "previous": self._link(found.previous)},
        }
        return self.render(context)

    def _link(self, cursor: str | None) -> str | None:
        if cursor is None:
            return None
        beside = urlencode({"cursor": cursor})
        return f"{reverse('audit')}?{f'{self.asked}&' if self.asked else ''}{beside}"


class AuditExport(AuditBase):
    def get(self, request: HttpRequest) -> HttpResponseBase:  # type: ignore[override]
        pieces = audit_export(actor=self.actor, wanted=self.form.wanted(self.zone))
        return csv_download(pieces, filename="audit.csv")
