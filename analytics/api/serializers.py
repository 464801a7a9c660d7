"""What is asked for, and what the answers are made of. Figures are passed on as they are read;
the serializers of answers describe them in the document."""

from datetime import datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from analytics.api import examples
from analytics.definitions import DEFINITIONS
from analytics.figures.overview import COMPARED
from analytics.periods import EARLIEST, INTERVALS, LATEST, MOST_DAYS, USUAL_DAYS, Period
from konan.core.api.examples import shown
from konan.core.api.serializers import QuerySerializer, ResourceSerializer


def _refused(field: str, message: Any, code: str) -> serializers.ValidationError:
    return serializers.ValidationError({field: [message]}, code=code)


class ZoneField(serializers.CharField):
    """The name of an IANA time zone, as a zone."""

    def to_internal_value(self, data: Any) -> Any:
        name = super().to_internal_value(data)
        if name not in _zones():
            raise serializers.ValidationError(
                _("This is not a time zone of the IANA list."), code="invalid_choice"
            )
        return ZoneInfo(name)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


class PeriodSerializer(QuerySerializer):
    """Days, their zone, how they are put together, and what as."""

    tz = ZoneField(
        required=False,
        help_text="IANA time zone in which days begin and end; UTC unless said.",
    )
    interval = serializers.ChoiceField(
        choices=list(INTERVALS), default="day", help_text="Of the series. Weeks begin on Monday."
    )
    format = serializers.ChoiceField(
        choices=["json", "csv"], default="json", help_text="`csv`: a table to download."
    )

    def get_fields(self) -> dict[str, Any]:
        days = {
            "from": serializers.DateField(
                required=False, help_text=f"The first day; {USUAL_DAYS} days in all unless said."
            ),
            "to": serializers.DateField(
                required=False,
                help_text=f"The last day; today unless said. At most {MOST_DAYS} days in all.",
            ),
        }
        return {**days, **super().get_fields()}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        zone = attrs.get("tz") or ZoneInfo("UTC")
        today = datetime.now(zone).date()
        last = attrs.get("to") or max(today, attrs.get("from", today))
        first = attrs.get("from") or max(EARLIEST, last - timedelta(days=USUAL_DAYS - 1))
        for field, day in (("from", first), ("to", last)):
            if not EARLIEST <= day <= LATEST:
                raise _refused(field, _("Only days from 2000 to 2100 are counted."), "invalid")
        if last < first:
            raise _refused("to", _("The last day is before the first."), "invalid")
        if (last - first).days >= MOST_DAYS:
            raise _refused("to", _("At most 366 days can be asked for."), "too_many_days")
        period = Period(first, last, zone, attrs["interval"])
        return {**attrs, "period": period}


def _meaning(name: str) -> Any:
    return DEFINITIONS[name].text


def _integer(name: str) -> serializers.IntegerField:
    return serializers.IntegerField(help_text=_meaning(name))


def _number(name: str) -> serializers.FloatField:
    return serializers.FloatField(allow_null=True, help_text=_meaning(name))


class _ComparedSerializer(ResourceSerializer):
    sessions = _integer("sessions")
    messages = _integer("messages")
    contacts = _integer("contacts")
    resolved_by_bot = _integer("resolved_by_bot")
    handoffs = _integer("handoffs")
    resolution_rate = _number("resolution_rate")
    handoff_rate = _number("handoff_rate")
    csat_average = _number("csat_average")
    csat_responses = _integer("csat_responses")
    answered_from_knowledge = _integer("answered_from_knowledge")
    knowledge_rate = _number("knowledge_rate")
    median_first_response_s = _number("median_first_response_s")
    p90_first_response_s = _number("p90_first_response_s")
    median_human_response_s = _number("median_human_response_s")
    p90_human_response_s = _number("p90_human_response_s")


class _SpanSerializer(ResourceSerializer):
    def get_fields(self) -> dict[str, Any]:
        return {
            "from": serializers.DateField(help_text="The first day."),
            "to": serializers.DateField(help_text="The last day."),
            **super().get_fields(),
        }


class PreviousFiguresSerializer(_SpanSerializer, _ComparedSerializer):
    pass


class ChangeSerializer(ResourceSerializer):
    def get_fields(self) -> dict[str, Any]:
        return {name: serializers.FloatField(allow_null=True) for name in COMPARED}


@shown(examples.OVERVIEW)
class OverviewSerializer(_SpanSerializer, _ComparedSerializer):
    change = ChangeSerializer(help_text=_meaning("change"))
    previous = PreviousFiguresSerializer(help_text="The figures of as many days just before.")


class SessionCountsSerializer(ResourceSerializer):
    sessions = _integer("sessions")
    resolved = _integer("resolved")
    handoffs = _integer("handoffs")


class SessionPointSerializer(SessionCountsSerializer):
    at = serializers.DateTimeField(help_text="When the interval begins.")


class ByStatusSerializer(ResourceSerializer):
    open = serializers.IntegerField()
    pending = serializers.IntegerField()
    snoozed = serializers.IntegerField()
    resolved = serializers.IntegerField()


class ByResolverSerializer(ResourceSerializer):
    bot = serializers.IntegerField()
    agent = serializers.IntegerField()
    visitor = serializers.IntegerField()
    automation = serializers.IntegerField()


class ByChannelSerializer(ResourceSerializer):
    widget = serializers.IntegerField()
    api = serializers.IntegerField()


class ByLanguageSerializer(ResourceSerializer):
    en = serializers.IntegerField()
    fr = serializers.IntegerField()
    ar = serializers.IntegerField()
    unknown = serializers.IntegerField(help_text="Nothing was answered in any language yet.")


@shown(examples.CONVERSATIONS)
class ConversationFiguresSerializer(_SpanSerializer):
    series = SessionPointSerializer(many=True)
    totals = SessionCountsSerializer(help_text="The sums of the series.")
    by_status = ByStatusSerializer(help_text=_meaning("by_status"))
    by_resolver = ByResolverSerializer(help_text=_meaning("by_resolver"))
    by_channel = ByChannelSerializer(help_text=_meaning("by_channel"))
    by_language = ByLanguageSerializer(help_text=_meaning("by_language"))
    by_hour = serializers.ListField(
        child=serializers.ListField(child=serializers.IntegerField(), min_length=24, max_length=24),
        min_length=7,
        max_length=7,
        help_text=_meaning("by_hour"),
    )
    median_duration_s = _number("median_duration_s")
    p90_duration_s = _number("p90_duration_s")
    messages_per_session = _number("messages_per_session")


class MessageCountsSerializer(ResourceSerializer):
    visitor = serializers.IntegerField()
    assistant = serializers.IntegerField(help_text="What the bot said.")
    agent = serializers.IntegerField()


class MessagePointSerializer(MessageCountsSerializer):
    at = serializers.DateTimeField(help_text="When the interval begins.")


@shown(examples.MESSAGES)
class MessageFiguresSerializer(_SpanSerializer):
    series = MessagePointSerializer(many=True, help_text=_meaning("messages"))
    totals = MessageCountsSerializer(help_text="The sums of the series.")
    answered_from_knowledge = _integer("answered_from_knowledge")


class ScoresSerializer(ResourceSerializer):
    average = _number("csat_average")
    responses = _integer("csat_responses")


class ScorePointSerializer(ScoresSerializer):
    at = serializers.DateTimeField(help_text="When the interval begins.")


class DistributionSerializer(ResourceSerializer):
    def get_fields(self) -> dict[str, Any]:
        return {str(score): serializers.IntegerField() for score in range(1, 6)}


class ThumbsSerializer(ResourceSerializer):
    up = serializers.IntegerField()
    down = serializers.IntegerField()


class CommentSerializer(ResourceSerializer):
    session_id = serializers.UUIDField()
    message_id = serializers.UUIDField(
        allow_null=True, help_text="The answer that a thumb was given; null with a score."
    )
    csat = serializers.IntegerField(allow_null=True)
    rating = serializers.ChoiceField(choices=[("up", "up"), ("down", "down")], allow_null=True)
    comment = serializers.CharField()
    updated_at = serializers.DateTimeField()


@shown(examples.SATISFACTION)
class SatisfactionSerializer(_SpanSerializer, ScoresSerializer):
    distribution = DistributionSerializer(help_text="How many gave each score.")
    thumbs = ThumbsSerializer(help_text=_meaning("thumbs"))
    series = ScorePointSerializer(many=True)
    comments = CommentSerializer(many=True, help_text=_meaning("comments"))
