"""Celery's doors of the cellar: each looks for due rows and says how many it handled."""

import time
from datetime import timedelta
from threading import Event as Flag
from threading import Lock
from typing import Final

from celery import shared_task
from django.utils import timezone

from konan.core import hooks
from konan.core.events.relay import relay_due
from konan.core.idempotency import forget_old
from konan.core.mail import send_due
from konan.core.models import Event, Mail
from konan.core.ratelimits import forget_ended_windows
from konan.core.wake import ring

KEPT = timedelta(days=30)
RELAYS_S: Final = 5.0
_relaying, _asked = Lock(), Flag()


@shared_task(name="konan.relay", time_limit=300)
def relay() -> None:
    """One at a time in a process: two would wait for each other's rows. Where there is much to
    do, it stands in the queue again now and then, so that others have their turn."""
    _asked.set()
    while _asked.is_set() and _relaying.acquire(blocking=False):
        try:
            _asked.clear()
            began = time.monotonic()
            relay_due(for_s=RELAYS_S)
        finally:
            _relaying.release()
        if time.monotonic() - began >= RELAYS_S:
            ring("relay")
            return


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
