"""Forms that add to a bot's knowledge; what they hold is checked by the services."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "dir": "auto"})


def _line() -> forms.TextInput:
    return forms.TextInput(attrs={"dir": "auto"})


class FileForm(forms.Form):
    file = forms.FileField(label=_("File"))


class UrlForm(forms.Form):
    url = forms.CharField(
        label=_("Address"),
        max_length=2000,
        widget=forms.URLInput(attrs={"placeholder": "https://", "dir": "ltr"}),
        help_text=_("Of your site, or of one page. A page can be read again when it has changed."),
    )


class TextForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200, widget=_line())
    text = forms.CharField(
        label=_("Text"),
        max_length=500_000,
        widget=_area(8),
        help_text=_("Paste what you have. Headings (# in front) help to find the right passage."),
    )


class FaqForm(forms.Form):
    question = forms.CharField(label=_("Question"), max_length=200, widget=_line())
    answer = forms.CharField(
        label=_("Answer"),
        max_length=500_000,
        widget=_area(5),
        help_text=_("Said word for word when a visitor asks this."),
    )


class DocumentForm(forms.Form):
    """A text and an answer can be rewritten here; a page and a file are what was read."""

    title = forms.CharField(label=_("Title"), max_length=200, widget=_line())
    text = forms.CharField(label=_("Text"), max_length=500_000, widget=_area(8))
    enabled = forms.BooleanField(label=_("Use it in answers"), required=False)

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if kind == "faq":
            self.fields["title"].label = _("Question")
            self.fields["text"].label = _("Answer")
        elif kind != "text":
            del self.fields["text"]
