"""A bot's figures as pages: at a glance, in detail, what is behind a number, and right now."""

from datetime import date
from typing import Any, ClassVar, Final
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property

from accounts.models import User
from analytics import figures
from analytics.definitions import COUNTED, DEFINITIONS
from analytics.figures import board
from analytics.figures.behind import sessions_behind
from analytics.pages.forms import PRESETS, PeriodForm
from analytics.pages.shown import LABELS, heat, label_of, parts, tiles
from analytics.periods import Period
from analytics.spreadsheets import TABLES, csv_answer, table_of
from bots.pages.base import BotPage
from conversations.querysets import SessionQuerySet
from inbox.pages.rows import row_of
from konan.core.api.pagination import slice_of

READINGS: Final = {
    "overview": figures.overview,
    "conversations": figures.conversations,
    "messages": figures.messages,
    "csat": figures.satisfaction,
}
_FIRST: Final = ("sessions", "resolution_rate", "handoff_rate", "csat_average")
_MORE: Final = ("messages", "contacts", "resolved_by_bot", "handoffs", "knowledge_rate")
_BOT_TIMES: Final = ("median_first_response_s", "p90_first_response_s")
_HUMAN_TIMES: Final = ("median_human_response_s", "p90_human_response_s")
_LENGTHS: Final = ("median_duration_s", "p90_duration_s", "messages_per_session")
_A_PAGE: Final = 25


class AnalyticsPage(BotPage):
    tab = "analytics"
    view: ClassVar[str] = ""

    @cached_property
    def zone(self) -> ZoneInfo:
        assert isinstance(self.request.user, User)
        return ZoneInfo(self.request.user.timezone)

    @cached_property
    def form(self) -> PeriodForm:
        return PeriodForm(self.request.GET, zone=self.zone)

    @cached_property
    def period(self) -> Period:
        return self.form.period

    def render(self, context: dict[str, Any] | None = None, **kwargs: Any) -> HttpResponse:
        return super().render(
            {
                "view": self.view,
                "form": self.form,
                "period": self.period,
                "days": _asked(self.period),
                "presets": [self._preset(days) for days in PRESETS],
                "counted": COUNTED,
                "meanings": DEFINITIONS,
                **(context or {}),
            },
            **kwargs,
        )

    def labelled(self, series: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**row, "label": label_of(row["at"], self.period)} for row in series]

    def _preset(self, days: int) -> dict[str, Any]:
        period = Period.latest(self.zone, days=days)
        chosen = (period.first, period.last) == (self.period.first, self.period.last)
        return {"days": days, "query": _asked(period), "chosen": chosen}


class Overview(AnalyticsPage):
    template_name = "analytics/overview.html"
    view = "overview"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        bot, period = self.bot, self.period
        whole = figures.overview(bot, period)
        said = figures.messages(bot, period)
        context = {
            "first": tiles(_FIRST, whole),
            "more": tiles(_MORE, whole),
            "bot_times": tiles(_BOT_TIMES, whole),
            "human_times": tiles(_HUMAN_TIMES, whole),
            "talks": self.labelled(figures.course(bot, period)),
            "said": self.labelled(said["series"]),
            "before": period.before,
            "nothing": not whole["sessions"] and not whole["messages"],
        }
        return self.render(context)


class Conversations(AnalyticsPage):
    template_name = "analytics/conversations.html"
    view = "conversations"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        found = figures.conversations(self.bot, self.period)
        context = {
            "lengths": tiles(_LENGTHS, found),
            "wholes": [
                _whole("by_status", "status", found),
                _whole("by_resolver", "resolved_by", found),
                _whole("by_channel", "channel", found),
                _whole("by_language", "language", found),
            ],
            "week": list(zip(_weekdays(), heat(found["by_hour"]), strict=True)),
            "hours": range(24),
            "nothing": not found["totals"]["sessions"],
        }
        return self.render(context)


class Satisfaction(AnalyticsPage):
    template_name = "analytics/satisfaction.html"
    view = "satisfaction"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        found = figures.satisfaction(self.bot, self.period)
        named = {"csat_average": found["average"], "csat_responses": found["responses"]}
        context = {
            "tiles": tiles(named, named),
            "thumbs": found["thumbs"],
            "scores": parts("csat", found["distribution"])[::-1],
            "series": self.labelled(found["series"]),
            "comments": found["comments"],
            "nothing": not (found["responses"] or any(found["thumbs"].values())),
        }
        return self.render(context)


class BehindPage(AnalyticsPage):
    """The sessions that a number counts."""

    template_name = "analytics/behind.html"

    def page(
        self, sessions: SessionQuerySet, *, asked: dict[str, str], **said: Any
    ) -> HttpResponse:
        """`asked`: what of the address is kept from page to page."""
        rows = sessions.select_related("bot", "contact", "assignee")
        cursor = self.request.GET.get("cursor", "")
        found = slice_of(rows, ("-created_at", "-id"), limit=_A_PAGE, cursor=cursor)
        kept = {**asked, **_days_of(self.period)}
        context = {
            "asked": asked,
            "rows": [row_of(session, me=self.actor.user_id) for session in found.rows],
            "page": {"next": _link(kept, found.next), "previous": _link(kept, found.previous)},
            **said,
        }
        return self.render(context)


class Behind(BehindPage):
    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        figure = request.GET.get("figure", "sessions")
        meant = DEFINITIONS.get(figure)
        return self.page(
            sessions_behind(self.actor, self.bot, self.period, figure),
            asked={"figure": figure},
            named=_named(figure),
            meaning=meant.text if meant else "",
        )


class Download(AnalyticsPage):
    """The same as a table for a spreadsheet."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        what, name = kwargs["what"], request.GET.get("table", "")
        if what not in READINGS or (name and name not in TABLES[what]):
            raise Http404
        found = READINGS[what](self.bot, self.period)
        return csv_answer(what, table_of(what, found, name), self.period)


class Live(AnalyticsPage):
    """Who waits, who is there, and how much each has in hand."""

    template_name = "analytics/live.html"
    view = "live"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        part = "board" if request.headers.get("HX-Request") else ""
        shown = board.of(actor=self.actor, bot=self.bot)
        return self.render({"board": shown, "now": timezone.now()}, part=part)


def _whole(name: str, kind: str, found: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "meant": DEFINITIONS[name], "parts": parts(kind, found[name])}


def _named(figure: str) -> Any:
    """What a number is called: its title, or its part of a whole."""
    kind, colon, value = figure.partition(":")
    if colon and kind in LABELS:
        return LABELS[kind][value or "unknown"]
    return DEFINITIONS[figure].title if figure in DEFINITIONS else DEFINITIONS["sessions"].title


def _weekdays() -> list[str]:
    """Monday first, as was the first day of 2024."""
    return [date_format(date(2024, 1, day), "D") for day in range(1, 8)]


def _days_of(period: Period) -> dict[str, str]:
    return {"from": period.first.isoformat(), "to": period.last.isoformat()}


def _asked(period: Period) -> str:
    return urlencode(_days_of(period))


def _link(asked: dict[str, str], cursor: str | None) -> str:
    return f"?{urlencode({**asked, 'cursor': cursor})}" if cursor else ""
