"""A crowd waits its turn; where nobody gets through, it is told so soon."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, cast

import orjson
import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from konan.core import middleware
from konan.core.middleware import TurnstileMiddleware

View = Callable[[HttpRequest], Awaitable[HttpResponse]]


def crowd(view: View, number: int, path: str = "/api/v1/bots") -> list[HttpResponse]:
    """What `number` requests that come at once are answered."""
    requests = [RequestFactory().get(path) for _ in range(number)]

    async def come() -> list[Any]:
        gate = TurnstileMiddleware(view)
        return await asyncio.gather(*(cast(Awaitable[Any], gate(each)) for each in requests))

    return asyncio.run(come())


def test_no_more_at_once_than_there_are_connections(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(settings.DATABASES["default"]["OPTIONS"]["pool"], "max_size", 6)
    inside, most = 0, 0

    async def view(request: HttpRequest) -> HttpResponse:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0)
        inside -= 1
        return HttpResponse()

    answers = crowd(view, 50)
    assert {answer.status_code for answer in answers} == {200}
    assert most == 4


def test_health_is_asked_whatever_is_going_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TurnstileMiddleware, "_enter", None)

    async def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    assert crowd(view, 1, "/healthz")[0].status_code == 200


@pytest.mark.parametrize(("path", "is_api"), [("/api/v1/bots", True), ("/bots", False)])
def test_where_nobody_gets_through_it_is_a_503(
    monkeypatch: pytest.MonkeyPatch, path: str, is_api: bool
) -> None:
    monkeypatch.setattr(middleware, "PATIENCE_S", 0.02)

    async def hopeless(request: HttpRequest) -> HttpResponse:
        await asyncio.sleep(0.3)  # as long as the pool waits for a connection
        return HttpResponse(status=503)

    answers = crowd(hopeless, 30, path)
    assert {answer.status_code for answer in answers} == {503}
    refused = [answer for answer in answers if "Retry-After" in answer.headers]
    assert len(refused) > 10
    if is_api:
        assert orjson.loads(refused[0].content)["code"] == "unavailable"
