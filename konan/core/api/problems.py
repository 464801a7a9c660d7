"""RFC 9457 problem documents: one shape for every error, from wherever it comes."""

from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

import orjson
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions as drf

from konan.core.errors import (
    DomainError,
    FieldError,
    Forbidden,
    InvalidFields,
    NotFound,
    Unauthorized,
    Unavailable,
)

CONTENT_TYPE: Final = "application/problem+json"
_CODES: Final[dict[int, tuple[str, Any]]] = {
    400: ("bad_request", _("The request is not valid.")),
    403: ("forbidden", _("You are not allowed to do this.")),
    404: ("not_found", _("There is nothing here.")),
    405: ("method_not_allowed", _("This method is not for this address.")),
    406: ("not_acceptable", _("The answer is JSON.")),
    413: ("payload_too_large", _("The body is larger than 10 MB.")),
    415: ("unsupported_media_type", _("Send JSON: Content-Type: application/json.")),
    500: ("internal_error", _("Something went wrong on our side. Tell us the request id.")),
    503: ("unavailable", _("The service is not available. Try again soon.")),
}


def problem(error: DomainError, request_id: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an error; needs no request, so raw ASGI may use it."""
    document: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(error.status).phrase,
        "status": error.status,
        "detail": str(error.message),
        "code": error.code,
        "request_id": request_id,
    }
    if error.errors:
        document["errors"] = [
            {"field": each.field, "code": each.code, "detail": str(each.detail)}
            for each in error.errors
        ]
    headers = {"Content-Type": CONTENT_TYPE, "Cache-Control": "no-store", **error.headers}
    return error.status, headers, orjson.dumps(document | error.data, default=str)


def problem_response(error: DomainError, request: HttpRequest) -> HttpResponse:
    status, headers, body = problem(error, getattr(request, "request_id", ""))
    return HttpResponse(body, status=status, headers=headers)


def problem_of_status(status: int, headers: Mapping[str, str] | None = None) -> DomainError:
    """The general error of an HTTP status, for answers that others made."""
    if status == HTTPStatus.UNAUTHORIZED:
        return Unauthorized()
    code, message = _CODES.get(status) or _CODES[400 if status < 500 else 500]
    return DomainError(message, code=code, status=status, headers=headers)


def exception_handler(exc: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """DRF's hook. What it does not know is a 500: logged, told without its inside."""
    error = as_domain_error(exc)
    if error is None:
        return None
    request = context["request"]
    return problem_response(error, getattr(request, "_request", request))


def as_domain_error(exc: Exception) -> DomainError | None:
    """The refusal that an exception stands for, or None where it is a fault of ours."""
    match exc:
        case DomainError():
            return exc
        case drf.ValidationError():
            return InvalidFields(list(field_errors(exc.detail)))
        case drf.NotAuthenticated() | drf.AuthenticationFailed():
            return Unauthorized()
        case Http404() | drf.NotFound():
            return NotFound()
        case PermissionDenied() | drf.PermissionDenied():
            return Forbidden()
        case RequestDataTooBig():
            return problem_of_status(413)
        case SuspiciousOperation() | drf.ParseError():
            return problem_of_status(400)
        case drf.APIException():
            return problem_of_status(exc.status_code)
        case OperationalError() | InterfaceError():
            return Unavailable(_CODES[503][1])
    return None


def field_errors(detail: Any, path: str = "") -> Iterator[FieldError]:
    """DRF's nested error details as a flat list with dotted paths."""
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            yield from field_errors(inner, _join(path, name))
    elif isinstance(detail, Sequence) and not isinstance(detail, str):
        for index, inner in enumerate(detail):
            nested = isinstance(inner, Mapping | list)
            yield from field_errors(inner, _join(path, index) if nested else path)
    else:
        yield FieldError(field=path, code=getattr(detail, "code", "invalid"), detail=detail)


def _join(path: str, name: Any) -> str:
    if name == "non_field_errors":
        return path
    return f"{path}.{name}" if path else str(name)
