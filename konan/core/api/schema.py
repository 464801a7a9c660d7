"""How the OpenAPI document is made out of the routes, and what it says of all of them.

The rules: explicit camelCase operation ids and one summary each; every field of an answer
is there; one `Problem`; PATCH is PUT; enumerations are named once and shared.
"""

from collections.abc import Callable, Iterator, Sequence
from http import HTTPStatus
from typing import Any, Final

from django.utils.translation import gettext_noop as _n
from drf_spectacular.drainage import get_override
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import (
    ResolvedComponent,
    force_instance,
    get_lib_doc_excludes,
    is_serializer,
)

from konan.core.api.conditions import add_conditions
from konan.core.api.enums import share_enums
from konan.core.api.refusals import refusal_shown
from konan.core.api.serializers import QuerySerializer, ResourceSerializer
from konan.core.api.viewsets import ApiView, PublicView, ResourceViewSet

Node = dict[str, Any]
Endpoint = tuple[str, str, str, Callable[..., Any]]
METHODS: Final = ("get", "post", "put", "patch", "delete")
PREFIX: Final = "/api/v1"
REFUSES: Final = "x-refuses"
"""`extend_schema(extensions={REFUSES: ["409"]})`: refusals beside those that follow by rule."""
SPARSE: Final = "x-sparse"
"""`extend_schema_serializer(extensions={SPARSE: True})`: answered with what applies alone,
like an action, whose type says what else it has. Its optional fields may be missing."""
SHOWN: Final = "x-shown"
"""`extend_schema_serializer(extensions={SHOWN: value})`: an example at the schema itself, for a
body that is sent by us: to whom a webhook is a request, read-only fields would be wrong in it."""
_elsewhere: list[Endpoint] = []


class Schema(AutoSchema):
    """drf-spectacular's, with partial bodies for PUT (what is not sent is kept), one of the
    authentication classes' `schemes` being enough, and a body's own example wherever the
    operation shows none."""

    def get_auth(self) -> list[dict[str, Any]]:
        ways: list[dict[str, Any]] = []
        for authenticator in self.view.get_authenticators():
            for name, definition in getattr(authenticator, "schemes", {}).items():
                self.registry.register_on_missing(
                    ResolvedComponent(
                        name, ResolvedComponent.SECURITY_SCHEMA, schema=definition, object=name
                    )
                )
                ways.append({name: []})
        return ways

    def _get_request_for_media_type(self, serializer: Any, direction: str = "request") -> Any:
        if self.method == "PUT" and direction == "request" and is_serializer(serializer):
            serializer = force_instance(serializer)
            serializer.partial = True
        return super()._get_request_for_media_type(serializer, direction)

    def _get_examples(
        self,
        serializer: Any,
        direction: str,
        media_type: str,
        status_code: str | None = None,
        extras: Any = None,
    ) -> Any:
        place = (serializer, direction, media_type, status_code)
        told = super()._get_examples(*place, extras)
        return told or super()._get_examples(*place, _own_examples(serializer))


def _own_examples(serializer: Any) -> list[Any]:
    found: list[Any] = get_override(getattr(serializer, "child", serializer), "examples", [])
    return found


def document_operation(
    method: str,
    path: str,
    described: Callable[[Any], Any],
    *,
    authentication_classes: Sequence[Any] | None = None,
) -> None:
    """Puts an operation into the document that something in front of Django answers.

    `path` is below /api/v1, `described` an `extend_schema(…)` with everything it needs.
    """

    def answered_elsewhere(self: ApiView, request: Any) -> None:
        raise AssertionError(f"{method} {path} is not answered by Django.")

    members: Node = {method.lower(): described(answered_elsewhere)}
    if authentication_classes is not None:
        members["authentication_classes"] = tuple(authentication_classes)
    view: Any = type("AnsweredElsewhere", (ApiView,), members)
    _elsewhere.append((PREFIX + path, PREFIX + path, method.upper(), view.as_view()))


def with_operations_elsewhere(endpoints: list[Endpoint]) -> list[Endpoint]:
    """Preprocessing hook: the operations that Django does not answer join the others.

    PATCH is left to `finished`, which copies it from PUT.
    """
    changed = {path for path, _, method, _ in endpoints if method == "PUT"}
    told = [each for each in endpoints if each[2] != "PATCH" or each[0] not in changed]
    return [*told, *_elsewhere]


def finished(result: Node, generator: Any, request: Any, public: bool) -> Node:
    """Postprocessing hook: what holds for every operation."""
    _read_extensions(result)
    share_enums(result)
    _add_patch(result)
    _add_problems(result)
    _name_components(result)
    add_conditions(result, routes(result))
    _drop_unused(result)
    told = [item["post"] for item in result.get("webhooks", {}).values()]
    for operation in told:
        operation["security"] = []
        operation["responses"] = {"2XX": {"description": "Received; anything else is tried again."}}
    used = {tag for each in (*operations(result), *told) for tag in each.get("tags", ())}
    result["tags"] = [tag for tag in result.get("tags", ()) if tag["name"] in used]
    return result


def lib_doc_excludes() -> list[type]:
    """Base classes speak to developers of Konan: their docstrings stay out."""
    bases = (ApiView, PublicView, ResourceViewSet, ResourceSerializer, QuerySerializer)
    return [*get_lib_doc_excludes(), *bases]


def operations(document: Node) -> Iterator[Node]:
    for _, _, operation in routes(document):
        yield operation


def routes(document: Node) -> Iterator[tuple[str, str, Node]]:
    """(method, path, operation) of every operation, in the document's order."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield method.upper(), path, item[method]


def _read_extensions(document: Node) -> None:
    """What serializers say of themselves; and every field of an answer is required, because
    absent values are null, not missing."""
    for name, schema in document["components"]["schemas"].items():
        sparse = schema.pop(SPARSE, False)
        if SHOWN in schema:
            schema["examples"] = [schema.pop(SHOWN)]
        if schema.get("properties") and not sparse and not name.endswith("Request"):
            schema["required"] = list(schema["properties"])


def _add_patch(document: Node) -> None:
    """PATCH is PUT's synonym wherever there is a PUT."""
    for item in document["paths"].values():
        if "put" in item and "patch" not in item:
            put = item["put"]
            name = put["operationId"]
            name = f"patch{name[0].upper()}{name[1:]}".replace("patchUpdate", "patch")
            item["patch"] = {**put, "operationId": name}


def _name_components(document: Node) -> None:
    """`PaginatedBotList` is a BotPage to people, `ChatRequestRequest` a ChatRequest."""
    schemas = document["components"]["schemas"]
    renamed = {name: _said(name) for name in schemas if _said(name) != name}
    document["components"]["schemas"] = {
        renamed.get(name, name): schema for name, schema in schemas.items()
    }
    _rename(document, {f"#/components/schemas/{old}": new for old, new in renamed.items()})


def _said(name: str) -> str:
    if name.startswith("Paginated") and name.endswith("List"):
        return f"{name.removeprefix('Paginated').removesuffix('List')}Page"
    return name.replace("RequestRequest", "Request")


def _drop_unused(document: Node) -> None:
    schemas: Node = document["components"]["schemas"]
    while unused := schemas.keys() - _referred(document):
        for name in unused:
            del schemas[name]


def _referred(node: Any) -> set[str]:
    """The names of the schemas that something refers to."""
    if isinstance(node, dict):
        own = {str(node["$ref"]).rpartition("/")[2]} if "$ref" in node else set()
        return own.union(*(_referred(inner) for inner in node.values()))
    if isinstance(node, list):
        return set().union(*(_referred(inner) for inner in node))
    return set()


def _rename(node: Any, renamed: dict[str, str]) -> None:
    if isinstance(node, dict):
        if node.get("$ref") in renamed:
            node["$ref"] = f"#/components/schemas/{renamed[node['$ref']]}"
        for inner in node.values():
            _rename(inner, renamed)
    elif isinstance(node, list):
        for inner in node:
            _rename(inner, renamed)


def _add_problems(document: Node) -> None:
    schemas = document["components"]["schemas"]
    schemas["Problem"], schemas["FieldProblem"] = PROBLEM, FIELD_PROBLEM
    used: set[str] = set()
    for method, path, operation in routes(document):
        for status in _statuses(method, path, operation):
            if status not in operation["responses"]:
                operation["responses"][status] = {
                    "$ref": f"#/components/responses/{REFUSALS[status][0]}"
                }
                used.add(status)
        for status, answer in operation["responses"].items():
            if answer.get("description") == "":
                answer["description"] = HTTPStatus(int(status)).phrase
        operation["responses"] = dict(sorted(operation["responses"].items()))
    document["components"]["responses"] = {
        REFUSALS[status][0]: _refusal(status) for status in sorted(used)
    }


def _statuses(method: str, path: str, operation: Node) -> list[str]:
    """The refusals that an operation may answer with, by what it takes."""
    found = ["429", "500", "503", *operation.pop(REFUSES, ())]
    asked = [each for each in operation.get("parameters", ()) if each["in"] == "query"]
    if asked or "requestBody" in operation or method == "POST":
        found.append("400")
    if method == "POST":
        found += ["409", "422"]
    elif method != "GET":
        found.append("412")
    if "requestBody" in operation:
        found += ["413", "415"]
    if "{" in path:
        found.append("404")
    if operation.setdefault("security", []):
        found += ["401", "403"]
    return found


def _refusal(status: str) -> Node:
    _, description, headers = REFUSALS[status]
    problem = {
        "schema": {"$ref": "#/components/schemas/Problem"},
        "examples": {"Answer": {"value": refusal_shown(status)}},
    }
    answer: Node = {"description": description, "content": {"application/problem+json": problem}}
    if headers:
        answer["headers"] = {name: HEADERS[name] for name in headers}
    return answer


HEADERS: Final[dict[str, Node]] = {
    "Retry-After": {
        "description": "Seconds until it is worth trying again.",
        "schema": {"type": "integer"},
    },
    "WWW-Authenticate": {
        "description": "The scheme that is expected.",
        "schema": {"type": "string"},
    },
}
REFUSALS: Final[dict[str, tuple[str, str, tuple[str, ...]]]] = {
    "400": ("BadRequest", _n("The body or a parameter is wrong; `errors` says which."), ()),
    "401": ("Unauthorized", _n("No, ended or malformed credential."), ("WWW-Authenticate",)),
    "403": ("Forbidden", _n("Yours to see, not yours to do; `code` says why."), ()),
    "404": ("NotFound", _n("Not there, or not yours."), ()),
    "409": ("Conflict", _n("Exists already, or the state forbids it."), ()),
    "412": ("PreconditionFailed", _n("It is no longer what `If-Match` says."), ()),
    "413": ("PayloadTooLarge", _n("The body is larger than 10 MB."), ()),
    "415": ("UnsupportedMediaType", _n("The body is of a type that is not read here."), ()),
    "422": ("KeyReused", _n("This `Idempotency-Key` was used with another body."), ()),
    "429": ("TooManyRequests", _n("Over a rate limit."), ("Retry-After",)),
    "500": ("InternalError", _n("Our fault; `request_id` finds it in the logs."), ()),
    "503": ("Unavailable", _n("The database or the queue is away."), ("Retry-After",)),
}
FIELD_PROBLEM: Final[Node] = {
    "type": "object",
    "description": "One wrong field.",
    "required": ["field", "code", "detail"],
    "properties": {
        "field": {"type": "string", "description": "Dotted path: `widget.color`."},
        "code": {"type": "string", "description": "Stable, snake_case."},
        "detail": {"type": "string", "description": "For a person."},
    },
}
PROBLEM: Final[Node] = {
    "type": "object",
    "description": "RFC 9457 problem details; some codes add members of their own.",
    "required": ["type", "title", "status", "detail", "code", "request_id"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string", "description": "The status in words."},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "For a person."},
        "code": {"type": "string", "description": "Stable, snake_case."},
        "request_id": {"type": "string", "description": "What `X-Request-Id` said."},
        "errors": {
            "type": "array",
            "description": "Of a 400: which fields are wrong.",
            "items": {"$ref": "#/components/schemas/FieldProblem"},
        },
    },
    "additionalProperties": True,
}
