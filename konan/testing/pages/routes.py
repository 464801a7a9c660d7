"""The routes that answer a GET, out of the URL patterns, and those among them that are no page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, URLResolver, get_resolver

NO_PAGE: Final[Mapping[str, tuple[str, ...]]] = {
    "a part of another page": (
        "inbox_list", "inbox_fresh", "inbox_people", "inbox_canned", "inbox_mentions",
        "inbox_summary", "inbox_order", "inbox_rows", "inbox_bulk_people", "knowledge_search",
        "notifications_latest", "notifications_count", "playground_receipt", "contact_doubles",
        "widget_frame", "palette", "palette_found", "setup_next", "embed_seen",
    ),
    "leads to another page": (
        "bot", "inbox_session", "notification_open", "second_step", "totp_confirm",
    ),
    "a file": (
        "audit_export", "export_me", "contacts_csv", "contact_json", "analytics_csv", "topics_csv",
        "attachment", "widget_loader", "widget_look",
    ),
    "takes a form alone": ("set_language", "playground_stream", "playground_stop"),
    "for machines": ("healthz", "readyz", "metrics"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Route:
    name: str
    arguments: tuple[str, ...]


def page_routes() -> dict[str, Route]:
    """What a browser may ask for by a GET and gets a page of ours, by name; the admin aside."""
    left_out = {name for names in NO_PAGE.values() for name in names}
    found = _routes(get_resolver().url_patterns)
    return {route.name: route for route in found if route.name not in left_out}


def no_longer_there() -> set[str]:
    """Names in NO_PAGE that no route has."""
    known = {route.name for route in _routes(get_resolver().url_patterns)}
    return {name for names in NO_PAGE.values() for name in names} - known


def admin_lists() -> list[str]:
    """The admin's list of each model."""
    models = [model._meta for model in admin.site._registry]
    return [f"admin:{meta.app_label}_{meta.model_name}_changelist" for meta in models]


def _routes(
    patterns: list[Any], before: str = "", arguments: tuple[str, ...] = ()
) -> Iterator[Route]:
    for each in patterns:
        path = before + str(each.pattern)
        named = (*arguments, *each.pattern.converters)
        if isinstance(each, URLResolver):
            if not path.startswith(("api/v1/", settings.ADMIN_PATH)):
                yield from _routes(each.url_patterns, path, named)
        elif each.name and _answers_get(each):
            yield Route(each.name, named)


def _answers_get(pattern: URLPattern) -> bool:
    view = getattr(pattern.callback, "view_class", None)
    allowed = getattr(view, "http_method_names", ("get",))
    return "get" in allowed and (view is None or hasattr(view, "get"))
