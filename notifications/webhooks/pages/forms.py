"""Forms of the pages of webhooks. Addresses and events are judged by the services."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from konan.core.events.catalogue import PUBLIC_EVENTS
from notifications.webhooks.models import Endpoint
from notifications.webhooks.pages.wording import NAMES, STATUSES, WHEN_SENT
from notifications.webhooks.services.endpoints import EVERYTHING
from notifications.webhooks.services.pinging import PING


class EndpointForm(forms.Form):
    url = forms.CharField(
        label=_("Address of the receiver"),
        max_length=2000,
        widget=forms.URLInput(attrs={"placeholder": "https://", "dir": "ltr"}),
        help_text=_("It gets a POST with JSON for each event. Only https:// is allowed."),
    )
    description = forms.CharField(
        label=_("What it is for"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    which = forms.ChoiceField(
        label=_("Which events"),
        choices=[("all", _("All events")), ("some", _("Only some"))],
        initial="all",
        widget=forms.RadioSelect,
    )
    events = forms.MultipleChoiceField(
        label=_("Events"),
        choices=[(name, WHEN_SENT[name]) for name in PUBLIC_EVENTS],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    @staticmethod
    def of(endpoint: Endpoint) -> dict[str, Any]:
        every = endpoint.events == [EVERYTHING]
        return {
            "url": endpoint.url,
            "description": endpoint.description,
            "which": "all" if every else "some",
            "events": [] if every else endpoint.events,
        }

    def sent(self) -> dict[str, Any]:
        """What the services take."""
        every = self.cleaned_data["which"] == "all"
        return {
            "url": self.cleaned_data["url"],
            "description": self.cleaned_data["description"],
            "events": [EVERYTHING] if every else self.cleaned_data["events"],
        }


class FilterForm(forms.Form):
    """What of the log is shown; a filter that does not exist filters nothing."""

    webhook_id = forms.ChoiceField(label=_("Webhook"), required=False)
    event = forms.ChoiceField(
        label=_("Event"),
        required=False,
        choices=[("", _("All events")), *((name, NAMES[name]) for name in (*PUBLIC_EVENTS, PING))],
    )
    status = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("In any state")), *STATUSES.items()]
    )

    def __init__(self, *args: Any, endpoints: Iterable[Endpoint], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("All webhooks")), *_named(endpoints)]
        self.fields["webhook_id"].choices = choices  # type: ignore[attr-defined]

    def asked(self) -> dict[str, str]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class ResendForm(forms.Form):
    """Since when, by the clock of the person."""

    endpoint = forms.ChoiceField(label=_("Webhook"))
    since = forms.DateTimeField(
        label=_("What failed since"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        help_text=_("By the time of the event, in your time zone. Tests are left out."),
    )

    def __init__(
        self, *args: Any, endpoints: Iterable[Endpoint], zone: ZoneInfo, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["endpoint"].choices = _named(endpoints)  # type: ignore[attr-defined]
        self._zone = zone
        day_ago = timezone.localtime(timezone=zone) - timedelta(days=1)
        self.fields["since"].initial = day_ago.strftime("%Y-%m-%dT%H:%M")

    def clean_since(self) -> datetime:
        moment: datetime = self.cleaned_data["since"]
        return moment.replace(tzinfo=self._zone)


def _named(endpoints: Iterable[Endpoint]) -> list[tuple[str, str]]:
    return [(str(each.pk), each.url) for each in endpoints]
