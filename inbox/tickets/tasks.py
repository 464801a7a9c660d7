"""Celery's door of tickets and tasks: what is due."""

from celery import shared_task

from inbox.tickets.services.reminding import remind_due


@shared_task(name="konan.due", time_limit=120)
def due() -> None:
    remind_due()
