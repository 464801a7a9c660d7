"""The doors to canned responses."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from bots.access import get_bot
from bots.models import Bot
from conversations.access import get_session
from conversations.models import Session
from inbox.access import get_canned
from inbox.api import examples
from inbox.api.parents import bot_in_body
from inbox.models import CannedResponse
from inbox.querysets import CannedResponseQuerySet
from inbox.services.canned import (
    LONGEST,
    canned_create,
    canned_delete,
    canned_render,
    canned_update,
)
from konan.core.api.examples import BOT, got, shown
from konan.core.api.serializers import QuerySerializer, ResourceSerializer
from konan.core.api.viewsets import ResourceViewSet
from konan.core.errors import Invalid, NotFound


@shown(examples.CANNED, asked=examples.CANNED_SENT)
class CannedResponseSerializer(ResourceSerializer):
    """A text that agents use again and again."""

    id = serializers.UUIDField(read_only=True)
    bot_id = serializers.UUIDField(read_only=True)
    shortcut = serializers.CharField(
        max_length=40, help_text="One word; unique in the bot, whatever the case."
    )
    content = serializers.CharField(
        max_length=LONGEST,
        trim_whitespace=False,
        help_text="With `{{contact.name}}`, `{{agent.name}}`, `{{bot.name}}`.",
    )
    rendered = serializers.SerializerMethodField(
        help_text="Filled in for the session of `session_id`; null where none is named."
    )
    created_at = serializers.DateTimeField(read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)

    def get_rendered(self, canned: CannedResponse) -> str | None:
        facts: Mapping[str, Any] | None = self.context.get("rendered_for")
        return canned_render(canned=canned, **facts) if facts else None


@shown(asked={"bot_id": BOT, **examples.CANNED_SENT})
class CannedCreateSerializer(CannedResponseSerializer):
    bot_id = serializers.UUIDField()


class CannedFilterSerializer(QuerySerializer):
    q = serializers.CharField(required=False, max_length=200, allow_blank=True)
    session_id = serializers.UUIDField(
        required=False, help_text="Fills the variables in for this session."
    )


_ID = OpenApiParameter("id", OpenApiTypes.UUID, OpenApiParameter.PATH, description="The bot's id.")
_OWN_ID = OpenApiParameter(
    "id", OpenApiTypes.UUID, OpenApiParameter.PATH, description="The canned response's id."
)


class CannedViewSet(ResourceViewSet):
    """/inbox/canned-responses/{id}: for GET a bot's id (or a response's), else a response's."""

    model = CannedResponse
    serializer_class = CannedResponseSerializer
    ordering = ("key", "id")
    rendered_for: Mapping[str, Any] | None = None

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "rendered_for": self.rendered_for}

    def narrow(self, rows: QuerySet[CannedResponse]) -> QuerySet[CannedResponse]:
        bot = get_bot(self.actor, self.kwargs["id"])
        asked = self.query(CannedFilterSerializer)
        if "session_id" in asked:
            self.rendered_for = self._facts(bot, asked["session_id"])
        assert isinstance(rows, CannedResponseQuerySet)
        return rows.of_bot(bot).search(asked.get("q", ""))

    def _facts(self, bot: Bot, session_id: Any) -> Mapping[str, Any]:
        try:
            session: Session = get_session(self.actor, session_id)
        except NotFound:
            session = Session()
        if session.bot_id != bot.pk:
            raise Invalid("session_id", _("This bot has no such session."))
        assert isinstance(self.request.user, User)
        return {"session": session, "agent": self.request.user, "bot": bot}

    @extend_schema(
        operation_id="listCannedResponses",
        tags=["Inbox"],
        summary="List the canned responses of a bot",
        description="In the order of their shortcuts. `q` searches shortcuts and texts by "
        "beginnings of words. With the id of a canned response: that one.",
        parameters=[_ID, CannedFilterSerializer],
        responses={200: CannedResponseSerializer(many=True)},
        examples=[got(examples.RENDERED)],
    )
    def list(self, request: Request, **_: object) -> Response:
        try:
            return super().list(request)
        except NotFound:
            return self.answer(get_canned(self.actor, self.kwargs["id"]))

    @extend_schema(
        operation_id="createCannedResponse",
        tags=["Inbox"],
        summary="Add a canned response",
        description="A shortcut that the bot has already is a 409 `shortcut_taken`. "
        "Needs role agent.",
        request=CannedCreateSerializer,
        responses={201: CannedResponseSerializer},
        extensions={"x-refuses": ["404"]},
    )
    def create(self, request: Request, **_: object) -> Response:
        bot = bot_in_body(self, CannedCreateSerializer, "reply")
        sent = self.body(CannedCreateSerializer)
        canned = canned_create(
            actor=self.actor, bot=bot, shortcut=sent["shortcut"], content=sent["content"]
        )
        return self.answer(canned, status=201)

    @extend_schema(
        operation_id="updateCannedResponse",
        tags=["Inbox"],
        summary="Change a canned response",
        description="Changes what is sent. Needs role agent.",
        parameters=[_OWN_ID],
        request=CannedResponseSerializer,
        responses={200: CannedResponseSerializer},
        extensions={"x-refuses": ["409"]},
    )
    def update(self, request: Request, **_: object) -> Response:
        canned = get_canned(self.actor, self.kwargs["id"], "reply")
        sent = self.body(CannedResponseSerializer, partial=True)
        return self.answer(canned_update(actor=self.actor, canned=canned, changes=sent))

    @extend_schema(
        operation_id="deleteCannedResponse",
        tags=["Inbox"],
        summary="Delete a canned response",
        description="Needs role agent.",
        parameters=[_OWN_ID],
        responses={204: None},
    )
    def destroy(self, request: Request, **_: object) -> Response:
        canned = get_canned(self.actor, self.kwargs["id"], "reply")
        canned_delete(actor=self.actor, canned=canned)
        return Response(status=204)
