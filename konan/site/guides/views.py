"""The guides' pages, open to everybody."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from konan.site.guides.reading import beside, guide, shelves
from konan.site.guides.searching import search
from konan.site.guides.shelf import ORIGINAL, SLUGS


@require_safe
@cache_control(no_cache=True)
def guides(request: HttpRequest) -> HttpResponse:
    """All of them, or what a search found."""
    language, asked = _language(), request.GET.get("q", "").strip()
    context: dict[str, Any] = {"shelves": shelves(language), "asked": asked}
    if asked:
        context["found"] = search(asked, language)
    return render(request, "site/guides/list.html", context)


@require_safe
@cache_control(no_cache=True)
def guide_page(request: HttpRequest, slug: str) -> HttpResponse:
    if slug not in SLUGS:
        raise Http404
    language = _language()
    before, after = beside(slug, language)
    context = {
        "guide": guide(slug, language),
        "shelves": shelves(language),
        "before": before,
        "after": after,
    }
    return render(request, "site/guides/guide.html", context)


def _language() -> str:
    return (get_language() or ORIGINAL).partition("-")[0]
