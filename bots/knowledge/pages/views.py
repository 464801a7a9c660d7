"""A bot's knowledge as pages: what it knows, adding to it, testing the search."""

from functools import cached_property
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django_htmx.http import trigger_client_event

from bots.knowledge import services
from bots.knowledge.access import get_document
from bots.knowledge.models import Document
from bots.knowledge.pages.forms import DocumentForm, FaqForm, FileForm, TextForm, UrlForm
from bots.pages.base import BotAct, BotPage, rights
from konan.core.errors import DomainError
from konan.core.ids import parse_uuid
from konan.core.pages import show_errors

SHOWN = 50


class KnowledgeList(BotPage):
    """The list, and the forms to add; `forms` holds the one that was refused."""

    template_name = "knowledge/list.html"
    tab = "knowledge"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.headers.get("HX-Request"):
            return self._list()
        return self.page({})

    def _list(self) -> HttpResponse:
        """The documents alone; once all are read the page hears that a step may be done."""
        context = self._documents()
        response = self.render(context, part="documents")
        return response if context["processing"] else trigger_client_event(response, "konan:step")

    def page(self, refused: dict[str, forms.Form], *, status: int = 200) -> HttpResponse:
        asked = self.request.GET.get("question", "")[:200]
        manages = rights(self.bot)["manage"]
        context = {
            "file_form": FileForm(),
            "url_form": UrlForm(),
            "text_form": TextForm(),
            "faq_form": FaqForm(initial={"question": asked}),
            "kind": next(iter(refused), "faq_form" if asked else "file_form").removesuffix("_form"),
            "gaps": self.bot.gaps.order_by("-count", "-last_asked_at")[:8],
            "discovery": services.discovery_open(self.bot) if manages else None,
            **self._documents(),
            **refused,
        }
        return self.render(context, status=status)

    def _documents(self) -> dict[str, Any]:
        found = self.bot.documents.defer("text").order_by("-id")
        if before := parse_uuid(self.request.GET.get("before")):
            found = found.filter(pk__lt=before)
        page = list(found[: SHOWN + 1])
        shown = page[:SHOWN]
        return {
            "documents": shown,
            "next_before": shown[-1].pk if len(page) > SHOWN else None,
            "processing": any(one.status == Document.Status.PROCESSING for one in shown),
        }


class AddPage(KnowledgeList):
    """One way to add. What a service refuses is shown in its form, with all that was typed."""

    http_method_names = ["post"]
    form_class: ClassVar[type[forms.Form]]
    name: ClassVar[str]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST, request.FILES)
        if form.is_valid():
            try:
                return self.added(self.add(form.cleaned_data))
            except DomainError as error:
                show_errors(form, error)
        return self.refused(form)

    def add(self, data: dict[str, Any]) -> Document:
        raise NotImplementedError

    def added(self, document: Document) -> HttpResponse:
        ready = document.status == Document.Status.READY
        messages.success(self.request, _("Added.") if ready else _("Added. It is being read."))
        return redirect("knowledge", bot_id=self.bot.pk)

    def refused(self, form: forms.Form) -> HttpResponse:
        return self.page({f"{self.name}_form": form}, status=422)


class AddUrl(AddPage):
    form_class, name = UrlForm, "url"

    def add(self, data: dict[str, Any]) -> Document:
        url = services.with_scheme(data["url"])
        return services.document_add_url(actor=self.actor, bot=self.bot, url=url)


class AddText(AddPage):
    form_class, name = TextForm, "text"

    def add(self, data: dict[str, Any]) -> Document:
        return services.document_add_text(
            actor=self.actor, bot=self.bot, title=data["title"], text=data["text"]
        )


class AddFaq(AddPage):
    form_class, name = FaqForm, "faq"

    def add(self, data: dict[str, Any]) -> Document:
        return services.document_add_faq(
            actor=self.actor, bot=self.bot, question=data["question"], answer=data["answer"]
        )


class AddFile(AddPage):
    """Asked for JSON (the page's script sends one file at a time), answers JSON."""

    form_class, name = FileForm, "file"

    def add(self, data: dict[str, Any]) -> Document:
        return services.document_add_file(actor=self.actor, bot=self.bot, file=data["file"])

    @property
    def _by_script(self) -> bool:
        return "application/json" in self.request.headers.get("Accept", "")

    def added(self, document: Document) -> HttpResponse:
        return JsonResponse({}, status=202) if self._by_script else super().added(document)

    def refused(self, form: forms.Form) -> HttpResponse:
        if not self._by_script:
            return super().refused(form)
        reasons = [str(reason) for errors in form.errors.values() for reason in errors]
        return JsonResponse({"detail": " ".join(reasons)}, status=422)


class Search(BotPage):
    template_name = "knowledge/found.html"
    tab = "knowledge"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        question = request.GET.get("q", "").strip()[:500]
        if not (question and request.headers.get("HX-Request")):
            return redirect("knowledge", bot_id=self.bot.pk)
        hits = services.search(bot=self.bot, question=question, limit=5)
        return self.render({"hits": hits})


class DocumentBase(BotPage):
    tab = "knowledge"

    @cached_property
    def document(self) -> Document:
        need = self.need_to_post if self.request.method == "POST" else self.need
        return get_document(
            self.actor, self.kwargs["bot_id"], self.kwargs["document_id"], need=need
        )


class DocumentPage(DocumentBase):
    template_name = "knowledge/document.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.headers.get("HX-Request"):
            return self.render(self._shown(), part="body")
        return self._page(self._form(None))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self._form(request.POST)
        if form.is_valid():
            try:
                services.document_update(
                    actor=self.actor, document=self.document, changes=form.cleaned_data
                )
                messages.success(request, _("Saved."))
                return redirect(request.path)
            except DomainError as error:
                show_errors(form, error)
        return self._page(form, status=422)

    def _form(self, data: Any) -> DocumentForm:
        document = self.document
        first = {"title": document.title, "text": document.text, "enabled": document.enabled}
        return DocumentForm(data, initial=first, kind=document.kind)

    def _shown(self) -> dict[str, Any]:
        chunks = self.document.chunks.defer("index").order_by("ordinal")[:200]
        return {"document": self.document, "chunks": chunks}

    def _page(self, form: DocumentForm, *, status: int = 200) -> HttpResponse:
        return self.render({**self._shown(), "form": form}, status=status)


class DocumentRefresh(DocumentBase, BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.document_refresh(actor=self.actor, document=self.document)
        messages.success(request, _("Reading it again."))
        return redirect("document", **kwargs)


class DocumentDelete(DocumentBase, BotAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.document_delete(actor=self.actor, document=self.document)
        messages.success(request, _("Deleted."))
        return redirect("knowledge", bot_id=self.bot.pk)
