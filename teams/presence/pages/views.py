"""The menu in the sidebar: what one is to visitors' sessions just now."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from konan.core.pages import Page, came_from
from teams.presence.access import presence_of
from teams.presence.api.serializers import MOST_AT_ONCE
from teams.presence.models import AgentPresence
from teams.presence.services import presence_set


class PresenceForm(forms.Form):
    status = forms.ChoiceField(choices=AgentPresence.Status.choices, required=False)
    capacity = forms.IntegerField(
        label=_("Conversations at once"), min_value=0, max_value=MOST_AT_ONCE, required=False
    )


class PresenceMenu(Page):
    """Answers with the menu itself where a script asked, else with the page that asked."""

    template_name = "teams/presence.html"
    http_method_names = ("post",)  # type: ignore[assignment]

    def post(self, request: HttpRequest) -> HttpResponse:
        form = PresenceForm(request.POST)
        if form.is_valid():
            sent = form.cleaned_data
            presence_set(actor=self.actor, status=sent["status"] or None, capacity=sent["capacity"])
        if not request.headers.get("HX-Request"):
            return redirect(came_from(request))
        return self.render({"presence": presence_of(self.actor)})
