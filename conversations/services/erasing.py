"""All conversations of a bot at once, in a few statements: there may be millions of messages."""

from bots.models import Bot
from conversations.models import Attachment, Feedback, Message, Receipt, Session, Turn, Visitor
from konan.core import hooks


def erase_of_bot(*, bot: Bot) -> None:
    """In the caller's transaction, before the bot's own row goes.

    The sessions are locked first: who is writing into one finishes, who comes later finds
    nothing; then what the floors above hold of them goes, by their hooks. Django's own cascade
    would read every message into memory.
    """
    sessions = Session.objects.filter(bot=bot)
    list(sessions.order_by("pk").select_for_update().values_list("pk"))
    hooks.run("sessions_erasing", sessions=sessions)
    for rows in (
        Attachment.objects.filter(bot=bot),
        Receipt.objects.filter(message__session__bot=bot),
        Feedback.objects.filter(session__bot=bot),
        Turn.objects.filter(bot=bot),
        Message.objects.filter(session__bot=bot),
        sessions,
        Visitor.objects.filter(bot=bot),
    ):
        rows._raw_delete(rows.db)
