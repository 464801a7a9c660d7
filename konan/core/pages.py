"""Server-rendered pages: who acts, and how a page says no.

A page view reads `self.actor`, goes through an access door, calls a service. What a door or a
service raises becomes the page that a browser expects: NotFound is the 404 page, a role that is
too low the 403 page, and any other refusal (an e-mail not verified, say) is told on the page that
the person came from.
"""

from typing import Any, ClassVar
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views import View
from django_htmx.http import HttpResponseClientRedirect

from konan.core.errors import DomainError, Forbidden, NotFound
from konan.core.tenancy import Actor


class Page(View):
    """A page for somebody who is signed in. Times are the person's own."""

    template_name: ClassVar[str] = ""
    section: ClassVar[str] = ""
    actor: Actor

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        actor = actor_of(request)
        if actor is None:
            return sign_in_first(request)
        self.actor = actor
        try:
            with timezone.override(ZoneInfo(getattr(request.user, "timezone", "UTC"))):
                response = super().dispatch(request, *args, **kwargs)
        except NotFound as error:
            raise Http404 from error
        except DomainError as error:
            if error.code == Forbidden.code:
                raise PermissionDenied(str(error.message)) from error
            response = refuse(request, error)
        add_never_cache_headers(response)
        return response

    def render(
        self, context: dict[str, Any] | None = None, *, part: str = "", status: int = 200
    ) -> HttpResponse:
        """The whole page, or the `part` of it that its template defines under that name."""
        drawn = {"section": self.section, "actor": self.actor, **(context or {})}
        name = f"{self.template_name}#{part}" if part else self.template_name
        return render(self.request, name, drawn, status=status)


def away_page(request: HttpRequest) -> str:
    """Said while the database cannot be reached; what was only read can be tried again."""
    again = request.get_full_path() if request.method == "GET" else ""
    return render_to_string("site/away.html", {"again": again})


def actor_of(request: HttpRequest) -> Actor | None:
    """Who the browser's session acts for, as the sign-in's row says at this request."""
    actor = getattr(request, "actor", None)
    return actor if isinstance(actor, Actor) and actor.is_person else None


def sign_in_first(request: HttpRequest) -> HttpResponseBase:
    """And then back to the page; a fragment's request leads to the page that it was made on."""
    if request.headers.get("HX-Request"):
        return HttpResponseClientRedirect(f"/login?next={quote(came_from(request))}")
    return redirect_to_login(request.get_full_path())


def refuse(request: HttpRequest, error: DomainError) -> HttpResponse:
    """Says no above the page that the act was asked on."""
    messages.error(request, refusal(error))
    return HttpResponseRedirect(came_from(request))


def refusal(error: DomainError) -> str:
    """What is wrong, in one sentence for a person; with a link where a page of ours helps."""
    said = str(error.errors[0].detail if error.errors else error.message)
    if not error.help_path:
        return said
    return format_html('{} <a href="{}">{}</a>', said, error.help_path, _("What can I do?"))


def came_from(request: HttpRequest) -> str:
    """The page of ours that the request was made on, else home."""
    referer = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(
        referer, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return urlsplit(referer)._replace(scheme="", netloc="").geturl() if ours else "/home"


def show_errors(form: Form, error: DomainError, *, names: dict[str, str] | None = None) -> None:
    """Puts a service's refusal to the form's fields, or above them where it has no such field.

    `names` tells the form's name of a dotted path ("widget.color"): the longest that fits counts.
    """
    for wrong in error.errors:
        field = _form_field(wrong.field, names or {})
        form.add_error(field if field in form.fields else None, str(wrong.detail))
    if not error.errors:
        form.add_error(None, refusal(error))


def _form_field(path: str, names: dict[str, str]) -> str:
    fitting = [known for known in names if path == known or path.startswith(f"{known}.")]
    return names[max(fitting, key=len)] if fitting else path.partition(".")[0]
