"""Operators' view of webhooks: what was sent, what came back; no bodies, no secrets."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from accounts.audit import record
from konan.core.errors import DomainError
from konan.core.operating import OperatorAdmin
from konan.core.pages import actor_of, refusal
from konan.core.tenancy import Actor
from notifications.webhooks.models import Attempt, Delivery, Endpoint
from notifications.webhooks.services.deliveries import delivery_redeliver


@admin.register(Endpoint)
class EndpointAdmin(OperatorAdmin):
    list_display = ("url", "owner", "bot", "enabled", "failures", "last_success_at")
    list_filter = ("enabled",)
    list_select_related = ("owner", "bot")
    by_ids = ("pk", "bot_id", "owner_id")
    starts_with = ("url",)
    exclude = ("secret", "old_secret", "lease_holder")


class AttemptInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Attempt
    fields = ("at", "status_code", "duration_ms", "error")
    readonly_fields = fields
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Delivery)
class DeliveryAdmin(OperatorAdmin):
    list_display = (
        "created_at", "event", "endpoint", "status", "attempt_count", "next_attempt_at",
    )  # fmt: skip
    list_filter = ("status", "created_at")
    list_select_related = ("endpoint",)
    by_ids = ("pk", "event_id", "bot_id", "endpoint_id")
    exclude = ("body",)
    inlines: ClassVar = [AttemptInline]
    actions = ("redeliver",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delivery]:
        return super().get_queryset(request).defer("body")

    @admin.action(description=_l("Send the selected ones again"), permissions=["view"])
    def redeliver(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> None:
        actor, sent = actor_of(request), 0
        assert actor is not None
        for delivery in queryset:
            try:
                _redeliver(actor, delivery)
                sent += 1
            except DomainError as error:
                messages.error(request, f"{delivery.pk}: {refusal(error)}")
        messages.success(request, _("%(count)s are sent again.") % {"count": sent})


def _redeliver(actor: Actor, delivery: Delivery) -> None:
    delivery_redeliver(actor=actor, delivery=delivery)
    record(
        actor=actor,
        action="webhook.resent",
        owner_id=delivery.owner_id,
        subject=f"webhook:{delivery.endpoint_id}",
        data={"delivery_id": str(delivery.pk)},
    )
