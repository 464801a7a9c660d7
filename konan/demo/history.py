"""A week of conversations, written as they would stand after it: no events, no mails.

The services of `conversations` write what happens now; this writes what happened, with its
times. Gaps between messages come from a plain sequence, so that every installation sees the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import chain, count
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.utils import timezone

from accounts.models import User
from bots.answering.phrases import phrase
from bots.knowledge.models import Document
from bots.models import Bot
from contacts.models import Contact
from conversations.models import Feedback, Message, Session, Visitor
from inbox.models import Activity, Note
from inbox.services.mentions import mentioned
from konan.core.crypto import digest, token
from konan.demo.texts import Line, Script, conversations, faqs, help_pages

ZONE: Final = ZoneInfo("Africa/Casablanca")
SILENT: Final = timedelta(hours=24)


@dataclass(slots=True)
class Cast:
    """Who and what the scripts speak of."""

    bot: Bot
    agents: Mapping[str, User]
    contacts: Mapping[str, Contact]
    documents: Mapping[tuple[str, str], Document]  # by language and title
    gaps: Iterator[int] = field(default_factory=lambda: count(7, 13))

    def gap(self, least: int, most: int) -> timedelta:
        """Seconds between two messages, uneven as people are."""
        return timedelta(seconds=least + next(self.gaps) % (most - least))


def write_history(cast: Cast) -> None:
    now = timezone.now()
    told = [_Conversation(cast, script, now) for script in conversations()]
    Visitor.objects.bulk_create(conversation.visitor for conversation in told)
    Session.objects.bulk_create(conversation.session for conversation in told)
    Message.objects.bulk_create(chain.from_iterable(one.messages for one in told))
    Feedback.objects.bulk_create(chain.from_iterable(one.feedback for one in told))
    Note.objects.bulk_create(chain.from_iterable(one.notes for one in told))
    Activity.objects.bulk_create(chain.from_iterable(one.activities for one in told))


class _Conversation:
    def __init__(self, cast: Cast, script: Script, now: datetime) -> None:
        self.cast, self.script, self.now = cast, script, now
        self.clock = _beginning(script, now)
        self.messages: list[Message] = []
        self.feedback: list[Feedback] = []
        self.notes: list[Note] = []
        self.activities: list[Activity] = []
        self.visitor = self._arrived()
        self.session = self._opened()
        for line in script.lines:
            self._say(line)
        self.session.visitor_read_seq = self.session.last_seq
        self._judge()
        self._end()

    def _arrived(self) -> Visitor:
        return Visitor(
            owner_id=self.cast.bot.owner_id,
            bot=self.cast.bot,
            contact=self.cast.contacts.get(self.script.contact),
            digest=digest(token("vis_")),
            created_at=self.clock,
            last_seen_at=self.clock,
        )

    def _opened(self) -> Session:
        script = self.script
        return Session(
            owner_id=self.cast.bot.owner_id,
            bot=self.cast.bot,
            visitor=self.visitor,
            contact=self.visitor.contact,
            channel=Session.Channel.WIDGET,
            language=script.language,
            subject=script.lines[0].text[:120],
            tags=script.tags,
            priority=script.priority,
            created_at=self.clock,
        )

    def _say(self, line: Line) -> None:
        match line.kind:
            case "visitor":
                self._visitor(line.text)
            case "agent":
                self._agent(self.cast.agents[line.who], line.text)
            case "note":
                self._note(self.cast.agents[line.who], line.text)
            case "handoff":
                self._handoff()
            case _:
                self._answer(line)

    def _visitor(self, text: str) -> None:
        if self.messages:
            self.clock += self.cast.gap(25, 110)
        self._add(Message.Role.VISITOR, text)
        self.session.unread += 1
        if self.session.handler == Session.Handler.HUMAN:
            self.session.waiting_since = self.session.waiting_since or self.clock

    def _answer(self, line: Line) -> None:
        self.clock += timedelta(milliseconds=900 + next(self.cast.gaps) % 900)
        if line.kind == "unknown":
            self._add(Message.Role.ASSISTANT, line.text, band="unknown", confidence=0.11)
            return
        if line.kind == "bot" and not line.topic:
            self._add(Message.Role.ASSISTANT, line.text, band="smalltalk")
            return
        title, text = self._page(line) if line.kind == "bot" else self._curated(line)
        document = self.cast.documents[self.script.language, title]
        sureness = round(0.78 + next(self.cast.gaps) % 20 / 100, 2)
        source = {
            "document_id": str(document.pk),
            "title": document.title,
            "url": document.url,
            "snippet": text,
            "score": sureness,
        }
        self._add(
            Message.Role.ASSISTANT, text, band="answer", confidence=sureness, sources=[source]
        )

    def _page(self, line: Line) -> tuple[str, str]:
        pages = {page.topic: page for page in help_pages(self.script.language)}
        return pages[line.topic].title, line.text

    def _curated(self, line: Line) -> tuple[str, str]:
        [faq] = [faq for faq in faqs() if faq.question == line.text]
        return faq.question, faq.answer

    def _handoff(self) -> None:
        self.clock += timedelta(seconds=1)
        self._add(Message.Role.ASSISTANT, phrase("handoff", self.script.language), band="handoff")
        self._add(Message.Role.SYSTEM, "A person was asked for.", event="handoff_requested")
        self.session.status = Session.Status.PENDING
        self.session.handler = Session.Handler.HUMAN
        self.session.control_epoch += 1
        self.session.waiting_since = self.clock

    def _agent(self, agent: User, text: str) -> None:
        is_first = self.session.assignee is None
        self.clock += self.cast.gap(95, 400) if is_first else self.cast.gap(40, 130)
        if is_first:
            self._taken(agent)
        message = self._add(Message.Role.AGENT, text, author=agent)
        self.session.assignee = agent
        self.session.status = Session.Status.OPEN
        self.session.control_epoch += 1
        self.session.waiting_since = None
        self.session.unread = 0
        self.session.agent_read_seq = message.seq

    def _taken(self, agent: User) -> None:
        data = {"assignee_id": str(agent.pk), "before_id": None, "method": "manual"}
        kind = Activity.Kind.ASSIGNED
        at = self.clock - timedelta(seconds=20)
        taken = Activity(session=self.session, actor=agent, kind=kind, data=data, created_at=at)
        self.activities.append(taken)

    def _note(self, author: User, text: str) -> None:
        self.clock += self.cast.gap(8, 20)
        meant = mentioned(text, list(self.cast.agents.values()))
        mentions = [person.pk for person in meant]
        note = Note(
            session=self.session,
            author=author,
            content=text,
            mentions=mentions,
            created_at=self.clock,
        )
        self.notes.append(note)

    def _add(self, role: str, text: str, **fields: Any) -> Message:
        session = self.session
        session.last_seq += 1
        message = Message(
            session=session,
            seq=session.last_seq,
            role=role,
            content=text,
            created_at=self.clock,
            **fields,
        )
        self.messages.append(message)
        session.updated_at = self.clock
        if role != Message.Role.SYSTEM:
            session.message_count += 1
            session.last_message_role = role
            session.last_message_preview = text[:200]
            session.last_message_at = self.clock
        return message

    def _end(self) -> None:
        """Silent sessions of the bot are resolved after 24 h, an agent's at its end."""
        if self.script.end == "bot" and self.clock + SILENT < self.now:
            self._resolve(self.clock + SILENT, by="bot")
        elif self.script.end == "agent":
            self._resolve(self.clock + self.cast.gap(60, 240), by="agent")

    def _resolve(self, at: datetime, *, by: str) -> None:
        self.clock = at
        self._add(Message.Role.SYSTEM, "The conversation was ended.", event="resolved")
        session = self.session
        session.status = Session.Status.RESOLVED
        session.resolved_at, session.resolved_by = at, by
        session.waiting_since = None
        session.unread = 0
        session.agent_read_seq = session.visitor_read_seq = session.last_seq

    def _judge(self) -> None:
        """Thumbs on the first answer, CSAT after the last message."""
        if self.script.thumbs:
            message = next(message for message in self.messages if message.band == "answer")
            message.feedback = self.script.thumbs
            self._gave(message, rating=self.script.thumbs)
        if self.script.csat:
            self.session.csat = self.script.csat
            self._gave(None, csat=self.script.csat, comment=self.script.comment)

    def _gave(self, message: Message | None, **given: Any) -> None:
        at = (message.created_at if message else self.clock) + timedelta(seconds=20)
        self.feedback.append(
            Feedback(session=self.session, message=message, created_at=at, updated_at=at, **given)
        )


def _beginning(script: Script, now: datetime) -> datetime:
    if not script.time:
        return now - timedelta(minutes=script.minutes)
    day = now.astimezone(ZONE).date() - timedelta(days=script.days)
    return datetime.combine(day, time.fromisoformat(script.time), ZONE)
