"""Celery's door: notifications that are still unread when their mail is due."""

from celery import shared_task

from notifications.services.mailing import mail_due


@shared_task(name="konan.notifications", time_limit=300)
def notifications() -> None:
    mail_due()
