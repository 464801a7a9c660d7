"""The doors to files that go along with messages."""

from typing import Any, Final
from uuid import UUID

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.parsers import MultiPartParser
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response

from bots.access import get_bot
from bots.models import Bot
from conversations.access import bot_of_visitor, get_attachment
from conversations.api.authentication import AnyParty, Party, VisitorAuthentication
from conversations.api.examples import UPLOADED
from conversations.api.serializers import AttachmentSerializer
from conversations.files import IMAGES
from conversations.models import Attachment
from conversations.services.attachments import attachment_add, attachment_shape
from konan.core.api.examples import shown
from konan.core.api.schema import REFUSES
from konan.core.api.serializers import ResourceSerializer
from konan.core.api.viewsets import ApiView
from konan.core.errors import NotFound

TAGS: Final = ["Chat"]


class UploadSerializer(ResourceSerializer):
    file = serializers.FileField(
        allow_empty_file=True,
        max_length=None,
        help_text="PNG, JPEG, GIF, WebP, PDF, TXT, CSV, DOCX, XLSX; 10 MB.",
    )
    bot_id = serializers.UUIDField(
        required=False, help_text="Needed from people and keys; a visitor's token names the bot."
    )


@shown(UPLOADED)
class UploadedSerializer(AttachmentSerializer):
    visitor_token = serializers.CharField(
        allow_null=True, help_text="Handed out where a visitor sent none; keep it."
    )


class AttachmentsView(ApiView):
    authentication_classes = (VisitorAuthentication,)
    permission_classes: tuple[type[BasePermission], ...] = (AnyParty,)
    parser_classes = (MultiPartParser,)
    key_use = "chat"
    rate_limit = "chat"
    serializer_class = UploadedSerializer

    @extend_schema(
        operation_id="uploadAttachment",
        summary="Put up a file, to be sent along with a message",
        description="The answer's `id` goes into `attachments` of a message. What is not sent "
        "within 24 hours is forgotten. Pictures are drawn anew, without what cameras write "
        "into them. `409 quota_reached`: the bot's conversations hold as much as they may.",
        request={"multipart/form-data": UploadSerializer},
        extensions={REFUSES: ["404", "409"]},
        responses={201: UploadedSerializer},
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        bot = self._bot()
        sent = self.body(UploadSerializer)
        put_up = attachment_add(actor=self.actor, bot=bot, file=sent["file"])
        shape = attachment_shape(put_up.attachment)
        return Response({**shape, "visitor_token": put_up.visitor_token}, status=201)

    def _bot(self) -> Bot:
        """The parent in the body: there and the caller's, before anything else is looked at."""
        form: Any = self.request.data
        named = form.get("bot_id")
        if self.actor.kind != "visitor":
            if named is None:
                self.body(_PersonsUploadSerializer)
            return get_bot(self.actor, named, need="reply")
        bot = bot_of_visitor(self.actor)
        if named not in (None, str(bot.pk)):
            raise NotFound
        return bot


class _PersonsUploadSerializer(UploadSerializer):
    bot_id = serializers.UUIDField()


class AttachmentView(ApiView):
    authentication_classes = (VisitorAuthentication,)
    permission_classes = (Party,)
    key_use = "chat"
    serializer_class = AttachmentSerializer

    @extend_schema(
        operation_id="getAttachment",
        summary="The bytes of a file",
        description="For the visitor whose talk it is in (or who put it up), and for the bot's "
        "people. Always to be saved, never to be run: `Content-Disposition: attachment`, and "
        "`application/octet-stream` unless it is a picture.",
        responses={(200, "application/octet-stream"): OpenApiTypes.BINARY},
        tags=TAGS,
    )
    def get(self, request: Request, attachment_id: UUID) -> HttpResponse:
        return file_response(get_attachment(self.actor, attachment_id))


def file_response(attachment: Attachment) -> HttpResponse:
    """To be saved, never to be run; whatever it is, it is nobody's page and nobody's script."""
    is_image = attachment.content_type in IMAGES
    kind = attachment.content_type if is_image else "application/octet-stream"
    headers: dict[str, Any] = {
        "Content-Disposition": content_disposition_header(True, attachment.name),
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, max-age=3600",
    }
    return HttpResponse(bytes(attachment.data), content_type=kind, headers=headers)
