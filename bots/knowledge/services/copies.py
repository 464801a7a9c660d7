"""A copied bot knows what its model knows."""

from django.db import transaction

from bots.knowledge.models import Chunk, Document, DocumentFile
from bots.knowledge.services.content import BATCH, count_knowledge
from bots.models import Bot
from konan.core.ids import uuid7
from konan.core.wake import wake


@transaction.atomic
def knowledge_copy(*, source: Bot, target: Bot) -> None:
    """Documents with their chunks, under the target's owner; what is unread is read for both."""
    twins = {original.pk: _twin(original, target) for original in source.documents.all()}
    Document.objects.bulk_create(twins.values(), batch_size=BATCH)
    batch: list[Chunk] = []
    for chunk in source.chunks.iterator(chunk_size=BATCH):
        chunk.pk, chunk.owner_id, chunk.bot_id = uuid7(), target.owner_id, target.pk
        chunk.document_id = twins[chunk.document_id].pk
        batch.append(chunk)
        if len(batch) == BATCH:
            Chunk.objects.bulk_create(batch)
            batch = []
    Chunk.objects.bulk_create(batch)
    for file in DocumentFile.objects.filter(document__bot=source).iterator(chunk_size=1):
        DocumentFile.objects.create(document=twins[file.document_id], content=file.content)
    count_knowledge(target.pk)
    wake("knowledge")


def _twin(original: Document, target: Bot) -> Document:
    original.pk, original.owner_id, original.bot_id = uuid7(), target.owner_id, target.pk
    original.hits, original.last_used_at = 0, None
    original.attempts, original.lease_until = 0, None
    return original
