"""One refusal of each status, as the API answers it: the examples of the document."""

from http import HTTPStatus
from typing import Any, Final

import orjson
from django.utils.translation import gettext_lazy as _

from konan.core.api.problems import problem, problem_of_status
from konan.core.api.repeats import outdated
from konan.core.errors import DomainError, Invalid, NotFound, RateLimited
from konan.core.idempotency import in_progress, reused

REQUEST_ID: Final = "01b924e8-95d4-7a66-8a10-3bd490ba65d0"


def refusal_shown(status: str) -> dict[str, Any]:
    _status, _headers, body = problem(_refused(HTTPStatus(int(status))), REQUEST_ID)
    shown: dict[str, Any] = orjson.loads(body)
    return shown


def _refused(status: HTTPStatus) -> DomainError:
    match status:
        case HTTPStatus.BAD_REQUEST:
            return Invalid("name", _("This field is required."), code="required")
        case HTTPStatus.NOT_FOUND:
            return NotFound()
        case HTTPStatus.CONFLICT:
            return in_progress()
        case HTTPStatus.PRECONDITION_FAILED:
            return outdated()
        case HTTPStatus.UNPROCESSABLE_ENTITY:
            return reused()
        case HTTPStatus.TOO_MANY_REQUESTS:
            return RateLimited(12)
    return problem_of_status(status)
