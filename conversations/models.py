"""Visitors, their sessions, what was said, and the turns in which the bot answers."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.utils import timezone

from conversations.querysets import AttachmentQuerySet, MessageQuerySet, SessionQuerySet
from konan.core.ids import uuid7


class Visitor(models.Model):
    """One browser at one bot. Its token (256 bits, 30 days sliding) is kept as a digest."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="visitors")
    contact = models.ForeignKey(
        "contacts.Contact", models.SET_NULL, null=True, related_name="visitors"
    )
    digest = models.BinaryField(max_length=32, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    last_seen_at = models.DateTimeField(default=timezone.now)


class Session(models.Model):
    """A conversation. `last_seq` numbers its messages; `control_epoch` says who may speak."""

    class Status(models.TextChoices):
        OPEN = "open"
        PENDING = "pending"
        SNOOZED = "snoozed"
        RESOLVED = "resolved"

    class Handler(models.TextChoices):
        BOT = "bot"
        HUMAN = "human"

    class Channel(models.TextChoices):
        WIDGET = "widget"
        API = "api"
        PLAYGROUND = "playground"

    class Priority(models.TextChoices):
        NONE = "none"
        LOW = "low"
        NORMAL = "normal"
        HIGH = "high"
        URGENT = "urgent"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="sessions")
    visitor = models.ForeignKey(Visitor, models.CASCADE, null=True, related_name="sessions")
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    contact = models.ForeignKey(
        "contacts.Contact", models.SET_NULL, null=True, related_name="sessions"
    )
    status = models.CharField(max_length=8, choices=Status, default=Status.OPEN)
    handler = models.CharField(max_length=5, choices=Handler, default=Handler.BOT)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    channel = models.CharField(max_length=10, choices=Channel)
    tags = ArrayField(models.CharField(max_length=40), default=list)
    subject = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, blank=True)
    priority = models.CharField(max_length=6, choices=Priority, default=Priority.NONE)
    control_epoch = models.PositiveIntegerField(default=1)
    last_seq = models.PositiveIntegerField(default=0)
    open_turns = models.PositiveSmallIntegerField(default=0)
    unread = models.PositiveIntegerField(default=0)
    message_count = models.PositiveIntegerField(default=0)
    last_message_role = models.CharField(max_length=9, blank=True)
    last_message_preview = models.CharField(max_length=200, blank=True)
    last_message_at = models.DateTimeField(default=timezone.now)
    visitor_delivered_seq = models.PositiveIntegerField(default=0)
    visitor_read_seq = models.PositiveIntegerField(default=0)
    agent_read_seq = models.PositiveIntegerField(default=0)
    handoff_reason = models.CharField(max_length=14, blank=True)
    handed_off_at = models.DateTimeField(null=True)  # when people were asked for, last
    agent_replied_at = models.DateTimeField(null=True)  # the first reply since then
    reply_mail_due_at = models.DateTimeField(null=True)
    mailed_seq = models.PositiveIntegerField(default=0)
    csat = models.PositiveSmallIntegerField(null=True)
    waiting_since = models.DateTimeField(null=True)
    snoozed_until = models.DateTimeField(null=True)
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.CharField(max_length=10, null=True)
    metadata = models.JSONField(default=dict)
    claim = models.JSONField(null=True)  # an unsigned contact that could not be joined
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = SessionQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["bot", "-last_message_at", "-id"], name="session_bot_latest"),
            models.Index(
                fields=["bot", "status", "-last_message_at", "-id"], name="session_bot_status"
            ),
            models.Index(
                fields=["bot", "assignee", "-last_message_at", "-id"], name="session_bot_assignee"
            ),
            models.Index(
                fields=["bot", "waiting_since", "id"],
                condition=models.Q(waiting_since__isnull=False),
                name="session_waiting",
            ),
            models.Index(fields=["bot", "updated_at"], name="session_bot_updated"),
            models.Index(fields=["bot", "-id"], name="session_bot_newest"),
            models.Index(fields=["visitor", "-id"], name="session_visitor"),
            models.Index(
                fields=["assignee"],
                condition=models.Q(status__in=["open", "pending"]),
                name="session_agents_open",
            ),
            models.Index(
                fields=["snoozed_until"],
                condition=models.Q(status="snoozed"),
                name="session_snoozed",
            ),
            models.Index(
                fields=["bot", "-agent_replied_at"],
                condition=models.Q(agent_replied_at__isnull=False),
                name="session_bot_replied",
            ),
            models.Index(
                fields=["reply_mail_due_at"],
                condition=models.Q(reply_mail_due_at__isnull=False),
                name="session_reply_mail",
            ),
            models.Index(
                fields=["last_message_at"],
                condition=models.Q(status="open", handler="bot"),
                name="session_silent",
            ),
            GinIndex(fields=["tags"], name="session_tags"),
        )


class Message(models.Model):
    """Something that was said. Written by services/messages.py alone."""

    class Role(models.TextChoices):
        VISITOR = "visitor"
        ASSISTANT = "assistant"
        AGENT = "agent"
        SYSTEM = "system"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    session = models.ForeignKey(Session, models.CASCADE, related_name="messages")
    seq = models.PositiveIntegerField()
    role = models.CharField(max_length=9, choices=Role)
    content = models.TextField()
    event = models.CharField(max_length=30, blank=True)  # of a system message: what changed
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    # a message's client_id is unique within its scope: the visitor, or person × bot
    client_scope = models.UUIDField(null=True)
    client_id = models.CharField(max_length=255, null=True)
    sources = models.JSONField(default=list)
    confidence = models.FloatField(null=True)
    band = models.CharField(max_length=10, blank=True)
    feedback = models.CharField(max_length=4, null=True)
    attachments = models.JSONField(default=list)  # in their public shape
    created_at = models.DateTimeField(default=timezone.now)
    search = models.GeneratedField(
        expression=SearchVector("content", config="simple"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = MessageQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["session", "seq"], name="message_seq"),
            models.UniqueConstraint(
                fields=["client_scope", "client_id"],
                condition=models.Q(client_id__isnull=False),
                name="message_client_id",
            ),
        )
        indexes = (GinIndex(fields=["search"], name="message_search"),)


class Attachment(models.Model):
    """A file that somebody sends along. It belongs to who put it up until a message takes it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="attachments")
    visitor = models.ForeignKey(Visitor, models.CASCADE, null=True, related_name="attachments")
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    session = models.ForeignKey(Session, models.CASCADE, null=True, related_name="attachments")
    message = models.ForeignKey(Message, models.CASCADE, null=True, related_name="files")
    name = models.CharField(max_length=150)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    data = models.BinaryField()
    created_at = models.DateTimeField(default=timezone.now)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["bot"], name="attachment_bot"),
            models.Index(
                fields=["created_at"],
                condition=models.Q(message__isnull=True),
                name="attachment_untaken",
            ),
        )


class Turn(models.Model):
    """The durable promise to answer one visitor's message.

    received → running (lease, renewed; fenced by `fence`) → answered | fallback |
    handed_off | stopped | dropped. `answer_id` is allotted when the turn is made; at most one
    message ever carries it. `result` keeps what /chat answers beside the message.
    """

    class State(models.TextChoices):
        RECEIVED = "received"
        RUNNING = "running"
        ANSWERED = "answered"
        FALLBACK = "fallback"
        HANDED_OFF = "handed_off"
        STOPPED = "stopped"
        DROPPED = "dropped"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    session = models.ForeignKey(Session, models.CASCADE, related_name="turns")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="+")
    message = models.OneToOneField(Message, models.CASCADE, related_name="turn")
    answer_id = models.UUIDField(default=uuid7, unique=True)
    state = models.CharField(max_length=10, choices=State, default=State.RECEIVED)
    epoch = models.PositiveIntegerField()
    fence = models.PositiveIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    deadline = models.DateTimeField()
    stop_requested = models.BooleanField(default=False)
    partial = models.TextField(blank=True)
    handoff = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(
                fields=["lease_until"],
                condition=models.Q(state__in=["received", "running"]),
                name="turn_open",
            ),
            models.Index(fields=["session", "id"], name="turn_session"),
            models.Index(fields=["bot", "created_at"], name="turn_bot_day"),
        )


class Receipt(models.Model):
    """How an answer came about: passages used and passed over, scores, band, model, times."""

    message = models.OneToOneField(
        Message, models.CASCADE, primary_key=True, related_name="receipt"
    )
    data = models.JSONField()


class Feedback(models.Model):
    """Thumbs on a message, or CSAT on a session (no message); the later one counts."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    session = models.ForeignKey(Session, models.CASCADE, related_name="feedback")
    message = models.ForeignKey(Message, models.CASCADE, null=True, related_name="+")
    rating = models.CharField(max_length=4, null=True)
    csat = models.PositiveSmallIntegerField(null=True)
    comment = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["session", "message"], nulls_distinct=False, name="feedback_once"
            ),
        )
