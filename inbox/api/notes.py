"""The doors to notes."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conversations.access import get_session
from conversations.api.serializers import PersonSerializer, Shaped
from inbox.api import examples
from inbox.services.notes import LONGEST, note_add
from inbox.shapes import NOTE
from konan.core.api.examples import shown
from konan.core.api.serializers import ResourceSerializer
from konan.core.api.viewsets import ApiView


@shown(examples.NOTE, asked=examples.NOTE_SENT)
class NoteSerializer(ResourceSerializer):
    """What agents write to each other. No visitor ever sees it."""

    id = serializers.UUIDField(read_only=True)
    session_id = serializers.UUIDField(read_only=True)
    content = serializers.CharField(
        max_length=LONGEST, help_text="`@name` or `@e-mail` of somebody with access means them."
    )
    author = PersonSerializer(read_only=True, allow_null=True)
    mentions: Any = PersonSerializer(read_only=True, many=True)
    created_at = serializers.DateTimeField(read_only=True)


class NotesView(ApiView):
    serializer_class = Shaped
    ordering = ("-id",)

    @extend_schema(
        operation_id="listNotes",
        tags=["Inbox"],
        summary="List the notes beside a session",
        responses={200: NoteSerializer(many=True)},
    )
    def get(self, request: Request, session_id: UUID) -> Response:
        session = get_session(self.actor, session_id)
        return self.page(session.notes.only("id", "session").annotate(shape=NOTE))

    @extend_schema(
        operation_id="addNote",
        tags=["Inbox"],
        summary="Write a note",
        description="Those whom it mentions are told. Needs role agent.",
        request=NoteSerializer,
        responses={201: NoteSerializer},
    )
    def post(self, request: Request, session_id: UUID) -> Response:
        session = get_session(self.actor, session_id, need="reply")
        sent = self.body(NoteSerializer)
        note = note_add(actor=self.actor, session=session, content=sent["content"])
        return Response(note, status=201)
