"""One's notifications as pages: the list, the bell's latest, and what one wants to be told."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.pages.settings import SettingsPage
from konan.core.pages import Page
from konan.core.tenancy import Actor
from notifications.access import get_notification, notifications_of, unread_of, wishes_of_person
from notifications.models import Kind, Notification
from notifications.services.preferences import preferences_update
from notifications.services.reading import notification_read, notifications_read_all
from notifications.words import body_of, path_of, title_of

SHOWN = 50
IN_BELL = 10


@dataclass(frozen=True, slots=True)
class Entry:
    """A notification in words, for templates."""

    row: Notification
    title: str
    body: str
    at: datetime

    @property
    def day(self) -> date:
        return self.at.date()


class NotificationsPage(Page):
    template_name = "notifications/list.html"
    section = "notifications"

    def get(self, request: HttpRequest) -> HttpResponse:
        rows = notifications_of(self.actor)
        only_unread = request.GET.get("show") == "unread"
        rows = rows.unread() if only_unread else rows
        if before := _moment(request.GET.get("before", "")):
            rows = rows.filter(updated_at__lt=before)
        page = list(rows[: SHOWN + 1])
        entries = entries_of(page[:SHOWN], person=_person(request))
        today = today_of(_person(request))
        context = {
            "days": [(day, list(each)) for day, each in groupby(entries, lambda one: one.day)],
            "today": today,
            "yesterday": today - timedelta(days=1),
            "only_unread": only_unread,
            "unread": unread_of(self.actor),
            "now": timezone.now(),
            "next_before": page[SHOWN - 1].updated_at if len(page) > SHOWN else None,
        }
        return self.render(context)

    def post(self, request: HttpRequest) -> HttpResponse:
        read_what_was_shown(request, self.actor)
        return redirect("notifications")


class BellPage(Page):
    """What the bell opens: a fragment."""

    template_name = "notifications/bell.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        rows = list(notifications_of(self.actor)[:IN_BELL])
        context = {
            "entries": entries_of(rows, person=_person(request)),
            "today": today_of(_person(request)),
            "unread": unread_of(self.actor),
            "now": timezone.now(),
        }
        return self.render(context, part="latest")

    def post(self, request: HttpRequest) -> HttpResponse:
        read_what_was_shown(request, self.actor)
        return self.get(request)


class BellCount(Page):
    def get(self, request: HttpRequest) -> HttpResponse:
        return JsonResponse({"count": unread_of(self.actor)})


class NotificationOpen(Page):
    """Marks it as read, and leads to what it is about."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        notification = get_notification(self.actor, kwargs["id"])
        notification_read(actor=self.actor, notification=notification)
        return redirect(path_of(notification))


class PreferencesPage(SettingsPage):
    template_name = "settings/notifications.html"
    tab = "notifications"

    def get(self, request: HttpRequest) -> HttpResponse:
        wishes = wishes_of_person(self.actor)
        rows: list[tuple[str, str | Promise, bool, bool]] = [
            (kind.value, kind.label, wishes.in_app[kind], wishes.email[kind]) for kind in Kind
        ]
        return self.render({"rows": rows})

    def post(self, request: HttpRequest) -> HttpResponse:
        """The whole table: a box that is not ticked is not sent."""
        ticked = {channel: set(request.POST.getlist(channel)) for channel in ("in_app", "email")}
        changes = {
            channel: {kind.value: kind.value in chosen for kind in Kind}
            for channel, chosen in ticked.items()
        }
        preferences_update(user_id=self.person.pk, changes=changes)
        messages.success(request, _("Saved."))
        return redirect("notification_preferences")


def read_what_was_shown(request: HttpRequest, actor: Actor) -> None:
    """Marks all as read that was told when the page was drawn; later news stays unread."""
    if drawn := _moment(request.POST.get("before", "")):
        notifications_read_all(actor=actor, before=drawn)


def entries_of(rows: list[Notification], *, person: User) -> list[Entry]:
    """With the time as the person's clock shows it."""
    zone = _zone(person)
    return [
        Entry(row, title_of(row), body_of(row), timezone.localtime(row.updated_at, zone))
        for row in rows
    ]


def today_of(person: User) -> date:
    return timezone.localtime(timezone=_zone(person)).date()


def _person(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user


def _zone(person: User) -> ZoneInfo:
    return ZoneInfo(person.timezone)


def _moment(text: str) -> datetime | None:
    """A time of ours that a page sent back; what is none is not there."""
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found if found and timezone.is_aware(found) else None
