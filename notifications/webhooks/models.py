"""Where events are sent, what is to be sent, and every attempt to send it."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from konan.core.ids import uuid7
from notifications.webhooks.querysets import OfBotQuerySet


class Endpoint(models.Model):
    """A URL that a bot's events are sent to.

    `failures` counts the attempts that failed since one succeeded; `failing_since` is the
    first of them. One that fails is left alone until `parked_until`. A worker that sends to it
    holds the lease: nobody else does meanwhile.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, db_index=False, related_name="webhooks")
    url = models.CharField(max_length=2000)
    events = ArrayField(models.CharField(max_length=60))  # or ["*"]
    description = models.CharField(max_length=200, blank=True)
    enabled = models.BooleanField(default=True)
    secret = models.TextField()  # encrypted
    old_secret = models.TextField(blank=True)  # encrypted
    old_secret_until = models.DateTimeField(null=True)
    disabled_reason = models.CharField(max_length=20, blank=True)
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True)
    last_success_at = models.DateTimeField(null=True)
    last_failure_at = models.DateTimeField(null=True)
    parked_until = models.DateTimeField(null=True)
    lease_holder = models.UUIDField(null=True)
    lease_until = models.DateTimeField(null=True)
    turn_at = models.DateTimeField(null=True)  # when it was last leased: others come first
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = OfBotQuerySet.as_manager()

    sealed_columns: ClassVar = {
        "secret": "webhooks_endpoint:{id}:secret",
        "old_secret": "webhooks_endpoint:{id}:old_secret",
    }

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        indexes = (models.Index(fields=["bot", "-id"], name="endpoint_bot"),)

    def __str__(self) -> str:
        return self.url


class Delivery(models.Model):
    """One event for one endpoint: the bytes that are sent, until they are received or given up.

    `event_id` is the `webhook-id` of every attempt. `session_id` and `contact_id` say of whom
    the body speaks, so that it goes with them. `tries` counts the attempts since it was made or
    sent again; `attempt_count` all of them.
    """

    class Status(models.TextChoices):
        PENDING = "pending"
        SUCCEEDED = "succeeded"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, db_index=False, related_name="+"
    )
    bot = models.ForeignKey("bots.Bot", models.CASCADE, db_index=False, related_name="+")
    endpoint = models.ForeignKey(Endpoint, models.CASCADE, related_name="deliveries")
    event = models.CharField(max_length=60)
    event_id = models.UUIDField()
    session_id = models.UUIDField(null=True)
    contact_id = models.UUIDField(null=True)
    body = models.TextField()
    status = models.CharField(max_length=9, choices=Status, default=Status.PENDING)
    tries = models.PositiveSmallIntegerField(default=0)
    attempt_count = models.PositiveIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True, default=timezone.now)
    created_at = models.DateTimeField(default=timezone.now)

    objects = OfBotQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        indexes = (
            models.Index(fields=["bot", "-id"], name="delivery_bot"),
            models.Index(
                fields=["endpoint", "next_attempt_at"],
                condition=models.Q(status="pending"),
                name="delivery_due",
            ),
            models.Index(
                fields=["session_id"],
                condition=models.Q(session_id__isnull=False),
                name="delivery_session",
            ),
            models.Index(
                fields=["contact_id"],
                condition=models.Q(contact_id__isnull=False),
                name="delivery_contact",
            ),
            BrinIndex(fields=["created_at"], name="delivery_age"),
        )


class Attempt(models.Model):
    """What came of sending a delivery once. `error` is a code; empty where it was received."""

    id = models.BigAutoField(primary_key=True)
    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="attempts")
    at = models.DateTimeField()
    status_code = models.PositiveSmallIntegerField(null=True)
    duration_ms = models.PositiveIntegerField()
    error = models.CharField(max_length=40, blank=True)
    response_excerpt = models.TextField(blank=True)
    signature = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("id",)
