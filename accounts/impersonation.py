"""As whom a browser's session acts, where its operator chose somebody else; pages alone."""

from typing import Final

import structlog
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.core.cache import cache
from django.http import HttpRequest
from redis import RedisError

from accounts.access import Principal
from accounts.browser import IMPERSONATION as KEY
from accounts.models import Impersonation
from accounts.services.impersonating import impersonation_end, impersonation_note
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor

END: Final = "/impersonation/end"
log = structlog.get_logger(__name__)


def is_operators_own(request: HttpRequest) -> bool:
    """The admin is never somebody else's."""
    return request.path.startswith(f"/{settings.ADMIN_PATH}")


def impersonation_of(session: SessionBase, principal: Principal) -> Impersonation | None:
    """The one that the session names, while it lasts; one that is over is ended and forgotten."""
    wanted = parse_uuid(session.get(KEY))
    if wanted is None:
        return None
    of_session = Impersonation.objects.filter(pk=wanted, sign_in_id=principal.actor.sign_in_id)
    found = of_session.alive().select_related("user__plan", "user__totp", "operator").first()
    if found is not None and principal.user.totp_enabled:
        return found
    for over in of_session:
        impersonation_end(impersonation=over)
    del session[KEY]
    return None


def actor_as(impersonation: Impersonation) -> Actor:
    return Actor(kind="user", user_id=impersonation.user_id, sign_in_id=impersonation.sign_in_id)


def note(request: HttpRequest, impersonation: Impersonation) -> None:
    """Everything that is done, and each page once that is looked at."""
    method, path = request.method or "GET", request.path
    if path == END or (method in ("GET", "HEAD") and not _is_new(impersonation, path)):
        return
    impersonation_note(impersonation=impersonation, method=method, path=path)


def _is_new(impersonation: Impersonation, path: str) -> bool:
    """Without Valkey nobody knows: then it is written down again."""
    try:
        return bool(cache.add(f"{KEY}:{impersonation.pk}:{path}", 1, timeout=3600))
    except RedisError:
        log.warning("noting a page without Valkey")
        return True
