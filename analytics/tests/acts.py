"""What visitors and agents do, by the services that carry it out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import F
from django.utils import timezone

from analytics import figures
from analytics.periods import Period
from analytics.services.counting import refresh_due
from bots.models import Bot
from contacts.models import Contact
from contacts.services import contact_block, contact_delete, contact_merge
from conversations.models import Session
from conversations.services.contacting import session_contact
from conversations.services.sessions import (
    feedback_give,
    resolve_silent,
    session_close,
    session_delete,
    session_handoff,
)
from conversations.tests.conftest import Visitor
from inbox.services.assigning import session_assign
from inbox.services.handling import session_give_back, session_take_over
from inbox.services.replying import session_reply
from inbox.services.status import session_set_status, wake_due
from konan.core.events.relay import relay_due
from konan.core.tenancy import Actor

Status = Session.Status


def count_news() -> None:
    relay_due()
    refresh_due()


def at_a_glance(bot: Bot) -> dict[str, Any]:
    """The figures of the last days, when all news is counted."""
    count_news()
    return figures.overview(bot, Period.latest(ZoneInfo("UTC")))


def fall_silent(session_id: Any, days: float = 2) -> None:
    """The session's last message is some days old, and the worker looks for such."""
    age(session_id, days)
    resolve_silent()


def age(session_id: Any, days: float) -> None:
    by = timedelta(days=days)
    rows = Session.objects.filter(pk=session_id)
    rows.update(last_message_at=F("last_message_at") - by, resolved_at=F("resolved_at") - by)


@dataclass
class Scene:
    """Visitors of a bot, and its owner at the desk."""

    bot: Bot
    url: str
    visitors: list[Visitor] = field(default_factory=list)

    @property
    def owner(self) -> Actor:
        return Actor(kind="user", user_id=self.bot.owner_id)

    def visitor(self, number: int) -> Visitor:
        while len(self.visitors) <= number:
            self.visitors.append(Visitor(self.url, self.bot))
        return self.visitors[number]

    def act(self, name: str, number: int) -> None:
        """Does it at the session of that visitor; who has none yet says something."""
        visitor = self.visitor(number)
        session = Session.objects.filter(pk=visitor.session_id).first()
        if session is None:
            visitor.session_id = None
            visitor.say("How long does the delivery take?")
        elif name in SAYS:
            visitor.say(SAYS[name])
        else:
            ACTS[name](self, session)


SAYS: Final = {
    "asks": "How long does the delivery take?",
    "asks in French": "Combien de temps faut-il pour la livraison ?",
    "wonders": "Who is Hamlet?",
    "wants a person": "I want to talk to a human",
}


def _csat(scene: Scene, session: Session) -> None:
    score = (session.csat or 0) % 5 + 1
    feedback_give(
        actor=scene.owner, session=session, message=None, rating=None, csat=score, comment="Well"
    )


def _thumb(scene: Scene, session: Session) -> None:
    answer = session.messages.filter(role="assistant").order_by("-seq").first()
    if answer:
        rating = "down" if answer.feedback == "up" else "up"
        feedback_give(
            actor=scene.owner, session=session, message=answer, rating=rating, csat=None, comment=""
        )


def _status(status: Status) -> Callable[[Scene, Session], None]:
    def move(scene: Scene, session: Session) -> None:
        session_set_status(actor=scene.owner, session=session, status=status)

    return move


def _nap(scene: Scene, session: Session) -> None:
    soon = timezone.now() + timedelta(hours=1)
    session_set_status(
        actor=scene.owner, session=session, status=Status.SNOOZED, snoozed_until=soon
    )
    Session.objects.filter(pk=session.pk).update(snoozed_until=timezone.now())
    wake_due()


def _block(scene: Scene, session: Session) -> None:
    if session.contact:
        blocked = not session.contact.is_blocked
        contact_block(actor=scene.owner, contact=session.contact, blocked=blocked)


def _merge(scene: Scene, session: Session) -> None:
    others = Contact.objects.filter(owner_id=session.owner_id).exclude(pk=session.contact_id)
    other = others.order_by("pk").first()
    if session.contact and other:
        contact_merge(actor=scene.owner, contact=session.contact, other=other)


def _forget(scene: Scene, session: Session) -> None:
    if session.contact:
        contact_delete(actor=scene.owner, contact=session.contact)


ACTS: Final[dict[str, Callable[[Scene, Session], Any]]] = {
    "hands over": lambda scene, on: session_handoff(actor=scene.owner, session=on),
    "replies": lambda scene, on: session_reply(
        actor=scene.owner, session=on, content="Let me see."
    ),
    "takes over": lambda scene, on: session_take_over(actor=scene.owner, session=on),
    "gives back": lambda scene, on: session_give_back(actor=scene.owner, session=on),
    "assigns": lambda scene, on: session_assign(
        actor=scene.owner, session=on, agent_id=scene.bot.owner_id
    ),
    "unassigns": lambda scene, on: session_assign(actor=scene.owner, session=on, agent_id=None),
    "opens": _status(Status.OPEN),
    "queues": _status(Status.PENDING),
    "snoozes": _status(Status.SNOOZED),
    "resolves": _status(Status.RESOLVED),
    "closes": lambda scene, on: session_close(actor=Actor(kind="visitor"), session=on),
    "naps and wakes": _nap,
    "falls silent": lambda scene, on: fall_silent(on.pk),
    "is long gone": lambda scene, on: fall_silent(on.pk, days=30),
    "scores": _csat,
    "gives a thumb": _thumb,
    "says who they are": lambda scene, on: session_contact(
        session=on, name="Amal", email=f"amal-{on.pk.hex[-6:]}@example.com"
    ),
    "is blocked, or no longer": _block,
    "is the same as another": _merge,
    "is forgotten": _forget,
    "deletes": lambda scene, on: session_delete(actor=scene.owner, session=on),
}
