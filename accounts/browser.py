"""Django's own sign-in and sign-out, tied to a SignIn row: for our pages and the admin alike."""

from datetime import timedelta
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.contrib.sessions.backends.base import SessionBase
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from accounts.access import Principal, page_sign_in
from accounts.models import Impersonation, SignIn, User
from accounts.services.impersonating import impersonation_end
from accounts.services.tokens import end_sign_in, open_sign_in
from konan.core.errors import Unauthorized
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor

SIGN_IN_KEY = "sign_in"
IMPERSONATION = "impersonation"


@receiver(user_logged_in, dispatch_uid="accounts.browser.open")
def remember(request: HttpRequest, user: User, **_: Any) -> None:
    sign_in = open_sign_in(
        user=user,
        kind=SignIn.Kind.PAGES,
        lasts=timedelta(seconds=settings.SESSION_COOKIE_AGE),
        user_agent=request.headers.get("User-Agent", ""),
    )
    request.session[SIGN_IN_KEY] = str(sign_in.pk)


@receiver(user_logged_out, dispatch_uid="accounts.browser.end")
def forget(request: HttpRequest, user: User | None, **_: Any) -> None:
    """Of whoever signed in here, also while they act as somebody else."""
    sign_in_id = parse_uuid(request.session.get(SIGN_IN_KEY))
    user_id = parse_uuid(request.session.get(SESSION_KEY))
    if sign_in_id is None or user_id is None or user is None:
        return
    for impersonation in Impersonation.objects.filter(sign_in_id=sign_in_id, ended_at=None):
        impersonation_end(impersonation=impersonation)
    end_sign_in(actor=Actor(kind="user", user_id=user_id), sign_in_id=sign_in_id)


def principal_of_session(session: SessionBase) -> Principal | None:
    """Who a browser's session acts for; None once the sign-in or the password has ended."""
    sign_in_id = parse_uuid(session.get(SIGN_IN_KEY))
    user_id = parse_uuid(session.get(SESSION_KEY))
    if sign_in_id is None or user_id is None:
        return None
    try:
        principal = page_sign_in(sign_in_id, user_id)
    except Unauthorized:
        return None
    known = session.get(HASH_SESSION_KEY, "")
    same_password = constant_time_compare(known, principal.user.get_session_auth_hash())
    return principal if same_password else None


def principal_of_cookie(value: str) -> Principal | None:
    """The same, of the session cookie's value; nobody's where an operator acts as somebody.

    A socket would show the person as present, who is not.
    """
    session = import_module(settings.SESSION_ENGINE).SessionStore(value)
    return None if IMPERSONATION in session else principal_of_session(session)
