"""Reading JSON strictly, and knowing its size before anything is built of it.

One reader for every JSON body of the API: a scan over the tokens that ends at the first
limit that is passed, then orjson (UTF-8 alone, no half characters). At most 32 levels,
10,000 values, names of 128 characters, each name once in its object, integers of 64 bits,
no null characters.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

import orjson
from django.utils.translation import gettext_lazy as _

from konan.core.api.problems import problem_of_status
from konan.core.errors import DomainError, Invalid

MAX_DEPTH: Final = 32
MAX_VALUES: Final = 10_000
MAX_TOKENS: Final = 5 * MAX_VALUES  # a name, a colon, a value, its end, a comma
MAX_NAME: Final = 128
MAX_NUMBER: Final = 64
_INTEGERS: Final = range(-(2**63), 2**63)
# A string that never ends is taken up to the end, so that no byte is looked at twice.
_TOKEN: Final = re.compile(
    rb'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[\[\]{},:]|[-+0-9][-+.0-9eE]{17,}', re.DOTALL
)
_UTF_8: Final = frozenset({"utf-8", "utf8", '"utf-8"', '"utf8"'})


def require_json(content_type: str) -> None:
    """Raises a 415 unless the media type is JSON, in UTF-8 where it names a charset."""
    media_type, *parameters = content_type.split(";")
    if media_type.strip().lower() != "application/json":
        raise problem_of_status(415)
    for parameter in parameters:
        name, _equals, value = parameter.strip().partition("=")
        if name.lower() == "charset" and value.strip().lower() not in _UTF_8:
            raise problem_of_status(415)


def read_json(body: bytes) -> Any:
    """The value of a JSON text; raises a 400 where it is none, or is more than is read."""
    _scan(body)
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise _refusal("invalid_json", _("The body is not valid JSON.")) from error
    if b"\\u0000" in body:
        for path, text in _strings(value, ""):
            if "\x00" in text:
                raise Invalid(path, _("Null characters are not allowed."), code="null_character")
    return value


def _scan(body: bytes) -> None:
    """Counts while it reads, without building anything but the names of open objects."""
    values, string = 1, b""
    names: list[set[bytes]] = []
    tokens = _TOKEN.finditer(body)
    for match in islice(tokens, MAX_TOKENS):
        token = match.group()
        first = token[0]
        if first == 0x22:  # "
            string = token
        elif first in b"[{":
            names.append(set())
            values += 1
            if len(names) > MAX_DEPTH:
                raise _refusal("too_deep", _("The body is nested too deeply."))
        elif first in b"]}":
            if names:
                names.pop()
        elif first == 0x2C:  # ,
            values += 1
        elif first == 0x3A:  # :
            _note_name(string, names[-1] if names else set())
        else:
            _check_number(token)
        if values > MAX_VALUES:
            break
    if values > MAX_VALUES or next(tokens, None) is not None:
        raise _refusal("too_many_values", _("The body has too many values."))


def _note_name(raw: bytes, names: set[bytes]) -> None:
    if len(raw) - 2 > MAX_NAME or b"\\" in raw:
        raw = _plain_name(raw)
    if raw in names:
        raise _refusal("duplicate_name", _("A name stands twice in one object."))
    names.add(raw)


def _plain_name(raw: bytes) -> bytes:
    """The name without escapes, in its quotes; raises where it is too long."""
    if len(raw) > 12 * MAX_NAME + 2:
        raise _name_too_long()
    try:
        name = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise _refusal("invalid_json", _("The body is not valid JSON.")) from error
    if len(name) > MAX_NAME:
        raise _name_too_long()
    return f'"{name}"'.encode()


def _check_number(token: bytes) -> None:
    whole = token.lstrip(b"-+").isdigit()
    if len(token) > MAX_NUMBER or (whole and int(token) not in _INTEGERS):
        raise _refusal("number_too_large", _("A number is larger than 64 bits."))


def _name_too_long() -> DomainError:
    return _refusal("name_too_long", _("A name is longer than 128 characters."))


def _refusal(code: str, message: Any) -> DomainError:
    return DomainError(message, code=code, status=400)


def _strings(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every string, names included, with its dotted path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield path, name
            yield from _strings(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _strings(inner, f"{path}.{index}" if path else str(index))
