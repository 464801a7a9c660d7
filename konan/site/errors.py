"""Errors as a browser shows them. Below /api every error is a problem document instead."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from konan.core.pages import away_page


def error_page(
    request: HttpRequest, *, status: int, title: str, text: str, art: str = "circle-help"
) -> HttpResponse:
    context = {"status": status, "heading": title, "text": text, "art": art}
    return render(request, "site/error.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(
        request,
        status=400,
        title=_("We could not read that"),
        text=_("The address or the form is damaged. Go back and try again."),
    )


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(
        request,
        status=403,
        title=_("This is not yours to do"),
        text=_("Ask an owner or an admin of the team for it."),
        art="shield-check",
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(
        request,
        status=404,
        title=_("There is nothing here"),
        text=_("It was moved or deleted, or it belongs to another account."),
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return error_page(
        request,
        status=403,
        title=_("This page was open for too long"),
        text=_("Go back, load it again, and send the form once more."),
        art="refresh-cw",
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Needs nothing that may be broken: no database, no person, no context processor."""
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        return HttpResponse(away_page(request), status=503, headers={"Retry-After": "5"})
    context = {"request_id": getattr(request, "request_id", "")}
    return HttpResponse(render_to_string("site/server_error.html", context), status=500)
