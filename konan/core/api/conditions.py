"""What the OpenAPI document says of Idempotency-Key, ETag, If-Match and If-None-Match."""

from collections.abc import Iterable
from typing import Any, Final

Node = dict[str, Any]
PARAMETERS: Final[dict[str, Node]] = {
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "description": "Carried out once in 24 hours per caller, path and key; a repeat gets the"
        " first answer with `Idempotent-Replayed: true`.",
        "schema": {"type": "string", "minLength": 1, "maxLength": 255},
    },
    "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "required": False,
        "description": "The `ETag` that the resource must still have.",
        "schema": {"type": "string"},
    },
    "IfNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "required": False,
        "description": "The `ETag` that is known; where it is still right, the answer is a 304.",
        "schema": {"type": "string"},
    },
}
ETAG: Final[Node] = {"description": "A strong validator.", "schema": {"type": "string"}}
NOT_MODIFIED: Final[Node] = {"description": "As it is known.", "headers": {"ETag": ETAG}}


def add_conditions(document: Node, routes: Iterable[tuple[str, str, Node]]) -> None:
    document["components"].setdefault("parameters", {}).update(PARAMETERS)
    for method, _path, operation in routes:
        if method == "POST":
            _take(operation, "IdempotencyKey")
        elif method == "GET" and _is_single(operation):
            _take(operation, "IfNoneMatch")
            operation["responses"]["200"]["headers"] = {"ETag": ETAG}
            operation["responses"]["304"] = NOT_MODIFIED
        elif method in {"PUT", "PATCH", "DELETE"}:
            _take(operation, "IfMatch")


def _take(operation: Node, name: str) -> None:
    reference = {"$ref": f"#/components/parameters/{name}"}
    operation["parameters"] = [*operation.get("parameters", ()), reference]


def _is_single(operation: Node) -> bool:
    """One JSON resource, not a page of a list, a stream or a file."""
    content = operation["responses"].get("200", {}).get("content", {})
    schema = content.get("application/json", {}).get("schema", {})
    return (
        bool(schema)
        and not str(schema.get("$ref", "")).endswith("Page")
        and "results" not in (schema.get("properties", {}))
    )
