"""A new bot: what it is to answer from, and at once to the pages that were found."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bots.fields import BotSettings
from bots.knowledge import services
from bots.models import Bot
from konan.core.errors import DomainError
from konan.core.pages import Page, show_errors


class StartForm(forms.Form):
    """`kind` is what the person has; the fields of the other kinds do not count."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What should it answer from?"),
        choices=[
            ("site", gettext_lazy("My site")),
            ("text", gettext_lazy("A text")),
            ("file", gettext_lazy("A file")),
            ("later", gettext_lazy("Later")),
        ],
        initial="site",
        required=False,
        widget=forms.RadioSelect,
    )
    site = forms.CharField(
        label=gettext_lazy("Address of your site"),
        max_length=2000,
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://shop.example", "dir": "ltr"}),
        help_text=gettext_lazy("Its pages are looked for, and you choose which it learns."),
    )
    text = forms.CharField(
        label=gettext_lazy("Text"),
        max_length=500_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        help_text=gettext_lazy("Paste what you have: one paragraph is enough to begin with."),
    )
    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        help_text=gettext_lazy("PDF, Word, HTML, Markdown, text or CSV, up to 10 MB."),
    )
    name = forms.CharField(
        label=gettext_lazy("Name of the bot"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        help_text=gettext_lazy("Visitors see it. Empty: the name of your site or file."),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=Bot.Language,
        initial=Bot.Language.AUTO,
        required=False,
        help_text=gettext_lazy("“The visitor's” answers each visitor in their own language."),
    )

    def settings(self) -> BotSettings:
        data = self.cleaned_data
        return {"name": data["name"], "language": data["language"] or Bot.Language.AUTO.value}

    def material(self) -> dict[str, Any]:
        """What the bot learns first. Raises nothing: an empty field is told at the field."""
        kind = self.cleaned_data["kind"]
        return {kind: self.cleaned_data[kind]} if kind in ("site", "text", "file") else {}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        kind = data.get("kind") or "later"
        if kind != "later" and not data.get(kind) and kind not in self.errors:
            self.add_error(kind, _("This field is required."))
        return data


class BotNew(Page):
    template_name = "bots/new.html"
    section = "bots"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"form": StartForm()})

    def post(self, request: HttpRequest) -> HttpResponse:
        form = StartForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                return self._started(
                    services.bot_start(
                        actor=self.actor, settings=form.settings(), **form.material()
                    )
                )
            except DomainError as error:
                show_errors(form, error)
        return self.render({"form": form}, status=422)

    def _started(self, started: services.Started) -> HttpResponse:
        if started.discovery is not None:
            return redirect("discovery", bot_id=started.bot.pk, discovery_id=started.discovery.pk)
        if started.bot.documents.exists():
            messages.success(self.request, _("Your bot is there, and it has begun to learn."))
        return redirect("knowledge", bot_id=started.bot.pk)
