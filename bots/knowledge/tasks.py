"""Celery's door: looks for documents that are due."""

from celery import shared_task

from bots.knowledge.services.processing import work_off


@shared_task(name="konan.knowledge", time_limit=3600)
def knowledge() -> None:
    work_off()
