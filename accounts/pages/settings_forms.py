"""The forms of one's own account."""

from datetime import datetime, timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Locale, User
from accounts.zones import zone_choices

RIGHTS: Final = {
    "read": _("Look at bots, knowledge and conversations"),
    "chat": _("Talk to bots"),
    "write": _("Make, change and delete things"),
}
"""What a key may do, in words, by the scope that the API calls it."""


class ProfileForm(forms.Form):
    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        required=False,
        help_text=_("Visitors see it when you answer them."),
        widget=forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
    )
    locale = forms.ChoiceField(label=_("Language"), choices=Locale.choices)
    timezone = forms.ChoiceField(label=_("Time zone"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["timezone"].choices = zone_choices()  # type: ignore[attr-defined]

    @staticmethod
    def of(user: User) -> dict[str, str]:
        return {"name": user.name, "locale": user.locale, "timezone": user.timezone}


class KeyForm(forms.Form):
    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        help_text=_("What it is for: the shop's help desk, the nightly export."),
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        choices=list(RIGHTS.items()),
        initial=list(RIGHTS),
        widget=forms.CheckboxSelectMultiple,
    )
    lasts = forms.ChoiceField(
        label=_("Ends"),
        required=False,
        choices=[
            ("", _("Never")),
            ("30", _("In 30 days")),
            ("90", _("In 90 days")),
            ("365", _("In a year")),
        ],
    )

    def key(self) -> dict[str, Any]:
        """What services.key_create takes."""
        sent = self.cleaned_data
        return {"name": sent["name"], "scopes": sent["scopes"], "expires_at": self._end()}

    def _end(self) -> datetime | None:
        days = self.cleaned_data["lasts"]
        return timezone.now() + timedelta(days=int(days)) if days else None
