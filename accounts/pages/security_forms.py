"""The forms that ask who one is once more."""

from django import forms

from accounts.pages.forms import SecondFactorForm, password_field


class PasswordForm(forms.Form):
    password = password_field("current-password")


class TotpOffForm(PasswordForm, SecondFactorForm):
    field_order = ("password", "code")
