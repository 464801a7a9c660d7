"""Whether a rule's conditions hold."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from inbox.automations.facts import Facts
from inbox.automations.grammar import PRIORITIES
from konan.core.text import fold

_SHOWN: Final = 200  # characters of what was found that are kept
Condition = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`conditions`: each with the value that was `found`, and whether it `held`."""

    holds: bool
    conditions: list[dict[str, Any]]


def judge(conditions: Sequence[Condition], *, match: str, facts: Facts) -> Verdict:
    """All of them, or any; a rule without conditions always holds."""
    judged = [_judged(each, facts) for each in conditions]
    if not judged:
        return Verdict(True, [])
    whole = all if match == "all" else any
    return Verdict(whole(each["held"] for each in judged), judged)


def _judged(condition: Condition, facts: Facts) -> dict[str, Any]:
    found = facts.value_of(condition["field"])
    held = holds(condition["op"], found, condition["value"])
    return {**condition, "found": _shortened(found), "held": held}


def holds(op: str, found: Any, value: Any) -> bool:
    """What is not there is neither equal nor more nor less, and contains nothing."""
    if op == "is_set":
        return _is_set(found) is value
    if op in _NEGATED:
        return not holds(_NEGATED[op], found, value)
    return _is_set(found) and _TESTS[op](found, value)


def _is_set(found: Any) -> bool:
    return found is not None and found != "" and found != []


def _equal(found: Any, value: Any) -> bool:
    return _comparable(found) == _comparable(value)


def _contains(found: Any, value: Any) -> bool:
    if isinstance(found, list):
        return any(_equal(each, value) for each in found)
    return _text(value) in _text(found)


def _in(found: Any, value: Any) -> bool:
    return any(
        _contains(found, each) if isinstance(found, list) else _equal(found, each) for each in value
    )


def _starts_with(found: Any, value: Any) -> bool:
    return _text(found).startswith(_text(value))


def _greater(found: Any, value: Any) -> bool:
    return _rank(found) is not None and _rank(found) > _rank(value)


def _less(found: Any, value: Any) -> bool:
    return _rank(found) is not None and _rank(found) < _rank(value)


def _rank(value: Any) -> Any:
    """Numbers, also as text; priorities by their urgency; None for what has no order."""
    if isinstance(value, str) and value in PRIORITIES:
        return PRIORITIES.index(value)
    if isinstance(value, bool):
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _comparable(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return float(value) if isinstance(value, int | float) else fold(str(value)).strip()


def _text(value: Any) -> str:
    return fold(str(value))


def _shortened(found: Any) -> Any:
    if isinstance(found, str) and len(found) > _SHOWN:
        return f"{found[: _SHOWN - 1]}…"
    return found


_NEGATED: Final = {"ne": "eq", "not_contains": "contains"}
_TESTS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "eq": _equal,
    "in": _in,
    "contains": _contains,
    "starts_with": _starts_with,
    "gt": _greater,
    "lt": _less,
}
