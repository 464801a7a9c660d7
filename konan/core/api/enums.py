"""Enumerations of the OpenAPI document: each is named once, and referred to wherever it stands."""

from collections.abc import Iterator
from typing import Any

from drf_spectacular.plumbing import list_hash, load_enum_name_overrides

Node = dict[str, Any]


def share_enums(document: Node) -> None:
    """drf-spectacular names those of bodies; this adds parameters and webhooks to them.

    The names of what stands in parameters alone come from ENUM_NAME_OVERRIDES, where the
    values are given without labels.
    """
    schemas: Node = document["components"]["schemas"]
    _write_null(document)
    named = {tuple(schema["enum"]): name for name, schema in schemas.items() if "enum" in schema}
    overrides = load_enum_name_overrides()
    for place in list(_places(document)):
        values = tuple(value for value in place["enum"] if value is not None)
        name = named.get(values) or overrides.get(list_hash([(each, each) for each in values]))
        if name is None:
            continue
        named[values] = name
        schemas.setdefault(name, {"type": "string", "enum": list(values)})
        _refer(place, name)


def _places(document: Node) -> Iterator[Node]:
    """The schemas of parameters and of properties that list their values themselves."""
    parameters = (
        parameter.get("schema", {})
        for item in document["paths"].values()
        for operation in item.values()
        for parameter in operation.get("parameters", ())
    )
    properties = (
        schema
        for component in document["components"]["schemas"].values()
        for schema in component.get("properties", {}).values()
    )
    for schema in (*parameters, *properties):
        for place in (schema, schema.get("items", {})):
            if "enum" in place:
                yield place


def _refer(place: Node, name: str) -> None:
    """In place: what else is said of it stays, and so does null."""
    reference = {"$ref": f"#/components/schemas/{name}"}
    nullable = None in place.pop("enum")
    place.pop("type", None)
    if nullable:
        place["oneOf"] = [reference, {"type": "null"}]
    elif place:
        place["allOf"] = [reference]
    else:
        place.update(reference)


def _write_null(node: Any) -> None:
    """A nullable enumeration is the enumeration or null, without a name for null; and what
    may be anything may be null too."""
    if isinstance(node, dict):
        if {} in node.get("oneOf", ()):
            del node["oneOf"]
        if str(node.get("$ref", "")).endswith("/Null"):
            node.clear()
            node["type"] = "null"
        for inner in node.values():
            _write_null(inner)
    elif isinstance(node, list):
        for inner in node:
            _write_null(inner)
