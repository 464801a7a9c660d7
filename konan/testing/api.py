"""Calling the API in tests, and cases that every resource inherits."""

from typing import Any, ClassVar

import orjson
import pytest
from django.http import HttpResponse
from django.test import Client

from konan.core.ids import uuid7
from konan.testing.world import Principal, World

BASE = "/api/v1"


class Api:
    """A client: paths below /api/v1, JSON bodies, `by` somebody.

    The server's own faults are raised in the test, unless `raises` is off.
    """

    def __init__(self, by: Principal | None = None, *, raises: bool = True) -> None:
        self.by = by
        self.client = Client(raise_request_exception=raises)

    def as_(self, by: Principal) -> "Api":
        return Api(by, raises=self.client.raise_request_exception)

    def get(self, path: str, **params: Any) -> HttpResponse:
        return self.call("GET", path, params=params)

    def post(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self.call("POST", path, body, headers=headers)

    def put(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self.call("PUT", path, body, headers=headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self.call("PATCH", path, body, headers=headers)

    def delete(self, path: str, body: Any = None) -> HttpResponse:
        return self.call("DELETE", path, body)

    def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        params: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
    ) -> HttpResponse:
        """One request. `body` is JSON, or bytes as they are."""
        url = path if path.startswith(("http", "/api")) else BASE + path
        sent = {**(self.by.headers if self.by else {}), **(headers or {})}
        data = body if isinstance(body, bytes) else orjson.dumps(body)
        return self.client.generic(
            method,
            url,
            data if body is not None else b"",
            content_type=sent.pop("Content-Type", "application/json"),
            headers=sent,
            query_params=params if method == "GET" and params else None,
        )


def assert_problem(
    response: HttpResponse, status: int, code: str, *, field: str | None = None
) -> dict[str, Any]:
    """The response is a whole problem document of this status and code; returns it."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    problem: dict[str, Any] = orjson.loads(response.content)
    assert problem["status"] == status
    assert problem["request_id"] == response["X-Request-Id"]
    assert {"type", "title", "detail"} <= problem.keys()
    codes = {problem["code"], *(each["code"] for each in problem.get("errors", []))}
    assert code in codes, problem
    if field is not None:
        assert field in [each["field"] for each in problem["errors"]], problem
    return problem


class ResourceCases:
    """Inherit for a list and its single resources; name the paths and a body.

    `one` is a path below /api/v1 with `{id}`, `thing` returns the id of the world's own one.
    """

    list_path: ClassVar[str]
    one_path: ClassVar[str]

    def thing(self, world: World) -> Any:
        raise NotImplementedError

    def list_of(self, world: World) -> str:
        return self.list_path

    def test_list_is_a_cursor_list(self, world: World, api: Api) -> None:
        page = api.as_(world.owner).get(self.list_of(world)).json()  # type: ignore[attr-defined]
        assert page.keys() == {"results", "next", "previous"}
        assert str(self.thing(world)) in [each["id"] for each in page["results"]]

    @pytest.mark.parametrize("limit", ["0", "101", "x", "-1"])
    def test_limit_out_of_range_is_refused(self, world: World, api: Api, limit: str) -> None:
        answer = api.as_(world.owner).get(self.list_of(world), limit=limit)
        assert_problem(answer, 400, "invalid", field="limit")

    def test_unknown_cursor_is_refused(self, world: World, api: Api) -> None:
        answer = api.as_(world.owner).get(self.list_of(world), cursor="nope")
        assert_problem(answer, 400, "invalid", field="cursor")

    def test_not_there_and_not_yours_are_the_same(self, world: World, api: Api) -> None:
        asked = [
            api.as_(world.stranger).get(self.one_path.format(id=self.thing(world))),
            api.as_(world.stranger).get(self.one_path.format(id=uuid7())),
        ]
        bodies = [assert_problem(answer, 404, "not_found") for answer in asked]
        assert all(body.pop("request_id") for body in bodies)
        assert bodies[0] == bodies[1]

    def test_what_get_gave_may_be_sent_back(self, world: World, api: Api) -> None:
        path = self.one_path.format(id=self.thing(world))
        before = api.as_(world.owner).get(path).json()  # type: ignore[attr-defined]
        answer = api.as_(world.owner).put(path, before)
        assert answer.status_code == 200, answer.content
        after = answer.json()  # type: ignore[attr-defined]
        assert {**after, "updated_at": None} == {**before, "updated_at": None}

    def test_unknown_field_is_refused(self, world: World, api: Api) -> None:
        path = self.one_path.format(id=self.thing(world))
        answer = api.as_(world.owner).put(path, {"no_such_field": 1})
        assert_problem(answer, 400, "unknown_field", field="no_such_field")
