"""What each figure means: the one place. The document of the API and the pages show it beside the
number."""

from dataclasses import dataclass
from typing import Final, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Unit = Literal["count", "rate", "score", "seconds", "ratio"]
Text = str | Promise


@dataclass(frozen=True, slots=True)
class Definition:
    """`better`: whether more of it is good news, bad news, or neither."""

    title: Text
    text: Text
    unit: Unit = "count"
    better: Literal["more", "less", "neither"] = "neither"


COUNTED: Final = _(
    "Sessions of the playground are left out, and those that somebody began who was blocked. What "
    "is said of sessions is said of those that began in the period, as they are now; messages are "
    "counted when they were written. Figures are at most 10 seconds behind, and go with what is "
    "deleted."
)

DEFINITIONS: Final[dict[str, Definition]] = {
    "sessions": Definition(
        _("Conversations"),
        _("Conversations that began in the period, by their first message."),
        better="more",
    ),
    "messages": Definition(
        _("Messages"),
        _("Messages that visitors, the bot and agents wrote in the period."),
        better="more",
    ),
    "contacts": Definition(
        _("Contacts"),
        _("Different known people among those whose conversations began in the period."),
        better="more",
    ),
    "resolved": Definition(
        _("Resolved"),
        _(
            "Conversations that are resolved now, by whomever. One to which the visitor came back "
            "within the bot's window, or which was reopened, is not."
        ),
        better="more",
    ),
    "resolved_by_bot": Definition(
        _("Resolved by the bot"),
        _(
            "Conversations that the bot answered and that then were silent for 24 hours. It is "
            "taken back when the visitor returns within the bot's window."
        ),
        better="more",
    ),
    "handoffs": Definition(
        _("Hand-overs"),
        _("Conversations in which a person was asked for, at least once."),
        better="less",
    ),
    "resolution_rate": Definition(
        _("Resolution rate"),
        _("Conversations resolved by the bot, of all."),
        "rate",
        "more",
    ),
    "handoff_rate": Definition(
        _("Hand-over rate"),
        _("Conversations in which a person was asked for, of all."),
        "rate",
        "less",
    ),
    "csat_average": Definition(
        _("Satisfaction"),
        _("The mean of the scores, 1 to 5, that visitors gave their conversations."),
        "score",
        "more",
    ),
    "csat_responses": Definition(
        _("Scores"), _("Conversations to which the visitor gave a score."), better="more"
    ),
    "answered_from_knowledge": Definition(
        _("Answered from knowledge"),
        _("Answers of the bot that were taken from its documents with confidence."),
        better="more",
    ),
    "knowledge_rate": Definition(
        _("Share from knowledge"),
        _("Answers from the bot's documents, of all that the bot said."),
        "rate",
        "more",
    ),
    "median_first_response_s": Definition(
        _("First answer of the bot"),
        _(
            "From the visitor's first message to the bot's first answer: half of the conversations "
            "had it sooner. Those that a person was asked for, or joined, before are left out."
        ),
        "seconds",
        "less",
    ),
    "p90_first_response_s": Definition(
        _("First answer of the bot, slowest tenth"),
        _("As the median; nine of ten conversations had the bot's first answer sooner."),
        "seconds",
        "less",
    ),
    "median_human_response_s": Definition(
        _("First reply of a person"),
        _(
            "From when a person was first asked for to the first reply of one: half of the "
            "conversations that had a reply had it sooner. Those without a reply are left out."
        ),
        "seconds",
        "less",
    ),
    "p90_human_response_s": Definition(
        _("First reply of a person, slowest tenth"),
        _("As the median; nine of ten conversations had a person's first reply sooner."),
        "seconds",
        "less",
    ),
    "median_duration_s": Definition(
        _("Duration"),
        _("From the first message to the last: half of the conversations were shorter."),
        "seconds",
    ),
    "p90_duration_s": Definition(
        _("Duration, longest tenth"),
        _("From the first message to the last: nine of ten conversations were shorter."),
        "seconds",
    ),
    "messages_per_session": Definition(
        _("Messages a conversation"),
        _("All messages of the conversations that began in the period, by their number."),
        "ratio",
    ),
    "by_status": Definition(
        _("By status"), _("Conversations that began in the period, by what they are now.")
    ),
    "by_channel": Definition(
        _("By channel"), _("Conversations that began in the period, by where they took place.")
    ),
    "by_language": Definition(
        _("By language"),
        _("Conversations that began in the period, by the language that the bot last answered in."),
    ),
    "by_hour": Definition(
        _("By weekday and hour"),
        _(
            "When conversations began: seven days of 24 hours, Monday first, in the time zone asked."
        ),
    ),
    "by_resolver": Definition(
        _("By who resolved"), _("Conversations that are resolved now, by who ended them.")
    ),
    "thumbs": Definition(
        _("Thumbs"), _("Thumbs up and down that visitors gave answers of these conversations.")
    ),
    "comments": Definition(
        _("Comments"), _("What visitors wrote with a score or a thumb; the latest 100.")
    ),
    "change": Definition(
        _("Change"),
        _(
            "Against as many days just before, as a share of the figure of then: 0.25 is a quarter "
            "more. null where there was nothing to compare with."
        ),
        "rate",
    ),
}
