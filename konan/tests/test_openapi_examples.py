"""The examples of the document: there for every body, true to its schema, and one story."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from openapi_schema_validator import OAS31Validator, oas31_format_checker

from konan.core.api.schema import routes
from konan.core.api.views import document
from konan.testing.api import Api

Body = tuple[str, dict[str, Any]]
JSON: Final = "application/json"
TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT")
UTC: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")
ID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
HOST: Final = re.compile(r"https?://[^/\s\"'<>]+|@[a-z0-9.-]+\.[a-z]+")
RESERVED: Final = re.compile(r"(.+\.)?example(\.com)?")
SVG: Final = "www.w3.org"


def _bodies() -> Iterator[Body]:
    """Every JSON body that is asked for or answered, by what a reader of the page calls it."""
    for method, path, operation in routes(document()):
        where = f"{method} {path}"
        yield from _of(f"{where} takes", operation.get("requestBody", {}))
        for status, answer in operation["responses"].items():
            if status.startswith("2"):
                yield from _of(f"{where} answers {status}", answer)
    for name, item in document()["webhooks"].items():
        for where, body in _of(f"{name} is sent", item["post"]["requestBody"]):
            yield where, {**body, "examples": _at_the_schema(body["schema"])}


def _at_the_schema(schema: dict[str, str]) -> dict[str, Any]:
    """What stands at a component itself, in the shape in which it stands at a body."""
    named = document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return {str(place): {"value": value} for place, value in enumerate(named.get("examples", ()))}


def _of(where: str, holder: dict[str, Any]) -> Iterator[Body]:
    if JSON in holder.get("content", {}):
        yield where, holder["content"][JSON]


def _examples() -> Iterator[tuple[str, dict[str, Any], Any]]:
    for where, body in _bodies():
        for name, example in body.get("examples", {}).items():
            yield f"{where}: {name}", body["schema"], example["value"]


def test_every_body_has_one() -> None:
    assert [where for where, body in _bodies() if not body.get("examples")] == []


def test_each_is_what_its_schema_says() -> None:
    wrong = [
        f"{where}: {error.json_path}: {error.message[:200]}"
        for where, schema, value in _examples()
        for error in _validator(schema).iter_errors(value)
    ]
    assert wrong == []


def _validator(schema: dict[str, Any]) -> Any:
    whole = {**schema, "components": _strict()}
    return OAS31Validator(whole, format_checker=oas31_format_checker)


def _strict() -> Any:
    """The components, in which a field that no schema names is wrong."""
    components = deepcopy(document()["components"])
    for schema in components["schemas"].values():
        if "properties" in schema:
            schema.setdefault("additionalProperties", False)
    return components


def test_every_refusal_is_shown_as_it_is() -> None:
    for name, refusal in document()["components"]["responses"].items():
        body = refusal["content"]["application/problem+json"]
        told = body["examples"]["Answer"]["value"]
        assert list(_validator(body["schema"]).iter_errors(told)) == [], name
        assert HTTPStatus(told["status"]).phrase == told["title"], name


def test_ids_are_of_the_time_ordered_kind() -> None:
    ids = {found for where, text in _texts() for found in ID.findall(text)}
    assert len(ids) > 20
    assert [each for each in ids if UUID(each).version != 7] == []


def test_times_are_in_utc() -> None:
    times = [(where, text) for where, text in _texts() if TIME.match(text)]
    assert times
    assert [each for each in times if not UTC.fullmatch(each[1])] == []


def test_no_host_is_anybodys() -> None:
    named = {found for _where, text in _texts() for found in HOST.findall(text)}
    assert len(named) > 5
    hosts = {
        urlsplit(each).hostname or "" if "//" in each else each.removeprefix("@") for each in named
    }
    strangers = [host for host in hosts - {SVG} if not RESERVED.fullmatch(host.removeprefix("*."))]
    assert strangers == []


def _texts() -> Iterator[tuple[str, str]]:
    for where, _schema, value in _examples():
        for text in _leaves(value):
            yield where, text


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)


@pytest.mark.parametrize("hidden", [False, True], ids=["as usual", "hiding who has an account"])
def test_what_register_answers_is_what_is_said_of_it(
    api: Api, db: None, settings: Any, hidden: bool
) -> None:
    settings.ENUMERATION_SAFE = hidden
    asked = document()["paths"]["/api/v1/auth/register"]["post"]
    sent = asked["requestBody"]["content"][JSON]["examples"]["Request"]["value"]
    answer = api.post("/auth/register", sent)
    assert answer.status_code == 201, answer.content
    schema = asked["responses"]["201"]["content"][JSON]["schema"]
    assert list(_validator(schema).iter_errors(json.loads(answer.content))) == []
