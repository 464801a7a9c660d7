"""A bot's webhooks as pages: the list, adding, changing, trying and removing one.

A secret stands on the answer to the act that made it, and nowhere else.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from bots.pages.base import BotPage
from konan.core.errors import DomainError, NotFound
from konan.core.pages import came_from, show_errors
from notifications.webhooks.access import get_endpoint
from notifications.webhooks.models import Endpoint
from notifications.webhooks.pages.forms import EndpointForm
from notifications.webhooks.pages.wording import name_of, told, trouble_of
from notifications.webhooks.services import endpoints
from notifications.webhooks.services.pinging import Pinged, endpoint_test
from notifications.webhooks.words import what_to_try


class WebhooksBase(BotPage):
    tab = "webhooks"
    need = "manage"


class EndpointBase(WebhooksBase):
    @cached_property
    def endpoint(self) -> Endpoint:
        """Of this bot; what the page needs of its role is what the door asks for."""
        endpoint = get_endpoint(self.actor, self.kwargs["endpoint_id"])
        if endpoint.bot_id != self.bot.pk:
            raise NotFound
        return endpoint


class EndpointAct(EndpointBase):
    http_method_names = ["post"]


class WebhookList(WebhooksBase):
    template_name = "webhooks/list.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        found = self.bot.webhooks.order_by("-id")
        rows = [{"row": each, "events": _events(each), **trouble_of(each)} for each in found]
        return self.render({"webhooks": rows})


class WebhookNew(WebhooksBase):
    template_name = "webhooks/new.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self._page(EndpointForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = EndpointForm(request.POST)
        if form.is_valid():
            try:
                made = endpoints.endpoint_create(actor=self.actor, bot=self.bot, **form.sent())
                return self.render({"webhook": made[0], "secret": made[1]}, status=201)
            except DomainError as error:
                show_errors(form, error)
        return self._page(form, status=422)

    def _page(self, form: EndpointForm, *, status: int = 200) -> HttpResponse:
        return self.render({"form": form}, status=status)


class WebhookPage(EndpointBase):
    template_name = "webhooks/webhook.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self._page(EndpointForm(initial=EndpointForm.of(self.endpoint)))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = EndpointForm(request.POST)
        if form.is_valid():
            try:
                endpoints.endpoint_update(
                    actor=self.actor, endpoint=self.endpoint, changes=form.sent()
                )
                messages.success(request, _("Saved."))
                return redirect("webhook", **kwargs)
            except DomainError as error:
                show_errors(form, error)
        return self._page(form, status=422)

    def _page(self, form: EndpointForm, *, status: int = 200) -> HttpResponse:
        context = {
            "form": form,
            "webhook": self.endpoint,
            "waiting": self.endpoint.deliveries.filter(status="pending").count(),
            **trouble_of(self.endpoint),
        }
        return self.render(context, status=status)


class WebhookSwitch(EndpointAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        enabled = request.POST.get("enabled") == "true"
        endpoints.endpoint_update(
            actor=self.actor, endpoint=self.endpoint, changes={"enabled": enabled}
        )
        on, off = _("On: events are sent from now on."), _("Off: nothing is sent any more.")
        messages.success(request, on if enabled else off)
        return redirect(came_from(request))


class WebhookTest(EndpointAct):
    template_name = "webhooks/tested.html"

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        pinged = endpoint_test(actor=self.actor, endpoint=self.endpoint)
        if request.headers.get("HX-Request"):
            outcome = pinged.outcome
            advice = what_to_try(outcome.error, outcome.status_code)
            context = {"webhook": self.endpoint, "pinged": pinged, "said": said(pinged)}
            return self.render({**context, "what_to_try": advice})
        level = messages.SUCCESS if pinged.outcome.received else messages.ERROR
        messages.add_message(request, level, said(pinged))
        return redirect(came_from(request))


class WebhookRotate(EndpointAct):
    template_name = "webhooks/rotated.html"

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        endpoint, secret = endpoints.endpoint_rotate_secret(
            actor=self.actor, endpoint=self.endpoint
        )
        return self.render({"webhook": endpoint, "secret": secret})


class WebhookDelete(EndpointAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        endpoints.endpoint_delete(actor=self.actor, endpoint=self.endpoint)
        messages.success(request, _("Deleted."))
        return redirect("webhooks", bot_id=self.bot.pk)


def _events(endpoint: Endpoint) -> list[str]:
    """By name; none where it is sent all of them."""
    return [] if endpoint.events == [endpoints.EVERYTHING] else list(map(name_of, endpoint.events))


def said(pinged: Pinged) -> str:
    return told(pinged.outcome.error, pinged.outcome.status_code)
