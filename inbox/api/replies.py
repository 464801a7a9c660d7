"""The door through which agents answer."""

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conversations.api.examples import REPLY
from conversations.api.serializers import MessageSerializer
from inbox.access import get_inbox_session
from inbox.api import examples
from inbox.services.replying import session_reply
from konan.core.api.examples import got, sent
from konan.core.api.serializers import ResourceSerializer
from konan.core.api.viewsets import ApiView


class ReplySerializer(ResourceSerializer):
    content = serializers.CharField(max_length=8000, trim_whitespace=False, help_text="Markdown.")
    attachments = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        help_text="Ids of the caller's own files that were put up for this bot.",
    )
    client_id = serializers.CharField(
        required=False,
        allow_null=True,
        max_length=255,
        help_text="Unique per caller and bot: sent again, it is the same message.",
    )

    def validate_content(self, content: str) -> str:
        if not content.strip():
            raise serializers.ValidationError(_("This field may not be blank."), code="blank")
        return content


class RepliesView(ApiView):
    serializer_class = MessageSerializer

    @extend_schema(
        operation_id="replyToSession",
        tags=["Inbox"],
        summary="Answer the visitor",
        description="With the visitor at once, as role `agent`. The session is `open` and "
        "`human` from now on, the caller's where nobody had it; what the visitor wrote counts "
        "as read. Needs role agent.",
        request=ReplySerializer,
        responses={201: MessageSerializer},
        examples=[sent(examples.REPLY), got(REPLY, "201")],
    )
    def post(self, request: Request, **_: object) -> Response:
        session = get_inbox_session(self.actor, self.kwargs["id"], "reply")
        sent = self.body(ReplySerializer)
        message = session_reply(
            actor=self.actor,
            session=session,
            content=sent["content"],
            attachment_ids=sent.get("attachments", ()),
            client_id=sent.get("client_id") or None,
        )
        return Response(message, status=201)
