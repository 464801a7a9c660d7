"""The desk's own things: what agents write to each other, and what helps them to answer."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from inbox.querysets import (
    ActivityQuerySet,
    CannedResponseQuerySet,
    NoteQuerySet,
    SavedViewQuerySet,
)
from konan.core.ids import uuid7


class Note(models.Model):
    """What agents write to each other beside a conversation. No visitor ever sees it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    session = models.ForeignKey("conversations.Session", models.CASCADE, related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    automated = models.BooleanField(default=False)  # a rule wrote it, and nobody else
    client_id = models.CharField(max_length=255, null=True)  # the author's, once in a session
    content = models.TextField()
    mentions = ArrayField(models.UUIDField(), default=list)
    created_at = models.DateTimeField(default=timezone.now)

    objects = NoteQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=["session", "id"], name="note_session"),)


class Activity(models.Model):
    """Who did what with a session: assigned, tagged, snoozed. Shown to agents alone."""

    class Kind(models.TextChoices):
        ASSIGNED = "assigned"
        UNASSIGNED = "unassigned"
        STATUS = "status"
        PRIORITY = "priority"
        TAGS = "tags"
        TAKEN_OVER = "taken_over"
        GIVEN_BACK = "given_back"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    session = models.ForeignKey("conversations.Session", models.CASCADE, related_name="activities")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    kind = models.CharField(max_length=10, choices=Kind)
    data = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=["session", "id"], name="activity_session"),)


class CannedResponse(models.Model):
    """A text that agents of a bot use again and again; `/shortcut` brings it up."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="canned_responses")
    shortcut = models.CharField(max_length=40)
    content = models.TextField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = CannedResponseQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint("bot", Lower("shortcut"), name="canned_shortcut_once"),
        )


class SavedView(models.Model):
    """Filters of the conversations' list under a name; `shared` with all who see the bot."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="saved_views")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=120)
    filters = models.JSONField(default=dict)
    shared = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=["bot", "id"], name="savedview_bot"),)


class Draft(models.Model):
    """What an agent has begun to write in a session."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    session = models.ForeignKey("conversations.Session", models.CASCADE, related_name="drafts")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    content = models.TextField()
    is_note = models.BooleanField(default=False)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["session", "user"], name="draft_once"),)


class Summary(models.Model):
    """A session in short, written by a worker: requested → writing (lease) → ready.

    It tells of the messages up to `up_to_seq`; `fence` counts the tries.
    """

    class State(models.TextChoices):
        REQUESTED = "requested"
        WRITING = "writing"
        READY = "ready"

    session = models.OneToOneField(
        "conversations.Session", models.CASCADE, primary_key=True, related_name="summary"
    )
    state = models.CharField(max_length=9, choices=State, default=State.REQUESTED)
    requested_at = models.DateTimeField(default=timezone.now)
    lease_until = models.DateTimeField(null=True)
    fence = models.PositiveSmallIntegerField(default=0)
    text = models.TextField(blank=True)
    key_points = models.JSONField(default=list)
    open_questions = models.JSONField(default=list)
    sentiment = models.CharField(max_length=8, blank=True)
    up_to_message_id = models.UUIDField(null=True)
    up_to_seq = models.PositiveIntegerField(default=0)
    generated_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(
                fields=["requested_at"],
                condition=models.Q(state__in=["requested", "writing"]),
                name="summary_due",
            ),
        )
