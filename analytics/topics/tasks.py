"""Celery's door of the topics: bots whose turn it is to be grouped."""

from celery import shared_task

from analytics.topics.services import group_due


@shared_task(name="konan.topics", time_limit=900)
def topics() -> None:
    group_due()
