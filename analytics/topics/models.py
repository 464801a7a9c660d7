"""What visitors ask about: groups of like questions, found every night, kept as people named them.

No visitor's words are stored here but the phrase that names a topic: examples are read from the
messages themselves, so that what is erased there is gone here.
"""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from analytics.topics.querysets import TopicQuerySet
from konan.core.ids import uuid7


class Grouping(models.Model):
    """A bot's turn to be grouped: when it is due, who is at it (lease and fence), what came of it."""

    bot = models.OneToOneField("bots.Bot", models.CASCADE, primary_key=True, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    due_at = models.DateTimeField(default=timezone.now)
    lease_until = models.DateTimeField(null=True)
    fence = models.PositiveIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    computed_at = models.DateTimeField(null=True)
    sessions = models.PositiveIntegerField(default=0)  # that were looked at

    class Meta:
        indexes = (models.Index(fields=["due_at"], name="grouping_due"),)


class Topic(models.Model):
    """A group of sessions that begin with like questions.

    `phrase` is its name as found, `name` the one that a person gave; what was merged into
    another keeps its own sessions, so that a merge can be undone.
    """

    class Intent(models.TextChoices):
        QUESTION = "question", _("Question")
        REQUEST = "request", _("Request")
        PROBLEM = "problem", _("Problem")
        PERSON = "person", _("Wants a person")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="topics")
    phrase = models.CharField(max_length=120, blank=True)
    name = models.CharField(max_length=120, blank=True)
    intent = models.CharField(max_length=8, choices=Intent, default=Intent.QUESTION)
    pinned = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", models.SET_NULL, null=True, related_name="merged")
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = TopicQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["bot"], condition=models.Q(intent="person"), name="topic_person_once"
            ),
        )
        indexes = (models.Index(fields=["bot", "-id"], name="topic_bot"),)


class TopicSession(models.Model):
    """The topic of a session, and which of its messages asks. `central`: 1 for the most typical
    question of the group, towards 0."""

    session = models.OneToOneField(
        "conversations.Session", models.CASCADE, primary_key=True, related_name="+"
    )
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="+")
    topic = models.ForeignKey(Topic, models.CASCADE, related_name="sessions")
    at = models.DateTimeField()  # when the session began
    seq = models.PositiveIntegerField()
    central = models.FloatField(default=0)

    class Meta:
        indexes = (
            models.Index(fields=["bot", "at", "topic"], name="topic_session_at"),
            models.Index(fields=["topic", "-central"], name="topic_session_central"),
        )


class LikeGap(models.Model):
    """An unanswered question that says what another says: they are shown and answered as one."""

    gap = models.OneToOneField(
        "knowledge.Gap", models.CASCADE, primary_key=True, related_name="like"
    )
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="+")
    group = models.UUIDField()

    class Meta:
        indexes = (models.Index(fields=["bot", "group"], name="like_gap_group"),)
