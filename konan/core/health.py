"""/healthz: the process is up. /readyz: what it needs is there, and it is not about to end."""

from concurrent.futures import ThreadPoolExecutor, wait
from functools import cache

import redis
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from konan.core import draining
from konan.core.api.problems import problem_response
from konan.core.errors import Unavailable

SECONDS = 2.5
_pool = ThreadPoolExecutor(max_workers=6, thread_name_prefix="ready")


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    return _told(JsonResponse({"status": "ok"}))


@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """200, or 503 with `missing`: any of database, broker, migrations; within 3 seconds.

    A process that is ending says so with `missing: ["draining"]`, at once.
    """
    if draining.is_draining():
        return _not_ready(request, ["draining"])
    checks = {
        "database": _pool.submit(_database),
        "broker": _pool.submit(_broker),
        "migrations": _pool.submit(_migrations),
    }
    wait(checks.values(), timeout=SECONDS)
    missing = [name for name, check in checks.items() if not (check.done() and check.result())]
    if "database" in missing and "migrations" in missing:
        missing.remove("migrations")  # nobody can tell
    if not missing:
        return _told(JsonResponse({"status": "ready"}))
    return _not_ready(request, missing)


def _not_ready(request: HttpRequest, missing: list[str]) -> HttpResponse:
    error = Unavailable(_("Not ready to serve."))
    error.data["missing"] = missing
    return _told(problem_response(error, request))


def _told(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "no-store"
    return response


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
    except DatabaseError:
        return False
    finally:
        connection.close()
    return True


def _broker() -> bool:
    client = redis.Redis.from_url(settings.VALKEY_URL, socket_timeout=1, socket_connect_timeout=1)
    try:
        return bool(client.ping())
    except redis.RedisError:
        return False
    finally:
        client.close()


def _migrations() -> bool:
    try:
        return _all_applied()
    except (DatabaseError, NotMigrated):
        return False
    finally:
        connection.close()


class NotMigrated(Exception):
    """The database is older than the code."""


@cache
def _all_applied() -> bool:
    """Asked until the answer is yes: what is applied stays applied."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise NotMigrated
    return True
