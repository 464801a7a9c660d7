"""Celery carries no work, it wakes it: a task takes no payload but says "there is something".

What there is to do stands in PostgreSQL, claimed by lease; beat wakes everything every few
seconds, so a lost wake-up costs seconds and nothing else.
"""

import os
import signal
import time
from typing import Any

from celery import Celery
from celery.signals import (
    beat_embedded_init,
    beat_init,
    setup_logging,
    task_postrun,
    task_prerun,
    worker_ready,
)

from konan.core.metrics import alive, task_ran
from konan.embedded.launch import die_with
from konan.node.pulse import Pulse
from konan.node.settling import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "konan.settings")

app = Celery("konan")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.steps["worker"].add(Pulse)
app.autodiscover_tasks(
    [
        "konan.core",
        "accounts",
        "bots.knowledge",
        "conversations",
        "inbox",
        "inbox.automations",
        "inbox.tickets",
        "notifications",
        "notifications.webhooks",
        "analytics",
        "analytics.topics",
    ]
)
app.conf.beat_schedule = {
    "relay": {"task": "konan.relay", "schedule": 2.0, "options": {"expires": 10}},
    "mail": {"task": "konan.mail", "schedule": 5.0, "options": {"expires": 10}},
    "knowledge": {"task": "konan.knowledge", "schedule": 5.0, "options": {"expires": 10}},
    "discoveries": {"task": "konan.discoveries", "schedule": 5.0, "options": {"expires": 10}},
    "silence": {"task": "konan.silence", "schedule": 60.0, "options": {"expires": 60}},
    "deliveries": {"task": "konan.deliveries", "schedule": 2.0, "options": {"expires": 10}},
    "notifications": {"task": "konan.notifications", "schedule": 10.0, "options": {"expires": 30}},
    "reply_mail": {"task": "konan.reply_mail", "schedule": 10.0, "options": {"expires": 30}},
    "queue": {"task": "konan.queue", "schedule": 10.0, "options": {"expires": 30}},
    "summaries": {"task": "konan.summaries", "schedule": 10.0, "options": {"expires": 30}},
    "due": {"task": "konan.due", "schedule": 60.0, "options": {"expires": 60}},
    "automations": {"task": "konan.automations", "schedule": 10.0, "options": {"expires": 30}},
    "automations_waits": {
        "task": "konan.automations_waits",
        "schedule": 30.0,
        "options": {"expires": 30},
    },
    "plans": {"task": "konan.plans", "schedule": 5.0, "options": {"expires": 30}},
    "topics": {"task": "konan.topics", "schedule": 60.0, "options": {"expires": 60}},
    "analytics": {"task": "konan.analytics", "schedule": 2.0, "options": {"expires": 10}},
    "snooze": {"task": "konan.snooze", "schedule": 5.0, "options": {"expires": 30}},
    "housekeeping": {
        "task": "konan.housekeeping",
        "schedule": 3600.0,
        "options": {"expires": 3600},
    },
}


@setup_logging.connect  # type: ignore[untyped-decorator]
def keep_our_logging(**_: object) -> None:
    """Celery would replace the handlers that the settings made."""


@worker_ready.connect  # type: ignore[untyped-decorator]
def settle_down(**_: object) -> None:
    alive("worker")
    settle()


@beat_init.connect  # type: ignore[untyped-decorator]
def beat_is_alive(**_: object) -> None:
    alive("beat")


@task_prerun.connect  # type: ignore[untyped-decorator]
def note_begin(task: Any, **_: object) -> None:
    task.request.began = time.monotonic()


@task_postrun.connect  # type: ignore[untyped-decorator]
def note_end(task: Any, state: str | None = None, **_: object) -> None:
    began = getattr(task.request, "began", None)
    if began is not None:
        task_ran(task.name, seconds=time.monotonic() - began, state=state or "unknown")


@beat_embedded_init.connect  # type: ignore[untyped-decorator]
def end_with_the_worker(**_: object) -> None:
    """A beat that outlives its killed worker would wake everything twice beside the next one."""
    die_with(os.getppid(), signal.SIGKILL)
