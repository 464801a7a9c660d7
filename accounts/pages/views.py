"""Signing up, in and out in a browser: the API's services, Django's session."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views import View

from accounts import services
from accounts.addresses import normal_email
from accounts.limits import limit_code, limit_sign_in
from accounts.models import User
from accounts.pages.forms import (
    CodeForm,
    ForgotForm,
    LoginForm,
    RegisterForm,
    ResetForm,
    SecondStepForm,
)
from konan.core.errors import DomainError, Unauthorized
from konan.core.pages import Page, show_errors

BACKEND = "django.contrib.auth.backends.ModelBackend"


class FormPage(View):
    """A form before a session: draw it, and say what is wrong at its fields."""

    template_name: ClassVar[str]
    form_class: ClassVar[type[Form]]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated:
            return HttpResponseRedirect(next_page(request))
        response = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(response)
        return response

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.draw(self.form_class())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self.form_class(request.POST)
        try:
            if form.is_valid():
                self.limit(form.cleaned_data)
                return self.act(form.cleaned_data)
        except DomainError as error:
            show_errors(form, error)
            return self.draw(form, status=error.status, headers=error.headers)
        return self.draw(form, status=400)

    def limit(self, sent: dict[str, Any]) -> None:
        limit_sign_in(self.request)

    def act(self, sent: dict[str, Any]) -> HttpResponse:
        raise NotImplementedError

    def draw(
        self, form: Form, *, status: int = 200, headers: dict[str, str] | None = None
    ) -> HttpResponse:
        context = {"form": form, "next": asked_page(self.request)}
        response = render(self.request, self.template_name, context, status=status)
        if headers and "Retry-After" in headers:
            response.headers["Retry-After"] = headers["Retry-After"]
        return response


class RegisterPage(FormPage):
    template_name = "accounts/register.html"
    form_class = RegisterForm

    def act(self, sent: dict[str, Any]) -> HttpResponse:
        user = services.sign_up(**sent)
        if user is None or settings.ENUMERATION_SAFE:
            messages.info(self.request, _("We sent you a mail. Sign in to go on."))
            return HttpResponseRedirect("/login")
        open_session(self.request, user)
        return HttpResponseRedirect(with_next("/verify", asked_page(self.request)))


class LoginPage(FormPage):
    template_name = "accounts/login.html"
    form_class = LoginForm

    def act(self, sent: dict[str, Any]) -> HttpResponse:
        try:
            user = services.sign_in(**sent)
        except Unauthorized as error:
            if error.code != "totp_required":
                raise
            return draw_second_step(self.request, mfa_token=error.data["mfa_token"])
        open_session(self.request, user)
        return HttpResponseRedirect(next_page(self.request))


class SecondStepPage(FormPage):
    """The code, for a sign-in whose password was right. Its token travels in the form alone."""

    template_name = "accounts/second_step.html"
    form_class = SecondStepForm

    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponseRedirect("/login")

    def limit(self, sent: dict[str, Any]) -> None:
        user = services.person_of_step(mfa_token=sent["mfa_token"])
        limit_code(self.request, "totp-verify", user.email)

    def act(self, sent: dict[str, Any]) -> HttpResponse:
        open_session(self.request, services.sign_in_with_code(**sent))
        return HttpResponseRedirect(next_page(self.request))


class ForgotPage(FormPage):
    """Asks for a code; what it says is the same for every address."""

    template_name = "accounts/forgot.html"
    form_class = ForgotForm

    def limit(self, sent: dict[str, Any]) -> None:
        limit_code(self.request, "forgot-password", normal_email(sent["email"]))

    def act(self, sent: dict[str, Any]) -> HttpResponse:
        services.ask_reset(**sent)
        return HttpResponseRedirect(f"/reset?{urlencode({'email': sent['email']})}")


class ResetPage(FormPage):
    template_name = "accounts/reset.html"
    form_class = ResetForm

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.draw(ResetForm(initial={"email": request.GET.get("email", "")}))

    def limit(self, sent: dict[str, Any]) -> None:
        limit_code(self.request, "reset-password", normal_email(sent["email"]))

    def act(self, sent: dict[str, Any]) -> HttpResponse:
        services.reset_password(**sent)
        messages.success(self.request, _("Your new password is set. Sign in with it."))
        return HttpResponseRedirect("/login")


def draw_second_step(request: HttpRequest, *, mfa_token: str) -> HttpResponse:
    form = SecondStepForm(initial={"mfa_token": mfa_token})
    context = {"form": form, "next": asked_page(request)}
    return render(request, SecondStepPage.template_name, context)


class LogoutPage(View):
    http_method_names = ("post",)  # type: ignore[assignment]

    def post(self, request: HttpRequest) -> HttpResponse:
        logout(request)
        return HttpResponseRedirect("/")


def admin_login(request: HttpRequest) -> HttpResponse:
    """The admin has no sign-in of its own: ours is the one that counts wrong passwords."""
    user = request.user
    if isinstance(user, User) and user.is_staff and not user.totp_enabled:
        messages.warning(request, _("Operators need two-factor sign-in: switch it on first."))
        return HttpResponseRedirect("/settings/security")
    if user.is_authenticated:
        raise PermissionDenied
    return HttpResponseRedirect(with_next("/login", asked_page(request)))


class VerifyPage(Page):
    """The code that was mailed."""

    template_name = "accounts/verify.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        if _person(request).email_verified:
            return HttpResponseRedirect(next_page(request))
        return self.draw(CodeForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = CodeForm(request.POST)
        if not form.is_valid():
            return self.draw(form, status=400)
        email = _person(request).email
        try:
            limit_code(request, "verify-email", email)
            services.verify_email(email=email, code=form.cleaned_data["code"])
        except DomainError as error:
            show_errors(form, error)
            return self.draw(form, status=error.status)
        messages.success(request, _("Your e-mail is confirmed."))
        return HttpResponseRedirect(next_page(request))

    def draw(self, form: Form, *, status: int = 200) -> HttpResponse:
        return self.render({"form": form, "next": asked_page(self.request)}, status=status)


class ResendPage(Page):
    http_method_names = ("post",)  # type: ignore[assignment]

    def post(self, request: HttpRequest) -> HttpResponse:
        email = _person(request).email
        limit_code(request, "verify-resend", email)
        services.send_verify_code(email=email)
        messages.info(request, _("If a code was due, it is on its way."))
        return HttpResponseRedirect("/verify")


def open_session(request: HttpRequest, user: User) -> None:
    """A browser session; its SignIn row is made by accounts.browser."""
    login(request, user, backend=BACKEND)


def asked_page(request: HttpRequest) -> str:
    """The page of ours that `next` names, else nothing."""
    asked = str(request.POST.get("next") or request.GET.get("next") or "")
    ours = url_has_allowed_host_and_scheme(
        asked, allowed_hosts=None, require_https=request.is_secure()
    )
    return asked if ours else ""


def next_page(request: HttpRequest) -> str:
    return asked_page(request) or settings.LOGIN_REDIRECT_URL


def with_next(path: str, page: str) -> str:
    return f"{path}?{urlencode({'next': page})}" if page else path


def _person(request: HttpRequest) -> User:
    user = request.user
    assert isinstance(user, User)
    return user
