"""The chat's own connections: a psycopg pool on the event loop, one statement a round trip.

A connection is held for the length of one statement, never while a model speaks.
"""

import time
from collections.abc import Mapping
from typing import Any, Final

import orjson
import psycopg
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from psycopg.rows import dict_row
from psycopg.types.json import set_json_dumps, set_json_loads
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from konan.core.errors import Unavailable

WAIT_S: Final = 2.5


class Database:
    def __init__(self) -> None:
        self._answered = 0.0
        self._pool: AsyncConnectionPool[psycopg.AsyncConnection[dict[str, Any]]] = (
            AsyncConnectionPool(
                settings.DATABASE_URL,
                min_size=1,
                max_size=settings.CHAT_DB_POOL,
                timeout=WAIT_S,
                max_idle=60,
                reconnect_timeout=settings.DB_RECONNECT_S,
                open=False,
                check=None,
                configure=_read_json_fast,
                name="chat",
                kwargs={
                    "autocommit": True,
                    "row_factory": dict_row,
                    "prepare_threshold": 1,
                    "connect_timeout": 3,
                    "options": "-c statement_timeout=5000 -c lock_timeout=2000",
                },
            )
        )

    async def open(self) -> None:
        await self._pool.open()

    async def close(self) -> None:
        await self._pool.close(timeout=2)

    async def one(self, statement: str, params: Mapping[str, Any]) -> dict[str, Any] | None:
        """The first row. Raises Unavailable (503) where the database is away."""
        rows = await self.all(statement, params)
        return rows[0] if rows else None

    async def all(self, statement: str, params: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Waits for a connection as long as the database answers others: busy is not away."""
        wait = WAIT_S
        while True:
            try:
                rows = await self._run(statement, params, wait)
            except PoolTimeout as error:
                wait = self._answered + WAIT_S - time.monotonic()
                if wait <= 0:
                    raise away() from error
            except psycopg.OperationalError as error:
                raise away() from error
            else:
                self._answered = time.monotonic()
                return rows

    async def _run(
        self, statement: str, params: Mapping[str, Any], wait: float
    ) -> list[dict[str, Any]]:
        async with self._pool.connection(timeout=wait) as connection:
            cursor = await connection.execute(statement, params)
            return await cursor.fetchall()


def away() -> Unavailable:
    return Unavailable(_("The database is away. Try again in a moment."))


async def _read_json_fast(connection: psycopg.AsyncConnection[Any]) -> None:
    """JSON of this connection by orjson; the standard library's is a tenth of a request."""
    set_json_dumps(_dumps, connection)
    set_json_loads(orjson.loads, connection)


def _dumps(value: Any) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_SERIALIZE_NUMPY)
