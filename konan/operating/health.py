"""How the instance is: what an operator wants to see in one look."""

import platform
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any, Final, Literal

import django
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from redis import Redis, RedisError

from konan.core import metrics
from konan.operating.queues import depths, failed

State = Literal["ok", "warn", "bad"]
LATE_S: Final = 60
LITTLE_ROOM: Final = 0.1


@dataclass(frozen=True, slots=True)
class Check:
    name: str | Promise
    state: State
    told: str


def checks() -> list[Check]:
    """Each looks by itself: what is away is said, and the others go on."""
    found: list[Check] = []
    for look in (_database, _migrations, _roles, _outbox, _valkey, _processes, _disk):
        found += look()
    return found


def versions() -> dict[str, str]:
    return {
        "Konan": _own_version(),
        "Python": platform.python_version(),
        "Django": django.get_version(),
        "Celery": version("celery"),
    }


def _own_version() -> str:
    return str(settings.SPECTACULAR_SETTINGS["VERSION"])


def _guarded(name: str, look: Callable[[], Iterator[Check]]) -> Iterator[Check]:
    try:
        yield from look()
    except (DatabaseError, RedisError, OSError) as error:
        yield Check(name, "bad", type(error).__name__)


def _database() -> Iterator[Check]:
    return _guarded(_("PostgreSQL"), _look_at_database)


def _look_at_database() -> Iterator[Check]:
    began = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('server_version'), pg_database_size(current_database()),"
            " (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database())"
        )
        server, size, connections = cursor.fetchone()
    ms = (time.perf_counter() - began) * 1000
    told = _("%(version)s, %(size)s, %(connections)s connections, answers in %(ms)s ms") % {
        "version": server,
        "size": filesizeformat(size),
        "connections": connections,
        "ms": round(ms, 1),
    }
    yield Check(_("PostgreSQL"), "ok", told)


def _migrations() -> Iterator[Check]:
    return _guarded(_("Migrations"), _look_at_migrations)


def _look_at_migrations() -> Iterator[Check]:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not missing:
        yield Check(_("Migrations"), "ok", _("All are applied"))
        return
    names = ", ".join(f"{each.app_label}.{each.name}" for each, _backwards in missing)
    yield Check(_("Migrations"), "bad", _("Run `manage.py migrate`: %(names)s") % {"names": names})


def _roles() -> Iterator[Check]:
    return _guarded(_("Audit log"), _look_at_roles)


def _look_at_roles() -> Iterator[Check]:
    """Whether the role that runs this could change what is written there."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege('accounts_auditentry', 'UPDATE')")
        (may,) = cursor.fetchone()
    if may:
        told = _("Guarded by a trigger alone: give migrations a role of their own")
        yield Check(_("Audit log"), "warn", f"{told} (MIGRATION_DATABASE_URL)")
    else:
        yield Check(_("Audit log"), "ok", _("The application can only read it and add to it"))


def _outbox() -> Iterator[Check]:
    return _guarded(_("Outbox"), _look_at_outbox)


def _look_at_outbox() -> Iterator[Check]:
    late = [each for each in depths() if each.lag > LATE_S]
    given_up = {name: count for name, count in failed().items() if count}
    if not late and not given_up:
        yield Check(_("Outbox"), "ok", _("Nothing waits for long, and nothing was given up"))
    for each in late:
        told = _("%(count)s wait, the oldest for %(seconds)s s") % {
            "count": each.waiting,
            "seconds": round(each.lag),
        }
        yield Check(each.queue.label, "bad", told)
    for name, count in given_up.items():
        told = _("%(count)s were given up: see their list") % {"count": count}
        yield Check(_("Failed %(what)s") % {"what": name}, "warn", told)


def _valkey() -> Iterator[Check]:
    return _guarded(_("Valkey"), _look_at_valkey)


def _look_at_valkey() -> Iterator[Check]:
    with Redis.from_url(settings.VALKEY_URL, socket_timeout=2) as client:
        told: Any = client.info()
    number = told.get("valkey_version") or told.get("redis_version", "")
    yield Check(_("Valkey"), "ok", f"{number}, {told.get('used_memory_human', '')}")


def _processes() -> Iterator[Check]:
    return _guarded(_("Processes"), _look_at_processes)


def _look_at_processes() -> Iterator[Check]:
    seen = processes()
    for kind, label in (("web", _("Web processes")), ("worker", _("Workers"))):
        names = [f"{each['host']}:{each['pid']}" for each in seen if each["kind"] == kind]
        told = ", ".join(names) or _("None was seen within 15 seconds")
        yield Check(label, "ok" if names else "bad", told)


def processes() -> list[dict[str, Any]]:
    with Redis.from_url(settings.VALKEY_URL, socket_timeout=2) as client:
        return metrics.processes(client)


def task_runs() -> dict[str, dict[str, Any]]:
    """The last run of each task that is known; none while Valkey is away."""
    try:
        with Redis.from_url(settings.VALKEY_URL, socket_timeout=2) as client:
            found = metrics.tasks(client)
    except (RedisError, OSError):
        return {}
    return {
        name: {**run, "at": datetime.fromtimestamp(run["at"], UTC)} for name, run in found.items()
    }


def _disk() -> Iterator[Check]:
    return _guarded(_("Disk"), _look_at_disk)


def _look_at_disk() -> Iterator[Check]:
    told = shutil.disk_usage(settings.DATA_DIR)
    state: State = "warn" if told.free < told.total * LITTLE_ROOM else "ok"
    free = _("%(free)s free of %(total)s, where the data folder is") % {
        "free": filesizeformat(told.free),
        "total": filesizeformat(told.total),
    }
    yield Check(_("Disk"), state, free)
