"""Everything under /api/v1: the `api/urls.py` of every app, and the document about them."""

from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.urls import URLPattern, URLResolver, path

from konan.core.api.views import OpenApiJson, OpenApiYaml

Patterns = list[URLPattern | URLResolver]


def collected(room: str) -> Patterns:
    """The patterns of `<app>.<room>.urls` of every app that has such a room."""
    found: Patterns = []
    for app in apps.get_app_configs():
        if Path(app.path, room, "urls.py").is_file():
            found += import_module(f"{app.name}.{room}.urls").urlpatterns
    return found


urlpatterns: Patterns = [
    path("openapi.json", OpenApiJson.as_view(), name="openapi-json"),
    path("openapi.yaml", OpenApiYaml.as_view(), name="openapi-yaml"),
    *collected("api"),
]
