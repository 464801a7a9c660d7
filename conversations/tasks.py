"""Celery's doors: sessions that have fallen silent, replies that nobody has read."""

from celery import shared_task

from conversations.services.reply_mail import mail_unread_replies
from conversations.services.sessions import resolve_silent


@shared_task(name="konan.silence", time_limit=300)
def silence() -> None:
    resolve_silent()


@shared_task(name="konan.reply_mail", time_limit=300)
def reply_mail() -> None:
    mail_unread_replies()
