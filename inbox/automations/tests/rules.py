"""Rules for tests, the news that wakes them, and the workers that carry them out."""

from typing import Any

from django.db import transaction

from bots.models import Bot
from conversations.models import Message, Session
from conversations.shapes import MESSAGE, session_shape
from inbox.automations.models import Automation, Run
from inbox.automations.services import automation_create
from inbox.automations.services.running import run_due
from inbox.tests import talks
from konan.core.events import emit
from konan.core.events.relay import relay_due
from konan.core.tenancy import Actor

TAG = {"type": "tag", "tags": ["seen"]}


def make_rule(bot: Bot, *actions: dict[str, Any], **fields: Any) -> Automation:
    given = {"name": "Rule", "event": "new_message", "actions": list(actions or [TAG]), **fields}
    owner = Actor(kind="user", user_id=bot.owner_id)
    return automation_create(actor=owner, bot=bot, fields=given)


def asks(field: str, op: str, value: Any) -> dict[str, Any]:
    return {"field": field, "op": op, "value": value}


def happens(name: str, session: Session, **payload: Any) -> None:
    with transaction.atomic():
        told = {"session": session_shape(session.pk), **payload}
        emit(name, owner_id=session.owner_id, bot_id=session.bot_id, payload=told)


def writes(session: Session, text: str) -> None:
    """The visitor's message, and the news of it."""
    session.refresh_from_db()
    message = talks.say(session, "visitor", text)
    rows: Any = Message.objects.filter(pk=message.pk).annotate(shape=MESSAGE)
    happens("new_message", session, message=rows.get().shape)


def work() -> None:
    """All that the news leads to, until nothing is left."""
    while relay_due() + run_due():
        pass


def runs_of(automation: Automation) -> list[Run]:
    return list(Run.objects.filter(automation=automation, state="done").order_by("id"))
