"""What is learnt from answers: which documents serve, and what is missing."""

from collections.abc import Collection, Iterable
from hashlib import sha256
from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import F
from django.db.models.functions import Now

from bots.knowledge.models import Document, Gap
from konan.core.ids import uuid7
from konan.core.text import words

MOST_QUESTION: Final = 500

_RECORD: Final = """
INSERT INTO knowledge_gap (id, owner_id, bot_id, question, folded, count, last_asked_at)
SELECT %s, owner_id, id, %s, %s, 1, now() FROM bots_bot WHERE id = %s
ON CONFLICT (bot_id, folded) DO UPDATE
SET count = knowledge_gap.count + 1, last_asked_at = excluded.last_asked_at
"""


def hits_record(*, document_ids: Collection[UUID]) -> None:
    """Counts an answer for each document that it cites. Locks in one order: no deadlock."""
    cited = Document.objects.filter(pk__in=document_ids).order_by("pk")
    locked = list(cited.select_for_update(no_key=True).values_list("pk", flat=True))
    Document.objects.filter(pk__in=locked).update(hits=F("hits") + 1, last_used_at=Now())


def gap_record(*, bot_id: UUID, question: str) -> None:
    """Counts a question that had no answer; the same words count as one."""
    question = question.strip()[:MOST_QUESTION]
    folded = _folded(question)
    if folded:
        with connection.cursor() as cursor:
            cursor.execute(_RECORD, [uuid7(), question, folded, bot_id])


def gap_close(*, bot_id: UUID, question: str) -> None:
    """The question has a curated answer now."""
    Gap.objects.filter(bot_id=bot_id, folded=_folded(question)).delete()


def gap_forget(*, bot_id: UUID, questions: Iterable[str]) -> None:
    """Somebody who asked is erased: what nobody else asked goes with them."""
    asked = {_folded(question.strip()[:MOST_QUESTION]) for question in questions}
    gaps = Gap.objects.filter(bot_id=bot_id, folded__in=asked)
    gaps.filter(count=1).delete()
    gaps.update(count=F("count") - 1)


def _folded(question: str) -> str:
    """A digest of the question's words, whatever the case, accents and punctuation."""
    found = words(question)
    return sha256(" ".join(found).encode()).hexdigest() if found else ""
