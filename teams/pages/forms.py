"""The forms of teams."""

from django import forms
from django.utils.translation import gettext_lazy as _

from teams.models import Invitation


class TeamForm(forms.Form):
    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )


class InviteForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "dir": "ltr"}),
    )
    role = forms.ChoiceField(
        label=_("Role"), choices=Invitation.Role.choices, initial=Invitation.Role.AGENT
    )
