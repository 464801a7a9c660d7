"""What a document holds and what its bot counts: always changed together, with the news of it."""

from typing import Literal
from uuid import UUID

from django.db import transaction
from django.db.models import Count, F, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import override

from bots.knowledge import failures
from bots.knowledge.models import Chunk, Document, DocumentFile
from bots.knowledge.parsing.reading import Reading
from bots.knowledge.shapes import document_shape
from bots.models import Bot
from konan.core.events import emit
from konan.core.realtime import publish_bot_changed

Action = Literal["added", "updated", "deleted"]
BATCH = 500


@transaction.atomic
def store_reading(document: Document, reading: Reading) -> None:
    """The document is ready: its old chunks make room for these in one step.

    `document` is locked by the caller, or new.
    """
    document.chunks.all().delete()
    Chunk.objects.bulk_create(
        (
            Chunk(
                owner_id=document.owner_id,
                bot_id=document.bot_id,
                document=document,
                ordinal=ordinal,
                heading_path=list(chunk.heading_path),
                page=chunk.page,
                text=chunk.text,
                language=chunk.language,
                index=chunk.index,
            )
            for ordinal, chunk in enumerate(reading.chunks)
        ),
        batch_size=BATCH,
    )
    document.title = reading.title
    document.language = reading.language
    document.characters = reading.characters
    document.chunk_count = len(reading.chunks)
    document.error, document.error_code = None, ""
    _conclude(document, Document.Status.READY)


@transaction.atomic
def store_failure(document: Document, code: str) -> None:
    """The document has failed, said in its owner's language. What it held before stays in use."""
    with override(document.owner.locale):
        document.error, document.error_code = failures.message(code), code
    _conclude(document, Document.Status.FAILED)


def _conclude(document: Document, status: Document.Status) -> None:
    action: Action = "updated" if document.processed_at else "added"
    document.status = status
    document.processed_at = document.updated_at = timezone.now()
    document.lease_until, document.repack = None, False
    document.save()
    DocumentFile.objects.filter(document=document).delete()
    announce(document, action)


def announce(document: Document, action: Action) -> None:
    """Raises the bot's knowledge version and tells who listens, in the caller's transaction."""
    count_knowledge(document.bot_id)
    emit(
        "kb_updated",
        owner_id=document.owner_id,
        bot_id=document.bot_id,
        payload={"document": document_shape(document), "action": action},
    )


def count_knowledge(bot_id: UUID) -> None:
    """Counts anew under the bot's lock, so that two at once do not count each other out."""
    bots = Bot.objects.filter(pk=bot_id)
    bots.select_for_update(no_key=True).values_list("pk").first()
    counted = Document.objects.filter(bot_id=bot_id).aggregate(
        documents=Count("pk"), chunks=Coalesce(Sum("chunk_count"), 0)
    )
    bots.update(
        knowledge_version=F("knowledge_version") + 1,
        knowledge_documents=counted["documents"],
        knowledge_chunks=counted["chunks"],
        knowledge_updated_at=timezone.now(),
    )
    publish_bot_changed(bot_id)
