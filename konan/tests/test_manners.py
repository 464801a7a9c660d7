"""What every route of the API keeps: contract, section 1. Seen through /auth/me and friends."""

from typing import Any

import pytest
from django.db import OperationalError

from accounts.api import views
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

ME = "/auth/me"


class TestProblems:
    @pytest.mark.parametrize("path", ["/nope", "/bots/not-a-uuid", "/auth", "/../api/v1/nope"])
    def test_unknown_path(self, api: Api, db: None, path: str) -> None:
        assert_problem(api.get(path), 404, "not_found")

    def test_wrong_method_names_the_right_ones(self, api: Api, db: None) -> None:
        answer = api.get("/auth/login")
        assert_problem(answer, 405, "method_not_allowed")
        assert answer["Allow"] == "POST"

    @pytest.mark.parametrize("body", [b"{bad", b"", b'{"a":NaN}', b"\xff\xfe", b'"\\ud800"'])
    def test_broken_json(self, api: Api, db: None, body: bytes) -> None:
        answer = api.call("POST", "/auth/login", body or b" ")
        assert_problem(answer, 400, "invalid_json")

    @pytest.mark.parametrize("body", ["[]", '"text"', "1", "true"])
    def test_a_body_that_is_no_object(self, api: Api, db: None, body: str) -> None:
        assert_problem(api.call("POST", "/auth/login", body.encode()), 400, "invalid")

    @pytest.mark.parametrize("where", ['{"email":"a\\u0000b"}', '{"x":[{"y\\u0000":1}]}'])
    def test_null_characters_in_a_body(self, api: Api, db: None, where: str) -> None:
        assert_problem(api.call("POST", "/auth/login", where.encode()), 400, "null_character")

    def test_a_hundred_thousand_arrays(self, api: Api, db: None) -> None:
        body = b'{"email":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
        assert api.call("POST", "/auth/login", body).status_code == 400
        assert_problem(api.call("POST", "/auth/login", b"[" * 100 + b"]" * 100), 400, "too_deep")

    @pytest.mark.parametrize(
        "kind",
        ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16"],
    )
    def test_wrong_media_type(self, api: Api, db: None, kind: str) -> None:
        answer = api.post("/auth/login", {"email": "a"}, **{"Content-Type": kind})
        assert_problem(answer, 415, "unsupported_media_type")

    def test_a_fault_of_ours_says_nothing_of_the_inside(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: Any) -> None:
            raise RuntimeError("inside: password=hunter2")

        monkeypatch.setattr(views.Me, "get", broken)
        answer = Api(world.owner, raises=False).get(ME)
        assert_problem(answer, 500, "internal_error")
        assert b"inside" not in answer.content
        assert b"Traceback" not in answer.content

    def test_the_database_away(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        def away(*_: Any) -> None:
            raise OperationalError("connection refused")

        monkeypatch.setattr(views.Me, "get", away)
        answer = Api(world.owner).get(ME)
        assert_problem(answer, 503, "unavailable")
        assert int(answer["Retry-After"]) > 0

    def test_a_forged_host(self, api: Api, db: None) -> None:
        answer = api.call("GET", "/nope", headers={"Host": "evil.example"})
        assert answer["Content-Type"] == "application/problem+json"

    def test_html_is_not_what_the_api_speaks(self, api: Api, db: None) -> None:
        answer = api.call("GET", ME, headers={"Accept": "text/html"})
        assert_problem(answer, 401, "unauthorized")


class TestPaths:
    def test_a_trailing_slash_leads_to_the_path_without(self, api: Api, db: None) -> None:
        answer = api.get("/auth/login/?a=1")
        assert (answer.status_code, answer["Location"]) == (308, "/api/v1/auth/login?a=1")

    def test_a_slashed_path_never_leads_elsewhere(self, api: Api, db: None) -> None:
        answer = api.client.get("/api//evil.example/")
        assert answer["Location"] == "/api//evil.example"


class TestRequestIds:
    def test_a_sane_one_is_echoed(self, api: Api, db: None) -> None:
        answer = api.call("GET", "/nope", headers={"X-Request-Id": "abc-123"})
        assert answer["X-Request-Id"] == "abc-123"
        assert answer.json()["request_id"] == "abc-123"  # type: ignore[attr-defined]

    @pytest.mark.parametrize("sent", ["", "x" * 129, "a b", "ü"])
    def test_another_is_made(self, api: Api, db: None, sent: str) -> None:
        answer = api.call("GET", "/nope", headers={"X-Request-Id": sent})
        assert answer["X-Request-Id"] not in {"", sent}


class TestBodies:
    """PUT changes what is sent and nothing else; nothing is coerced, nothing dropped."""

    def test_put_keeps_what_is_not_sent(self, world: World, api: Api) -> None:
        mine = api.as_(world.owner)
        before = mine.get(ME).json()  # type: ignore[attr-defined]
        answer = mine.put(ME, {"timezone": "Europe/Paris"})
        assert answer.json() == {**before, "timezone": "Europe/Paris"}  # type: ignore[attr-defined]

    def test_patch_is_put(self, world: World, api: Api) -> None:
        answer = api.as_(world.owner).patch(ME, {"name": "O"})
        assert answer.json()["name"] == "O"  # type: ignore[attr-defined]

    def test_what_get_gave_may_be_sent_back(self, world: World, api: Api) -> None:
        mine = api.as_(world.owner)
        before = mine.get(ME).json()  # type: ignore[attr-defined]
        sent = {**before, "email": "other@example.com", "id": str(uuid7()), "plan": None}
        assert mine.put(ME, sent).json() == before  # type: ignore[attr-defined]

    @pytest.mark.parametrize(
        ("body", "code", "field"),
        [
            ({"nmae": "x"}, "unknown_field", "nmae"),
            ({"name": 1}, "invalid_type", "name"),
            ({"name": True}, "invalid_type", "name"),
            ({"name": ["x"]}, "invalid_type", "name"),
            ({"name": None}, "null", "name"),
            ({"name": "x" * 121}, "max_length", "name"),
            ({"locale": "de"}, "invalid_choice", "locale"),
            ({"locale": 1}, "invalid_type", "locale"),
            ({"timezone": "Mars/Olympus"}, "invalid", "timezone"),
            ({"timezone": "../etc/passwd"}, "invalid", "timezone"),
        ],
    )
    def test_what_is_wrong_is_said(
        self, world: World, api: Api, body: Any, code: str, field: str
    ) -> None:
        assert_problem(api.as_(world.owner).put(ME, body), 400, code, field=field)

    def test_everything_that_is_wrong_is_said_at_once(self, world: World, api: Api) -> None:
        answer = api.as_(world.owner).put(ME, {"name": 1, "x": 2, "locale": "de"})
        problem = assert_problem(answer, 400, "invalid")
        assert {each["field"] for each in problem["errors"]} == {"name", "x", "locale"}


class TestAnswers:
    def test_times_are_utc_and_nothing_is_cached(self, world: World, api: Api) -> None:
        answer = api.as_(world.owner).get(ME)
        assert answer.json()["created_at"].endswith("Z")  # type: ignore[attr-defined]
        assert answer["Cache-Control"] == "no-store"

    def test_the_order_of_checks_is_401_404_403_400(self, world: World, api: Api) -> None:
        path, body = f"/bots/{world.bot.pk}", b"{broken"
        assert_problem(api.call("PUT", path, body), 401, "unauthorized")
        assert_problem(api.as_(world.stranger).call("PUT", path, body), 404, "not_found")
        assert_problem(api.as_(world.viewer).call("PUT", path, body), 403, "forbidden")
        assert_problem(api.as_(world.owner).call("PUT", path, body), 400, "invalid_json")
