"""The cellar's tables: the outboxes of events and mails, kept answers, counted calls."""

from typing import ClassVar

from django.db import models
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from konan.core.ids import uuid7


class Event(models.Model):
    """What happened, written in the transaction of what it tells.

    `pending` until every subscriber of its name has it; then `relayed`. `failed` when a
    subscriber refused it for the last time.
    """

    class Status(models.TextChoices):
        PENDING = "pending"
        RELAYED = "relayed"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=60)
    owner_id = models.UUIDField(null=True)
    bot_id = models.UUIDField(null=True)
    payload = models.JSONField()
    # what the transaction said that it is done for (outbox.caused_by), whoever wrote the row
    cause = models.UUIDField(
        null=True,
        db_default=RawSQL("NULLIF(current_setting('konan.cause', true), '')::uuid", ()),
    )
    status = models.CharField(max_length=8, choices=Status, default=Status.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(default=timezone.now)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = (
            models.Index(fields=["due_at"], condition=models.Q(status="pending"), name="event_due"),
            models.Index(fields=["created_at"], name="event_age"),
        )


class EventReceipt(models.Model):
    """One subscriber's receipt of one event: what makes a second delivery do nothing."""

    id = models.BigAutoField(primary_key=True)
    event = models.ForeignKey(Event, models.CASCADE, related_name="receipts")
    subscriber = models.CharField(max_length=60)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["event", "subscriber"], name="eventreceipt_once"),
        )


class Mail(models.Model):
    """A mail to be sent. Encrypted, because codes are in it; emptied once it is sent."""

    class Status(models.TextChoices):
        PENDING = "pending"
        SENT = "sent"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    sealed = models.TextField(blank=True)
    status = models.CharField(max_length=8, choices=Status, default=Status.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    due_at = models.DateTimeField(default=timezone.now)
    lease_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)

    sealed_columns: ClassVar = {"sealed": "core_mail:{id}:sealed"}

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        indexes = (
            models.Index(fields=["due_at"], condition=models.Q(status="pending"), name="mail_due"),
        )


class IdempotentAnswer(models.Model):
    """What a POST with an Idempotency-Key was answered, for 24 hours (konan.core.idempotency).

    `id` and `request` are keyed digests. A message's row is there before its answer is:
    `sealed` is empty until the message is stored as `effect_id`.
    """

    id = models.CharField(primary_key=True, max_length=64)
    request = models.CharField(max_length=64)
    effect_id = models.UUIDField(default=uuid7, editable=False)
    sealed = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    sealed_columns: ClassVar = {"sealed": "core_idempotentanswer:{id}:sealed"}


class RateCounter(models.Model):
    """A window of a rate limit that is counted in PostgreSQL (konan.core.ratelimits)."""

    key = models.CharField(primary_key=True, max_length=64)
    count = models.PositiveIntegerField()
    resets_at = models.DateTimeField(db_index=True)
