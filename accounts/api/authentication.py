"""Who calls: `Authorization: Bearer`, `X-API-Key`, or what a subclass reads of visitors."""

from typing import Any, ClassVar, NoReturn

from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from accounts.access import Principal, key_of, sign_in_of
from accounts.credentials import read_api_key, read_bearer
from konan.core.errors import Unauthorized
from konan.core.ratelimits import enforce, request_network
from konan.core.tenancy import Actor

VISITOR_HEADERS = ("X-Bot-Token", "X-Visitor-Token")


class CredentialAuthentication(BaseAuthentication):
    """`request.user` is the User, `request.auth` the Actor; no credential is nobody.

    Credentials of two different principals, and malformed or ended ones, are a 401 and
    count against the caller's network. A door that visitors may use has a subclass that
    overrides `visitor`.
    """

    # what the OpenAPI document says of each way
    schemes: ClassVar[dict[str, dict[str, Any]]] = {
        "bearerAuth": {
            "type": "http",
            "scheme": "bearer",
            "bearerFormat": "JWT",
            "description": "The `token` of POST /auth/login: a person.",
        },
        "apiKey": {
            "type": "apiKey",
            "in": "header",
            "name": "X-API-Key",
            "description": "An integration's key; acts as the person who made it.",
        },
    }

    def authenticate(self, request: Request) -> tuple[Any, Actor] | None:
        try:
            found = self._found(request)
        except Unauthorized:
            enforce(request._request, "standard", request_network(request._request))
            raise
        if found is not None:
            request._request.actor = found[1]  # type: ignore[attr-defined]
        return found

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"

    def visitor(self, request: Request) -> tuple[Any, Actor] | None:
        """The visitor that the request's bot and visitor tokens name: here, never one."""
        return None

    def _found(self, request: Request) -> tuple[Any, Actor] | None:
        persons = [each for each in (_bearer(request), _api_key(request)) if each is not None]
        if any(request.headers.get(name) is not None for name in VISITOR_HEADERS):
            return _two_principals() if persons else self.visitor(request)
        if not persons:
            return None
        if len({person.actor.user_id for person in persons}) > 1:
            _two_principals()
        return persons[-1].user, persons[-1].actor  # of both, the key: its scopes are narrower


def _two_principals() -> NoReturn:
    raise Unauthorized(code="ambiguous_credentials")


def _bearer(request: Request) -> Principal | None:
    header = request.headers.get("Authorization")
    if header is None:
        return None
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token or " " in token:
        raise Unauthorized
    return sign_in_of(read_bearer(token))


def _api_key(request: Request) -> Principal | None:
    text = request.headers.get("X-API-Key")
    return None if text is None else key_of(read_api_key(text))
