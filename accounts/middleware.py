"""Browser sessions hang on a SignIn row that is read at every request."""

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import activate

from accounts.browser import principal_of_session


class SignInMiddleware(MiddlewareMixin):
    """Sets `request.user` and `request.actor`, or signs the browser out.

    The API knows no cookies: below /api nobody is signed in by one.
    """

    def process_request(self, request: HttpRequest) -> None:
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
