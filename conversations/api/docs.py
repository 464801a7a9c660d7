"""What the OpenAPI document says about conversations."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema

from conversations.api import examples
from conversations.api.authentication import VisitorAuthentication
from conversations.api.serializers import (
    ChatAnswerSerializer,
    ChatRequestSerializer,
    EmptySerializer,
    FeedbackRequestSerializer,
    FeedbackSerializer,
    HistoryFilterSerializer,
    MessageSerializer,
    SessionContactRequestSerializer,
    SessionSerializer,
    StoppingSerializer,
    WidgetConfigSerializer,
)
from conversations.filters import SessionFilterSerializer
from konan.core.api.examples import ANSWER, BOT, SESSION, SITE, got, sent
from konan.core.api.schema import REFUSES, document_operation

View = TypeVar("View", bound=Callable[..., Any])
Decorator = Callable[[View], View]
TAGS: Final = ["Chat"]


def _id(description: str) -> OpenApiParameter:
    return OpenApiParameter("id", OpenApiTypes.UUID, OpenApiParameter.PATH, description=description)


QUESTIONS: Final = [
    sent({"bot_id": BOT, "message": examples.BROKEN, "client_id": "c81d4e2e"}, "Question"),
    sent({"bot_id": BOT, "session_id": SESSION, "message": "And who pays for it?"}, "Next"),
    sent({"message": "Hello!", "language": "en", "page": {"url": f"{SITE}/lamps"}}, "Visitor"),
]
STREAMED: Final = OpenApiExample(
    "Events",
    value=f"""id: {ANSWER}:0
event: message.start
data: {{"type":"message.start","session_id":"{SESSION}","message_id":"{ANSWER}"}}

id: {ANSWER}:9
event: message.delta
data: {{"type":"message.delta","text":"If a lamp "}}

""",
    response_only=True,
    media_type="text/event-stream",
    status_codes=["200"],
)


def _act(
    operation: str, summary: str, example: Any, response: Any = SessionSerializer
) -> Decorator[Any]:
    decorator: Decorator[Any] = extend_schema(
        operation_id=operation,
        summary=summary,
        request=EmptySerializer,
        responses={200: response},
        examples=[got(example)],
        tags=TAGS,
    )
    return decorator


history = extend_schema(
    operation_id="listMessages",
    summary="What was said, oldest first",
    parameters=[HistoryFilterSerializer],
    responses={200: MessageSerializer(many=True)},
    examples=[got(examples.ASKED_MESSAGE)],
    tags=TAGS,
)
own_sessions = extend_schema(
    operation_id="listOwnSessions",
    summary="The visitor's own sessions",
    responses={200: SessionSerializer(many=True)},
    examples=[got(examples.FOR_VISITOR)],
    tags=TAGS,
)
bot_sessions = extend_schema(
    operation_id="listSessions",
    summary="The sessions of a bot",
    parameters=[_id("The bot's id."), SessionFilterSerializer],
    responses={200: SessionSerializer(many=True)},
    tags=TAGS,
)
session_delete = extend_schema(
    operation_id="deleteSession",
    summary="Delete a session with all that was said",
    parameters=[_id("The session's id.")],
    responses={204: None},
    tags=TAGS,
)
handoff = _act("requestHuman", "Ask for a person", examples.FOR_VISITOR)
contact = extend_schema(
    operation_id="setSessionContact",
    summary="Say where the visitor can be reached",
    description="Nobody signs for it, so it opens nothing: it joins or makes an unverified "
    "contact, or is kept on this session alone. Unread replies of agents are mailed there.",
    request=SessionContactRequestSerializer,
    responses={200: SessionSerializer},
    examples=[got(examples.FOR_VISITOR)],
    tags=TAGS,
)
close = _act("closeSession", "End a conversation", examples.RESOLVED)
transcript = _act(
    "sendTranscript", "Mail the transcript to the visitor's address", examples.RESOLVED
)
stop = _act(
    "stopAnswer",
    "Stop an answer that is being written",
    examples.STOPPING,
    StoppingSerializer,
)
feedback = extend_schema(
    operation_id="giveFeedback",
    summary="Thumbs on an answer, or a satisfaction score for the session",
    request=FeedbackRequestSerializer,
    extensions={REFUSES: ["404"]},
    responses={201: FeedbackSerializer},
    examples=[
        sent({"session_id": SESSION, "message_id": ANSWER, "rating": "up"}, "Thumb"),
        sent({"session_id": SESSION, "csat": 5, "comment": "Quick and right."}, "Score"),
    ],
    tags=TAGS,
)
widget_config = extend_schema(
    operation_id="getWidgetConfig",
    summary="What the widget needs to draw itself",
    responses={200: WidgetConfigSerializer},
    tags=["Widget"],
)

_EVENTS: Final = (
    "Server-sent events: `message.start`, `message.delta` with `text`, `message.end` with what "
    "/chat answers (`revised: true`: `response` replaces what was shown), or `error`. Each has "
    "an `id` to go on from."
)
_TEXT: Final = {(200, "text/event-stream"): OpenApiTypes.STR}
for _method, _path, _described in (
    (
        "POST",
        "/chat",
        extend_schema(
            operation_id="chat",
            summary="Say something and get the answer",
            description="`response` is null while people have the session. The message is stored "
            "before the answer is begun, and stays when that fails.",
            request=ChatRequestSerializer,
            responses={200: ChatAnswerSerializer},
            examples=QUESTIONS,
            extensions={REFUSES: ["404"]},
            tags=TAGS,
        ),
    ),
    (
        "POST",
        "/chat/stream",
        extend_schema(
            operation_id="chatStream",
            summary="Say something and watch the answer being written",
            description=_EVENTS,
            request=ChatRequestSerializer,
            responses=_TEXT,
            examples=[*QUESTIONS, STREAMED],
            extensions={REFUSES: ["404"]},
            tags=TAGS,
        ),
    ),
    (
        "GET",
        "/chat/stream/{message_id}",
        extend_schema(
            operation_id="resumeChatStream",
            summary="Go on with a stream that was cut",
            description=_EVENTS,
            examples=[STREAMED],
            parameters=[
                OpenApiParameter("message_id", OpenApiTypes.UUID, OpenApiParameter.PATH),
                OpenApiParameter(
                    "Last-Event-ID",
                    OpenApiTypes.STR,
                    OpenApiParameter.HEADER,
                    description="The `id` of the last event that arrived.",
                ),
            ],
            responses=_TEXT,
            tags=TAGS,
        ),
    ),
):
    document_operation(_method, _path, _described, authentication_classes=(VisitorAuthentication,))
