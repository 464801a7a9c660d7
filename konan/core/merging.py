"""How a PUT changes what is there: objects key by key, everything else is replaced."""

from collections.abc import Mapping
from typing import Any


def merge(current: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """`current` with `changes`, at every depth; arrays and plain values are replaced."""
    merged = dict(current)
    for name, value in changes.items():
        there = merged.get(name)
        both = isinstance(there, Mapping) and isinstance(value, Mapping)
        merged[name] = merge(there, value) if both else value  # type: ignore[arg-type]
    return merged


def merge_open(current: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """For `attributes` and `metadata`, whose names are free: a null removes the name."""
    merged = {**current, **changes}
    return {name: value for name, value in merged.items() if value is not None}
