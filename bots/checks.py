"""Small checks of JSON values: type, size, form. Put together they describe a whole object.

A check takes a value and returns it clean (trimmed, normalised), or raises `Rejected` with the
dotted path of each thing that is wrong. Nothing is coerced from another JSON type.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from math import isfinite
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from konan.core.errors import FieldError, InvalidFields, Text

Check = Callable[[Any], Any]
MAX_INTEGER: Final = 2**31 - 1


class Rejected(Exception):
    """A value that will not do; `errors` have paths relative to that value."""

    def __init__(self, errors: Iterable[FieldError]) -> None:
        super().__init__()
        self.errors = list(errors)

    @classmethod
    def because(cls, code: str, detail: Text, *, path: str = "") -> "Rejected":
        return cls([FieldError(field=path, code=code, detail=detail)])

    def below(self, path: str) -> list[FieldError]:
        return [
            replace(error, field=f"{path}.{error.field}" if error.field else path)
            for error in self.errors
        ]


def cleaned(check: Check, value: Any) -> Any:
    """The clean value; raises InvalidFields where something is wrong."""
    try:
        return check(value)
    except Rejected as rejected:
        raise InvalidFields(rejected.errors) from rejected


def text(limit: int, *, blank: bool = True, trim: bool = False) -> Check:
    """A string of at most `limit` characters, without NUL and lone surrogates."""

    def check(value: Any) -> str:
        if value is None:
            raise Rejected.because("null", _("This field may not be null."))
        if not isinstance(value, str):
            raise Rejected.because("invalid_type", _("Must be a string."))
        if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
            raise Rejected.because("invalid", _("This text holds characters that are not text."))
        kept: str = value.strip() if trim else value
        if not blank and not kept.strip():
            raise Rejected.because("blank", _("This field may not be blank."))
        if len(kept) > limit:
            raise Rejected.because(
                "max_length",
                ngettext_lazy(
                    "At most %(limit)s character.", "At most %(limit)s characters.", limit
                )
                % {"limit": limit},
            )
        return kept

    return check


def flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Rejected.because("invalid_type", _("Must be true or false."))
    return value


def choice(values: Collection[str]) -> Check:
    def check(value: Any) -> Any:
        if not isinstance(value, str) or value not in values:
            raise Rejected.because(
                "invalid_choice",
                _("Must be one of: %(values)s.") % {"values": ", ".join(values)},
            )
        return value

    return check


def number(least: float, most: float) -> Check:
    def check(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            raise Rejected.because("invalid_type", _("Must be a number."))
        _within(value, least, most)
        return float(value)

    return check


def whole(least: int, most: int = MAX_INTEGER) -> Check:
    def check(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise Rejected.because("invalid_type", _("Must be a whole number."))
        _within(value, least, most)
        return value

    return check


def _within(value: float, least: float, most: float) -> None:
    if value < least:
        raise Rejected.because("min_value", _("At least %(least)s.") % {"least": least})
    if value > most:
        raise Rejected.because("max_value", _("At most %(most)s.") % {"most": most})


def nullable(check: Check) -> Check:
    return lambda value: None if value is None else check(value)


def items(check: Check, limit: int, *, key: Callable[[Any], Any] | None = None) -> Check:
    """A list of at most `limit`; of those with an equal `key` the first one stays."""

    def check_all(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise Rejected.because("invalid_type", _("Must be an array."))
        if len(value) > limit:
            raise Rejected.because(
                "max_length",
                ngettext_lazy("At most %(limit)s entry.", "At most %(limit)s entries.", limit)
                % {"limit": limit},
            )
        found = _each(check, value)
        return found if key is None else _distinct(found, key)

    return check_all


def shape(fields: Mapping[str, Check], *, read_only: Collection[str] = ()) -> Check:
    """An object of `fields`: those that are sent are checked, `read_only` ones are ignored."""

    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise Rejected.because("invalid_type", _("Must be an object."))
        sent = {name: given for name, given in value.items() if name not in read_only}
        errors: list[FieldError] = []
        clean: dict[str, Any] = {}
        for name, given in sent.items():
            try:
                clean[name] = fields.get(name, _unknown)(given)
            except Rejected as rejected:
                errors.extend(rejected.below(str(name)))
        if errors:
            raise Rejected(errors)
        return clean

    return check


def required(names: Collection[str], check: Check) -> Check:
    """`check` of an object that must have all of `names`."""

    def complete(value: Any) -> Any:
        clean = check(value)
        if missing := [name for name in names if name not in clean]:
            raise Rejected(
                FieldError(field=name, code="required", detail=_("This field is required."))
                for name in missing
            )
        return clean

    return complete


def _unknown(_value: Any) -> Any:
    raise Rejected.because("unknown_field", _("This resource has no such field."))


def _distinct(values: list[Any], key: Callable[[Any], Any]) -> list[Any]:
    first: dict[Any, Any] = {}
    for value in values:
        first.setdefault(key(value), value)
    return list(first.values())


def _each(check: Check, values: list[Any]) -> list[Any]:
    errors: list[FieldError] = []
    clean: list[Any] = []
    for position, given in enumerate(values):
        try:
            clean.append(check(given))
        except Rejected as rejected:
            errors.extend(rejected.below(str(position)))
    if errors:
        raise Rejected(errors)
    return clean
