"""What every answer has, whoever made it: a request id, and under /api the API's manners."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final, cast

import structlog
from asgiref.sync import iscoroutinefunction, markcoroutinefunction, sync_to_async
from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
)
from django.utils.translation import gettext as _

from konan.core.api.problems import (
    CONTENT_TYPE,
    as_domain_error,
    problem_of_status,
    problem_response,
)
from konan.core.errors import Unavailable
from konan.core.ids import uuid7
from konan.core.network import current_ip
from konan.core.pages import away_page
from konan.core.ratelimits import (
    Usage,
    hit,
    over_limit,
    rate_headers,
    request_ip,
    request_network,
)
from konan.core.tenancy import Actor

Answer = HttpResponseBase
GetResponse = Callable[[HttpRequest], Any]
API: Final = "/api/"
PATIENCE_S: Final = 2.5
HEALTH: Final = ("/healthz", "/readyz")  # answer whatever is going on
LEFT_TO_OTHERS: Final = 2  # connections for what asks beside requests: sockets, turns
_SANE_ID: Final = re.compile(r"[!-~]{1,128}")
log = structlog.get_logger("konan.request")


def request_id_of(sent: str | None) -> str:
    """The caller's id where it is sane (1–128 printable ASCII characters), else a new one."""
    return sent if sent and _SANE_ID.fullmatch(sent) else str(uuid7())


class _Around:
    """A middleware of two pure halves, for synchronous and asynchronous servers alike."""

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self._is_async = iscoroutinefunction(get_response)
        if self._is_async:
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> Answer | Awaitable[Answer]:
        if self._is_async:
            return self._call_async(request)
        early = self.before(request)
        return self.after(request, early or self.get_response(request))

    async def _call_async(self, request: HttpRequest) -> Answer:
        early = self.before(request)
        response = early or await self.get_response(request)
        if self.waits(request, response):
            return await sync_to_async(self.after)(request, response)
        return self.after(request, response)

    def before(self, request: HttpRequest) -> Answer | None:
        return None

    def after(self, request: HttpRequest, response: Answer) -> Answer:
        return response

    def waits(self, request: HttpRequest, response: Answer) -> bool:
        """Whether `after` waits for something outside the process."""
        return False


class RequestIdMiddleware(_Around):
    """Names the request, and writes one line about it when it is answered."""

    def before(self, request: HttpRequest) -> Answer | None:
        request.request_id = request_id_of(request.headers.get("X-Request-Id"))  # type: ignore[attr-defined]
        request.began = time.perf_counter()  # type: ignore[attr-defined]
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request.request_id)  # type: ignore[attr-defined]
        current_ip.set(request_ip(request))
        return None

    def after(self, request: HttpRequest, response: Answer) -> Answer:
        response.headers["X-Request-Id"] = request.request_id  # type: ignore[attr-defined]
        if request.path.startswith(settings.STATIC_URL):
            return response
        taken = time.perf_counter() - request.began  # type: ignore[attr-defined]
        actor = getattr(request, "actor", None)
        log.info(
            "answered",
            method=request.method,
            path=request.path,
            status=response.status_code,
            ms=round(taken * 1000, 1),
            principal=actor.limit_key if isinstance(actor, Actor) else None,
        )
        return response


class PrivateMiddleware(_Around):
    """What is answered to a browser that is signed in stays in no cache, error pages included.

    What says of itself that it is public (the widget's loader) is the same for everybody.
    """

    def after(self, request: HttpRequest, response: Answer) -> Answer:
        cookie = settings.SESSION_COOKIE_NAME
        said = response.headers.get("Cache-Control", "")
        private = cookie in request.COOKIES or cookie in response.cookies
        if private and "public" not in said and "no-store" not in said:
            response.headers["Cache-Control"] = "no-store"
        return response


class ApiMiddleware(_Around):
    """The manners that no view can promise for the others.

    Paths end without a slash, nothing is cached, every error is a problem document, and
    every answer says where the caller stands with the limits.
    """

    def before(self, request: HttpRequest) -> Answer | None:
        slashed = _is_api(request) and request.path.endswith("/")
        return _without_slash(request) if slashed else None

    def after(self, request: HttpRequest, response: Answer) -> Answer:
        if not _is_api(request):
            return response
        usage: Usage | None = getattr(request, "rate_usage", None)
        if usage is None and response.status_code != 308:
            usage = hit("standard", request_network(request))
            if not usage.allowed:
                response = problem_response(over_limit(usage), request)
        response = _as_problem(request, response)
        for name, value in rate_headers(usage).items() if usage else ():
            response.headers[name] = value
        response.headers.setdefault("Cache-Control", "no-store")
        if response.status_code != 405:
            del response.headers["Allow"]
        return response

    def waits(self, request: HttpRequest, response: Answer) -> bool:
        return _is_api(request) and not hasattr(request, "rate_usage")

    def process_exception(self, request: HttpRequest, exception: Exception) -> Answer | None:
        """Refusals raised by views that are not DRF's."""
        error = as_domain_error(exception) if _is_api(request) else None
        return problem_response(error, request) if error else None


class TurnstileMiddleware(_Around):
    """As many requests at once as the database has connections for; the others wait.

    In the pool a crowd would wait three seconds and then be told that the database is away.
    Here it waits as long as others get through: busy is not away.
    """

    def __init__(self, get_response: GetResponse) -> None:
        super().__init__(get_response)
        pool = settings.DATABASES["default"]["OPTIONS"]["pool"]["max_size"]
        self._places = asyncio.Semaphore(max(1, pool - LEFT_TO_OTHERS))
        self._passed = 0.0

    async def _call_async(self, request: HttpRequest) -> Answer:
        if request.path in HEALTH:
            return cast(Answer, await self.get_response(request))
        if not await self._enter():
            return _too_many(request)
        try:
            response: Answer = await self.get_response(request)
        finally:
            self._places.release()
        if response.status_code < 500:
            self._passed = time.monotonic()
        return response

    async def _enter(self) -> bool:
        """False where nobody has come through for a while."""
        while True:
            try:
                async with asyncio.timeout(PATIENCE_S):
                    return await self._places.acquire()
            except TimeoutError:
                if time.monotonic() - self._passed > PATIENCE_S:
                    return False


def _too_many(request: HttpRequest) -> Answer:
    error = Unavailable(_("The service is not available. Try again soon."))
    if _is_api(request):
        return problem_response(error, request)
    return HttpResponse(away_page(request), status=error.status, headers=error.headers)


def _is_api(request: HttpRequest) -> bool:
    return request.path.startswith(API)


def _without_slash(request: HttpRequest) -> Answer:
    query = request.META.get("QUERY_STRING", "")
    path = "/" + request.path.strip("/")
    response = HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)
    response.status_code = 308
    return response


def _as_problem(request: HttpRequest, response: Answer) -> Answer:
    """Django's own error pages (404, 403 of a bad host, 500 …) become problems."""
    if response.status_code < 400 or response.headers.get("Content-Type") == CONTENT_TYPE:
        return response
    kept = {name: response.headers[name] for name in ("Allow",) if name in response.headers}
    problem = problem_response(problem_of_status(response.status_code, kept), request)
    problem._has_been_logged = True  # type: ignore[attr-defined]  # Django did, with the cause
    return problem
