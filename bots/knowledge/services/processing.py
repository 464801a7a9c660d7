"""The worker's side: claim a document, read it in a child, store what came of it.

1. Claim one due row (SKIP LOCKED) with a lease, renewed while it is read; `attempts` and
   `revision` are the fence.
2. Read it without holding a connection: a page through the guarded client, then the sandbox.
3. Store the outcome if the row is still as it was claimed; else somebody was faster, or the
   document was changed or deleted, and this result is dropped.
A worker that dies leaves a lease that runs out; after three claims the document has failed.
"""

from typing import Final

import structlog
from django.conf import settings
from django.db import transaction

from bots.answering.chunking import ChunkDraft
from bots.answering.packing import pack
from bots.knowledge.models import Chunk, Document, DocumentFile
from bots.knowledge.parsing.reading import Job, ReadChunk, Reading, Unreadable
from bots.knowledge.parsing.sandbox import Sandbox
from bots.knowledge.querysets import in_seconds
from bots.knowledge.services.content import store_failure, store_reading
from bots.knowledge.services.documents import title_of
from bots.knowledge.services.lanes import LEASE_S, Lanes, let_go, renewing
from bots.knowledge.services.pages import page_job
from konan.core.outbound import OutboundError, OutboundFailed

ATTEMPTS: Final = 3
RETRY_S: Final = (5, 20)

log = structlog.get_logger(__name__)
sandbox = Sandbox()


def work_off() -> None:
    """All that is due, in this thread."""
    while process_next():
        pass


def process_next() -> bool:
    """Takes one due document through; False where none is due."""
    document = _claim()
    if document is None:
        return False
    _process(document)
    return True


def _process(document: Document) -> None:
    if document.attempts > ATTEMPTS:
        _fail(document, "gave_up")
        return
    try:
        with renewing(lambda: Document.objects.claimed(document)):
            reading = _read(document)
    except Unreadable as unreadable:
        _fail(document, unreadable.code, unreadable.cause)
    except OutboundError as error:
        _fail_or_retry(document, error)
    except Exception:
        log.exception("document_not_processed", document_id=str(document.pk))
        if document.attempts < ATTEMPTS:
            _retry(document)
        else:
            _fail(document, "gave_up")
    else:
        _finish(document, reading)


@transaction.atomic
def _claim() -> Document | None:
    document = Document.objects.due().select_for_update(skip_locked=True).first()
    if document is not None:
        document.attempts += 1
        Document.objects.filter(pk=document.pk).update(
            attempts=document.attempts, lease_until=in_seconds(LEASE_S)
        )
    return document


def _read(document: Document) -> Reading:
    if document.repack:
        return _repacked(document)
    job = _job(document)
    let_go()
    return sandbox.read(page_job(document) if job is None else job)


def _repacked(document: Document) -> Reading:
    """The chunks as they are, under a new title."""
    chunks = tuple(
        ReadChunk(tuple(row.heading_path), row.page, row.text, row.language, _pack(row, document))
        for row in document.chunks.defer("index").order_by("ordinal")
    )
    return Reading(document.title, document.language, document.characters, chunks)


def _pack(row: Chunk, document: Document) -> bytes:
    draft = ChunkDraft(row.ordinal, tuple(row.heading_path), row.page, row.text, row.language)
    return pack(draft, document.title)


def _job(document: Document) -> Job | None:
    """What to read, where it is here; None for a page."""
    title = document.title if document.own_title else ""
    if document.kind == Document.Kind.FILE:
        file = DocumentFile.objects.filter(document=document).first()
        content = bytes(file.content) if file else b""
        return Job(content, document.file_name, title=title, fallback=title_of(document.file_name))
    if document.kind == Document.Kind.URL:
        return None
    return Job(document.text.encode(), content_type="text/markdown", title=title)


def _finish(document: Document, reading: Reading) -> None:
    with transaction.atomic():
        current = Document.objects.claimed(document).select_for_update(of=("self",)).first()
        if current is not None:
            store_reading(current, reading)


def _fail(document: Document, code: str, cause: str = "") -> None:
    log.info("document_failed", document_id=str(document.pk), code=code, cause=cause)
    with transaction.atomic():
        current = Document.objects.claimed(document).select_for_update(of=("self",)).first()
        if current is not None:
            store_failure(current, code)


def _fail_or_retry(document: Document, error: OutboundError) -> None:
    passing = isinstance(error, OutboundFailed) and error.passing
    if passing and document.attempts < ATTEMPTS:
        _retry(document)
    else:
        _fail(document, "page_timed_out" if error.code == "timed_out" else error.code)


def _retry(document: Document) -> None:
    wait = RETRY_S[min(document.attempts, len(RETRY_S)) - 1]
    Document.objects.claimed(document).update(lease_until=None, due_at=in_seconds(wait))


lanes = Lanes("knowledge-lane", settings.KNOWLEDGE_LANES, _claim, _process)
