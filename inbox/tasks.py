"""Celery's doors of the desk."""

from celery import shared_task

from inbox.services.round_robin import auto_assign_due
from inbox.services.status import wake_due
from inbox.services.summaries import write_due


@shared_task(name="konan.queue", time_limit=120)
def queue() -> None:
    auto_assign_due()


@shared_task(name="konan.snooze", time_limit=120)
def snooze() -> None:
    wake_due()


@shared_task(name="konan.summaries", time_limit=600)
def summaries() -> None:
    write_due()
