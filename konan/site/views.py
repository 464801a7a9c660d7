"""The pages that belong to no app: landing, the demo's shop, and what helps while developing."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from konan.site.demo import demo_bot
from konan.site.mail import newest_mails

LOOPBACK = {"127.0.0.1", "::1"}


@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return HttpResponseRedirect("/home")
    return render(request, "site/landing.html", {"demo": demo_bot() is not None})


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Every component in both themes and directions, to be looked at when one changes."""
    _developers_only(request)
    return render(request, "site/components.html")


@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    """The mails that went to files because no EMAIL_URL is set."""
    _developers_only(request)
    return render(request, "site/mail.html", {"mails": newest_mails()})


def _developers_only(request: HttpRequest) -> None:
    """Embedded mode, and a caller on this machine: everything else is a 404."""
    direct = "X-Forwarded-For" not in request.headers
    if not (settings.EMBEDDED and direct and request.META.get("REMOTE_ADDR") in LOOPBACK):
        raise Http404
