"""The log of a bot's deliveries as pages: what was sent, what came back, sending it again."""

import json
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from konan.core.errors import DomainError, NotFound
from konan.core.ids import parse_uuid
from konan.core.pages import show_errors
from notifications.webhooks.access import get_delivery, get_endpoint
from notifications.webhooks.api.serializers import DeliverySerializer
from notifications.webhooks.log import log_of, stretch_of
from notifications.webhooks.models import Attempt, Delivery
from notifications.webhooks.pages.forms import FilterForm, ResendForm
from notifications.webhooks.pages.views import WebhooksBase
from notifications.webhooks.pages.wording import STATUSES, answer_of, name_of, told
from notifications.webhooks.sending.schedule import WAITS
from notifications.webhooks.services import deliveries
from notifications.webhooks.words import what_to_try, why_failed

MOST_ATTEMPTS = len(WAITS) + 1


class LogBase(WebhooksBase):
    def render(self, context: dict[str, Any] | None = None, **kwargs: Any) -> HttpResponse:
        return super().render({"zone": self.zone, **(context or {})}, **kwargs)

    @cached_property
    def zone(self) -> ZoneInfo:
        assert isinstance(self.request.user, User)
        return ZoneInfo(self.request.user.timezone)


class DeliveryLog(LogBase):
    """The page; its rows alone for htmx: all down to `to`, or those before `before`."""

    template_name = "webhooks/deliveries.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not request.headers.get("HX-Request"):
            return self.page()
        part = "more" if "before" in request.GET else "deliveries"
        return self.render(self._rows(), part=part)

    def page(self, form: ResendForm | None = None, *, status: int = 200) -> HttpResponse:
        rows = self._rows()
        chosen = rows["asked"].get("webhook_id")
        blank = ResendForm(endpoints=self.on, zone=self.zone, initial={"endpoint": chosen})
        context = {"resend_form": form or blank, "refused": form is not None, "on": self.on, **rows}
        return self.render(context, status=status)

    @cached_property
    def on(self) -> list[Any]:
        """The webhooks that can be sent to."""
        return list(self.bot.webhooks.filter(enabled=True).order_by("-id"))

    def _rows(self) -> dict[str, Any]:
        filters = FilterForm(self.request.GET, endpoints=self.bot.webhooks.order_by("-id"))
        asked = filters.asked()
        names = {"webhook_id": "endpoint_id"}
        found = log_of(self.actor, self.bot).filter(
            **{names.get(name, name): value for name, value in asked.items()}
        )
        stretch = stretch_of(
            found,
            before=parse_uuid(self.request.GET.get("before")),
            down_to=parse_uuid(self.request.GET.get("to")),
        )
        return {
            "filters": filters,
            "asked": asked,
            "entries": [entry_of(row) for row in stretch.rows],
            "stretch": stretch,
            "here": reverse("deliveries", args=[self.bot.pk]),
            "query": urlencode(asked),
        }


class ResendFailed(DeliveryLog):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = ResendForm(request.POST, endpoints=self.on, zone=self.zone)
        if form.is_valid():
            try:
                return self._resent(form.cleaned_data)
            except DomainError as error:
                show_errors(form, error)
        return self.page(form, status=422)

    def _resent(self, sent: dict[str, Any]) -> HttpResponse:
        endpoint = get_endpoint(self.actor, sent["endpoint"])
        count = deliveries.endpoint_redeliver_failed(
            actor=self.actor, endpoint=endpoint, since=sent["since"]
        )
        again = ngettext("%(n)s delivery is sent again.", "%(n)s deliveries are sent again.", count)
        nothing = _("Nothing failed since then: there is nothing to send again.")
        messages.success(self.request, again % {"n": count} if count else nothing)
        there = reverse("deliveries", args=[self.bot.pk])
        return redirect(f"{there}?webhook_id={endpoint.pk}")


class DeliveryBase(LogBase):
    @cached_property
    def delivery(self) -> Delivery:
        delivery = get_delivery(self.actor, self.kwargs["delivery_id"])
        if delivery.bot_id != self.bot.pk:
            raise NotFound
        return delivery


class DeliveryPage(DeliveryBase):
    template_name = "webhooks/delivery.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        part = "delivery" if request.headers.get("HX-Request") else ""
        attempts = list(self.delivery.attempts.all())
        sent = DeliverySerializer(self.delivery).data["request"]
        context = {
            "delivery": self.delivery,
            "webhook": self.delivery.endpoint,
            "name": name_of(self.delivery.event),
            "status": STATUSES[self.delivery.status],
            "failure": _failure(attempts[-1] if attempts else None),
            "attempts": [{"row": each, "said": answer_of(each)} for each in reversed(attempts)],
            "most_attempts": MOST_ATTEMPTS,
            "headers": "\n".join(f"{name}: {value}" for name, value in sent["headers"].items()),
            "body": json.dumps(json.loads(sent["body"]), indent=2, ensure_ascii=False),
        }
        return self.render(context, part=part)


class Redeliver(DeliveryBase):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        deliveries.delivery_redeliver(actor=self.actor, delivery=self.delivery)
        messages.success(request, _("It is sent again now."))
        return redirect("delivery", **kwargs)


def entry_of(row: Any) -> dict[str, Any]:
    """A row of the log, and in words its state and the last answer."""
    said = "" if row.last_ms is None else told(row.last_error, row.last_status)
    name = name_of(row.event)
    return {"row": row, "name": name, "status": STATUSES[row.status], "said": said}


def _failure(last: Attempt | None) -> dict[str, str | None] | None:
    """Why it was not received the last time, and what most often mends that."""
    if last is None or not last.error:
        return None
    return {
        "why": why_failed(last.error, last.status_code),
        "what_to_try": what_to_try(last.error, last.status_code),
    }
