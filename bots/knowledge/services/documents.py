"""Adding to a bot's knowledge.

A short text and a curated answer are ready when the call returns; everything else is read by
a worker, and says `processing` until then.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.services.plans import take_room
from bots.knowledge.failures import MESSAGES
from bots.knowledge.models import Document, DocumentFile
from bots.knowledge.parsing.characters import clean, one_line
from bots.knowledge.parsing.kinds import BY_EXTENSION, extension
from bots.knowledge.parsing.packing import faq_reading, text_reading
from bots.knowledge.parsing.reading import Reading, Unreadable
from bots.knowledge.services.content import count_knowledge, store_reading
from bots.knowledge.services.usage import gap_close
from bots.models import Bot
from konan.core.errors import Conflict, DomainError, Invalid
from konan.core.outbound import OutboundRefused, check_url
from konan.core.tenancy import Actor
from konan.core.wake import wake

MOST_TITLE: Final = 200
MOST_TEXT: Final = 500_000
MOST_URL: Final = 2_000
MOST_FILE: Final = 10 * 1024 * 1024
MOST_FILE_NAME: Final = 150
MOST_DOCUMENTS: Final = 5_000
MOST_CHUNKS: Final = 50_000
AT_ONCE: Final = 20_000  # characters that are cheap enough to read within a request

_SEPARATORS = re.compile(r"[_\s]+")


def document_add_text(*, actor: Actor, bot: Bot, title: str, text: str) -> Document:
    title, text = checked_title(title), checked_text(text)
    document = _new(bot, Document.Kind.TEXT, title=title, own_title=True, text=text)
    return _add(actor, document, lambda: text_reading(title=title, text=text))


def document_add_faq(*, actor: Actor, bot: Bot, question: str, answer: str) -> Document:
    """A curated answer; the same question is no longer counted as unanswered."""
    question, answer = checked_title(question, "question"), checked_text(answer, "answer")
    document = _new(bot, Document.Kind.FAQ, title=question, own_title=True, text=answer)
    with transaction.atomic():
        added = _add(actor, document, lambda: faq_reading(question=question, answer=answer))
        gap_close(bot_id=bot.pk, question=question)
    return added


def document_add_url(*, actor: Actor, bot: Bot, url: str, title: str = "") -> Document:
    """A page. Its address is judged now, and again at every hop when it is read."""
    title = checked_title(title) if title.strip() else ""
    return add_page(actor=actor, bot=bot, url=checked_url(url), title=title, own_title=bool(title))


def add_page(
    *, actor: Actor, bot: Bot, url: str, title: str = "", own_title: bool = False
) -> Document:
    """A page whose address was judged before. Its `title` stands until the page says its own."""
    title = title or url.partition("://")[2][:MOST_TITLE]
    document = _new(bot, Document.Kind.URL, url=url, title=title, own_title=own_title)
    return _add(actor, document)


def document_add_file(
    *, actor: Actor, bot: Bot, file: "UploadedFile[bytes]", title: str = ""
) -> Document:
    """A file. Raises 413 over 10 MB, Invalid where the name's ending is of no known kind."""
    if (file.size or 0) > MOST_FILE:
        message = _("The file is larger than 10 MB.")
        raise DomainError(message, code="payload_too_large", status=413)
    name = file_name(file.name or "")
    if extension(name) not in BY_EXTENSION:
        raise Invalid("file", MESSAGES["unsupported"], code="unsupported")
    title = checked_title(title) if title.strip() else ""
    document = _new(
        bot,
        Document.Kind.FILE,
        title=title or title_of(name),
        own_title=bool(title),
        file_name=name,
        content_type=(file.content_type or "")[:120],
    )
    with transaction.atomic():
        _add(actor, document)
        DocumentFile.objects.create(document=document, content=file.read())
    return document


def checked_title(title: str, field: str = "title") -> str:
    title = one_line(title)
    if not title:
        raise Invalid(field, _("This field may not be blank."), code="blank")
    if len(title) > MOST_TITLE:
        raise Invalid(field, _("At most 200 characters."), code="max_length")
    return title


def checked_text(text: str, field: str = "text") -> str:
    if len(text) > MOST_TEXT:
        raise Invalid(field, _("At most 500,000 characters."), code="max_length")
    text = clean(text)
    if not text:
        raise Invalid(field, _("This field may not be blank."), code="blank")
    return text


def checked_url(url: str) -> str:
    """The address without its # part, which names a place inside the page."""
    url = url.strip().partition("#")[0]
    if not url:
        raise Invalid("url", _("This field may not be blank."), code="blank")
    if len(url) > MOST_URL:
        raise Invalid("url", _("At most 2,000 characters."), code="max_length")
    try:
        check_url(url, http=True)
    except OutboundRefused as refusal:
        raise Invalid("url", refusal.message, code=refusal.code) from refusal
    return url


def file_name(name: str) -> str:
    """What the client called it, for people to read alone: no path, nothing invisible."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    name = "".join(c for c in name if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co"))
    stem, dot, ending = name.strip().rpartition(".")
    return f"{stem[: MOST_FILE_NAME - 12]}{dot}{ending[:11]}" if dot else name[:MOST_FILE_NAME]


def title_of(name: str) -> str:
    """A title for a file that has none: its name without ending and separators."""
    return _SEPARATORS.sub(" ", name.rpartition(".")[0]).strip()[:MOST_TITLE] or name


def _new(bot: Bot, kind: Document.Kind, **fields: object) -> Document:
    return Document(owner_id=bot.owner_id, bot=bot, kind=kind, **fields)


def _add(
    actor: Actor, document: Document, reading: Callable[[], Reading] | None = None
) -> Document:
    _require_room(document.bot)
    with transaction.atomic():
        take_room("documents", owner_id=document.owner_id, actor=actor)
        document.save(force_insert=True)
        if reading is None or not read_at_once(document, reading):
            count_knowledge(document.bot_id)
            wake("knowledge")
    return document


def _require_room(bot: Bot) -> None:
    """Raises Conflict where the bot knows so much that answers would get slow."""
    full = Bot.objects.filter(pk=bot.pk).filter(
        Q(knowledge_documents__gte=MOST_DOCUMENTS) | Q(knowledge_chunks__gte=MOST_CHUNKS)
    )
    if full.exists():
        message = _("This bot knows as much as it can hold. Delete what is no longer needed.")
        raise Conflict(message, code="knowledge_full")


def read_at_once(document: Document, reading: Callable[[], Reading]) -> bool:
    """Stores what the document holds, where it is short enough for that; in a transaction."""
    if len(document.text) > AT_ONCE:
        return False
    try:
        store_reading(document, reading())
    except Unreadable as unreadable:
        field = "answer" if document.kind == Document.Kind.FAQ else "text"
        raise Invalid(field, MESSAGES[unreadable.code], code=unreadable.code) from unreadable
    return True
