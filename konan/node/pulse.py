"""The pulse of a worker and of beat: a file that is touched while they go round.

Where KONAN_PULSE names one; a container's health check looks at its age.
"""

import os
from pathlib import Path
from typing import Any

from celery import bootsteps
from celery.beat import Scheduler

EVERY_S = 5.0


def beat_once() -> None:
    if path := os.environ.get("KONAN_PULSE"):
        Path(path).touch()


class Pulse(bootsteps.StartStopStep):  # type: ignore[misc]  # Celery is untyped here
    """A worker's: it stops where the worker's own timer stops."""

    requires = ("celery.worker.components:Timer",)

    def start(self, parent: Any) -> None:
        beat_once()
        self._timer = parent.timer.call_repeatedly(EVERY_S, beat_once)

    def stop(self, parent: Any) -> None:
        self._timer.cancel()


class PulsingScheduler(Scheduler):
    """Beat's, kept in memory: what it wakes is looked for in the database anyway."""

    def tick(self, *args: Any, **options: Any) -> float:
        beat_once()
        return float(super().tick(*args, **options))
