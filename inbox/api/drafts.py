"""The door to what somebody has begun to write."""

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conversations.access import get_session
from conversations.models import Session
from inbox.api import examples
from inbox.services.drafts import LONGEST, draft_delete, draft_of, draft_save
from konan.core.api.examples import shown
from konan.core.api.serializers import ResourceSerializer
from konan.core.api.viewsets import ApiView


@shown(examples.DRAFT, asked=examples.DRAFT_SENT)
class DraftSerializer(ResourceSerializer):
    """What one has begun to write in a session; nobody else sees it."""

    content = serializers.CharField(
        max_length=LONGEST, allow_blank=True, trim_whitespace=False, required=False
    )
    is_note = serializers.BooleanField(required=False)
    updated_at = serializers.DateTimeField(read_only=True, allow_null=True)


class DraftView(ApiView):
    serializer_class = DraftSerializer

    def session(self) -> Session:
        return get_session(self.actor, self.kwargs["id"], need="reply")

    @extend_schema(
        operation_id="getDraft",
        tags=["Inbox"],
        summary="Get one's draft in a session",
        description="An empty text where there is none. Needs role agent.",
        responses={200: DraftSerializer},
    )
    def get(self, request: Request, **_: object) -> Response:
        session = self.session()
        return self.answer(draft_of(actor=self.actor, session=session))

    @extend_schema(
        operation_id="updateDraft",
        tags=["Inbox"],
        summary="Keep a draft",
        description="One a person and session; an empty text is no draft. Needs role agent.",
        request=DraftSerializer,
        responses={200: DraftSerializer},
    )
    def put(self, request: Request, **_: object) -> Response:
        session = self.session()
        sent = self.body(DraftSerializer, partial=True)
        return self.answer(draft_save(actor=self.actor, session=session, **sent))

    @extend_schema(exclude=True)
    def patch(self, request: Request, **_: object) -> Response:
        return self.put(request)

    @extend_schema(
        operation_id="deleteDraft",
        tags=["Inbox"],
        summary="Throw a draft away",
        description="Needs role agent.",
        responses={204: None},
    )
    def delete(self, request: Request, **_: object) -> Response:
        session = self.session()
        draft_delete(actor=self.actor, session=session)
        return Response(status=204)
