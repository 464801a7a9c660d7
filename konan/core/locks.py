"""Changing tables that are in use: nobody waits for a migration for more than a moment.

A statement that must have a table to itself waits behind whoever reads it, and everybody who
comes later waits behind the statement. So it gives up after `WAITS_MS`, lets the others go
on, and tries again when a moment has passed.

Half of PostgreSQL's `deadlock_timeout`: where a migration holds one table and waits for the
next, it is the migration that gives way, and not the visitor who holds that one.
"""

import random
import time
from collections.abc import Callable
from typing import Final

from django.db import OperationalError, connection
from psycopg.errors import DeadlockDetected, LockNotAvailable

WAITS_MS: Final = 500
TIMES: Final = 60
PAUSE_S: Final = (1.0, 3.0)

_HALF_MADE: Final = """
  SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE NOT i.indisvalid AND c.relnamespace = 'public'::regnamespace
"""


def patiently(change: Callable[[], None], *, say: Callable[[str], None]) -> None:
    """Runs `change` until it gets its locks; what it has done by then, it must not do twice.

    Raises Django's OperationalError when it has been in vain for some minutes.
    """
    for left in reversed(range(TIMES)):
        _limit(WAITS_MS)
        try:
            change()
            return
        except OperationalError as error:
            if not left or not isinstance(error.__cause__, LockNotAvailable | DeadlockDetected):
                raise
            say(f"A table is in use ({_first_line(error)}). Trying again, up to {left} times.")
            _drop_half_made_indexes()
            time.sleep(random.uniform(*PAUSE_S))
        finally:
            _limit(0)


def _limit(milliseconds: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, false)", [str(milliseconds)])


def _drop_half_made_indexes() -> None:
    """What CREATE INDEX CONCURRENTLY leaves where it gives up: the next one stumbles over it.

    It may wait as long as it takes, for nobody waits behind it.
    """
    _limit(0)
    with connection.cursor() as cursor:
        cursor.execute(_HALF_MADE)
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {name}")


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
