"""Tickets and tasks: what is still to be done when a conversation is over."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbox.tickets.querysets import TaskQuerySet, TicketQuerySet
from konan.core.ids import uuid7


class TicketCounter(models.Model):
    """The number of an owner's last ticket; who takes the next one holds the row."""

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+"
    )
    last = models.PositiveIntegerField(default=0)


class Ticket(models.Model):
    """Something that somebody asked for and that has a number: 1, 2, 3 … of its owner.

    `email` is where its visitor wants to be answered; nobody has verified it. `remind_at` is
    when its assignee is told of `due_at`; nothing once they were.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        IN_PROGRESS = "in_progress", _("In progress")
        RESOLVED = "resolved", _("Resolved")
        CLOSED = "closed", _("Closed")

    class Priority(models.TextChoices):
        LOW = "low", _("Low")
        NORMAL = "normal", _("Normal")
        HIGH = "high", _("High")
        URGENT = "urgent", _("Urgent")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="tickets")
    number = models.PositiveIntegerField()
    session = models.ForeignKey(
        "conversations.Session", models.CASCADE, null=True, related_name="tickets"
    )
    visitor = models.ForeignKey(
        "conversations.Visitor", models.SET_NULL, null=True, related_name="tickets"
    )
    contact = models.ForeignKey(
        "contacts.Contact", models.SET_NULL, null=True, related_name="tickets"
    )
    email = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    priority = models.CharField(max_length=6, choices=Priority, default=Priority.NORMAL)
    status = models.CharField(max_length=11, choices=Status, default=Status.OPEN)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    due_at = models.DateTimeField(null=True)
    remind_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    resolved_at = models.DateTimeField(null=True)

    objects = TicketQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["owner", "number"], name="ticket_number_once"),
        )
        indexes = (
            models.Index(fields=["bot", "status", "-id"], name="ticket_bot_status"),
            models.Index(fields=["assignee", "-id"], name="ticket_assignee"),
            models.Index(
                fields=["remind_at"],
                condition=models.Q(remind_at__isnull=False),
                name="ticket_remind",
            ),
        )

    @property
    def is_done(self) -> bool:
        return self.status in (Ticket.Status.RESOLVED, Ticket.Status.CLOSED)


class Task(models.Model):
    """Something that somebody of the team has to do. `remind_at` as of tickets."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bot = models.ForeignKey("bots.Bot", models.CASCADE, related_name="tasks")
    session = models.ForeignKey(
        "conversations.Session", models.CASCADE, null=True, related_name="tasks"
    )
    title = models.CharField(max_length=200)
    due_at = models.DateTimeField(null=True)
    remind_at = models.DateTimeField(null=True)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    done = models.BooleanField(default=False)
    done_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = TaskQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["bot", "done", "-id"], name="task_bot_done"),
            models.Index(fields=["assignee", "done", "-id"], name="task_assignee"),
            models.Index(
                fields=["remind_at"],
                condition=models.Q(remind_at__isnull=False),
                name="task_remind",
            ),
        )

    @property
    def is_done(self) -> bool:
        return self.done
