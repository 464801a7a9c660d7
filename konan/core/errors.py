"""What a service raises when it must say no.

Raised deep, rendered once: the API turns each into RFC 9457 problem+json, pages show
`message` at the field or above the form.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


@dataclass(frozen=True, slots=True)
class FieldError:
    """One wrong field: `field` is a dotted path ("widget.color", "conditions.0.op")."""

    field: str
    code: str
    detail: Text


class DomainError(Exception):
    """A refusal with a stable snake_case `code` and an HTTP `status`."""

    status = 400
    code = "invalid"
    help_path = ""  # a page of ours that says what can be done about it

    def __init__(
        self,
        message: Text,
        *,
        code: str | None = None,
        status: int | None = None,
        errors: Sequence[FieldError] = (),
        data: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.code
        self.status = status or self.status
        self.errors = tuple(errors)
        self.data = dict(data or {})
        self.headers = dict(headers or {})


class Invalid(DomainError):
    """400: one field of the body or the query is wrong."""

    def __init__(self, field: str, message: Text, *, code: str = "invalid") -> None:
        super().__init__(
            _("The request is not valid."),
            code="invalid",
            errors=[FieldError(field=field, code=code, detail=message)],
        )


class InvalidFields(DomainError):
    """400: several fields are wrong."""

    def __init__(self, errors: Sequence[FieldError]) -> None:
        super().__init__(_("The request is not valid."), code="invalid", errors=errors)


class Unauthorized(DomainError):
    """401: no, ended or malformed credential."""

    status = 401
    code = "unauthorized"

    def __init__(
        self,
        message: Text = _("Sign in, or send a valid credential."),
        *,
        code: str | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(message, code=code, data=data, headers={"WWW-Authenticate": "Bearer"})


class Forbidden(DomainError):
    """403: the thing is yours to see, the act is not yours to do."""

    status = 403
    code = "forbidden"

    def __init__(
        self,
        message: Text = _("You are not allowed to do this."),
        *,
        code: str | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(message, code=code, data=data)


class NotFound(DomainError):
    """404: not there, or not yours: the two cannot be told apart, so it says nothing more."""

    status = 404
    code = "not_found"

    def __init__(self) -> None:
        super().__init__(_("There is nothing here."))


class Conflict(DomainError):
    """409: exists already, or the state forbids it."""

    status = 409
    code = "conflict"


class RateLimited(DomainError):
    """429: over a limit; `retry_after` in whole seconds, at least 1."""

    status = 429
    code = "rate_limited"

    def __init__(
        self,
        retry_after: int,
        *,
        message: Text = _("Too many requests. Try again later."),
        code: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        seconds = str(max(1, retry_after))
        super().__init__(message, code=code, headers={"Retry-After": seconds, **(headers or {})})


class Unavailable(DomainError):
    """503: a part that is needed (database, queue) is away."""

    status = 503
    code = "unavailable"

    def __init__(self, message: Text, *, retry_after: int = 5) -> None:
        super().__init__(message, headers={"Retry-After": str(retry_after)})
