"""Celery's door: sessions that have fallen silent."""

from celery import shared_task

from conversations.services.sessions import resolve_silent


@shared_task(name="konan.silence", time_limit=300)
def silence() -> None:
    resolve_silent()
