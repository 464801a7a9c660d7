"""The worker's side: claim a document, read it in a child, store what came of it.

1. Claim one due row (SKIP LOCKED) with a lease, renewed while it is read; `attempts` and
   `revision` are the fence.
2. Read it without holding a connection: a page through the guarded client, then the sandbox.
3. Store the outcome if the row is still as it was claimed; else somebody was faster, or the
   document was changed or deleted, and this result is dropped.
A worker that dies leaves a lease that runs out; after three claims the document has failed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, Event, Thread
from typing import Final

import structlog
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from bots.answering.chunking import ChunkDraft
from bots.answering.packing import pack
from bots.knowledge.models import Chunk, Document, DocumentFile
from bots.knowledge.parsing.reading import Job, ReadChunk, Reading, Unreadable
from bots.knowledge.parsing.sandbox import Sandbox
from bots.knowledge.querysets import in_seconds
from bots.knowledge.services.content import store_failure, store_reading
from bots.knowledge.services.documents import title_of
from bots.knowledge.services.pages import page_job
from konan.core.outbound import OutboundError, OutboundFailed

ATTEMPTS: Final = 3
LEASE_S: Final = 30  # what a worker's death costs
RENEW_S: Final = 10
RETRY_S: Final = (5, 20)

log = structlog.get_logger(__name__)
sandbox = Sandbox()


class _Lanes:
    """Threads that work documents off, a few at once, beside whatever else the process does.

    One is opened by a wake-up; one that finds work opens the next. A stop of the process does
    not wait for them: what they leave undone stands in the database, under a lease.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._open = 0
        self._change = Condition()

    def open(self) -> None:
        with self._change:
            if self._open < self._most:
                self._open += 1
                Thread(target=self._run, name="knowledge-lane", daemon=True).start()

    def wait(self, seconds: float) -> bool:
        """Whether all were closed within that time."""
        with self._change:
            return self._change.wait_for(lambda: self._open == 0, seconds)

    def _run(self) -> None:
        try:
            while document := _claim():
                self.open()
                _process(document)
        except DatabaseError as error:  # leases and the next wake-up see to the rest
            log.warning("knowledge_lane_ended", error=repr(error))
        finally:
            _let_go()
            with self._change:
                self._open -= 1
                self._change.notify_all()


lanes = _Lanes(settings.KNOWLEDGE_LANES)


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
        with _renewing(document):
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
    _let_go()
    return sandbox.read(page_job(document) if job is None else job)


@contextmanager
def _renewing(document: Document) -> Iterator[None]:
    """Keeps the lease from running out for as long as the block takes."""
    done = Event()

    def renew() -> None:
        while not done.wait(RENEW_S):
            try:
                claimed = Document.objects.claimed(document)
                claimed.update(lease_until=in_seconds(LEASE_S))
            except DatabaseError as error:  # the fence holds, whoever has the lease
                log.warning("lease_not_renewed", error=repr(error))
            finally:
                connection.close()

    thread = Thread(target=renew, name="knowledge-lease")
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _let_go() -> None:
    """Nothing is held while a site or a parser takes its time; a caller's transaction stays."""
    if not connection.in_atomic_block:
        connection.close()


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
