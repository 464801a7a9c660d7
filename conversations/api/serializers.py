"""Bodies, queries and shapes of section 4 of the contract.

Sessions and messages come out of PostgreSQL in their public shape (`conversations.shapes`);
`Shaped` passes it on, and the serializers of the same name describe it in the document.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from bots.api.serializers import PreChatFieldSerializer
from bots.models import Bot
from conversations.api import examples
from conversations.models import Message, Session
from conversations.shapes import for_visitor, listed_session
from konan.core.api.examples import shown
from konan.core.api.serializers import QuerySerializer, ResourceSerializer


class Shaped(serializers.BaseSerializer[Any]):
    def to_representation(self, instance: Any) -> Any:
        return instance.shape


class VisitorShaped(serializers.BaseSerializer[Any]):
    def to_representation(self, instance: Any) -> Any:
        return for_visitor(instance.shape)


class Listed(serializers.BaseSerializer[Any]):
    """Rows of `conversations.shapes.session_rows`."""

    def to_representation(self, instance: Any) -> Any:
        return listed_session(instance)


class PersonSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class SessionContactSerializer(serializers.Serializer[Any]):
    """A visitor sees name and address only where `verified`."""

    id = serializers.UUIDField()
    name = serializers.CharField(allow_null=True)
    email = serializers.CharField(allow_null=True)
    verified = serializers.BooleanField(help_text="A signed identity vouches for it.")


class LastMessageSerializer(serializers.Serializer[Any]):
    role = serializers.ChoiceField(choices=Message.Role.choices)
    preview = serializers.CharField()
    created_at = serializers.DateTimeField()


@shown(examples.WITH_PEOPLE)
class SessionSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    bot_id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=Session.Status.choices)
    handler = serializers.ChoiceField(choices=Session.Handler.choices)
    assignee = PersonSerializer(allow_null=True)
    contact = SessionContactSerializer(allow_null=True)
    email_known = serializers.BooleanField(help_text="Whether an answer can be mailed.")
    channel = serializers.ChoiceField(choices=Session.Channel.choices)
    tags = serializers.ListField(child=serializers.CharField())
    subject = serializers.CharField(allow_null=True)
    language = serializers.CharField(allow_null=True)
    priority = serializers.ChoiceField(choices=Session.Priority.choices)
    unread = serializers.IntegerField(help_text="Messages that no agent has read.")
    message_count = serializers.IntegerField()
    seq = serializers.IntegerField(help_text="The number of its last message.")
    last_message = LastMessageSerializer(allow_null=True)
    csat = serializers.IntegerField(allow_null=True, min_value=1, max_value=5)
    control_epoch = serializers.IntegerField(
        help_text="Rises whenever the right to speak passes between bot and human."
    )
    handoff_reason = serializers.ChoiceField(
        choices=["visitor", "keyword", "low_confidence", "automation", "agent"],
        allow_null=True,
        help_text="Why people were asked for, last.",
    )
    waiting_since = serializers.DateTimeField(allow_null=True)
    snoozed_until = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()
    resolved_at = serializers.DateTimeField(allow_null=True)
    resolved_by = serializers.ChoiceField(
        choices=["bot", "agent", "visitor", "automation"], allow_null=True
    )
    metadata = serializers.DictField()


class SourceSerializer(serializers.Serializer[Any]):
    document_id = serializers.UUIDField()
    title = serializers.CharField()
    url = serializers.CharField(allow_null=True)
    snippet = serializers.CharField()
    score = serializers.FloatField()


class AttachmentSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    content_type = serializers.CharField()
    size = serializers.IntegerField()
    url = serializers.CharField()


@shown(examples.MESSAGE)
class MessageSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    seq = serializers.IntegerField(help_text="1, 2, 3 … in its session.")
    client_id = serializers.CharField(allow_null=True)
    session_id = serializers.UUIDField()
    role = serializers.ChoiceField(choices=Message.Role.choices)
    content = serializers.CharField(help_text="Markdown.")
    event = serializers.CharField(
        allow_null=True, help_text="Of a system message: what changed (handoff_requested, …)."
    )
    author = PersonSerializer(allow_null=True)
    sources = SourceSerializer(many=True)
    confidence = serializers.FloatField(allow_null=True, min_value=0, max_value=1)
    feedback = serializers.ChoiceField(choices=["up", "down"], allow_null=True)
    attachments = AttachmentSerializer(many=True)
    delivery = serializers.ChoiceField(choices=["sent", "delivered", "read"])
    created_at = serializers.DateTimeField()


class ContactClaimSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(required=False, allow_null=True, max_length=120)
    email = serializers.CharField(required=False, allow_null=True, max_length=254)
    external_id = serializers.CharField(required=False, allow_null=True, max_length=255)
    identity_token = serializers.CharField(
        required=False, allow_null=True, help_text="JWT HS256: `sub`, `aud` (bot id), `exp`."
    )
    identity_hash = serializers.CharField(
        required=False, allow_null=True, help_text="HMAC-SHA256 of the external id, hex."
    )


class PageSerializer(serializers.Serializer[Any]):
    url = serializers.CharField(required=False, allow_null=True, max_length=2000)
    title = serializers.CharField(required=False, allow_null=True, max_length=2000)


class ChatRequestSerializer(serializers.Serializer[Any]):
    bot_id = serializers.UUIDField(
        required=False, allow_null=True, help_text="Not needed with a bot token."
    )
    message = serializers.CharField(min_length=1, max_length=8000)
    session_id = serializers.UUIDField(required=False, allow_null=True)
    contact = ContactClaimSerializer(required=False, allow_null=True)
    client_id = serializers.CharField(required=False, allow_null=True, max_length=255)
    attachments = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        allow_null=True,
        max_length=10,
        help_text="Ids of one's own files that no message has taken (uploadAttachment).",
    )
    page = PageSerializer(required=False, allow_null=True)
    metadata = serializers.DictField(required=False, allow_null=True)
    language = serializers.ChoiceField(choices=["en", "fr", "ar"], required=False, allow_null=True)


@shown(examples.CHAT_ANSWER)
class ChatAnswerSerializer(serializers.Serializer[Any]):
    session_id = serializers.UUIDField()
    message_id = serializers.UUIDField(allow_null=True, help_text="The answer's.")
    visitor_message_id = serializers.UUIDField()
    response = serializers.CharField(
        allow_null=True, help_text="null while people have the session."
    )
    sources = SourceSerializer(many=True)
    confidence = serializers.FloatField(allow_null=True)
    handoff = serializers.BooleanField(help_text="With this message the session went to people.")
    session = SessionSerializer()
    visitor_token = serializers.CharField(
        allow_null=True, help_text="Handed out where none was sent; keep it."
    )


class HistoryFilterSerializer(QuerySerializer):
    after = serializers.IntegerField(required=False, min_value=0, max_value=2**31 - 1)
    before = serializers.IntegerField(required=False, min_value=0, max_value=2**31 - 1)


class FeedbackRequestSerializer(ResourceSerializer):
    session_id = serializers.UUIDField()
    message_id = serializers.UUIDField(required=False, allow_null=True)
    rating = serializers.ChoiceField(choices=["up", "down"], required=False, allow_null=True)
    csat = serializers.IntegerField(required=False, allow_null=True, min_value=1, max_value=5)
    comment = serializers.CharField(
        required=False, allow_null=True, allow_blank=True, max_length=2000
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if (attrs.get("rating") is None) == (attrs.get("csat") is None):
            raise serializers.ValidationError(
                {"rating": [_("Send either rating or csat.")]}, code="invalid"
            )
        return attrs


@shown(examples.FEEDBACK)
class FeedbackSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    session_id = serializers.UUIDField()
    message_id = serializers.UUIDField(allow_null=True)
    rating = serializers.ChoiceField(choices=["up", "down"], allow_null=True)
    csat = serializers.IntegerField(allow_null=True)
    comment = serializers.CharField()
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class EmptySerializer(ResourceSerializer):
    """No body is needed."""


@shown(examples.STOPPING)
class StoppingSerializer(serializers.Serializer[Any]):
    message_id = serializers.UUIDField()
    stopping = serializers.BooleanField()


class WidgetLookSerializer(serializers.Serializer[Any]):
    color = serializers.CharField()
    position = serializers.ChoiceField(choices=["left", "right"])
    launcher_text = serializers.CharField()
    avatar_url = serializers.CharField(allow_null=True)
    pre_chat_fields: Any = PreChatFieldSerializer(many=True)
    require_identity = serializers.BooleanField()
    attachments = serializers.BooleanField()


class PeopleSerializer(serializers.Serializer[Any]):
    """The people behind the bot, at this moment."""

    available = serializers.BooleanField(help_text="Somebody is there and has room.")
    open = serializers.BooleanField(help_text="It is within the business hours.")
    opens_at = serializers.DateTimeField(allow_null=True, help_text="null while open.")
    wait_s = serializers.IntegerField(
        allow_null=True, help_text="The usual wait: the median of the last 50 of a week."
    )


@shown(asked=examples.CONTACT_SENT)
class SessionContactRequestSerializer(ResourceSerializer):
    name = serializers.CharField(required=False, allow_null=True, allow_blank=True, max_length=120)
    email = serializers.EmailField(
        required=False, allow_null=True, allow_blank=True, max_length=254
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if not any((text or "").strip() for text in attrs.values()):
            message = _("Send a name or an e-mail address.")
            raise serializers.ValidationError({"email": [message]}, code="required")
        return attrs


@shown(examples.WIDGET)
class WidgetConfigSerializer(serializers.Serializer[Any]):
    bot_id = serializers.UUIDField()
    name = serializers.CharField()
    description = serializers.CharField()
    language = serializers.ChoiceField(choices=Bot.Language.choices)
    welcome_message = serializers.CharField()
    suggested_questions = serializers.ListField(child=serializers.CharField())
    handoff_enabled = serializers.BooleanField()
    csat_enabled = serializers.BooleanField()
    people = PeopleSerializer()
    widget = WidgetLookSerializer()
    visitor_token = serializers.CharField(allow_null=True)
