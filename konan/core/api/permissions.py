"""The right to call an operation at all; what one sees of it is the access doors' matter."""

from typing import Any, Literal

from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from konan.core.errors import Forbidden
from konan.core.tenancy import Actor

KeyUse = Literal["method", "chat", "read_only", "never"]


class SignedIn(BasePermission):
    """A person, or an API key whose scopes cover the operation.

    A view says by `key_use` what keys may do: "method" (`read` for GET, `write` for the
    rest), "chat" (`chat`; for GET `read` will do), "read_only" (GET alone), "never".
    """

    def has_permission(self, request: Request, view: Any) -> bool:
        actor = request.auth
        if not isinstance(actor, Actor) or not actor.is_person:
            return False
        if actor.kind == "key":
            require_scope(actor, request.method or "GET", getattr(view, "key_use", "method"))
        return True


def require_scope(actor: Actor, method: str, use: KeyUse) -> None:
    """Raises Forbidden `scope_missing` where the actor's scopes do not cover the call."""
    reads = method in SAFE_METHODS
    sufficient: dict[str, set[str]] = {
        "method": {"read"} if reads else {"write"},
        "chat": {"read", "chat"} if reads else {"chat"},
        "read_only": {"read"} if reads else set(),
        "never": set(),
    }
    if not sufficient[use] & actor.scopes:
        raise Forbidden(code="scope_missing")
