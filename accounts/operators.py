"""Django's admin, for operators whose sign-in needs a code, too."""

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from konan.core.ratelimits import request_ip


class OperatorsSite(AdminSite):
    """With ADMIN_ALLOWED_CIDRS, for callers from elsewhere there is no admin at all."""

    site_header = site_title = _("Konan for operators")
    index_title = _("What this Konan holds")
    site_url = "/home"

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        return _from_allowed(super().admin_view(view, cacheable))

    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and getattr(request.user, "totp_enabled", False)

    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: Any = None
    ) -> HttpResponse:
        """One's own password is changed where everything else of it is looked after."""
        return redirect("change_password")


def _from_allowed(view: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        networks = settings.ADMIN_ALLOWED_CIDRS
        address = ip_address(request_ip(request))
        if networks and not any(address in network for network in networks):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


class OperatorsConfig(AdminConfig):
    default = False
    default_site = "accounts.operators.OperatorsSite"
