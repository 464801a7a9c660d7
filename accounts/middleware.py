"""Browser sessions hang on a SignIn row that is read at every request."""

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, logout
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import activate

from accounts.access import Principal, page_sign_in
from accounts.browser import SIGN_IN_KEY
from konan.core.errors import Unauthorized
from konan.core.ids import parse_uuid


class SignInMiddleware(MiddlewareMixin):
    """Sets `request.user` and `request.actor`, or signs the browser out.

    The API knows no cookies: below /api nobody is signed in by one.
    """

    def process_request(self, request: HttpRequest) -> None:
        if request.path.startswith("/api/") or SESSION_KEY not in request.session:
            return
        principal = _principal(request)
        if principal is None:
            logout(request)
            return
        request.user = principal.user
        request.actor = principal.actor  # type: ignore[attr-defined]
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            activate(principal.user.locale)
            request.LANGUAGE_CODE = principal.user.locale


def _principal(request: HttpRequest) -> Principal | None:
    sign_in_id = parse_uuid(request.session.get(SIGN_IN_KEY))
    user_id = parse_uuid(request.session[SESSION_KEY])
    if sign_in_id is None or user_id is None:
        return None
    try:
        principal = page_sign_in(sign_in_id, user_id)
    except Unauthorized:
        return None
    known = request.session.get(HASH_SESSION_KEY, "")
    same_password = constant_time_compare(known, principal.user.get_session_auth_hash())
    return principal if same_password else None
