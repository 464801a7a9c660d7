"""Rules of an owner's own, and what they did."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from inbox.automations.querysets import AutomationQuerySet, RunQuerySet
from konan.core.ids import uuid7


class Automation(models.Model):
    """When `event` happens and the conditions hold (`match`: all of them, or any), the actions
    are carried out, in their order."""

    class Match(models.TextChoices):
        ALL = "all"
        ANY = "any"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="automations")
    name = models.CharField(max_length=120)
    enabled = models.BooleanField(default=True)
    event = models.CharField(max_length=40)
    match = models.CharField(max_length=3, choices=Match, default=Match.ALL)
    conditions = models.JSONField(default=list)
    actions = models.JSONField(default=list)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = AutomationQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["bot", "-id"], name="automation_bot"),
            models.Index(
                fields=["bot", "event"],
                condition=models.Q(enabled=True),
                name="automation_listening",
            ),
        )


class Run(models.Model):
    """An automation on a session, for one occasion: due → done, or failed after some tries.

    One whose conditions do not hold leaves no row. `occasion` is the event's id, or the wait
    that became too long: never twice for one. `cause` is the run whose actions led to this
    one, `depth` how many stand before it.
    """

    class State(models.TextChoices):
        DUE = "due"
        DONE = "done"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    automation = models.ForeignKey(Automation, models.CASCADE, related_name="runs")
    session = models.ForeignKey(
        "conversations.Session", models.CASCADE, related_name="automation_runs"
    )
    occasion = models.CharField(max_length=60)
    cause = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    depth = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=6, choices=State, default=State.DUE)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(default=timezone.now)
    conditions = models.JSONField(default=list)  # each with the value that was found
    actions = models.JSONField(default=list)  # each with what came of it
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    objects = RunQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["automation", "session", "occasion"], name="run_once_per_occasion"
            ),
        )
        indexes = (
            models.Index(fields=["automation", "-id"], name="run_latest"),
            models.Index(fields=["due_at"], condition=models.Q(state="due"), name="run_due"),
            models.Index(fields=["created_at"], name="run_age"),
        )
