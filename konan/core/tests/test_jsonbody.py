"""What a JSON body may be, and how fast one that may not is refused."""

import time
from typing import Any

import pytest

from konan.core.errors import DomainError
from konan.core.jsonbody import read_json, require_json

MILLIONS = 2_000_000
HOSTILE = {
    "opening brackets": b"[" * 100_000,
    "nested arrays": b"[" * 100_000 + b"]" * 100_000,
    "nested objects": b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "many numbers": b"[" + b"1," * MILLIONS + b"1]",
    "many arrays": b"[" + b"[]," * MILLIONS + b"[]]",
    "many strings": b'["' + b'","' * MILLIONS + b'"]',
    "strings without end": b'"' + b'\\"' * MILLIONS,
    "strings without commas": b'""' * MILLIONS,
    "a long number": b"9" * 5_000,
    "a longer number": b"-" * MILLIONS + b"9" * MILLIONS,
    "long names": b"{" + b'"' + b"k" * MILLIONS + b'":1}',
    "spaces": b" " * MILLIONS,
    "commas": b"," * MILLIONS,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_refused_soon(name: str) -> None:
    began = time.perf_counter()
    with pytest.raises(DomainError) as caught:
        read_json(HOSTILE[name])
    assert caught.value.status == 400
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "invalid_json"),
        (b'{"a":NaN}', "invalid_json"),
        (b'{"a":1e999}', "invalid_json"),
        (b'"\\ud800"', "invalid_json"),
        (b'{"\\udc00":1}', "invalid_json"),
        (b"\xed\xa0\x80", "invalid_json"),
        (b'"\xff"', "invalid_json"),
        (b'"\x00"', "invalid_json"),
        ("{}".encode("utf-16"), "invalid_json"),
        (b"\xef\xbb\xbf{}", "invalid_json"),
        (b'{"a":1,"a":2}', "duplicate_name"),
        (b'{"a":1,"\\u0061":2}', "duplicate_name"),
        (b'[{"b":{"a":1,"c":[],"a":2}}]', "duplicate_name"),
        (b'{"' + b"k" * 129 + b'":1}', "name_too_long"),
        (b"[9223372036854775808]", "number_too_large"),
        (b"[-9223372036854775809]", "number_too_large"),
        (b"[0." + b"1" * 5_000 + b"]", "number_too_large"),
        (b"[" * 33 + b"]" * 33, "too_deep"),
        (b"[" + b"1," * 9_999 + b"1]", "too_many_values"),
    ],
)
def test_what_is_refused(body: bytes, code: str) -> None:
    with pytest.raises(DomainError) as caught:
        read_json(body)
    assert (caught.value.status, caught.value.code) == (400, code)


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'{"a":{"x":1},"b":{"x":2}}', {"a": {"x": 1}, "b": {"x": 2}}),
        (b'[{"a":1},{"a":1}]', [{"a": 1}, {"a": 1}]),
        (b'{"a":"a","b":"a"}', {"a": "a", "b": "a"}),
        (b"[9223372036854775807,-9223372036854775808]", [2**63 - 1, -(2**63)]),
        (b'{"a":"' + b"9" * 5_000 + b'"}', {"a": "9" * 5_000}),
        (('{"' + "ع" * 128 + '":1}').encode(), {"ع" * 128: 1}),
        (b'{"a":"\\ud83d\\ude00 \\"}{"}', {"a": '\U0001f600 "}{'}),
        (b"[" * 32 + b"]" * 32, None),
        (b"[" + b"1," * 9_998 + b"1]", [1] * 9_999),
    ],
)
def test_what_is_read(body: bytes, value: Any) -> None:
    assert read_json(body) == value or value is None


def test_null_characters_are_found_where_they_are() -> None:
    with pytest.raises(DomainError) as caught:
        read_json(b'{"a":[{"b":"x\\u0000"}]}')
    error = caught.value.errors[0]
    assert (error.field, error.code) == ("a.0.b", "null_character")


@pytest.mark.parametrize(
    "kind",
    ["", "text/plain", "application/json; charset=latin-1", "application/json;charset=utf-16"],
)
def test_other_media_types_are_not_read(kind: str) -> None:
    with pytest.raises(DomainError) as caught:
        require_json(kind)
    assert caught.value.status == 415


@pytest.mark.parametrize(
    "kind", ["application/json", "Application/JSON; charset=UTF-8", 'application/json;charset="utf-8"']
)  # fmt: skip
def test_json_in_utf_8_is(kind: str) -> None:
    require_json(kind)
