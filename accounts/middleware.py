"""Browser sessions hang on a SignIn row that is read at every request."""

from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest, HttpResponseBase
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import activate

from accounts.access import Principal
from accounts.browser import principal_of_session
from accounts.impersonation import actor_as, impersonation_of, is_operators_own, note
from konan.core.tenancy import impersonator


class SignInMiddleware(MiddlewareMixin):
    """Sets `request.user` and `request.actor`, or signs the browser out.

    The API knows no cookies: below /api nobody is signed in by one. An operator who
    impersonates is the other person on every page but the admin's; `request.impersonation`
    says so, and what they open and do is written down before it happens.
    """

    def process_request(self, request: HttpRequest) -> None:
        impersonator.set(None)
        if request.path.startswith("/api/") or SESSION_KEY not in request.session:
            return
        principal = principal_of_session(request.session)
        if principal is None:
            logout(request)
            return
        request.user = principal.user
        request.actor = principal.actor  # type: ignore[attr-defined]
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            activate(principal.user.locale)
            request.LANGUAGE_CODE = principal.user.locale
        self._impersonate(request, principal)

    def _impersonate(self, request: HttpRequest, principal: Principal) -> None:
        found = impersonation_of(request.session, principal)
        if found is None or is_operators_own(request):
            return
        request.user = found.user
        request.actor = actor_as(found)  # type: ignore[attr-defined]
        request.impersonation = found  # type: ignore[attr-defined]
        impersonator.set(found.operator_id)

    def process_view(self, request: HttpRequest, *_: Any) -> None:
        if impersonation := getattr(request, "impersonation", None):
            note(request, impersonation)

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        impersonator.set(None)
        return response
