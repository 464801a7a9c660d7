"""Celery's doors of the desk."""

from celery import shared_task

from inbox.services.round_robin import auto_assign_due
from inbox.services.status import wake_due


@shared_task(name="konan.queue", time_limit=120)
def queue() -> None:
    auto_assign_due()


@shared_task(name="konan.snooze", time_limit=120)
def snooze() -> None:
    wake_due()
