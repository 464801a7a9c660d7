"""What the bot learns from its own answers: which documents serve, and what is missing."""

from uuid import UUID

from bots.knowledge.services import gap_record, hits_record
from conversations.models import Message, Turn
from konan.core.events import EventLetter, subscribe


@subscribe("new_message", key="conversations.learn")
def learn_from_answer(letter: EventLetter) -> None:
    """Counts the documents that an answer cites, and keeps the question that had no answer."""
    told = letter.payload["message"]
    if told["role"] != Message.Role.ASSISTANT or letter.bot_id is None:
        return
    hits_record(document_ids=sorted({UUID(each["document_id"]) for each in told["sources"]}))
    turn = Turn.objects.select_related("message").filter(answer_id=told["id"]).first()
    answer = Message.objects.select_related("receipt").filter(pk=told["id"]).first()
    if turn and answer and hasattr(answer, "receipt") and answer.receipt.data.get("gap"):
        gap_record(bot_id=letter.bot_id, question=turn.message.content)
