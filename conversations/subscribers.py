"""What follows from what was said: what the bot learns from its own answers (which documents
serve, what is missing), the address that a visitor was asked for, and what the plan counts."""

from uuid import UUID

from accounts.services.plans import message_counted
from bots.knowledge.services import gap_record, hits_record
from conversations.models import Message, Turn
from conversations.services.contacting import take_address
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


@subscribe("new_message", key="conversations.address")
def learn_address(letter: EventLetter) -> None:
    """A visitor who was asked for an e-mail address says one."""
    session, told = letter.payload["session"], letter.payload["message"]
    if told["role"] == Message.Role.VISITOR and session["handler"] == "human":
        take_address(session_id=UUID(session["id"]), seq=told["seq"], text=told["content"])


@subscribe("new_message", key="conversations.plan")
def count_for_plan(letter: EventLetter) -> None:
    """What somebody says to a bot counts for its owner's plan; what is said to people does not."""
    session, told = letter.payload["session"], letter.payload["message"]
    if told["role"] == Message.Role.VISITOR and session["handler"] == "bot" and letter.owner_id:
        message_counted(owner_id=letter.owner_id, at=letter.created_at)
