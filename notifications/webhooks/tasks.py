"""Celery's door: has this worker send what is due, and does not wait for it."""

from celery import shared_task

from notifications.webhooks.sending.engine import engine


@shared_task(name="konan.deliveries")
def deliveries() -> None:
    engine.open()
