"""What the inbox's forms send."""

from datetime import datetime
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbox.pages.words import CHANNELS, LANGUAGES, PRIORITIES, STATUSES, Text
from inbox.services.notes import LONGEST
from konan.core.errors import Invalid

ANY: Final = [("", _("Any"))]


def _choices(words: dict[str, Text]) -> list[tuple[str, Text]]:
    return [*ANY, *words.items()]


class FilterForm(forms.Form):
    """What narrows the list, in the grammar of the API's list."""

    status = forms.ChoiceField(label=_("Status"), choices=_choices(STATUSES), required=False)
    assignee = forms.ChoiceField(
        label=_("Assigned to"),
        choices=[*ANY, ("me", _("Me")), ("none", _("Nobody"))],
        required=False,
    )
    priority = forms.ChoiceField(label=_("Priority"), choices=_choices(PRIORITIES), required=False)
    tag = forms.CharField(
        label=_("Tag"), max_length=40, required=False, widget=forms.TextInput({"dir": "auto"})
    )
    channel = forms.ChoiceField(label=_("Channel"), choices=_choices(CHANNELS), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=_choices(LANGUAGES), required=False)
    sort = forms.ChoiceField(
        label=_("Order"),
        choices=[
            ("", _("As usual")),
            ("newest", _("Newest first")),
            ("oldest", _("Oldest first")),
            ("waiting", _("Longest waiting first")),
        ],
        required=False,
    )


class SnoozeForm(forms.Form):
    """A preset, or a moment in the person's own time zone."""

    preset = forms.CharField()
    at = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M"])

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("preset") == "at" and not found.get("at"):
            raise forms.ValidationError(_("Choose a moment."))
        return found

    def until(self, presets: dict[str, datetime]) -> datetime | None:
        """None: until they write."""
        chosen = self.cleaned_data["preset"]
        if chosen == "at":
            return self.cleaned_data["at"].astimezone(timezone.get_current_timezone())
        return presets.get(chosen)


class ReplyForm(forms.Form):
    content = forms.CharField(max_length=8_000, required=False)
    client_id = forms.CharField(max_length=255, required=False)


class NoteForm(ReplyForm):
    content = forms.CharField(max_length=LONGEST)


class TagForm(forms.Form):
    """One or more tags, with commas between them."""

    add = forms.CharField(max_length=400)

    def tags(self) -> list[str]:
        return [tag for tag in self.cleaned_data["add"].split(",") if tag.strip()]


class CannedForm(forms.Form):
    shortcut = forms.CharField(
        label=_("Shortcut"),
        max_length=40,
        help_text=_("One word, as you type it behind the slash."),
        widget=forms.TextInput({"dir": "auto", "autocomplete": "off"}),
    )
    content = forms.CharField(
        label=_("Text"),
        max_length=8_000,
        strip=False,
        help_text=_(
            "{{contact.name}}, {{agent.name}} and {{bot.name}} are filled in when it is used."
        ),
        widget=forms.Textarea({"rows": 4, "dir": "auto"}),
    )


def required(form: forms.Form) -> None:
    """Raises Invalid with the first thing that is wrong."""
    if form.is_valid():
        return
    field, wrong = next(iter(form.errors.items()))
    raise Invalid(str(field), str(wrong[0]))
