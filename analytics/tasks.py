"""Celery's door of the figures."""

from celery import shared_task

from analytics.services.counting import refresh_due


@shared_task(name="konan.analytics", time_limit=300)
def analytics() -> None:
    refresh_due()
