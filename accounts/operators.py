"""Django's admin, for operators whose sign-in needs a code, too."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


class OperatorsSite(AdminSite):
    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and getattr(request.user, "totp_enabled", False)

    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: Any = None
    ) -> HttpResponse:
        """One's own password is changed where everything else of it is looked after."""
        return redirect("change_password")


class OperatorsConfig(AdminConfig):
    default = False
    default_site = "accounts.operators.OperatorsSite"
