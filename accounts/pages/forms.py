"""The forms of signing up, signing in and verifying."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.addresses import MAX_LENGTH


def email_field(*, autofocus: bool = False) -> forms.EmailField:
    attrs = {"autocomplete": "email", "inputmode": "email", "dir": "ltr"}
    if autofocus:
        attrs["autofocus"] = "autofocus"
    return forms.EmailField(
        label=_("E-mail"), max_length=MAX_LENGTH, widget=forms.EmailInput(attrs=attrs)
    )


def password_field(autocomplete: str, *, help_text: Any = "") -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(
        label=_("Password"), strip=False, max_length=1000, widget=widget, help_text=help_text
    )


class RegisterForm(forms.Form):
    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name", "autofocus": "autofocus"}),
    )
    email = email_field()
    password = password_field("new-password", help_text=_("At least 12 characters."))


class LoginForm(forms.Form):
    email = email_field(autofocus=True)
    password = password_field("current-password")


class ForgotForm(forms.Form):
    email = email_field(autofocus=True)


class ResetForm(forms.Form):
    email = email_field()
    code = forms.RegexField(
        r"^[A-Z2-7]{8}$",
        label=_("Code"),
        error_messages={"invalid": _("The code has eight letters and digits.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "maxlength": "12", "dir": "ltr"}
        ),
    )
    password = password_field("new-password", help_text=_("At least 12 characters."))

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Small letters and blanks in a code that was typed are no mistake."""
        if data is not None:
            data = data.copy()
            data["code"] = "".join(data.get("code", "").split()).upper()
        super().__init__(data, **kwargs)
        self.fields["password"].label = _("New password")


class CodeForm(forms.Form):
    code = forms.RegexField(
        r"^[0-9]{6}$",
        label=_("Code"),
        error_messages={"invalid": _("The code has six digits.")},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "maxlength": "6",
                "dir": "ltr",
                "autofocus": "autofocus",
            }
        ),
    )
