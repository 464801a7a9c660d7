"""What the desk's pages call things."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise

PRIORITIES: Final[dict[str, Text]] = {
    "none": _("No priority"),
    "low": _("Low"),
    "normal": _("Normal"),
    "high": _("High"),
    "urgent": _("Urgent"),
}
STATUSES: Final[dict[str, Text]] = {
    "open": _("Open"),
    "pending": _("Waiting"),
    "snoozed": _("Snoozed"),
    "resolved": _("Resolved"),
}
LANGUAGES: Final[dict[str, Text]] = {"en": _("English"), "fr": _("French"), "ar": _("Arabic")}
CHANNELS: Final[dict[str, Text]] = {"widget": _("Widget"), "api": _("API")}
PRESENCE: Final[dict[str, Text]] = {
    "online": _("Online"),
    "away": _("Away"),
    "busy": _("Busy"),
    "offline": _("Offline"),
}
MOODS: Final[dict[str, Text]] = {
    "positive": _("Positive"),
    "neutral": _("Neutral"),
    "negative": _("Negative"),
}
REASONS: Final[dict[str, Text]] = {
    "visitor": _("The visitor asked"),
    "keyword": _("A keyword"),
    "low_confidence": _("The bot did not know"),
    "automation": _("An automation"),
    "agent": _("An agent"),
}


@dataclass(frozen=True, slots=True)
class Box:
    """One of the standard views, and what is said where it is empty."""

    label: Text
    icon: str
    empty: Text
    hint: Text


BOXES: Final[dict[str, Box]] = {
    "mine": Box(
        label=_("Mine"),
        icon="user",
        empty=_("Nothing in your hands"),
        hint=_("Take a conversation from “Unassigned”, or take one over from the bot."),
    ),
    "unassigned": Box(
        label=_("Unassigned"),
        icon="clock",
        empty=_("Nobody is waiting"),
        hint=_("Whoever asks for a person appears here at once."),
    ),
    "open": Box(
        label=_("Open with people"),
        icon="users",
        empty=_("No open conversation"),
        hint=_("What you and your colleagues are working on stands here."),
    ),
    "bot": Box(
        label=_("With the bot"),
        icon="bot",
        empty=_("The bot is talking to nobody"),
        hint=_("Here you can watch it answer, and take over whenever you like."),
    ),
    "snoozed": Box(
        label=_("Snoozed"),
        icon="moon",
        empty=_("Nothing is asleep"),
        hint=_("Snooze what can wait: it comes back at its time, or when they write."),
    ),
    "resolved": Box(
        label=_("Resolved"),
        icon="circle-check",
        empty=_("Nothing resolved yet"),
        hint=_("What is settled is kept here, to be read and opened again."),
    ),
    "all": Box(
        label=_("All"),
        icon="inbox",
        empty=_("No conversation yet"),
        hint=_("As soon as somebody writes to one of your bots, it stands here."),
    ),
}
EMPTY_SEARCH: Final = Box(
    label=_("Search"),
    icon="search",
    empty=_("Nothing fits"),
    hint=_("Try the beginning of a word, or fewer filters."),
)
EVENTS: Final[dict[str, Text]] = {
    "handoff_requested": _("A person was asked for"),
    "given_back": _("The bot answers again"),
    "resolved": _("The conversation was ended"),
    "reopened": _("The conversation was reopened"),
}
