"""Celery's door: has the lanes look for documents that are due, and does not wait for them."""

from celery import shared_task

from bots.knowledge.services.processing import lanes


@shared_task(name="konan.knowledge")
def knowledge() -> None:
    lanes.open()
