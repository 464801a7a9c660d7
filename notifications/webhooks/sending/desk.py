"""The engine's connection: leases, what is due, and results, each in one round trip or two."""

import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import orjson
import psycopg
import structlog
from django.conf import settings
from psycopg.rows import dict_row

from konan.core.crypto import CannotDecrypt
from konan.core.ids import uuid7
from notifications.webhooks.sending import statements
from notifications.webhooks.sending.lanes import Due, Lane
from notifications.webhooks.vault import signing_keys

LEASE_S: Final = 20  # what a worker's death costs
MARGIN_S: Final = 2
Row = dict[str, Any]
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """An endpoint whose lease was renewed, as it is now."""

    url: str
    keys: list[bytes]
    until: float


class Desk:
    """Raises psycopg.OperationalError where the database is away; the next call connects anew."""

    def __init__(self) -> None:
        self._holder = uuid7()
        self._connection: psycopg.AsyncConnection[Row] | None = None

    async def close(self) -> None:
        held, self._connection = self._connection, None
        if held is not None:
            await held.close()

    async def lease(self, most: int, *, suspects: bool) -> list[Lane]:
        until = self._until()
        given = {"most": most, "suspects": suspects, "seconds": LEASE_S}
        rows = await self._all(statements.LEASE, given)
        return [
            Lane(row["id"], row["url"], keys, row["failures"], until)
            for row in rows
            if (keys := _keys(row))
        ]

    async def renew(self, endpoint_ids: Sequence[UUID]) -> dict[UUID, Kept]:
        until = self._until()
        rows = await self._all(statements.RENEW, {"ids": list(endpoint_ids), "seconds": LEASE_S})
        return {row["id"]: Kept(row["url"], keys, until) for row in rows if (keys := _keys(row))}

    async def release(self, lanes: Sequence[Lane]) -> None:
        told = [{"id": lane.endpoint_id, "park_s": lane.park_s} for lane in lanes]
        await self._do(statements.RELEASE, {"lanes": _json(told)})

    async def due(self, lanes: Sequence[Lane], *, most: int) -> dict[UUID, list[Due]]:
        asked = [
            {
                "id": lane.endpoint_id,
                "most": most - len(lane.waiting),
                "busy": list(lane.busy),
            }
            for lane in lanes
        ]
        found: dict[UUID, list[Due]] = defaultdict(list)
        for row in await self._all(statements.DUE, {"lanes": _json(asked)}):
            due = Due(
                row["id"], row["event_id"], row["body"].encode(), row["tries"],
                row["attempt_count"],
            )  # fmt: skip
            found[row["endpoint_id"]].append(due)
        return found

    async def write(self, lanes: Sequence[Row], results: Sequence[Row]) -> set[UUID]:
        """The endpoints for which there is no hope left."""
        connection = await self._open()
        async with connection.transaction():
            rows = await self._all(statements.HEALTH, {"lanes": _json(lanes)})
            await self._do(statements.RESULTS, {"results": _json(results)})
        return {row["id"] for row in rows if row["hopeless"]}

    def _until(self) -> float:
        return time.monotonic() + LEASE_S - MARGIN_S

    async def _all(self, statement: str, given: Row) -> list[Row]:
        cursor = await self._do(statement, given)
        return await cursor.fetchall()

    async def _do(self, statement: str, given: Row) -> psycopg.AsyncCursor[Row]:
        connection = await self._open()
        return await connection.execute(statement.encode(), {**given, "holder": self._holder})

    async def _open(self) -> psycopg.AsyncConnection[Row]:
        if self._connection is None:
            self._connection = await psycopg.AsyncConnection.connect(
                settings.DATABASE_URL,
                autocommit=True,
                row_factory=dict_row,
                prepare_threshold=1,
                connect_timeout=3,
                options="-c statement_timeout=10000 -c lock_timeout=5000",
            )
        return self._connection


def _json(rows: Sequence[Row]) -> str:
    return orjson.dumps(rows).decode()


def _keys(row: Row) -> list[bytes]:
    """None where the key of the secrets is gone from the ring: nothing can be signed."""
    try:
        return signing_keys(row["id"], row["secret"], row["old_secret"])
    except CannotDecrypt as error:
        log.error("endpoint_not_signed", endpoint_id=str(row["id"]), error=str(error))
        return []
