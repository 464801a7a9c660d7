"""Looking round a site, as pages: begin, watch, end it early, choose what the bot learns."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote, urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django_htmx.http import HttpResponseClientRefresh

from bots.knowledge import failures, services
from bots.knowledge.access import get_discovery
from bots.knowledge.models import Discovery, FoundPage
from bots.knowledge.pages.forms import UrlForm
from bots.knowledge.pages.views import KnowledgeList
from bots.knowledge.sites.places import folder_of
from bots.pages.base import BotAct, BotPage
from konan.core.errors import DomainError
from konan.core.ids import parse_uuid
from konan.core.pages import refusal, show_errors

LETTERS_A_WORD = 6
NEWEST = 6  # shown while it goes on
ENDS = {
    "most_pages": gettext_lazy("These are the first 200 pages. The site has more of them."),
    "most_visits": gettext_lazy("The site has more addresses than were looked at."),
    "most_time": gettext_lazy("The site is slow: what was found in five minutes is here."),
    "unsteady": gettext_lazy("The site stopped answering, so some pages may be missing."),
    "interrupted": gettext_lazy("It broke off, so some pages may be missing."),
}
LANGUAGES = {"en": "English", "fr": "Français", "ar": "العربية"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A page to tick. `words`: about how many it has."""

    page: FoundPage
    path: str
    language: str
    words: int
    known: bool


@dataclass(frozen=True, slots=True)
class Folder:
    name: str
    choices: list[Choice]

    @property
    def new(self) -> bool:
        return any(not choice.known for choice in self.choices)


class DiscoveryStart(KnowledgeList):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = UrlForm(request.POST)
        if form.is_valid():
            try:
                discovery = services.discovery_start(
                    actor=self.actor, bot=self.bot, url=form.cleaned_data["url"]
                )
                return redirect("discovery", bot_id=self.bot.pk, discovery_id=discovery.pk)
            except DomainError as error:
                show_errors(form, error)
        return self.page({"url_form": form}, status=422)


class DiscoveryBase(BotPage):
    tab = "knowledge"
    need = "manage"

    @cached_property
    def discovery(self) -> Discovery:
        return get_discovery(self.actor, self.kwargs["bot_id"], self.kwargs["discovery_id"])


class DiscoveryPage(DiscoveryBase):
    template_name = "knowledge/discovery.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not request.headers.get("HX-Request"):
            return self.render(self._shown())
        if self.discovery.names_bot and self.discovery.status != Discovery.Status.SEARCHING:
            return HttpResponseClientRefresh()  # by now the bot above is called as its site
        return self.render(self._shown(), part="look")

    def _shown(self) -> dict[str, Any]:
        discovery = self.discovery
        found = discovery.pages.filter(state="found").order_by("rank", "id")
        shown = {"discovery": discovery, "host": discovery.host, "found": found.count()}
        if discovery.status == Discovery.Status.SEARCHING:
            return {**shown, "newest": found.reverse()[:NEWEST]}
        if discovery.status == Discovery.Status.FAILED:
            form = UrlForm(initial={"url": discovery.url})
            return {**shown, "reason": failures.message(discovery.end_code), "form": form}
        folders = folders_of(list(found), services.known_pages(self.bot))
        new = sum(not choice.known for folder in folders for choice in folder.choices)
        return {**shown, "folders": folders, "new": new, "note": ENDS.get(discovery.end_code, "")}


class DiscoveryStop(DiscoveryBase, BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.discovery_stop(actor=self.actor, discovery=self.discovery)
        return redirect("discovery", **kwargs)


class DiscoveryAdd(DiscoveryBase, BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        ticked = [key for text in request.POST.getlist("page") if (key := parse_uuid(text))]
        added = services.discovery_add(actor=self.actor, discovery=self.discovery, pages=ticked)
        if added.count:
            text = ngettext(
                "%(count)d page was added. It is being read.",
                "%(count)d pages were added. They are being read.",
                added.count,
            )
            messages.success(request, text % {"count": added.count})
        if added.refusal:
            messages.error(request, refusal(added.refusal))
        elif not added.count:
            messages.info(request, _("The bot knows all of these already."))
        return redirect("knowledge", bot_id=self.bot.pk)


def folders_of(pages: list[FoundPage], known: set[str]) -> list[Folder]:
    """By the first part of their paths; what is alone in its folder stands with the rest."""
    by_name: dict[str, list[Choice]] = {"": []}
    for page in pages:
        by_name.setdefault(folder_of(page.url), []).append(_choice(page, known))
    top = by_name.pop("")
    for name in [name for name, choices in by_name.items() if len(choices) == 1]:
        top += by_name.pop(name)
    folders = [Folder(unquote(name), choices) for name, choices in sorted(by_name.items())]
    return [Folder("", top), *folders] if top else folders


def _choice(page: FoundPage, known: set[str]) -> Choice:
    words = page.characters // LETTERS_A_WORD
    return Choice(
        page=page,
        path=unquote(urlsplit(page.url).path) or "/",
        language=LANGUAGES.get(page.language, ""),
        words=round(words, -1 if words < 1_000 else -2) or 10,
        known=page.key in known,
    )
