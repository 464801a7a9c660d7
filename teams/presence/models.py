"""Who is at the desk."""

from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User

WINDOW: Final = timedelta(seconds=60)  # without a heartbeat for so long an agent is offline


class AgentPresence(models.Model):
    """What an agent has chosen, and when they were last heard of.

    The chosen `status` is effective while a heartbeat is at most `WINDOW` old; then the
    agent is offline, whatever they chose. Nothing is reassigned by that.
    """

    class Status(models.TextChoices):
        ONLINE = "online", _("Online")
        AWAY = "away", _("Away")
        BUSY = "busy", _("Busy")
        OFFLINE = "offline", _("Offline")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="presence"
    )
    status = models.CharField(max_length=7, choices=Status, default=Status.ONLINE)
    capacity = models.PositiveSmallIntegerField(default=10)
    last_seen_at = models.DateTimeField(null=True)
    last_assigned_at = models.DateTimeField(null=True)

    @property
    def effective_status(self) -> str:
        if self.last_seen_at is None or self.last_seen_at < timezone.now() - WINDOW:
            return self.Status.OFFLINE
        return self.status


def status_of(user: User) -> str:
    """The effective status of somebody, whether or not they were ever heard of."""
    presence: AgentPresence | None = getattr(user, "presence", None)
    return presence.effective_status if presence else AgentPresence.Status.OFFLINE
