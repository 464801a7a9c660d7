"""The API's own document, and the page that draws it."""

import gzip
from collections.abc import Callable
from functools import cache
from typing import Any

import orjson
import yaml
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import override
from django.views.generic import TemplateView
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from konan.core.api.viewsets import PublicView


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document, in English; made once, because the routes do not change."""
    with override("en"):
        made: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)
    return orjson.loads(orjson.dumps(made, default=str, option=orjson.OPT_NON_STR_KEYS))


@cache
def _as_json() -> bytes:
    return orjson.dumps(document())


@cache
def _as_yaml() -> bytes:
    return yaml.safe_dump(document(), sort_keys=False, allow_unicode=True).encode()


@cache
def _compressed(written: Callable[[], bytes]) -> bytes:
    return gzip.compress(written(), 9)


def _packed(request: Request, written: Callable[[], bytes], content_type: str) -> HttpResponse:
    """A tenth of its size for whoever takes gzip: the document is long."""
    takes_gzip = "gzip" in request.headers.get("Accept-Encoding", "")
    body = _compressed(written) if takes_gzip else written()
    response = HttpResponse(body, content_type=content_type)
    if takes_gzip:
        response["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


@extend_schema(exclude=True)
class OpenApiJson(PublicView):
    def get(self, request: Request) -> HttpResponse:
        return _packed(request, _as_json, "application/json")


@extend_schema(exclude=True)
class OpenApiYaml(PublicView):
    def get(self, request: Request) -> HttpResponse:
        return _packed(request, _as_yaml, "application/yaml")


class ApiPage(TemplateView):
    """The interactive API page: the document, drawn by Swagger UI from our own origin."""

    template_name = "site/api.html"
    http_method_names = ("get", "head")  # type: ignore[assignment]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-cache"
        return response
