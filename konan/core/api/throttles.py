"""Counting calls at DRF's door; the figures are told by the middleware, on every answer."""

from typing import Any

from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from konan.core.ratelimits import enforce, request_ip, request_network
from konan.core.tenancy import Actor


class StandardThrottle(BaseThrottle):
    """A view may name another `rate_limit`, or None where it counts by itself."""

    def allow_request(self, request: Request, view: Any) -> bool:
        limit = getattr(view, "rate_limit", "standard")
        if limit is not None:
            enforce(request._request, limit, self._key(request))
        return True

    def get_ident(self, request: Request) -> str:
        return request_ip(request._request)

    def _key(self, request: Request) -> str:
        actor = request.auth
        named = actor.limit_key if isinstance(actor, Actor) else ""
        return named or request_network(request._request)
