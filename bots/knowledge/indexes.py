"""The index of each bot's knowledge, kept in this process as long as there is room.

One per bot and knowledge version, made out of one SQL statement; the least recently asked
leave first. Two that ask for the same one at once wait for one loading.
"""

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import connection

from bots.answering import ChunkRow, KnowledgeIndex

_ROWS: Final = """
SELECT c.id, c.document_id, c.ordinal, d.kind, d.title, c.heading_path, d.url, c.page, c.text,
  c.language, c.index
FROM knowledge_chunk c JOIN knowledge_document d ON d.id = c.document_id
WHERE c.bot_id = %s AND d.enabled ORDER BY c.document_id, c.ordinal
"""


@dataclass(frozen=True, slots=True)
class _Kept:
    version: int
    index: KnowledgeIndex
    size: int


class _Shelf:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[UUID, _Kept] = OrderedDict()
        self._loading: dict[UUID, threading.Lock] = {}

    def get(self, bot_id: UUID, version: int) -> KnowledgeIndex | None:
        with self._lock:
            kept = self._kept.get(bot_id)
            if kept is None or kept.version < version:
                return None
            self._kept.move_to_end(bot_id)
            return kept.index

    def put(self, bot_id: UUID, version: int, index: KnowledgeIndex) -> None:
        kept = _Kept(version, index, index.nbytes)
        with self._lock:
            self._kept[bot_id] = kept
            self._kept.move_to_end(bot_id)
            over = sum(each.size for each in self._kept.values())
            over -= settings.KNOWLEDGE_CACHE_MB * 1_000_000
            while len(self._kept) > 1 and over > 0:
                over -= self._kept.popitem(last=False)[1].size

    def lock_of(self, bot_id: UUID) -> threading.Lock:
        with self._lock:
            return self._loading.setdefault(bot_id, threading.Lock())

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()


_shelf = _Shelf()


def get_cached(bot_id: UUID, version: int) -> KnowledgeIndex | None:
    """The index of at least this version, if it is in memory."""
    return _shelf.get(bot_id, version)


def load(bot_id: UUID, version: int) -> KnowledgeIndex:
    """The index of at least this version, made where it is not in memory."""
    with _shelf.lock_of(bot_id):
        found = _shelf.get(bot_id, version)
        if found is None:
            found = KnowledgeIndex.build(_rows(bot_id))
            _shelf.put(bot_id, version, found)
        return found


def _rows(bot_id: UUID) -> list[ChunkRow]:
    try:
        with connection.cursor() as cursor:
            cursor.execute(_ROWS, [bot_id])
            rows = cursor.fetchall()
    finally:
        if not connection.in_atomic_block:
            connection.close()  # threads that load are not requests: nobody else gives it back
    return [
        ChunkRow(
            id=str(row[0]),
            document_id=str(row[1]),
            ordinal=row[2],
            kind=row[3],
            title=row[4],
            heading_path=tuple(row[5]),
            url=row[6],
            page=row[7],
            text=row[8],
            language=row[9],
            index=bytes(row[10]),
        )
        for row in rows
    ]
