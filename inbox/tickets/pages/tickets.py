"""Tickets as pages: the list, making one, and one with its form."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from inbox.tickets import services
from inbox.tickets.access import get_ticket, tickets_seen
from inbox.tickets.models import Ticket
from inbox.tickets.pages.base import Paged, WorkPage
from inbox.tickets.pages.forms import TO_DO, TicketFilterForm, TicketForm, shown_of
from inbox.tickets.querysets import ORDERINGS
from konan.core.errors import DomainError
from konan.core.pages import show_errors
from teams.roles import Need


class TicketList(WorkPage):
    template_name = "tickets/list.html"
    section = "tickets"

    def get(self, request: HttpRequest) -> HttpResponse:
        part = "found" if request.headers.get("HX-Request") else ""
        return self.render(self._found(), part=part)

    def _found(self) -> dict[str, Any]:
        filters = TicketFilterForm(self.request.GET)
        asked = filters.asked()
        rows = tickets_seen(self.actor).narrowed(asked, user_id=self.actor.user_id)
        if asked.get("state", TO_DO) == TO_DO:
            rows = rows.to_do()
        order = ORDERINGS[asked.get("sort", "newest")]
        return {
            "filters": filters,
            "asked": asked,
            "narrowed": bool(asked.keys() - {"sort"}),
            "page": Paged(self.request, rows, ordering=order, url=reverse("tickets")),
            "bots": self.bots,
            "may_write": bool(self.writable),
            "now": timezone.now(),
        }


class TicketNew(WorkPage):
    template_name = "tickets/new.html"
    section = "tickets"

    def get(self, request: HttpRequest) -> HttpResponse:
        subject = self.session.subject if self.session else ""
        initial = {"priority": "normal", "status": "open", "subject": subject}
        return self._page(TicketForm(initial=initial, **self.to_choose()))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = TicketForm(request.POST, **self.to_choose())
        if form.is_valid():
            bot = self.bot_chosen(form.cleaned_data.get("bot_id"))
            try:
                ticket = services.ticket_create(
                    actor=self.actor, bot=bot, session=self.session, fields=form.told()
                )
                messages.success(request, _("Ticket #%(n)s is made.") % {"n": ticket.number})
                return redirect("ticket", ticket_id=ticket.pk)
            except DomainError as error:
                show_errors(form, error)
        return self._page(form, status=422)

    def _page(self, form: TicketForm, *, status: int = 200) -> HttpResponse:
        context = {
            "form": form,
            "session": self.session,
            "bots": self.bots,
            "may_write": bool(self.writable),
        }
        return self.render(context, status=status)


class TicketPage(WorkPage):
    template_name = "tickets/ticket.html"
    section = "tickets"

    @cached_property
    def ticket(self) -> Ticket:
        need: Need = "reply" if self.request.method == "POST" else "view"
        return get_ticket(self.actor, self.kwargs["ticket_id"], need)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self._page(self._form(None))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self._form(request.POST)
        if form.is_valid():
            try:
                services.ticket_update(actor=self.actor, ticket=self.ticket, changes=form.changes())
                messages.success(request, _("Saved."))
                return redirect("ticket", **kwargs)
            except DomainError as error:
                show_errors(form, error)
        return self._page(form, status=422)

    def _form(self, data: Any) -> TicketForm:
        people = self.people([self.ticket.bot_id])
        return TicketForm(data, bots=(), people=people, initial=shown_of(self.ticket))

    def _page(self, form: TicketForm, *, status: int = 200) -> HttpResponse:
        rights = self.rights(self.ticket)
        context = {
            "form": form, "ticket": self.ticket, "rights": rights, "now": timezone.now(),
        }  # fmt: skip
        return self.render(context, status=status)


class TicketDelete(WorkPage):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        ticket = get_ticket(self.actor, kwargs["ticket_id"], "manage")
        services.ticket_delete(actor=self.actor, ticket=ticket)
        messages.success(request, _("Deleted."))
        return redirect("tickets")
