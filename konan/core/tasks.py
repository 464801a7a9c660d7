"""Celery's doors of the cellar: each looks for due rows and says how many it handled."""

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from konan.core import hooks
from konan.core.events.relay import relay_due
from konan.core.idempotency import forget_old
from konan.core.mail import send_due
from konan.core.models import Event, Mail
from konan.core.ratelimits import forget_ended_windows

KEPT = timedelta(days=30)


@shared_task(name="konan.relay", time_limit=300)
def relay() -> None:
    relay_due()


@shared_task(name="konan.mail", time_limit=300)
def mail() -> None:
    send_due()


@shared_task(name="konan.housekeeping", time_limit=600)
def housekeeping() -> None:
    """Events and mails are kept for 30 days, idempotent answers for one; ended windows of
    limits are forgotten."""
    forget_ended_windows()
    forget_old()
    hooks.run("housekeeping")
    oldest = timezone.now() - KEPT
    Event.objects.filter(created_at__lt=oldest).exclude(status=Event.Status.PENDING).delete()
    Mail.objects.filter(created_at__lt=oldest).exclude(status=Mail.Status.PENDING).delete()
