"""What waits in PostgreSQL: how much, and since when. All of it by the indexes of what is due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, F, Min, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bots.knowledge.models import Document
from conversations.models import Session, Turn
from inbox.automations.models import Run
from konan.core.models import Event, Mail
from notifications.models import Notification
from notifications.webhooks.models import Delivery


@dataclass(frozen=True, slots=True)
class Queue:
    """`rows` says what waits; `due` since when each could have been worked on."""

    name: str
    label: Promise
    rows: Callable[[], QuerySet[Any]]
    due: str


@dataclass(frozen=True, slots=True)
class Depth:
    queue: Queue
    waiting: int
    oldest: datetime | None

    @property
    def lag(self) -> float:
        """Seconds since the oldest was due; what is due later has none."""
        return max(0.0, (timezone.now() - self.oldest).total_seconds()) if self.oldest else 0.0


QUEUES: Final = (
    Queue("events", _("Events for their readers"),
          lambda: Event.objects.filter(status=Event.Status.PENDING), "due_at"),
    Queue("mails", _("Mails"),
          lambda: Mail.objects.filter(status=Mail.Status.PENDING), "due_at"),
    Queue("deliveries", _("Deliveries to webhooks"),
          lambda: Delivery.objects.filter(status=Delivery.Status.PENDING), "next_attempt_at"),
    Queue("turns", _("Visitors' messages that wait for the bot"),
          lambda: Turn.objects.filter(state__in=(Turn.State.RECEIVED, Turn.State.RUNNING)),
          "created_at"),
    Queue("documents", _("Documents to be read"),
          lambda: Document.objects.filter(status=Document.Status.PROCESSING), "due_at"),
    Queue("automations", _("Automations"),
          lambda: Run.objects.filter(state="due"), "due_at"),
    Queue("notifications", _("Notifications to be mailed"),
          lambda: Notification.objects.filter(mail_due_at__isnull=False), "mail_due_at"),
    Queue("reply_mails", _("Answers to be mailed to visitors"),
          lambda: Session.objects.filter(reply_mail_due_at__isnull=False), "reply_mail_due_at"),
)  # fmt: skip


def depths() -> list[Depth]:
    return [_depth(queue) for queue in QUEUES]


def _depth(queue: Queue) -> Depth:
    told = queue.rows().aggregate(waiting=Count("pk"), oldest=Min(F(queue.due)))
    return Depth(queue, told["waiting"], told["oldest"])


def failed() -> dict[str, int]:
    """What nobody tries any more, by where it stands; the most that is counted is 1,000."""
    rows = {
        "events": Event.objects.filter(status=Event.Status.FAILED),
        "mails": Mail.objects.filter(status=Mail.Status.FAILED),
    }
    return {name: each[:1000].count() for name, each in rows.items()}
