"""Answering what the bot did not know."""

from django import forms
from django.utils.translation import gettext_lazy as _

from bots.knowledge.services.documents import MOST_TEXT, MOST_TITLE


class AnswerForm(forms.Form):
    question = forms.CharField(label=_("Question"), max_length=MOST_TITLE)
    answer = forms.CharField(
        label=_("Answer"),
        max_length=MOST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The bot says it word for word, to whoever asks something like this."),
    )
