"""Two-factor sign-in as pages."""

from typing import ClassVar

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts import services
from accounts.limits import limit_code
from accounts.pages.forms import CodeForm
from accounts.pages.security_forms import PasswordForm, TotpOffForm
from accounts.pages.settings import SettingsPage
from konan.core.errors import DomainError
from konan.core.pages import show_errors


class SecurityPage(SettingsPage):
    template_name = "settings/security.html"
    tab = "security"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render()


class GuardedForm(SettingsPage):
    """A form that asks for a password or a code: tries are counted, refusals stand in it."""

    tab = "security"
    form_class: ClassVar[type[Form]]
    counts: ClassVar[str] = "password"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"form": self.form_class()})

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self.form_class(request.POST)
        status = 422
        if form.is_valid():
            try:
                limit_code(request, self.counts, self.person.email)
                return self.act(form)
            except DomainError as error:
                show_errors(form, error)
                status = error.status
        return self.render({"form": form}, status=status)

    def act(self, form: Form) -> HttpResponse:
        raise NotImplementedError


class TwoFactorSetup(GuardedForm):
    """First the password, then the secret: as a picture and in letters, on this answer alone."""

    template_name = "settings/two_factor.html"
    form_class = PasswordForm

    def act(self, form: Form) -> HttpResponse:
        setup = services.totp_setup(user=self.person, **form.cleaned_data)
        return self.render({"setup": setup, "form": CodeForm()})


class TwoFactorConfirm(GuardedForm):
    template_name = "settings/two_factor.html"
    form_class = CodeForm
    counts = "totp-verify"

    def get(self, request: HttpRequest) -> HttpResponse:
        return redirect("totp_setup")

    def act(self, form: Form) -> HttpResponse:
        codes = services.totp_confirm(
            actor=self.actor, user=self.person, code=form.cleaned_data["code"]
        )
        return self.render({"codes": codes})


class TwoFactorOff(GuardedForm):
    template_name = "settings/two_factor_off.html"
    form_class = TotpOffForm

    def act(self, form: Form) -> HttpResponse:
        services.totp_disable(actor=self.actor, user=self.person, **form.cleaned_data)
        messages.success(self.request, _("Two-factor sign-in is off."))
        return redirect("security")
