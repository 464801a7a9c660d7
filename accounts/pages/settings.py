"""One's own account as pages: profile, where one is signed in, API keys."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts import services
from accounts.access import get_key, get_sign_in, keys_of, sign_ins_of
from accounts.devices import device_name
from accounts.models import User
from accounts.pages.settings_forms import RIGHTS, KeyForm, ProfileForm
from konan.core.errors import DomainError
from konan.core.pages import Page, show_errors


class SettingsPage(Page):
    section = "settings"
    tab: ClassVar[str]

    @property
    def person(self) -> User:
        user = self.request.user
        assert isinstance(user, User)
        return user

    def render(
        self, context: dict[str, Any] | None = None, *, part: str = "", status: int = 200
    ) -> HttpResponse:
        return super().render({"tab": self.tab, **(context or {})}, part=part, status=status)


class ProfilePage(SettingsPage):
    template_name = "settings/profile.html"
    tab = "profile"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"form": ProfileForm(initial=ProfileForm.of(self.person))})

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ProfileForm(request.POST)
        if form.is_valid():
            try:
                return self._save(form)
            except DomainError as error:
                show_errors(form, error)
        return self.render({"form": form}, status=422)

    def _save(self, form: Form) -> HttpResponse:
        user = services.profile_update(user=self.person, changes=form.cleaned_data)
        with override(user.locale):
            messages.success(self.request, _("Saved."))
        answer = redirect("settings")
        answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, user.locale, samesite="Lax")
        return answer


class SignInsPage(SettingsPage):
    template_name = "settings/sign_ins.html"
    tab = "sign_ins"

    def get(self, request: HttpRequest) -> HttpResponse:
        shown = [
            {
                "row": each,
                "device": device_name(each.user_agent),
                "current": each.pk == self.actor.sign_in_id,
            }
            for each in sign_ins_of(self.actor)
        ]
        return self.render({"sign_ins": shown})


class SignInEnd(Page):
    http_method_names = ("post",)  # type: ignore[assignment]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        sign_in = get_sign_in(self.actor, kwargs["id"])
        services.end_sign_in(actor=self.actor, sign_in_id=sign_in.pk)
        messages.success(request, _("Signed out there."))
        return redirect("sign_ins")


class KeysPage(SettingsPage):
    """The keys; the text of a new one stands on the answer to its making, and nowhere else."""

    template_name = "settings/keys.html"
    tab = "keys"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(KeyForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = KeyForm(request.POST)
        if not form.is_valid():
            return self._page(form, status=422)
        try:
            key, text = services.key_create(actor=self.actor, user=self.person, **form.key())
        except DomainError as error:
            show_errors(form, error)
            return self._page(form, status=422)
        return self._page(KeyForm(), new=key, text=text, status=201)

    def _page(self, form: Form, *, status: int = 200, **new: Any) -> HttpResponse:
        told = {"form": form, "keys": keys_of(self.actor), "rights": RIGHTS, **new}
        return self.render(told, status=status)


class KeyEnd(Page):
    http_method_names = ("post",)  # type: ignore[assignment]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.key_end(actor=self.actor, key=get_key(self.actor, kwargs["id"]))
        messages.success(request, _("The key ended."))
        return redirect("api_keys")
