"""What somebody is told, and what they want to be told."""

from typing import ClassVar, Final

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from konan.core.ids import uuid7
from notifications.querysets import NotificationQuerySet


class Kind(models.TextChoices):
    """The types of the contract; some are told only by parts that come later."""

    HANDOFF_REQUESTED = "handoff_requested", _("A visitor waits for a person")
    SESSION_ASSIGNED = "session_assigned", _("A conversation is assigned to you")
    MENTION = "mention", _("Somebody mentions you in a note")
    NEW_MESSAGE = "new_message", _("A visitor writes in a conversation of yours")
    TICKET_CREATED = "ticket_created", _("A ticket is opened")
    TASK_CREATED = "task_created", _("A task is made")
    FEEDBACK_RECEIVED = "feedback_received", _("A visitor rates a conversation")
    WEBHOOK_DISABLED = "webhook_disabled", _("A webhook is switched off")
    PLAN_LIMIT = "plan_limit", _("A limit of your plan is near")


class Notification(models.Model):
    """One row per person, type and session: news bumps it, and makes it unread again.

    Words are not kept: title and body are made of `data` in the reader's language, and names
    are those that people have now. `shown` is False where the person wants it by mail alone.
    `count` is how often it happened since it was read. `updated_at` is the latest of it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, db_index=False, related_name="notifications"
    )
    type = models.CharField(max_length=20, choices=Kind)
    session = models.ForeignKey(
        "conversations.Session", models.CASCADE, null=True, related_name="notifications"
    )
    bot = models.ForeignKey("bots.Bot", models.CASCADE, null=True, related_name="+")
    # who did it; what told of somebody goes with them
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    data = models.JSONField(default=dict)
    shown = models.BooleanField(default=True)
    count = models.PositiveIntegerField(default=1)
    read_at = models.DateTimeField(null=True)
    # when the person last read the session itself: what happened before is no news to them
    session_read_at = models.DateTimeField(null=True)
    mail_due_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[NotificationQuerySet] = NotificationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["user", "type", "session"], name="notification_once"),
        )
        indexes = (
            models.Index(fields=["user", "-updated_at", "-id"], name="notification_latest"),
            models.Index(
                fields=["user"],
                condition=models.Q(read_at__isnull=True, shown=True),
                name="notification_unread",
            ),
            models.Index(
                fields=["mail_due_at"],
                condition=models.Q(mail_due_at__isnull=False),
                name="notification_mail_due",
            ),
        )


NOT_MAILED: Final = frozenset({Kind.FEEDBACK_RECEIVED})


class Preference(models.Model):
    """What somebody changed: {type: bool} per channel. What is not said is as by default."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        primary_key=True,
        related_name="notification_preference",
    )
    in_app = models.JSONField(default=dict)
    email = models.JSONField(default=dict)
    updated_at = models.DateTimeField(auto_now=True)
