"""The forms of signing up, signing in and verifying."""

import re
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


def second_factor_field() -> forms.CharField:
    """Six digits, or a recovery code as people type them: small letters, blanks, hyphens."""
    return forms.CharField(
        label=_("Code"),
        max_length=40,
        help_text=_("Six digits of your authenticator, or one of your recovery codes."),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "dir": "ltr", "maxlength": "40"}
        ),
    )


class SecondFactorForm(forms.Form):
    code = second_factor_field()

    def clean_code(self) -> str:
        code = "".join(self.cleaned_data["code"].replace("-", " ").split()).upper()
        if not re.fullmatch(r"[0-9]{6}|[A-Z2-7]{16}", code, re.ASCII):
            raise forms.ValidationError(
                _("Six digits, or the sixteen characters of a recovery code."), code="invalid"
            )
        return code


class SecondStepForm(SecondFactorForm):
    mfa_token = forms.CharField(max_length=200, widget=forms.HiddenInput)


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
