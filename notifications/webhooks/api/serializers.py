"""What the API reads and shows of webhooks."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from konan.core.api.serializers import QuerySerializer, ResourceSerializer
from konan.core.events.catalogue import PUBLIC_EVENTS
from notifications.webhooks.models import Attempt, Delivery, Endpoint
from notifications.webhooks.services.pinging import Pinged
from notifications.webhooks.signing import headers_of
from notifications.webhooks.words import why_failed, why_off

SENT_EVENTS: Final = (*PUBLIC_EVENTS, "ping")


class WebhookSerializer(ResourceSerializer):
    """A URL that a bot's events are sent to."""

    id = serializers.UUIDField(read_only=True)
    bot_id = serializers.UUIDField(read_only=True)
    url = serializers.CharField(max_length=2000)
    events = serializers.ListField(
        child=serializers.CharField(max_length=60),
        max_length=50,
        help_text=_('Names of events, or ["*"] for all.'),
    )
    description = serializers.CharField(max_length=200, required=False, allow_blank=True)
    enabled = serializers.BooleanField(required=False)
    failing_since = serializers.DateTimeField(
        read_only=True, allow_null=True, help_text=_("Nothing was received since then.")
    )
    failures = serializers.IntegerField(
        read_only=True, help_text=_("Attempts that failed since the last that was received.")
    )
    last_success_at = serializers.DateTimeField(read_only=True, allow_null=True)
    last_failure_at = serializers.DateTimeField(read_only=True, allow_null=True)
    disabled_reason = serializers.SerializerMethodField(
        help_text=_("Why it is switched off, in your language.")
    )
    created_at = serializers.DateTimeField(read_only=True)
    updated_at = serializers.DateTimeField(read_only=True)

    def get_disabled_reason(self, endpoint: Endpoint) -> str | None:
        return why_off("" if endpoint.enabled else endpoint.disabled_reason)


class WebhookCreateSerializer(ResourceSerializer):
    bot_id = serializers.UUIDField()
    url = serializers.CharField(max_length=2000, help_text=_("https alone."))
    events = serializers.ListField(child=serializers.CharField(max_length=60), max_length=50)
    description = serializers.CharField(max_length=200, required=False, allow_blank=True)


class WebhookWithSecretSerializer(WebhookSerializer):
    """With the secret that signs, which is shown this once."""

    secret = serializers.CharField(read_only=True)

    def to_representation(self, instance: tuple[Endpoint, str]) -> dict[str, Any]:
        endpoint, secret = instance
        endpoint.secret = secret
        return super().to_representation(endpoint)


class PingedSerializer(ResourceSerializer):
    success = serializers.BooleanField(read_only=True)
    status_code = serializers.IntegerField(read_only=True, allow_null=True)
    duration_ms = serializers.IntegerField(read_only=True)
    error = serializers.CharField(read_only=True, allow_null=True)
    delivery_id = serializers.UUIDField(read_only=True)

    def to_representation(self, instance: Pinged) -> dict[str, Any]:
        outcome = instance.outcome
        return {
            "success": outcome.received,
            "status_code": outcome.status_code,
            "duration_ms": outcome.duration_ms,
            "error": why_failed(outcome.error, outcome.status_code),
            "delivery_id": str(instance.delivery.pk),
        }


class AttemptSerializer(ResourceSerializer):
    at = serializers.DateTimeField(read_only=True)
    status_code = serializers.IntegerField(read_only=True, allow_null=True)
    duration_ms = serializers.IntegerField(read_only=True)
    error = serializers.SerializerMethodField(help_text=_("In your language."))
    response_excerpt = serializers.CharField(
        read_only=True, help_text=_("The first KB of the answer, as text.")
    )

    def get_error(self, attempt: Attempt) -> str | None:
        return why_failed(attempt.error, attempt.status_code)


class DeliveryRequestSerializer(ResourceSerializer):
    """What was sent last, to the letter."""

    headers = serializers.DictField(child=serializers.CharField(), read_only=True)
    body = serializers.CharField(read_only=True)


class DeliverySerializer(ResourceSerializer):
    """One event for one webhook."""

    id = serializers.UUIDField(read_only=True)
    webhook_id = serializers.UUIDField(source="endpoint_id", read_only=True)
    event = serializers.ChoiceField(choices=SENT_EVENTS, read_only=True)
    event_id = serializers.UUIDField(
        read_only=True, help_text=_("The `webhook-id` of every attempt.")
    )
    status = serializers.ChoiceField(choices=Delivery.Status.choices, read_only=True)
    attempts = AttemptSerializer(many=True, read_only=True)
    next_attempt_at = serializers.DateTimeField(read_only=True, allow_null=True)
    request = DeliveryRequestSerializer(read_only=True)
    created_at = serializers.DateTimeField(read_only=True)

    def to_representation(self, instance: Delivery) -> dict[str, Any]:
        instance.request = _request_of(instance)  # type: ignore[attr-defined]
        return super().to_representation(instance)


class DeliveryFilterSerializer(QuerySerializer):
    webhook_id = serializers.UUIDField(required=False)
    event = serializers.ChoiceField(choices=SENT_EVENTS, required=False)
    status = serializers.ChoiceField(choices=Delivery.Status.choices, required=False)


class SinceSerializer(ResourceSerializer):
    since = serializers.DateTimeField(help_text=_("What was made from then on."))


class CountSerializer(ResourceSerializer):
    count = serializers.IntegerField(read_only=True, help_text=_("How many are sent again."))


def _request_of(delivery: Delivery) -> dict[str, Any]:
    """Without an attempt, nothing was signed yet."""
    attempts = list(delivery.attempts.all())
    if not attempts:
        return {"headers": {}, "body": delivery.body}
    last = attempts[-1]
    headers = headers_of(delivery.event_id, int(last.at.timestamp()), last.signature)
    return {"headers": headers, "body": delivery.body}
