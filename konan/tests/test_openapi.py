"""The API's own document: valid, complete, and drawn by /docs without breaking the policy."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator
from openapi_spec_validator import OpenAPIV31SpecValidator
from playwright.sync_api import Page

from konan.core.api.schema import operations, routes
from konan.core.api.views import document
from konan.core.events.catalogue import PUBLIC_EVENTS
from konan.testing.api import Api
from konan.testing.server import Served


def test_it_is_valid_openapi_3_1() -> None:
    assert document()["openapi"] == "3.1.0"
    assert [str(error) for error in OpenAPIV31SpecValidator(document()).iter_errors()] == []


def test_nothing_is_named_by_guessing(capsys: pytest.CaptureFixture[str]) -> None:
    """Two things of one name were one thing to integrators."""
    GENERATOR_STATS.reset()
    SchemaGenerator().get_schema(request=None, public=True)
    assert capsys.readouterr().err == ""


def test_an_enumeration_that_stands_twice_has_a_name() -> None:
    components = document()["components"]["schemas"].values()
    inline = _enumerations([document()["paths"], *(c for c in components if "enum" not in c)])
    assert [values for values, times in Counter(inline).items() if times > 1] == []


def _enumerations(node: Any) -> Iterator[tuple[str, ...]]:
    if isinstance(node, dict):
        if "enum" in node:
            yield tuple(node["enum"])
        node = list(node.values())
    if isinstance(node, list):
        for inner in node:
            yield from _enumerations(inner)


def test_it_is_served_as_json_and_yaml(api: Api, db: None) -> None:
    answer = api.get("/openapi.json")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert answer.json() == document()  # type: ignore[attr-defined]
    assert yaml.safe_load(api.get("/openapi.yaml").content) == document()


@pytest.mark.parametrize("path", ["/openapi.json", "/openapi.yaml"])
def test_it_travels_light(api: Api, db: None, path: str) -> None:
    packed = api.call("GET", path, headers={"Accept-Encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed["Vary"]
    assert gzip.decompress(packed.content) == api.get(path).content
    assert len(packed.content) < 60_000


def test_operations_are_named_once_and_told_apart() -> None:
    names = [operation["operationId"] for operation in operations(document())]
    assert len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z][a-zA-Z]*", name)] == []
    for method, path, operation in routes(document()):
        assert operation.get("summary"), (method, path)
        assert len(operation["tags"]) == 1, (method, path)


def test_every_tag_is_described() -> None:
    described = {tag["name"] for tag in document()["tags"] if tag["description"]}
    told = [item["post"] for item in document()["webhooks"].values()]
    assert {tag for each in (*operations(document()), *told) for tag in each["tags"]} == described


def test_the_events_that_are_sent_stand_in_it() -> None:
    told = document()["webhooks"]
    assert told.keys() == set(PUBLIC_EVENTS)
    assert len(PUBLIC_EVENTS) == 11
    for name, item in told.items():
        body = item["post"]["requestBody"]["content"]["application/json"]["schema"]
        letter = document()["components"]["schemas"][body["$ref"].rpartition("/")[2]]
        assert letter["properties"]["type"]["enum"] == [name]


def test_what_is_answered_in_front_of_django_stands_in_it() -> None:
    assert {"/api/v1/chat", "/api/v1/chat/stream"} <= document()["paths"].keys()


def test_a_value_that_may_be_null_says_so() -> None:
    rating = document()["components"]["schemas"]["Feedback"]["properties"]["rating"]
    assert {"type": "null"} in rating["oneOf"]


def test_patch_is_put() -> None:
    for path, item in document()["paths"].items():
        assert ("put" in item) == ("patch" in item), path


def test_every_operation_says_who_may_call_it() -> None:
    schemes = document()["components"]["securitySchemes"]
    for method, path, operation in routes(document()):
        assert "security" in operation, (method, path)
        for way in operation["security"]:
            assert way.keys() <= schemes.keys()
        assert ("401" in operation["responses"]) or not operation["security"], (method, path)


SPARSE = {"Action", "Condition", "Done", "SavedFilters", "Problem"}


def test_every_field_of_an_answer_is_there() -> None:
    """But for what is said to be sparse."""
    for name, schema in document()["components"]["schemas"].items():
        if schema.get("properties") and not name.endswith("Request") and name not in SPARSE:
            assert set(schema["required"]) == set(schema["properties"]), name


def test_errors_are_one_problem() -> None:
    for response in document()["components"]["responses"].values():
        content = response["content"]["application/problem+json"]
        assert content["schema"] == {"$ref": "#/components/schemas/Problem"}


def test_nothing_of_openapi_3_0_is_left(db: None) -> None:
    assert '"nullable"' not in Api().get("/openapi.json").content.decode()


def test_docstrings_for_developers_stay_inside(db: None) -> None:
    text = Api().get("/openapi.json").content.decode()
    assert "base of every" not in text
    assert "subclass" not in text


@pytest.mark.browser
def test_the_page_draws_every_operation(served: Served, page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{served.url}/docs")
    page.locator(".opblock").first.wait_for()
    assert len(_drawn_on_the_way_down(page)) >= len(list(operations(document())))
    page.locator(".opblock-summary").first.click()
    page.locator(".opblock.is-open .opblock-body").wait_for()
    assert complaints == []


def _drawn_on_the_way_down(page: Page) -> set[str]:
    """A long document is drawn as far as one sees."""
    found: set[str] = set()
    while True:
        found.update(page.eval_on_selector_all(".opblock", "all => all.map(one => one.id)"))
        before = page.evaluate("scrollY")
        page.mouse.wheel(0, 400)
        page.wait_for_function(
            "before => scrollY > before"
            " || scrollY + innerHeight >= document.documentElement.scrollHeight - 1",
            arg=before,
        )
        if page.evaluate("scrollY") == before:
            return found
