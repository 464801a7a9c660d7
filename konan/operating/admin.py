"""Operators' view of the outbox and of the mails: whether they went, never what is in them."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from accounts.audit import record
from konan.core.events.outbox import event_retry
from konan.core.models import Event, Mail
from konan.core.operating import OperatorAdmin
from konan.core.pages import actor_of


@admin.register(Event)
class EventAdmin(OperatorAdmin):
    list_display = ("created_at", "name", "status", "attempts", "due_at", "owner_id", "bot_id")
    list_filter = ("status", "created_at")
    starts_with = ("name",)
    search_help_text = _l("An id, or how its name begins")
    exclude = ("payload",)
    actions = ("retry",)

    @admin.action(description=_l("Try the failed ones again"), permissions=["view"])
    def retry(self, request: HttpRequest, queryset: QuerySet[Event]) -> None:
        again = [event for event in queryset if event_retry(event=event)]
        for event in again:
            record(
                actor=actor_of(request),
                action="event.retried",
                owner_id=event.owner_id,
                subject=f"event:{event.pk}",
                data={"name": event.name},
            )
        messages.success(request, _("%(count)s are tried again.") % {"count": len(again)})


@admin.register(Mail)
class MailAdmin(OperatorAdmin):
    list_display = ("created_at", "status", "attempts", "due_at", "error")
    list_filter = ("status", "created_at")
    exclude = ("sealed",)
