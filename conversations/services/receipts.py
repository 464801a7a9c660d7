"""What an answer stands on, for the owner to see."""

from typing import Any

from bots.knowledge.models import Chunk
from conversations.models import Message, Receipt, Turn


def receipt_shown(message: Message) -> dict[str, Any]:
    """The receipt with the texts of its passages, as far as these are still there."""
    kept = Receipt.objects.filter(message=message).first()
    data: dict[str, Any] = kept.data if kept else {"band": message.band, "passages": []}
    passages = data.get("passages", [])
    chunks = Chunk.objects.filter(pk__in=[each["chunk_id"] for each in passages])
    texts = {str(pk): text for pk, text in chunks.values_list("pk", "text")}
    turn = Turn.objects.select_related("message").filter(answer_id=message.pk).first()
    return {
        "receipt": {
            **data,
            "passages": [{**each, "text": texts.get(each["chunk_id"])} for each in passages],
        },
        "question": turn.message.content if turn else None,
        "tokens": _tokens(data),
        "milliseconds": sum(data.get("milliseconds", {}).values()),
    }


def _tokens(data: dict[str, Any]) -> int | None:
    tokens = data.get("tokens") or {}
    counted = [count for count in tokens.values() if isinstance(count, int)]
    return sum(counted) if counted else None
