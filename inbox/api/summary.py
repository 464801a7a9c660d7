"""The door to a session's summary."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conversations.access import get_session
from inbox.api.examples import SUMMARY
from inbox.services.summaries import summary_get
from inbox.summarising.types import SENTIMENTS
from konan.core.api.examples import shown
from konan.core.api.viewsets import ApiView


@shown(SUMMARY)
class SummarySerializer(serializers.Serializer[Any]):
    """A session in short, in its language."""

    status = serializers.ChoiceField(choices=["ready"])
    summary = serializers.CharField()
    key_points = serializers.ListField(child=serializers.CharField())
    open_questions = serializers.ListField(
        child=serializers.CharField(), help_text="What the visitor asked and nobody answered."
    )
    sentiment = serializers.ChoiceField(choices=list(SENTIMENTS), help_text="The visitor's.")
    generated_at = serializers.DateTimeField()
    up_to_message_id = serializers.UUIDField(
        allow_null=True, help_text="The last message that it tells of."
    )
    stale = serializers.BooleanField(
        help_text="Messages came later; a newer summary is being written."
    )


@shown({"status": "generating"})
class SummaryAwaitedSerializer(serializers.Serializer[Any]):
    status = serializers.ChoiceField(choices=["generating"])


class SummaryView(ApiView):
    serializer_class = SummarySerializer
    rate_limit = "chat"

    @extend_schema(
        operation_id="getSummary",
        tags=["Inbox"],
        summary="Get the summary of a session",
        description="A worker writes it: where there is none yet the answer is 202, ask again in "
        "a moment. One that messages have overtaken is given with `stale`, and written anew.",
        responses={200: SummarySerializer, 202: SummaryAwaitedSerializer},
    )
    def get(self, request: Request, session_id: UUID) -> Response:
        session = get_session(self.actor, session_id)
        told = summary_get(actor=self.actor, session=session)
        if told["status"] == "ready":
            return self.answer(told)
        return self.answer(told, SummaryAwaitedSerializer, status=202)
