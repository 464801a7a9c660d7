"""What the API reads and shows of contacts. What the fields may hold is said in contacts/fields.py."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from contacts.api import examples
from contacts.fields import MOST_NOTES, MOST_TAGS
from contacts.filtering import SORTS
from konan.core.api.examples import shown
from konan.core.api.serializers import QuerySerializer, ResourceSerializer


def _text(most: int, **more: Any) -> serializers.CharField:
    return serializers.CharField(
        required=False, allow_null=True, allow_blank=True, max_length=most, **more
    )


@shown(examples.SHOWN)
class ContactSerializer(ResourceSerializer):
    """A person whom one's bots talk with."""

    id = serializers.UUIDField(read_only=True)
    name = _text(120)
    email = _text(254, help_text=_("Once in an account, whatever the case."))
    phone = _text(40)
    external_id = _text(
        255, help_text=_("Your own id of the person, once in an account; signed, it verifies.")
    )
    company = _text(120)
    tags = serializers.ListField(
        child=serializers.CharField(max_length=40),
        required=False,
        max_length=MOST_TAGS,
        help_text=_("Trimmed, lower case, each once."),
    )
    attributes = serializers.DictField(
        required=False,
        help_text=_("Yours to name: at most 100 and 16 kB. They merge; a null removes the name."),
    )
    notes = _text(MOST_NOTES)
    verified = serializers.BooleanField(
        read_only=True,
        help_text=_("A signed identity vouched for the external id. Another external id ends it."),
    )
    blocked = serializers.BooleanField(read_only=True)
    blocked_until = serializers.DateTimeField(read_only=True, allow_null=True)
    bot_ids = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        help_text=_(
            "The bots that the person is a contact of, all of one account. Those that you do "
            "not see are left out, and left alone."
        ),
    )
    sessions = serializers.IntegerField(read_only=True)
    first_seen_at = serializers.DateTimeField(read_only=True, allow_null=True)
    last_seen_at = serializers.DateTimeField(read_only=True, allow_null=True)
    created_at = serializers.DateTimeField(read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)


class ContactFilterSerializer(QuerySerializer):
    q = serializers.CharField(required=False, max_length=200, allow_blank=True)
    tag = serializers.CharField(required=False, max_length=40)
    bot_id = serializers.UUIDField(required=False)
    blocked = serializers.BooleanField(required=False, allow_null=True, default=None)
    verified = serializers.BooleanField(required=False, allow_null=True, default=None)


class ContactListSerializer(ContactFilterSerializer):
    sort = serializers.ChoiceField(choices=SORTS, required=False)


class BlockSerializer(ResourceSerializer):
    blocked = serializers.BooleanField()
    until = serializers.DateTimeField(
        required=False, allow_null=True, help_text=_("When it ends by itself; null: never.")
    )


class MergeSerializer(ResourceSerializer):
    contact_id = serializers.UUIDField(help_text=_("The contact that becomes part of this one."))


class ImportSerializer(ResourceSerializer):
    file = serializers.FileField(
        help_text=_("CSV of at most 10 MB and 10,000 rows, the first one naming the fields.")
    )
    bot_id = serializers.UUIDField(
        required=False, help_text=_("Everybody in the file becomes a contact of this bot, too.")
    )


class ImportedSerializer(ResourceSerializer):
    created = serializers.IntegerField(read_only=True)
    updated = serializers.IntegerField(read_only=True)


class ExportedConversationSerializer(ResourceSerializer):
    id = serializers.UUIDField()
    bot_id = serializers.UUIDField()
    status = serializers.CharField()
    handler = serializers.CharField()
    channel = serializers.CharField()
    tags = serializers.ListField(child=serializers.CharField())
    subject = serializers.CharField()
    language = serializers.CharField()
    priority = serializers.CharField()
    csat = serializers.IntegerField(allow_null=True)
    metadata = serializers.DictField()
    claim = serializers.DictField(allow_null=True)
    created_at = serializers.DateTimeField()
    resolved_at = serializers.DateTimeField(allow_null=True)


class ExportedMessageSerializer(ResourceSerializer):
    id = serializers.UUIDField()
    session_id = serializers.UUIDField()
    seq = serializers.IntegerField()
    role = serializers.CharField()
    content = serializers.CharField()
    attachments = serializers.ListField(child=serializers.DictField())
    created_at = serializers.DateTimeField()


class ExportedAttachmentSerializer(ResourceSerializer):
    id = serializers.UUIDField()
    session_id = serializers.UUIDField()
    message_id = serializers.UUIDField(allow_null=True)
    name = serializers.CharField()
    content_type = serializers.CharField()
    size = serializers.IntegerField()
    created_at = serializers.DateTimeField()


class ExportedFeedbackSerializer(ResourceSerializer):
    id = serializers.UUIDField()
    session_id = serializers.UUIDField()
    message_id = serializers.UUIDField(allow_null=True)
    rating = serializers.CharField(allow_null=True)
    csat = serializers.IntegerField(allow_null=True)
    comment = serializers.CharField()
    created_at = serializers.DateTimeField()


@shown(examples.EXPORT)
class ContactExportSerializer(ResourceSerializer):
    """Everything that is kept of a person. More may be added as Konan learns to keep more."""

    contact = ContactSerializer()
    conversations = ExportedConversationSerializer(many=True)
    messages = ExportedMessageSerializer(many=True)
    attachments = ExportedAttachmentSerializer(many=True)
    feedback = ExportedFeedbackSerializer(many=True)
