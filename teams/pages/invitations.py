"""The page behind the link of an invitation: for somebody who may not have an account yet."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views import View

from accounts.models import User
from konan.core.errors import DomainError, NotFound
from konan.core.pages import actor_of, refusal
from konan.core.tenancy import Actor
from teams import services
from teams.access import get_invitation, invitation_of_token
from teams.models import Invitation
from teams.pages.base import PeoplePage


class InvitationPage(View):
    """Whoever has the link reads who invites; only the person of the address answers."""

    http_method_names = ("get", "post", "head")  # type: ignore[assignment]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.invitation = invitation_of_token(kwargs["token"])
            response = super().dispatch(request, *args, **kwargs)
        except NotFound as error:
            raise Http404 from error
        add_never_cache_headers(response)
        return response

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self._page()

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        actor, user = actor_of(request), request.user
        if actor is None or not isinstance(user, User):
            return redirect(f"/login?{urlencode({'next': request.path})}")
        try:
            return answer(request, actor, user, self.invitation)
        except DomainError as error:
            if isinstance(error, NotFound):
                raise
            return self._page(refused=refusal(error), status=error.status)

    def _page(self, *, refused: str = "", status: int = 200) -> HttpResponse:
        context = {
            "invitation": self.invitation,
            "after": urlencode({"next": self.request.path}),
            "is_mine": getattr(self.request.user, "email", None) == self.invitation.email,
            "refused": refused,
        }
        return render(self.request, "teams/invitation.html", context, status=status)


class OfferAnswer(PeoplePage):
    """The same answer, given on the list of one's teams."""

    http_method_names = ("post",)  # type: ignore[assignment]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        offered = get_invitation(self.actor, kwargs["invitation_id"])
        return answer(request, self.actor, self.person, offered)


def answer(request: HttpRequest, actor: Actor, user: User, offered: Invitation) -> HttpResponse:
    if request.POST.get("answer") == "accept":
        services.invitation_accept(actor=actor, user=user, invitation=offered)
        messages.success(request, _("Welcome to “%(name)s”.") % {"name": offered.team.name})
        return redirect("team", team_id=offered.team_id)
    services.invitation_decline(actor=actor, user=user, invitation=offered)
    messages.success(request, _("You declined."))
    return redirect("teams")
