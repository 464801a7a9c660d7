"""Reading JSON strictly: UTF-8, no NUL and no half character in any string."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import UnsupportedMediaType
from rest_framework.parsers import BaseParser

from konan.core.errors import DomainError, Invalid

MAX_DEPTH = 32


class JsonParser(BaseParser):
    media_type = "application/json"

    def parse(
        self,
        stream: Any,
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        request = (parser_context or {}).get("request")
        content_params = getattr(getattr(request, "_request", None), "content_params", {})
        if content_params.get("charset", "utf-8").lower() not in {"utf-8", "utf8"}:
            raise UnsupportedMediaType(media_type or "")
        return read_json(stream.read())


def read_json(body: bytes) -> Any:
    """The value of a JSON text; raises a 400 where it is none, or hides control characters."""
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise DomainError(
            _("The body is not valid JSON."), code="invalid_json", status=400
        ) from error
    if b"\\u0000" in body or body.count(b"[") + body.count(b"{") > MAX_DEPTH:
        for path, text in _strings(value, "", 0):
            if "\x00" in text:
                raise Invalid(path, _("Null characters are not allowed."), code="null_character")
    return value


def _strings(value: Any, path: str, depth: int) -> Iterator[tuple[str, str]]:
    """Every string, names included, with its dotted path."""
    if depth > MAX_DEPTH:
        raise DomainError(_("The body is nested too deeply."), code="too_deep", status=400)
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield path, name
            yield from _strings(inner, f"{path}.{name}" if path else name, depth + 1)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _strings(inner, f"{path}.{index}" if path else str(index), depth + 1)
