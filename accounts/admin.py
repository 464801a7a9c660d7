"""Operators' view of people, plans and the audit trail."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from accounts.audit import record
from accounts.models import AuditEntry, Plan, SignIn, User
from accounts.services.tokens import end_sign_ins
from konan.core.pages import actor_of


@admin.register(User)
class PersonAdmin(UserAdmin):  # type: ignore[type-arg]
    ordering = ("-id",)
    list_display = ("email", "name", "plan", "email_verified_at", "is_active", "is_staff")
    list_filter = ("is_active", "is_staff", "plan", "locale")
    search_fields = ("email", "name")
    readonly_fields = ("created_at", "last_login")
    fieldsets = (
        (None, {"fields": ("email", "password")}),
        (_("Person"), {"fields": ("name", "locale", "timezone", "email_verified_at", "plan")}),
        (_("Rights"), {"fields": ("is_active", "is_staff", "is_superuser")}),
        (_("Times"), {"fields": ("created_at", "last_login")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "usable_password", "password1", "password2")}),)
    filter_horizontal = ()

    def user_change_password(
        self,
        request: HttpRequest,
        id: str,  # noqa: A002 (Django names it)
        form_url: str = "",
    ) -> HttpResponse:
        """Whoever was signed in with the old password is so no more."""
        before = User.objects.filter(pk=id).values_list("password", flat=True).first()
        answer = super().user_change_password(request, id, form_url)
        user = User.objects.filter(pk=id).exclude(password=before).first()
        if user is not None:
            end_sign_ins(user=user)
            record(
                actor=actor_of(request),
                action="password.set_by_operator",
                owner_id=user.pk,
                subject=f"user:{user.pk}",
            )
        return answer


@admin.register(Plan)
class PlanAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("code", "name")


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ("created_at", "action", "subject", "actor_id", "ip")
    list_filter = ("action",)
    search_fields = ("subject",)
    ordering = ("-id",)


@admin.register(SignIn)
class SignInAdmin(ReadOnlyAdmin):
    list_display = ("user", "kind", "ip", "created_at", "last_seen_at", "ended_at")
    list_filter = ("kind",)
    search_fields = ("user__email",)
    list_select_related = ("user",)
    ordering = ("-id",)
