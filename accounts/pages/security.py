"""What one does to one's own account with the password at hand, as pages."""

from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.forms import Form
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from accounts import services
from accounts.limits import limit_code
from accounts.models import User
from accounts.pages.forms import CodeForm
from accounts.pages.security_forms import (
    ChangeEmailForm,
    ChangePasswordForm,
    PasswordForm,
    TotpOffForm,
)
from accounts.pages.settings import SettingsPage
from konan.core.errors import DomainError
from konan.core.pages import Page, show_errors


class SecurityPage(SettingsPage):
    template_name = "settings/security.html"
    tab = "security"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render()


class GuardedForm(SettingsPage):
    """A form that asks for a password or a code: tries are counted, refusals stand in it."""

    template_name = "settings/guarded.html"
    tab = "security"
    form_class: ClassVar[type[Form]]
    counts: ClassVar[str] = "password"
    title: ClassVar[Any] = ""
    intro: ClassVar[Any] = ""
    label: ClassVar[Any] = ""
    dangerous: ClassVar[bool] = False

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"form": self.form()})

    def render(
        self, context: dict[str, Any] | None = None, *, part: str = "", status: int = 200
    ) -> HttpResponse:
        words = {"title": self.title, "intro": self.intro, "label": self.label}
        drawn = {**words, "dangerous": self.dangerous, **(context or {})}
        return super().render(drawn, part=part, status=status)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self.form(request.POST)
        status = 422
        if form.is_valid():
            try:
                limit_code(request, self.counts, self.person.email)
                return self.act(form)
            except DomainError as error:
                show_errors(form, error)
                status = error.status
        return self.render({"form": form}, status=status)

    def form(self, sent: Any = None) -> Form:
        """The form; without a second factor nobody is asked for its code."""
        form = self.form_class(sent)
        if self.counts == "password" and not self.person.totp_enabled:
            form.fields.pop("code", None)
        return form

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
    form_class = TotpOffForm
    title = _l("Switch two-factor sign-in off")
    intro = _l("Your recovery codes end with it, and so do your other sign-ins.")
    label = _l("Switch off")
    dangerous = True

    def act(self, form: Form) -> HttpResponse:
        sent = {"code": "", **form.cleaned_data}
        services.totp_disable(actor=self.actor, user=self.person, **sent)
        messages.success(self.request, _("Two-factor sign-in is off."))
        return redirect("security")


class ChangePassword(GuardedForm):
    form_class = ChangePasswordForm
    title = _l("Change your password")
    intro = _l("Everywhere else you will be signed out.")
    label = _l("Change the password")

    def act(self, form: Form) -> HttpResponse:
        user = services.change_password(actor=self.actor, user=self.person, **form.cleaned_data)
        update_session_auth_hash(self.request, user)
        messages.success(self.request, _("Your new password is set."))
        return redirect("security")


class ChangeEmail(GuardedForm):
    form_class = ChangeEmailForm
    title = _l("Change your e-mail")
    intro = _l("We mail a code to the new address, and word of it to the old one.")
    label = _l("Send the code")

    def act(self, form: Form) -> HttpResponse:
        services.change_email(actor=self.actor, user=self.person, **form.cleaned_data)
        return redirect(f"/settings/email/code?{urlencode({'to': form.cleaned_data['email']})}")


class ChangeEmailCode(GuardedForm):
    """The code that went to the new address, which stands in the page's own address."""

    form_class = CodeForm
    counts = "verify-email"
    title = _l("Confirm your new e-mail")
    intro = _l("Enter the six digits that we mailed there. They are good for ten minutes.")
    label = _l("Confirm")

    def act(self, form: Form) -> HttpResponse:
        address = self.request.GET.get("to", "")
        limit_code(self.request, "verify-email", address)
        services.verify_email(email=address, code=form.cleaned_data["code"])
        messages.success(self.request, _("Your e-mail is confirmed."))
        return redirect("security")


class Export(Page):
    def get(self, request: HttpRequest) -> HttpResponse:
        assert isinstance(request.user, User)
        told = services.export_person(actor=self.actor, user=request.user)
        headers = {"Content-Disposition": 'attachment; filename="konan.json"'}
        return JsonResponse(told, headers=headers)


class DeleteAccount(GuardedForm):
    form_class = PasswordForm
    title = _l("Delete your account")
    intro = _l(
        "Your bots go with it, their knowledge, every conversation, your contacts, teams and "
        "API keys. This cannot be undone."
    )
    label = _l("Delete everything")
    dangerous = True

    def act(self, form: Form) -> HttpResponse:
        services.delete_account(actor=self.actor, user=self.person, **form.cleaned_data)
        logout(self.request)
        messages.success(self.request, _("Your account and all that it owned are deleted."))
        return redirect("landing")
