"""Forms over a bot's settings. What may stand in a field is checked by the services."""

import re
from typing import Any, ClassVar, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.zones import zone_choices
from bots.fields import BotSettings, HoursSettings
from bots.hours import DAYS
from bots.models import Bot

DAY_NAMES: Final = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)


class LinesField(forms.CharField):
    """A list, one entry a line; empty lines do not count."""

    widget = forms.Textarea(attrs={"rows": 3, "dir": "auto"})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        return [line.strip() for line in super().clean(value).splitlines() if line.strip()]


class SlotsField(forms.CharField):
    """Times of a day: `09:00-12:30, 14:00-18:00`."""

    _pair = re.compile(r"(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})")

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, list):
            return ", ".join(f"{start}–{end}" for start, end in value)
        return value

    def clean(self, value: Any) -> list[list[str]]:
        slots = []
        for part in filter(None, (part.strip() for part in super().clean(value).split(","))):
            pair = self._pair.fullmatch(part)
            if not pair:
                raise forms.ValidationError(_("Write times like 09:00–12:30, 14:00–18:00."))
            slots.append([time.zfill(5) for time in pair.groups()])
        return slots


def _text(label: Any, help_text: Any = "", *, rows: int = 0, **kwargs: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    widget.attrs["dir"] = "auto"
    return forms.CharField(label=label, help_text=help_text, widget=widget, **kwargs)


class SettingsForm(forms.Form):
    PATHS: ClassVar[dict[str, str]] = {
        "llm": "llm_base_url",
        "llm.base_url": "llm_base_url",
        "llm.model": "llm_model",
        "llm.key": "llm_key",
        "handoff.message": "handoff_message",
        "handoff.keywords": "handoff_keywords",
        "business_hours": "hours",
        "business_hours.timezone": "timezone",
        **{f"business_hours.days.{day}": f"hours_{day}" for day in DAYS},
    }

    name = _text(_("Name"), max_length=120)
    domain = _text(_("Subject"), _("One or two words: support, sales, HR."), required=False)
    description = _text(_("Description"), _("For you and your team."), rows=2, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=Bot.Language)

    instructions = _text(
        _("Instructions"),
        _("How to speak, what to leave out. A model follows them; without one the bot quotes."),
        rows=4,
        required=False,
    )
    fallback_message = _text(
        _("When it does not know"),
        _("Empty: a sentence of ours, in the visitor's language."),
        rows=2,
        required=False,
    )
    grounding = forms.ChoiceField(
        label=_("Checking against the sources"),
        choices=Bot.Grounding,
        help_text=_("Each sentence of a model is compared with the passage that it cites."),
    )
    temperature = forms.FloatField(
        label=_("Temperature"),
        min_value=0,
        max_value=2,
        widget=forms.NumberInput(attrs={"step": "0.1"}),
        help_text=_("0 keeps to the sources. More is freer, and more often corrected."),
    )
    llm_base_url = forms.CharField(
        label=_("Model server"),
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://api.openai.com/v1", "dir": "ltr"}),
        help_text=_(
            "Any OpenAI-compatible address. Empty: the server's own, or the built-in engine."
        ),
    )
    llm_model = forms.CharField(
        label=_("Model"), required=False, widget=forms.TextInput(attrs={"dir": "ltr"})
    )
    llm_key = forms.CharField(
        label=_("Key"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "dir": "ltr"}),
        help_text=_("Kept encrypted and never shown again. Empty: the one we have stays."),
    )
    daily_message_limit = forms.IntegerField(
        label=_("Messages a day"),
        required=False,
        min_value=1,
        help_text=_("Beyond it the built-in engine answers. Empty: no limit."),
    )

    handoff_enabled = forms.BooleanField(
        label=_("Hand over to people"),
        required=False,
        help_text=_("When a visitor asks for somebody, or the bot does not know twice in a row."),
    )
    handoff_message = _text(
        _("What it says then"),
        _("Empty: a sentence of ours, in the visitor's language."),
        rows=2,
        required=False,
    )
    handoff_keywords = LinesField(
        label=_("Words that hand over at once"),
        required=False,
        help_text=_("One a line, besides the usual ways to ask for a person."),
    )
    csat_enabled = forms.BooleanField(
        label=_("Ask for a rating"), required=False, help_text=_("At the end of a conversation.")
    )
    reopen_window_days = forms.IntegerField(
        label=_("Days to reopen"),
        required=False,
        min_value=0,
        help_text=_("After more days a visitor begins a new conversation. Empty: never a new one."),
    )

    hours = forms.BooleanField(
        label=_("Business hours"),
        required=False,
        help_text=_("Outside of them the bot says when somebody is there."),
    )
    timezone = forms.ChoiceField(label=_("Time zone"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["timezone"].choices = [("", _("Choose one")), *zone_choices()]  # type: ignore[attr-defined]
        for day, name in zip(DAYS, DAY_NAMES, strict=True):
            widget = forms.TextInput(
                attrs={"placeholder": "09:00–12:30, 14:00–18:00", "dir": "ltr"}
            )
            self.fields[f"hours_{day}"] = SlotsField(label=name, required=False, widget=widget)

    @property
    def day_fields(self) -> list[forms.BoundField]:
        return [self[f"hours_{day}"] for day in DAYS]

    @staticmethod
    def of(bot: Bot) -> dict[str, Any]:
        """The bot's settings as the form's first values."""
        hours = bot.business_hours or {}
        plain = ("name", "domain", "description", "language", "instructions", "fallback_message")
        more = ("grounding", "temperature", "llm_base_url", "llm_model", "daily_message_limit")
        values = {name: getattr(bot, name) for name in (*plain, *more)}
        return {
            **values,
            "handoff_enabled": bot.handoff["enabled"],
            "handoff_message": bot.handoff["message"],
            "handoff_keywords": bot.handoff["keywords"],
            "csat_enabled": bot.csat_enabled,
            "reopen_window_days": bot.reopen_window_days,
            "hours": bot.business_hours is not None,
            "timezone": hours.get("timezone", ""),
            **{f"hours_{day}": hours.get("days", {}).get(day, []) for day in DAYS},
        }

    def changes(self) -> BotSettings:
        data = self.cleaned_data
        return {
            "name": data["name"],
            "domain": data["domain"],
            "description": data["description"],
            "language": data["language"],
            "instructions": data["instructions"],
            "fallback_message": data["fallback_message"],
            "grounding": data["grounding"],
            "temperature": data["temperature"],
            "llm": self._llm(),
            "daily_message_limit": data["daily_message_limit"],
            "handoff": {
                "enabled": data["handoff_enabled"],
                "message": data["handoff_message"],
                "keywords": data["handoff_keywords"],
            },
            "csat_enabled": data["csat_enabled"],
            "reopen_window_days": data["reopen_window_days"],
            "business_hours": self._hours(),
        }

    def _llm(self) -> Any:
        """None where the person emptied address and model: the bot goes back to the server's."""
        data = self.cleaned_data
        if not (data["llm_base_url"] or data["llm_model"]):
            return None
        key = {"key": data["llm_key"]} if data["llm_key"] else {}
        return {"base_url": data["llm_base_url"], "model": data["llm_model"], **key}

    def _hours(self) -> HoursSettings | None:
        data = self.cleaned_data
        if not data["hours"]:
            return None
        return {
            "timezone": data["timezone"],
            "days": {day: data[f"hours_{day}"] for day in DAYS},
        }


class WidgetForm(forms.Form):
    PATHS: ClassVar[dict[str, str]] = {
        "widget.color": "color",
        "widget.position": "position",
        "widget.launcher_text": "launcher_text",
        "widget.avatar_url": "avatar_url",
        "widget.allowed_origins": "allowed_origins",
    }

    color = forms.CharField(label=_("Colour"), widget=forms.TextInput(attrs={"type": "color"}))
    position = forms.ChoiceField(
        label=_("Corner"),
        choices=[("left", _("Left")), ("right", _("Right"))],
        widget=forms.RadioSelect,
    )
    launcher_text = _text(
        _("Text on the button"), _("Empty: the icon alone."), max_length=60, required=False
    )
    avatar_url = forms.CharField(
        label=_("Picture"),
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://", "dir": "ltr"}),
        help_text=_("The address of a square picture. Empty: the bot's first letter."),
    )
    welcome_message = _text(
        _("Welcome message"),
        _("Empty: a greeting of ours, in the visitor's language."),
        rows=2,
        max_length=2000,
        required=False,
    )
    suggested_questions = LinesField(
        label=_("Suggested questions"),
        required=False,
        help_text=_("One a line, at most ten. Visitors ask them with one tap."),
    )
    allowed_origins = LinesField(
        label=_("Sites that may show it"),
        required=False,
        help_text=_(
            "One a line, like https://shop.example or https://*.shop.example. Empty: any site."
        ),
    )
    require_identity = forms.BooleanField(
        label=_("Only visitors you know"),
        required=False,
        help_text=_("Whoever your site did not sign is turned away. Make the secret below first."),
    )

    @staticmethod
    def of(bot: Bot) -> dict[str, Any]:
        names = ("color", "position", "launcher_text", "avatar_url", "allowed_origins")
        return {
            **{name: bot.widget[name] for name in (*names, "require_identity")},
            "welcome_message": bot.welcome_message,
            "suggested_questions": bot.suggested_questions,
        }

    def changes(self) -> BotSettings:
        data = self.cleaned_data
        return {
            "welcome_message": data["welcome_message"],
            "suggested_questions": data["suggested_questions"],
            "widget": {
                "color": data["color"],
                "position": data["position"],
                "launcher_text": data["launcher_text"],
                "avatar_url": data["avatar_url"] or None,
                "allowed_origins": data["allowed_origins"],
                "require_identity": data["require_identity"],
            },
        }
