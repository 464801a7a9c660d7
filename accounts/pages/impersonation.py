"""The way out of acting as somebody else: back to their row in the admin."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View

from accounts.browser import IMPERSONATION as KEY
from accounts.models import Impersonation
from accounts.services.impersonating import impersonation_end


class EndImpersonation(View):
    http_method_names = ("post",)  # type: ignore[assignment]

    def post(self, request: HttpRequest) -> HttpResponseRedirect:
        impersonation = getattr(request, "impersonation", None)
        if not isinstance(impersonation, Impersonation):
            return HttpResponseRedirect("/home")
        impersonation_end(impersonation=impersonation)
        del request.session[KEY]
        messages.success(request, _("You are yourself again."))
        return HttpResponseRedirect(
            reverse("admin:accounts_user_change", args=[impersonation.user_id])
        )
