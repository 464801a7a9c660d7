"""Rules for tests, and the relay and the worker that carry them out."""

from typing import Any

from bots.models import Bot
from conversations.models import Session
from conversations.services.messages import say
from conversations.services.sessions import changing
from inbox.automations.models import Automation, Run
from inbox.automations.services import automation_create
from inbox.automations.services.running import run_due
from inbox.services.round_robin import SYSTEM
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


def work() -> None:
    """All that news leads to, until nothing is left."""
    while relay_due() + run_due():
        pass


def visitor_says(session: Session, text: str) -> None:
    """A visitor's message, and the news of it: without a bot's turn."""
    with changing(session) as current:
        shape, message = say(session=current, role="agent", content=text)
        current.messages.filter(pk=message["id"]).update(role="visitor")
        Session.objects.filter(pk=current.pk).update(last_message_role="visitor")
        _correct(message["id"])


def _correct(message_id: str) -> None:
    from konan.core.models import Event

    for event in Event.objects.filter(name="new_message", payload__message__id=message_id):
        event.payload["message"]["role"] = "visitor"
        event.save()


def happens(name: str, session: Session, **payload: Any) -> None:
    from django.db import transaction

    from conversations.shapes import session_shape

    with transaction.atomic():
        emit(
            name,
            owner_id=session.owner_id,
            bot_id=session.bot_id,
            payload={"session": session_shape(session.pk), **payload},
        )


def runs_of(automation: Automation) -> list[Run]:
    return list(Run.objects.filter(automation=automation, state="done").order_by("id"))


__all__ = ["SYSTEM", "TAG", "asks", "happens", "make_rule", "runs_of", "visitor_says", "work"]
