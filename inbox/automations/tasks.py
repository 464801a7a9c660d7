"""Celery's doors of automations."""

from celery import shared_task

from inbox.automations.services.running import run_due
from inbox.automations.services.waiting import queue_up_waits


@shared_task(name="konan.automations", time_limit=300)
def automations() -> None:
    run_due()


@shared_task(name="konan.automations_waits", time_limit=300)
def automations_waits() -> None:
    queue_up_waits()
    run_due()
