"""Idempotency-Key and If-Match at DRF's door: a handler is carried out once, or unchanged."""

import hashlib
from collections.abc import Callable
from typing import Any

from django.db import connection, transaction
from django.http import HttpResponse, HttpResponseBase
from django.utils.http import parse_etags
from django.utils.translation import gettext_lazy as _
from rest_framework.request import Request
from rest_framework.response import Response

from konan.core.api.renderers import JsonRenderer
from konan.core.errors import DomainError, NotFound
from konan.core.idempotency import HEADER, REPLAYED, Asked, Kept, once
from konan.core.ratelimits import request_network
from konan.core.tenancy import Actor

Handler = Callable[..., HttpResponseBase]


def guarded(view: Any, request: Request, handler: Handler) -> Handler:
    """The handler as the request's Idempotency-Key or If-Match wants it carried out."""
    if request.method == "POST" and HEADER in request.headers:
        return _once(request, handler)
    if request.method in {"PUT", "PATCH", "DELETE"} and "If-Match" in request.headers:
        return _unchanged(view, handler)
    return handler


def tag_of(response: HttpResponseBase) -> str | None:
    """The strong ETag of a single resource; None for lists, and what is not JSON of ours."""
    if response.status_code != 200 or not isinstance(response, Response):
        return None
    data = response.data
    if not isinstance(data, dict) or data.keys() == {"results", "next", "previous"}:
        return None
    return f'"{hashlib.sha256(_body(response)).hexdigest()[:32]}"'


def with_tag(request: Request, response: HttpResponseBase) -> HttpResponseBase:
    """The response with its ETag; without its body where the caller has it already."""
    tag = tag_of(response) if request.method in {"GET", "HEAD", "PUT", "PATCH"} else None
    if tag is None:
        return response
    known = parse_etags(request.headers.get("If-None-Match", ""))
    if request.method in {"GET", "HEAD"} and (tag in known or f"W/{tag}" in known or "*" in known):
        response = HttpResponse(status=304)
    response["ETag"] = tag
    return response


def _once(request: Request, handler: Handler) -> Handler:
    def carried_out_once(*args: Any, **kwargs: Any) -> HttpResponseBase:
        asked = Asked.of(
            caller=_caller(request),
            path=request.path,
            key=request.headers[HEADER],
            kind=request.content_type or "",
            body=request._request.body,
        )
        answer = once(asked, lambda: handler(*args, **kwargs), _kept)
        if not isinstance(answer, Kept):
            return answer
        kind = "application/json" if answer.body else None
        replay = HttpResponse(answer.body, status=answer.status, content_type=kind)
        replay[REPLAYED] = "true"
        return replay

    return carried_out_once


def _caller(request: Request) -> str:
    """The credential; where there is none, or a bot's token alone, with the network."""
    actor = request.auth
    if not isinstance(actor, Actor):
        return request_network(request._request)
    return actor.limit_key or f"bot:{actor.bot_id}:{request_network(request._request)}"


def _kept(response: HttpResponseBase) -> Kept | None:
    if not isinstance(response, Response) or response.status_code >= 300:
        return None
    return Kept(response.status_code, _body(response))


def _body(response: Response) -> bytes:
    return JsonRenderer().render(response.data)


def _unchanged(view: Any, handler: Handler) -> Handler:
    """412 unless the resource is as the caller knows it.

    The refusals of the handler come first (404, 403, 400); what it did is undone. Callers
    that name a version of the same path come one after the other.
    """

    def carried_out_unchanged(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        wanted = parse_etags(request.headers["If-Match"])
        with transaction.atomic():
            _queue_up(request.path)
            current = _current_tag(view, request, *args, **kwargs)
            answer = handler(request, *args, **kwargs)
            if current is None or not ("*" in wanted or current in wanted):
                raise outdated()
        return answer

    return carried_out_unchanged


def outdated() -> DomainError:
    return DomainError(
        _("It was changed in the meantime. Load it again."),
        code="precondition_failed",
        status=412,
    )


def _queue_up(path: str) -> None:
    number = int.from_bytes(hashlib.sha256(path.encode()).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [number])


def _current_tag(view: Any, request: Request, *args: Any, **kwargs: Any) -> str | None:
    try:
        return tag_of(view.get(request, *args, **kwargs)) if hasattr(view, "get") else None
    except NotFound:
        return None
