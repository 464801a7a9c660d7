"""What a call raises when it is refused."""

import json

import httpx

from .models.problem import Problem


class ProblemError(Exception):
    """Refused. `code` is stable; `problem` has everything that was said (RFC 9457)."""

    def __init__(self, problem: Problem, *, retry_after: float | None = None) -> None:
        super().__init__(f"{problem.status} {problem.code}: {problem.detail}")
        self.problem = problem
        self.status = problem.status
        self.code = problem.code
        self.request_id = problem.request_id
        self.retry_after = retry_after

    @property
    def fields(self) -> dict[str, str]:
        """Of a 400: what is wrong with which field."""
        return {each.field: each.detail for each in self.problem.errors or ()}


def raise_refusal(response: httpx.Response) -> None:
    """Raise ProblemError unless the call was carried out."""
    if response.status_code >= 400:
        raise refusal(response)


def refusal(response: httpx.Response) -> ProblemError:
    """The refusal that a read answer is; one that is not Konan's own says so by its code."""
    wait = seconds(response.headers.get("Retry-After"))
    try:
        return ProblemError(Problem.from_dict(response.json()), retry_after=wait)
    except (json.JSONDecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError):
        return ProblemError(_foreign(response), retry_after=wait)


def seconds(retry_after: str | None) -> float | None:
    """Konan says seconds; a date, as a proxy may say it, is not read."""
    return float(retry_after) if retry_after and retry_after.isdecimal() else None


def _foreign(response: httpx.Response) -> Problem:
    """Of something in between: a proxy's page, or nothing."""
    return Problem(
        type_="about:blank",
        title=response.reason_phrase,
        status=response.status_code,
        detail=response.text[:200] or response.reason_phrase,
        code="not_konan",
        request_id=response.headers.get("X-Request-Id", ""),
    )
