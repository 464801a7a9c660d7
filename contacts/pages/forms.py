"""Forms about contacts; what the fields hold is checked by the services."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

import orjson
from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from contacts.models import Contact
from teams.roles import Role, may

STATES: Final = {
    "": _("Everybody"),
    "verified": _("Verified"),
    "unverified": _("Not verified"),
    "blocked": _("Blocked"),
}
SORTS: Final = {
    "": _("Newest first"),
    "-last_seen_at": _("Seen last"),
    "name": _("Name, A to Z"),
    "-name": _("Name, Z to A"),
    "created_at": _("Oldest first"),
}
_FILTERS: Final[dict[str, dict[str, bool]]] = {
    "verified": {"verified": True},
    "unverified": {"verified": False},
    "blocked": {"blocked": True},
}
FOR_GOOD: Final = ""
PERIODS: Final = {
    FOR_GOOD: _("For good"),
    "1": _("For a day"),
    "7": _("For a week"),
    "30": _("For a month"),
}


def _line(**attrs: str) -> forms.TextInput:
    return forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", **attrs})


class FilterForm(forms.Form):
    """What the list is about. What it does not know is left out."""

    q = forms.CharField(required=False, max_length=200)
    state = forms.ChoiceField(choices=list(STATES.items()), required=False)
    sort = forms.ChoiceField(choices=list(SORTS.items()), required=False)
    tag = forms.CharField(required=False, max_length=40)
    bot_id = forms.UUIDField(required=False)

    def asked(self) -> dict[str, Any]:
        """As `contacts.filtering.filtered` takes it."""
        self.is_valid()
        told = {name: value for name, value in self.cleaned_data.items() if value}
        return {**told, **_FILTERS.get(told.pop("state", ""), {})}


class BotField(forms.ChoiceField):
    """One of the bots that somebody may add contacts to, or none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=_("Bot"), required=False, **kwargs)

    def offer(self, bots: Collection[Bot]) -> None:
        self.choices = [("", _("None")), *((str(bot.pk), bot.name) for bot in bots)]


class NewForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120, required=False, widget=_line())
    email = forms.CharField(
        label=_("E-mail"), max_length=254, required=False, widget=_line(inputmode="email")
    )
    phone = forms.CharField(
        label=_("Phone"), max_length=40, required=False, widget=_line(inputmode="tel")
    )
    bot_id = BotField()

    prefix = "new"

    def __init__(self, *args: Any, bots: Collection[Bot], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bot_id"].offer(bots)  # type: ignore[attr-defined]

    def told(self) -> Any:
        told = dict(self.cleaned_data)
        bot_id = told.pop("bot_id")
        return {**told, **({"bot_ids": [bot_id]} if bot_id else {})}


class ImportForm(forms.Form):
    file = forms.FileField(
        label=_("CSV file"),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv"}),
        help_text=_("At most 10,000 rows. The first row names the columns."),
    )
    bot_id = BotField(help_text=_("Everybody in the file becomes a contact of this bot, too."))

    prefix = "import"

    def __init__(self, *args: Any, bots: Collection[Bot], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bot_id"].offer(bots)  # type: ignore[attr-defined]


class ContactForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120, required=False, widget=_line())
    company = forms.CharField(label=_("Company"), max_length=120, required=False, widget=_line())
    email = forms.CharField(
        label=_("E-mail"), max_length=254, required=False, widget=_line(inputmode="email")
    )
    phone = forms.CharField(
        label=_("Phone"), max_length=40, required=False, widget=_line(inputmode="tel")
    )
    external_id = forms.CharField(
        label=_("External id"),
        max_length=255,
        required=False,
        widget=_line(),
        help_text=_("Your own number of the person. A signed visitor is recognised by it."),
    )
    tags = forms.CharField(
        label=_("Tags"), required=False, widget=_line(), help_text=_("Separated by commas.")
    )
    notes = forms.CharField(
        label=_("Notes"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        help_text=_("For your team. The person never sees them."),
    )
    bot_ids = forms.MultipleChoiceField(
        label=_("Bots"), required=False, widget=forms.CheckboxSelectMultiple()
    )

    def __init__(
        self, data: QueryDict | None = None, *, contact: Contact, bots: Collection[Bot]
    ) -> None:
        """`bots`: those of the account that the person sees, each with its `role`."""
        self._contact = contact
        joined = [str(pk) for pk in contact.bots.values_list("pk", flat=True)]
        texts = ("name", "company", "email", "phone", "external_id", "notes")
        first: dict[str, Any] = {name: getattr(contact, name) for name in texts}
        initial = {**first, "tags": ", ".join(contact.tags), "bot_ids": joined}
        super().__init__(data, initial=initial)
        offered = {str(bot.pk): bot.name for bot in bots if may(Role(bot.role), "reply")}
        self.fields["bot_ids"].choices = list(offered.items())  # type: ignore[attr-defined]
        seen = {str(bot.pk) for bot in bots}
        self._only_seen = [pk for pk in joined if pk in seen - offered.keys()]

    @property
    def attributes(self) -> list[tuple[str, str]]:
        """Names and values as they stand in the form, and an empty pair to add one."""
        if isinstance(self.data, QueryDict) and self.is_bound:
            pairs = _pairs(self.data)
        else:
            pairs = [(name, _written(value)) for name, value in self._contact.attributes.items()]
        return [*pairs, ("", "")]

    def changes(self) -> Any:
        """What of it differs from the contact as it is shown."""
        told = dict(self.cleaned_data)
        tags = [tag for tag in told.pop("tags").replace("،", ",").split(",") if tag.strip()]
        bot_ids = told.pop("bot_ids")
        changed = {name: value for name, value in told.items() if name in self.changed_data}
        if "tags" in self.changed_data:
            changed["tags"] = tags
        return {
            **changed,
            "bot_ids": [*bot_ids, *self._only_seen],
            "attributes": self._attributes(),
        }

    def _attributes(self) -> Mapping[str, Any]:
        """Those that were rewritten, and null for those that were taken away."""
        assert isinstance(self.data, QueryDict)
        there = {name: _written(value) for name, value in self._contact.attributes.items()}
        told = dict(_pairs(self.data))
        gone: dict[str, Any] = dict.fromkeys(there.keys() - told.keys())
        return {**gone, **{n: _read(v) for n, v in told.items() if there.get(n) != v}}


class BlockForm(forms.Form):
    period = forms.ChoiceField(label=_("How long?"), choices=list(PERIODS.items()), required=False)

    def until(self) -> datetime | None:
        days = self.cleaned_data["period"]
        return timezone.now() + timedelta(days=int(days)) if days else None


def _pairs(data: QueryDict) -> list[tuple[str, str]]:
    names, values = data.getlist("attribute"), data.getlist("value")
    pairs = ((name.strip(), value.strip()) for name, value in zip(names, values, strict=False))
    return [(name, value) for name, value in pairs if name and value]


def _written(value: Any) -> str:
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def _read(text: str) -> Any:
    """A number, true or false where it looks like one; else the words."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return text
