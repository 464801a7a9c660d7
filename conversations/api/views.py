"""The doors to conversations, but for /chat and /chat/stream (see `chat`)."""

from typing import Any
from uuid import UUID

from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response

from conversations.access import (
    bot_of_visitor,
    get_message,
    get_session,
    sessions_of,
    visitors_sessions,
)
from conversations.api import docs
from conversations.api.authentication import (
    AnyVisitor,
    KnownVisitor,
    Party,
    VisitorAuthentication,
)
from conversations.api.serializers import (
    EmptySerializer,
    FeedbackRequestSerializer,
    FeedbackSerializer,
    HistoryFilterSerializer,
    Listed,
    SessionContactRequestSerializer,
    Shaped,
    VisitorShaped,
    WidgetConfigSerializer,
)
from conversations.filters import SessionFilterSerializer
from conversations.models import Session
from conversations.services import contacting, sessions, visitors
from conversations.shapes import MESSAGE, SESSION, for_visitor, session_rows
from konan.core.api.viewsets import ApiView
from konan.core.errors import NotFound
from konan.core.ids import parse_uuid


class ConversationView(ApiView):
    """For the visitor whose session it is, and for the bot's owner and team."""

    authentication_classes = (VisitorAuthentication,)
    permission_classes: tuple[type[BasePermission], ...] = (Party,)
    key_use = "chat"
    serializer_class = Shaped

    def changed(self, session: dict[str, Any]) -> Response:
        """The session after an act, as the caller may see it."""
        return Response(for_visitor(session) if self.actor.kind == "visitor" else session)


class HistoryView(ConversationView):
    ordering = ("seq",)

    @docs.history
    def get(self, request: Request, session_id: UUID) -> Response:
        session = get_session(self.actor, session_id)
        asked = self.query(HistoryFilterSerializer)
        rows = session.messages.all()
        if "after" in asked:
            rows = rows.filter(seq__gt=asked["after"])
        if "before" in asked:
            rows = rows.filter(seq__lt=asked["before"])
        return self.page(rows.only("id", "seq", "session").annotate(shape=MESSAGE))


class VisitorSessionsView(ConversationView):
    permission_classes = (KnownVisitor,)
    ordering = ("-id",)

    @docs.own_sessions
    def get(self, request: Request) -> Response:
        rows = visitors_sessions(self.actor).only("id").annotate(shape=SESSION)
        return self.page(rows, VisitorShaped)


class SessionsView(ApiView):
    """/chat/sessions/{id}: for GET a bot's id, for DELETE a session's."""

    serializer_class = Shaped
    key_use = "chat"
    ordering = ("-id",)

    @docs.bot_sessions
    def get(self, request: Request, **_: UUID) -> Response:
        rows = sessions_of(self.actor, self.kwargs["id"])
        asked = self.query(SessionFilterSerializer)
        found = rows.narrowed(asked, user_id=self.actor.user_id)
        return self.page(session_rows(found), Listed)

    @docs.session_delete
    def delete(self, request: Request, **_: UUID) -> Response:
        session = get_session(self.actor, self.kwargs["id"], need="manage")
        sessions.session_delete(actor=self.actor, session=session)
        return Response(status=204)


class HandoffView(ConversationView):
    @docs.handoff
    def post(self, request: Request, session_id: UUID) -> Response:
        session = get_session(self.actor, session_id, need="reply")
        self.body(EmptySerializer)
        return self.changed(sessions.session_handoff(actor=self.actor, session=session))


class ContactView(ConversationView):
    permission_classes = (KnownVisitor,)

    @docs.contact
    def post(self, request: Request, session_id: UUID) -> Response:
        session = get_session(self.actor, session_id, need="reply")
        sent = self.body(SessionContactRequestSerializer)
        said = {name: text or "" for name, text in sent.items()}
        return self.changed(contacting.session_contact(session=session, **said))


class CloseView(ConversationView):
    @docs.close
    def post(self, request: Request, session_id: UUID) -> Response:
        session = get_session(self.actor, session_id, need="reply")
        self.body(EmptySerializer)
        return self.changed(sessions.session_close(actor=self.actor, session=session))


class TranscriptView(ConversationView):
    @docs.transcript
    def post(self, request: Request, session_id: UUID) -> Response:
        session = get_session(self.actor, session_id, need="reply")
        self.body(EmptySerializer)
        return self.changed(sessions.transcript_send(actor=self.actor, session=session))


class StopView(ConversationView):
    @docs.stop
    def post(self, request: Request, message_id: UUID) -> Response:
        session = visitors.session_of_answer(self.actor, message_id)
        self.body(EmptySerializer)
        sessions.turn_stop(actor=self.actor, answer_id=message_id, session=session)
        return Response({"message_id": str(message_id), "stopping": True})


class FeedbackView(ConversationView):
    @docs.feedback
    def post(self, request: Request) -> Response:
        session = self._session()
        sent = self.body(FeedbackRequestSerializer)
        message = None
        if sent.get("message_id"):
            message = get_message(self.actor, sent["message_id"])
            if message.session_id != session.pk:
                raise NotFound
        given = sessions.feedback_give(
            actor=self.actor,
            session=session,
            message=message,
            rating=sent.get("rating"),
            csat=sent.get("csat"),
            comment=sent.get("comment") or "",
        )
        return self.answer(given, FeedbackSerializer, status=201)

    def _session(self) -> Session:
        """The parent in the body: there and the caller's, before anything else is looked at."""
        data = self.request.data
        key = parse_uuid(data.get("session_id")) if isinstance(data, dict) else None
        if key is None:
            self.body(FeedbackRequestSerializer)
        return get_session(self.actor, key, need="reply")


class WidgetConfigView(ApiView):
    authentication_classes = (VisitorAuthentication,)
    permission_classes = (AnyVisitor,)
    serializer_class = WidgetConfigSerializer

    @docs.widget_config
    def get(self, request: Request) -> Response:
        bot = bot_of_visitor(self.actor)
        return self.answer(visitors.widget_config(actor=self.actor, bot=bot))
