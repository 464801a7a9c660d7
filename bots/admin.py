"""Bots for the operators: to find, to look at, to pause, to delete. Secrets are not shown."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from bots.models import Bot, BotShare
from bots.services import bot_delete, bot_pause
from konan.core.operating import OperatorAdmin, erased_alone
from konan.core.tenancy import Actor


class BotShareInline(admin.TabularInline):  # type: ignore[type-arg]
    model = BotShare
    fields = ("team", "created_at")
    readonly_fields = fields
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Bot)
class BotAdmin(OperatorAdmin):
    list_display = ("name", "owner", "status", "language", "knowledge_documents", "created_at")
    list_filter = ("status", "language", "created_at")
    list_select_related = ("owner",)
    by_ids = ("pk", "owner_id")
    starts_with = ("name", "domain", "owner__email", "public_token")
    actions = ("pause",)
    inlines = (BotShareInline,)
    fieldsets: ClassVar[Any] = (
        (None, {"fields": ("id", "name", "owner", "status", "domain", "description", "language")}),
        (_("Answers"), {"fields": (
            "instructions", "welcome_message", "fallback_message", "suggested_questions",
            "temperature", "grounding", "llm_base_url", "llm_model", "llm_key_last4",
        )}),
        (_("People"), {"fields": (
            "handoff", "business_hours", "csat_enabled", "reopen_window_days",
            "daily_message_limit",
        )}),
        (_("Widget"), {"fields": ("public_token", "widget")}),
        (_("Knowledge"), {"fields": (
            "knowledge_documents", "knowledge_chunks", "knowledge_version",
            "knowledge_updated_at",
        )}),
        (_("Times"), {"fields": ("created_at", "updated_at")}),
    )  # fmt: skip

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [name for _title, rows in self.fieldsets for name in rows["fields"]]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("bots.delete_bot")

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        return erased_alone(objs)

    @admin.action(description=_("Pause the selected bots"), permissions=["delete"])
    def pause(self, request: HttpRequest, queryset: QuerySet[Bot]) -> None:
        for bot in queryset:
            bot_pause(actor=_operator(request), bot=bot)

    def delete_model(self, request: HttpRequest, obj: Bot) -> None:
        bot_delete(actor=_operator(request), bot=obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Bot]) -> None:
        for bot in queryset:
            bot_delete(actor=_operator(request), bot=bot)


def _operator(request: HttpRequest) -> Actor:
    return Actor(kind="user", user_id=request.user.pk)
