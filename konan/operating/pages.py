"""The operators' two pages about the instance itself, beside the admin's tables."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from konan.celery import app
from konan.operating.health import checks, task_runs, versions
from konan.operating.queues import depths
from konan.operating.words import every, seconds, task_name


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    found = checks()
    context = {"checks": found, "versions": versions(), "well": not _has_bad(found)}
    return _page(request, "health", _("Health of the instance"), context)


@require_safe
def work(request: HttpRequest) -> HttpResponse:
    """What waits, and when each task ran last."""
    runs = task_runs()
    rows = [
        _task(name, entry["schedule"], runs.get(entry["task"]))
        for name, entry in sorted(app.conf.beat_schedule.items())
    ]
    waits = [{"depth": each, "late_by": seconds(round(each.lag))} for each in depths()]
    return _page(request, "work", _("Work"), {"waits": waits, "tasks": rows})


def _task(name: str, schedule: Any, run: dict[str, Any] | None) -> dict[str, Any]:
    took = seconds(run["seconds"]) if run else ""
    return {"name": task_name(name), "every": every(schedule), "run": run, "took": took}


def _has_bad(found: list[Any]) -> bool:
    return any(check.state == "bad" for check in found)


def _page(request: HttpRequest, name: str, title: str, context: dict[str, Any]) -> HttpResponse:
    drawn = {**admin.site.each_context(request), "title": title, **context}
    return render(request, f"admin/instance/{name}.html", drawn)
