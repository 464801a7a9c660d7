"""Which days a page is about: the rules are those of the API."""

from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from analytics.api.serializers import PeriodSerializer
from analytics.periods import Interval, Period

PRESETS: Final = (7, 30, 90)
_MOST_HOURS: Final = 2  # days that are drawn by the hour
_MOST_DAYS: Final = 92


class PeriodForm(forms.Form):
    def __init__(self, data: Any, *, zone: ZoneInfo) -> None:
        super().__init__(data)
        self.zone = zone
        day = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        self.fields = {
            "from": forms.CharField(label=_("From"), required=False, widget=day),
            "to": forms.CharField(label=_("To"), required=False, widget=day),
        }

    def clean(self) -> dict[str, Any]:
        sent = {name: value for name, value in self.cleaned_data.items() if value}
        read = PeriodSerializer(data={**sent, "tz": self.zone.key})
        if read.is_valid():
            return {"period": _drawn_well(read.validated_data["period"])}
        for field, errors in read.errors.items():
            self.add_error(field if field in self.fields else None, [str(each) for each in errors])
        return {}

    @property
    def period(self) -> Period:
        """What was asked for; the usual days where it cannot be."""
        if self.is_valid():
            return self.cleaned_data["period"]  # type: ignore[no-any-return]
        return Period.latest(self.zone)

    @property
    def days(self) -> list[tuple[forms.BoundField, str]]:
        """Each field with the day that it shows: what was sent, if that is a day at all."""
        usual = {"from": self.period.first, "to": self.period.last}
        return [
            (self[name], _day(self[name].value()) or day.isoformat()) for name, day in usual.items()
        ]


def _day(text: str | None) -> str:
    try:
        return date.fromisoformat(text or "").isoformat()
    except ValueError:
        return ""


def _drawn_well(period: Period) -> Period:
    """In steps that a chart has room for."""
    interval: Interval = "day"
    if period.days <= _MOST_HOURS:
        interval = "hour"
    elif period.days > _MOST_DAYS:
        interval = "week"
    return Period(period.first, period.last, period.zone, interval)
