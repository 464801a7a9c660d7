"""Forms about tickets and tasks; what the fields hold is checked by the services."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from bots.models import Bot
from inbox.tickets.models import Task, Ticket
from inbox.tickets.services.tickets import DESCRIPTION

TO_DO: Final = ""
STATES: Final = {TO_DO: _("To do"), **dict(Ticket.Status.choices), "all": _("All states")}
ASSIGNEES: Final = {
    "": _("Anybody’s"),
    "me": pgettext_lazy("tasks", "Mine"),
    "none": _("Nobody’s yet"),
}
SORTS: Final = {"": _("Newest first"), "due": _("Due first")}
_MOMENT: Final = "%Y-%m-%dT%H:%M"


def _line(**attrs: str) -> forms.TextInput:
    return forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", **attrs})


def _due() -> forms.DateTimeField:
    """A moment in the person's own time zone."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_MOMENT)
    return forms.DateTimeField(
        label=_("Due"), required=False, input_formats=[_MOMENT], widget=widget
    )


class TicketFilterForm(forms.Form):
    """What the list is about. What it does not know is left out."""

    q = forms.CharField(required=False, max_length=200)
    state = forms.ChoiceField(choices=list(STATES.items()), required=False)
    priority = forms.ChoiceField(
        choices=[("", _("Any priority")), *Ticket.Priority.choices], required=False
    )
    assignee = forms.ChoiceField(choices=list(ASSIGNEES.items()), required=False)
    sort = forms.ChoiceField(choices=list(SORTS.items()), required=False)
    bot_id = forms.UUIDField(required=False)
    session_id = forms.UUIDField(required=False)

    def asked(self) -> dict[str, Any]:
        """As the list takes it: `state` is one of `STATES`, the others are its filters."""
        self.is_valid()
        told = {name: value for name, value in self.cleaned_data.items() if value}
        state = told.get("state", TO_DO)
        return {**told, **({"status": state} if state in Ticket.Status.values else {})}


class WorkForm(forms.Form):
    """What the forms of tickets and tasks have in common: of which bot, whose, until when."""

    bot_id = forms.ChoiceField(label=_("Bot"))
    assignee_id = forms.ChoiceField(label=_("Assigned to"), required=False)
    due_at = _due()

    def __init__(
        self, *args: Any, bots: Collection[Bot], people: Iterable[User], **kwargs: Any
    ) -> None:
        """`bots` to choose from; none where the bot is settled."""
        super().__init__(*args, **kwargs)
        if bots:
            choices = [(str(bot.pk), bot.name) for bot in bots]
            self.fields["bot_id"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["bot_id"]
        named = [(str(user.pk), user.display_name) for user in people]
        offered = [("", _("Nobody yet")), *named]
        self.fields["assignee_id"].choices = offered  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the services take, without the bot."""
        return {name: self._value(name) for name in self.cleaned_data if name != "bot_id"}

    def changes(self) -> dict[str, Any]:
        """What of it differs from what was shown."""
        return {name: self._value(name) for name in self.changed_data if name != "bot_id"}

    def _value(self, name: str) -> Any:
        value = self.cleaned_data[name]
        return (UUID(value) if value else None) if name == "assignee_id" else value


class TicketForm(WorkForm):
    subject = forms.CharField(label=_("Subject"), max_length=200, widget=_line())
    description = forms.CharField(
        label=_("What is it about?"),
        required=False,
        max_length=DESCRIPTION,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )
    priority = forms.ChoiceField(label=_("Priority"), choices=Ticket.Priority.choices)
    status = forms.ChoiceField(label=_("State"), choices=Ticket.Status.choices)


class TaskForm(WorkForm):
    title = forms.CharField(label=_("What is to be done?"), max_length=200, widget=_line())


def shown_of(work: Ticket | Task) -> Mapping[str, Any]:
    """What stands in a form at first."""
    names = ("title",) if isinstance(work, Task) else (
        "subject", "description", "priority", "status",
    )  # fmt: skip
    return {
        **{name: getattr(work, name) for name in names},
        "assignee_id": str(work.assignee_id) if work.assignee_id else "",
        "due_at": work.due_at,
    }
