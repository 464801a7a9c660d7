"""Celery's doors: have the lanes look for what is due, and do not wait for them."""

from celery import shared_task

from bots.knowledge.services import discovering, processing


@shared_task(name="konan.knowledge")
def knowledge() -> None:
    processing.lanes.open()


@shared_task(name="konan.discoveries")
def discoveries() -> None:
    discovering.lanes.open()
