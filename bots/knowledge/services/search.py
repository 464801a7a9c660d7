"""Asking a bot's knowledge without a conversation."""

from dataclasses import dataclass

from bots.knowledge import indexes
from bots.models import Bot


@dataclass(frozen=True, slots=True)
class Found:
    """A passage; `score` is 0 to 1 within this search."""

    document_id: str
    chunk_id: str
    title: str
    url: str | None
    text: str
    score: float


def search(*, bot: Bot, question: str, limit: int = 10) -> list[Found]:
    """The passages that fit a question best, as the bot would find them; best first."""
    index = indexes.load(bot.pk, bot.knowledge_version)
    return [
        Found(
            document_id=hit.row.document_id,
            chunk_id=hit.row.id,
            title=hit.row.title,
            url=hit.row.url,
            text=hit.row.text,
            score=hit.score,
        )
        for hit in index.search(question, limit=limit).hits
    ]
