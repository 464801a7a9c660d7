"""What the API shows of notifications, and what it reads."""

from typing import Any, Final

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from konan.core.api.serializers import QuerySerializer, ResourceSerializer
from notifications.models import Kind, Notification
from notifications.words import body_of, path_of, title_of

CHOICES: Final = [("true", "true"), ("false", "false")]


class NotificationSerializer(ResourceSerializer):
    """Something that one is told."""

    id = serializers.UUIDField(read_only=True)
    type = serializers.ChoiceField(choices=Kind.choices, read_only=True)
    title = serializers.SerializerMethodField(help_text=_("In your language."))
    body = serializers.SerializerMethodField()
    url = serializers.SerializerMethodField()
    session_id = serializers.UUIDField(read_only=True, allow_null=True)
    bot_id = serializers.UUIDField(read_only=True, allow_null=True)
    count = serializers.IntegerField(
        read_only=True, help_text=_("How often it happened since it was read.")
    )
    read_at = serializers.DateTimeField(read_only=True, allow_null=True)
    created_at = serializers.DateTimeField(read_only=True)
    updated_at = serializers.DateTimeField(
        read_only=True, help_text=_("When it happened last; the list is in this order.")
    )

    def get_title(self, notification: Notification) -> str:
        return title_of(notification)

    def get_body(self, notification: Notification) -> str:
        return body_of(notification)

    def get_url(self, notification: Notification) -> str:
        return f"{settings.PUBLIC_URL}{path_of(notification)}"


class NotificationFilterSerializer(QuerySerializer):
    unread = serializers.ChoiceField(
        choices=CHOICES, required=False, help_text=_("`true`: only what is unread.")
    )
    type = serializers.ChoiceField(choices=Kind.choices, required=False)


class UnreadCountSerializer(ResourceSerializer):
    count = serializers.IntegerField(read_only=True)


class ReadAllSerializer(ResourceSerializer):
    before = serializers.DateTimeField(
        required=False,
        allow_null=True,
        help_text=_("Only what had been told by then; without it, all."),
    )


class UpdatedSerializer(ResourceSerializer):
    updated = serializers.IntegerField(read_only=True)


def _switches(name: str) -> type[ResourceSerializer]:
    """An object with a boolean for every type."""
    fields: dict[str, Any] = {
        kind.value: serializers.BooleanField(required=False, help_text=kind.label) for kind in Kind
    }
    return type(name, (ResourceSerializer,), fields)


InAppSerializer = _switches("InAppNotificationsSerializer")
EmailSerializer = _switches("EmailNotificationsSerializer")


class PreferencesSerializer(ResourceSerializer):
    """What one wants to be told, by channel and type."""

    in_app = InAppSerializer(required=False)
    email = EmailSerializer(required=False)
