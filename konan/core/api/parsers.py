"""JSON bodies, read by the one reader (konan.core.jsonbody)."""

from collections.abc import Mapping
from typing import Any

from rest_framework.parsers import BaseParser

from konan.core.jsonbody import read_json, require_json


class JsonParser(BaseParser):
    media_type = "application/json"

    def parse(
        self,
        stream: Any,
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        require_json(media_type or "")
        return read_json(stream.read())
