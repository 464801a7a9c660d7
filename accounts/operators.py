"""Django's admin, for operators whose sign-in needs a code, too."""

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest


class OperatorsSite(AdminSite):
    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and getattr(request.user, "totp_enabled", False)


class OperatorsConfig(AdminConfig):
    default = False
    default_site = "accounts.operators.OperatorsSite"
