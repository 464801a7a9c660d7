"""Facts and rollups are written here, and nowhere else."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Model

from analytics.models import Due, Measured, Rollup, SessionFact, Spoken
from analytics.services.statements import (
    DAYS,
    EMPTY,
    FACTS,
    LOCK,
    MEASURED,
    ROLLUPS,
    SPOKEN,
    UNMEASURED,
)
from konan.core.wake import wake

BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Tables:
    """Where facts and rollups are: ours, or tables of the same shape to compare with."""

    facts: str
    spoken: str
    rollups: str
    measured: str

    def run(self, statement: str, asked: dict[str, Any], **parts: str) -> int:
        """How many rows it wrote."""
        with connection.cursor() as cursor:
            cursor.execute(statement.format(**asdict(self), **parts), asked)
            return int(cursor.rowcount)

    def days(self, asked: dict[str, Any], *, whose: str) -> set[tuple[UUID, datetime]]:
        """On which of which bots' days these sessions began."""
        with connection.cursor() as cursor:
            cursor.execute(DAYS.format(facts=self.facts, whose=whose), asked)
            return set(cursor.fetchall())

    def measure(self, days: set[tuple[UUID, datetime]]) -> None:
        touched = {"bots": [bot for bot, _day in days], "days": [day for _bot, day in days]}
        self.run(UNMEASURED, touched)
        self.run(MEASURED, touched)


MODELS: Final[dict[str, type[Model]]] = {
    "facts": SessionFact,
    "spoken": Spoken,
    "rollups": Rollup,
    "measured": Measured,
}
KEPT: Final = Tables(**{name: model._meta.db_table for name, model in MODELS.items()})


def note_change(*, session_ids: Iterable[UUID]) -> None:
    """What is counted of these sessions has changed; a worker counts anew."""
    Due.objects.bulk_create([Due(session_id=each) for each in session_ids], batch_size=5_000)
    wake("analytics")


def refresh_due() -> int:
    """Counts what is due until nothing is left; returns how many sessions were counted.

    Nothing where somebody else counts: they go on until nothing is left.
    """
    counted = 0
    while batch := _refresh_batch():
        counted += batch
    return counted


@transaction.atomic
def _refresh_batch() -> int:
    if not _locked("SELECT pg_try_advisory_xact_lock(%s)"):
        return 0
    due = dict(Due.objects.order_by("pk").values_list("pk", "session_id")[:BATCH])
    session_ids = sorted(set(due.values()))
    if session_ids:
        _refresh(session_ids)
        Due.objects.filter(pk__in=due).delete()
    return len(session_ids)


def _refresh(session_ids: list[UUID]) -> None:
    asked: dict[str, Any] = {"ids": session_ids}
    whose = "session_id = ANY(%(ids)s)"
    days = KEPT.days(asked, whose=whose)
    if days:
        KEPT.run(ROLLUPS, {**asked, "sign": -1}, whose=whose)
        SessionFact.objects.filter(session_id__in=session_ids).delete()
        Spoken.objects.filter(session_id__in=session_ids).delete()
    counted = write_facts(KEPT, asked, which="s.id = ANY(%(ids)s)")
    KEPT.run(ROLLUPS, {**asked, "sign": 1}, whose=whose)
    KEPT.measure(days | KEPT.days(asked, whose=whose))
    if counted < len(session_ids):
        KEPT.run(EMPTY, {"bots": list({bot for bot, _day in days})})


def write_facts(tables: Tables, asked: dict[str, Any], *, which: str) -> int:
    """Facts of the sessions (`s`) that `which` says; returns how many there are."""
    counted = tables.run(FACTS, asked, which=which)
    tables.run(SPOKEN, asked, which=which)
    return counted


def wait_for_lock() -> None:
    """Nobody else counts until the transaction ends."""
    _locked("SELECT pg_advisory_xact_lock(%s) IS NOT NULL")


def _locked(statement: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, [LOCK])
        return bool(cursor.fetchone()[0])
