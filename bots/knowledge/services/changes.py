"""Changing, reading again, deleting. Old chunks serve until the new ones are there."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.knowledge.models import Document
from bots.knowledge.parsing.packing import faq_reading, text_reading
from bots.knowledge.parsing.reading import Reading
from bots.knowledge.services.content import announce
from bots.knowledge.services.documents import checked_text, checked_title, read_at_once
from konan.core.errors import Conflict, Invalid, NotFound
from konan.core.tenancy import Actor
from konan.core.wake import wake

CHANGEABLE: Final[dict[str, tuple[str, ...]]] = {
    "text": ("title", "text", "enabled"),
    "faq": ("title", "text", "question", "answer", "enabled"),
    "url": ("title", "enabled"),
    "file": ("title", "enabled"),
}
_FIELDS: Final = {"question": "title", "answer": "text"}


def document_update(*, actor: Actor, document: Document, changes: Mapping[str, Any]) -> Document:
    """Sets title, text (question and answer of a curated one) and enabled, where sent.

    Raises Invalid for what a document of its kind does not have.
    """
    sent = _checked(document.kind, changes)
    with transaction.atomic():
        current = _locked(document)
        changed = {name for name, value in sent.items() if getattr(current, name) != value}
        if not changed:
            return current
        for name in changed:
            setattr(current, name, sent[name])
        current.own_title = current.own_title or "title" in changed
        current.updated_at = timezone.now()
        if not (changed & {"title", "text"} and _reread(current, changed)):
            current.save()
            announce(current, "updated")
    return current


def document_refresh(*, actor: Actor, document: Document) -> Document:
    """Reads a page again. Raises Conflict for what is no page."""
    if document.kind != Document.Kind.URL:
        raise Conflict(_("Only pages can be read again."), code="not_a_page")
    with transaction.atomic():
        current = _locked(document)
        if current.status != Document.Status.PROCESSING:
            _enqueue(current)
            current.save()
    return current


def document_delete(*, actor: Actor, document: Document) -> None:
    with transaction.atomic():
        current = _locked(document)
        current.delete()
        current.pk = document.pk  # gone from the table, still what the news is about
        announce(current, "deleted")


def _checked(kind: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    sent: dict[str, Any] = {}
    for name, value in changes.items():
        _require_changeable(name, CHANGEABLE[kind])
        if name in ("title", "question"):
            value = checked_title(value, name)
        elif name in ("text", "answer"):
            value = checked_text(value, name)
        sent[_FIELDS.get(name, name)] = value
    return sent


def _require_changeable(name: str, names: Collection[str]) -> None:
    if name not in names:
        raise Invalid(name, _("A document of this kind has no such field."), code="not_changeable")


def _locked(document: Document) -> Document:
    """The document as it is now; raises NotFound where somebody deleted it meanwhile."""
    found: Document | None = Document.objects.select_for_update().filter(pk=document.pk).first()
    if found is None:
        raise NotFound
    found.bot = document.bot
    return found


def _reread(document: Document, changed: set[str]) -> bool:
    """Whether the change is stored or queued; False where there is nothing to read again."""
    if document.kind in (Document.Kind.TEXT, Document.Kind.FAQ):
        document.revision += 1
        if not read_at_once(document, lambda: _reading(document)):
            _enqueue(document)
            document.save()
        return True
    if document.status == Document.Status.FAILED and not document.chunk_count:
        return False
    repack = document.status != Document.Status.PROCESSING or document.repack
    _enqueue(document)  # a result that is under way has the old title
    document.repack = repack
    document.save()
    return True


def _reading(document: Document) -> Reading:
    if document.kind == Document.Kind.FAQ:
        return faq_reading(question=document.title, answer=document.text)
    return text_reading(title=document.title, text=document.text)


def _enqueue(document: Document) -> None:
    document.status = Document.Status.PROCESSING
    document.error, document.error_code = None, ""
    document.attempts, document.lease_until, document.repack = 0, None, False
    document.due_at = Now()
    document.revision += 1
    wake("knowledge")
