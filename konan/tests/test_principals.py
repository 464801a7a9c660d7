"""Every cell of the table of routes × principals, by a real request."""

from typing import Any

import httpx2 as httpx
import pytest
from django.db import transaction

from konan.core.api.schema import routes
from konan.core.api.views import document
from konan.testing.api import Api, assert_problem
from konan.testing.principals import IN_FRONT, PRINCIPALS, TABLE, Row
from konan.testing.server import Served
from konan.testing.world import World, make_world

CODES = {
    401: {"unauthorized"},
    403: {"forbidden", "scope_missing"},
    404: {"not_found"},
}


def test_every_operation_of_the_document_has_a_row() -> None:
    told = {f"{method} {path.removeprefix('/api/v1')}" for method, path, _ in routes(document())}
    assert told == TABLE.keys() | IN_FRONT.keys()


@pytest.mark.parametrize("operation", TABLE)
def test_who_may(world: World, operation: str, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "auth": (1000, 60)}
    row, (method, path) = TABLE[operation], operation.split()
    if row.prepare:
        row.prepare(world)
    seen = {name: _ask(world, row, method, path, name) for name in PRINCIPALS}
    assert seen == row.cells(method)


def _ask(world: World, row: Row, method: str, path: str, name: str) -> int:
    """One request, with what it did undone."""
    body = row.body(world) if callable(row.body) else row.body
    params = body if method == "GET" else None
    with transaction.atomic():
        answer = Api(getattr(world, name)).call(
            method,
            path.format(**row.ids(world)),
            None if method == "GET" else body,
            params=params,
            headers={"Content-Type": row.kind},
        )
        transaction.set_rollback(True)
    _assert_told_right(answer)
    return answer.status_code


def _assert_told_right(answer: Any) -> None:
    if answer.status_code in CODES:
        problem = assert_problem(answer, answer.status_code, answer.json()["code"])
        assert problem["code"] in CODES[answer.status_code]
    assert ("WWW-Authenticate" in answer.headers) is (answer.status_code == 401)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("operation", IN_FRONT)
def test_who_may_in_front_of_django(served: Served, operation: str) -> None:
    world = make_world()
    row, (method, path) = IN_FRONT[operation], operation.split()
    body = row.body(world) if callable(row.body) else row.body
    url = f"{served.url}/api/v1{path.format(**row.ids(world))}"
    with httpx.Client(timeout=30) as client:
        seen = {
            name: client.request(
                method, url, json=_without_bot(body, name), headers=getattr(world, name).headers
            ).status_code
            for name in PRINCIPALS
        }
    assert seen == row.cells(method)


def _without_bot(body: Any, name: str) -> Any:
    """A visitor's bot is the one that its token names."""
    if body and "visitor" in name:
        return {key: value for key, value in body.items() if key != "bot_id"}
    return body
