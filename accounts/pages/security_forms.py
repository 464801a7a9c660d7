"""The forms that ask who one is once more."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.pages.forms import SecondFactorForm, email_field, password_field


class PasswordForm(forms.Form):
    password = password_field("current-password")


class TotpOffForm(PasswordForm, SecondFactorForm):
    field_order = ("password", "code")


class ChangePasswordForm(PasswordForm, SecondFactorForm):
    new_password = password_field("new-password", help_text=_("At least 12 characters."))
    field_order = ("password", "new_password", "code")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Your password now")
        self.fields["new_password"].label = _("New password")


class ChangeEmailForm(PasswordForm, SecondFactorForm):
    email = email_field()
    field_order = ("email", "password", "code")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("New e-mail")
