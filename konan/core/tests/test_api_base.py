"""The parts that every route stands on, seen one by one."""

from typing import Any

import pytest
from django.http import QueryDict
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from bots.models import Bot
from konan.core.api.problems import field_errors, problem
from konan.core.api.serializers import ResourceSerializer
from konan.core.api.viewsets import ResourceViewSet
from konan.core.errors import Conflict, Invalid
from konan.core.merging import merge, merge_open
from konan.testing.api import Api, assert_problem
from konan.testing.world import World, make_bot


class Inner(ResourceSerializer):
    color = serializers.CharField()
    size = serializers.IntegerField(required=False)


class Thing(ResourceSerializer):
    text = serializers.CharField(required=False)
    number = serializers.IntegerField(required=False)
    ratio = serializers.FloatField(required=False)
    on = serializers.BooleanField(required=False)
    kind = serializers.ChoiceField(choices=["a", "b"], required=False)
    level = serializers.ChoiceField(choices=[1, 2], required=False)
    at = serializers.DateTimeField(required=False)
    key = serializers.UUIDField(required=False)
    tags = serializers.ListField(child=serializers.CharField(), required=False)
    names = serializers.DictField(child=serializers.CharField(), required=False)
    inner = Inner(required=False)
    inners = Inner(many=True, required=False)
    fixed = serializers.CharField(read_only=True)


def wrong(data: Any, *, partial: bool = False) -> dict[str, str]:
    thing = Thing(data=data, partial=partial)
    with pytest.raises(ValidationError) as caught:
        thing.is_valid(raise_exception=True)
    return {error.field: error.code for error in field_errors(caught.value.detail)}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", 1), ("text", True), ("text", 1.5), ("text", []), ("text", {}),
        ("number", "1"), ("number", True), ("number", []),
        ("ratio", "1.5"), ("ratio", False), ("on", "true"), ("on", 1), ("on", 0),
        ("kind", 1), ("kind", True), ("level", "1"), ("level", True),
        ("at", 1), ("key", 1), ("tags", "a"), ("tags", {"a": 1}), ("names", []),
    ],
)  # fmt: skip
def test_no_value_is_coerced_to_another_type(name: str, value: Any) -> None:
    assert wrong({name: value}) == {name: "invalid_type"}


def test_depths_have_dotted_paths() -> None:
    sent = {
        "tags": ["a", 1],
        "names": {"x": 1},
        "inner": {"color": 1, "colour": "x"},
        "inners": [{"color": "a"}, {"color": 2}],
    }
    assert wrong(sent) == {
        "tags.1": "invalid_type",
        "names.x": "invalid_type",
        "inner.color": "invalid_type",
        "inner.colour": "unknown_field",
        "inners.1.color": "invalid_type",
    }


def test_numbers_stay_within_sixty_four_bits() -> None:
    assert wrong({"number": 2**63}) == {"number": "invalid"}
    assert wrong({"number": 1.5}) == {"number": "invalid"}


def test_partial_reaches_every_depth() -> None:
    thing = Thing(data={"inner": {"size": 3}}, partial=True)
    assert thing.is_valid()
    assert thing.validated_data == {"inner": {"size": 3}}
    assert wrong({"inner": {"size": 3}}) == {"inner.color": "required"}


def test_read_only_fields_are_ignored_whatever_they_are() -> None:
    thing = Thing(data={"fixed": 1, "text": "x"})
    assert thing.is_valid()
    assert thing.validated_data == {"text": "x"}


def test_a_forms_text_is_read_as_text() -> None:
    thing = Thing(data=QueryDict("number=1&on=true"))
    assert thing.is_valid()
    assert (thing.validated_data["number"], thing.validated_data["on"]) == (1, True)


def test_objects_merge_and_the_rest_is_replaced() -> None:
    current = {"a": {"b": 1, "c": [1, 2]}, "d": 1}
    assert merge(current, {"a": {"c": [3], "e": None}}) == {
        "a": {"b": 1, "c": [3], "e": None},
        "d": 1,
    }
    assert current == {"a": {"b": 1, "c": [1, 2]}, "d": 1}


def test_a_null_removes_a_free_name() -> None:
    assert merge_open({"a": 1, "b": 2}, {"a": None, "c": 3}) == {"b": 2, "c": 3}


def test_a_problem_needs_no_request() -> None:
    status, headers, body = problem(Conflict("Taken.", code="taken", data={"id": "7"}), "r-1")
    assert (status, headers["Content-Type"]) == (409, "application/problem+json")
    for part in (b'"code":"taken"', b'"id":"7"', b'"request_id":"r-1"', b'"title":"Conflict"'):
        assert part in body
    assert b'"errors":[{"field":"a.b"' in problem(Invalid("a.b", "No."), "")[2]


def test_a_viewset_cannot_go_past_the_tenant() -> None:
    with pytest.raises(TypeError):
        type("Leaky", (ResourceViewSet,), {"model": Bot, "queryset": None})
    with pytest.raises(TypeError):
        type("Leaky", (ResourceViewSet,), {"model": Bot, "get_queryset": lambda self: None})


class TestPages:
    """Cursor lists, seen through the bots."""

    @pytest.fixture
    def mine(self, world: World) -> Api:
        for number in range(6):
            make_bot(world.owner.user, name=f"Bot {number}")
        return Api(world.owner)

    def walk(self, mine: Api, way: str, path: str) -> list[list[str]]:
        pages: list[list[str]] = []
        while path:
            page = mine.get(path.partition("testserver")[2] or path).json()  # type: ignore[attr-defined]
            pages.append([each["id"] for each in page["results"]])
            path = page[way] or ""
        return pages

    def test_newest_first_each_once(self, mine: Api) -> None:
        pages = self.walk(mine, "next", "/bots?limit=3")
        assert [len(page) for page in pages] == [3, 3, 1]
        ids = [one for page in pages for one in page]
        assert ids == sorted(set(ids), reverse=True)

    def test_and_back_again(self, mine: Api) -> None:
        forth = self.walk(mine, "next", "/bots?limit=3")
        last = mine.get(self._link_of_last(mine)).json()  # type: ignore[attr-defined]
        assert last["next"] is None
        back = self.walk(mine, "previous", last["previous"].partition("testserver")[2])
        assert [*reversed(back)] == forth[:2]

    def _link_of_last(self, mine: Api) -> str:
        path = "/bots?limit=3"
        while True:
            page = mine.get(path).json()  # type: ignore[attr-defined]
            if page["next"] is None:
                return path
            path = page["next"].partition("testserver")[2]

    def test_what_comes_meanwhile_shifts_nothing(self, mine: Api, world: World) -> None:
        first = mine.get("/bots", limit=3).json()  # type: ignore[attr-defined]
        make_bot(world.owner.user, name="Newer")
        second = mine.get(first["next"].partition("testserver")[2]).json()  # type: ignore[attr-defined]
        both = [each["id"] for each in first["results"] + second["results"]]
        assert len(set(both)) == 6

    def test_other_parameters_are_kept(self, mine: Api) -> None:
        page = mine.get("/bots", limit=1, status="active").json()  # type: ignore[attr-defined]
        assert "status=active" in page["next"]
        assert "limit=1" in page["next"]

    def test_an_unknown_filter_value_is_refused(self, mine: Api) -> None:
        assert_problem(mine.get("/bots", status="nope"), 400, "invalid_choice", field="status")

    @pytest.mark.parametrize("cursor", ["nope", "bnVsbA==", "W2ZhbHNlLFsieCJdXQ==", "é", "W10="])
    def test_a_cursor_that_is_not_ours_is_refused(self, mine: Api, cursor: str) -> None:
        assert_problem(mine.get("/bots", cursor=cursor), 400, "invalid", field="cursor")

    def test_nothing_is_a_page_too(self, world: World, api: Api) -> None:
        page = api.as_(world.removed).get("/bots").json()  # type: ignore[attr-defined]
        assert page == {"results": [], "next": None, "previous": None}
