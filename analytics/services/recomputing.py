"""Everything from the rows, beside what is kept: they must be the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction

from analytics.services.counting import (
    KEPT,
    MODELS,
    Tables,
    refresh_due,
    wait_for_lock,
    write_facts,
)
from analytics.services.statements import ROLLUPS
from konan.core.events.relay import relay_due

FRESH: Final = Tables(**{name: f"pg_temp.fresh_{name}" for name in MODELS})
MOST_TOLD: Final = 20
_TRIES: Final = 3
_MAKES: Final = "CREATE TEMPORARY TABLE {fresh} (LIKE {kept} INCLUDING ALL) ON COMMIT DROP"
_DIFFERS: Final = """
SELECT row_to_json(d)::text, said FROM (
  (SELECT {columns}, 'kept' AS said FROM {kept} WHERE bot_id = %(bot)s
   EXCEPT SELECT {columns}, 'kept' FROM {fresh})
  UNION ALL
  (SELECT {columns}, 'rows' FROM {fresh}
   EXCEPT SELECT {columns}, 'rows' FROM {kept} WHERE bot_id = %(bot)s)
) d ORDER BY 1
"""
_REPLACES: Final = "INSERT INTO {kept} ({columns}) SELECT {columns} FROM {fresh}"


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is kept and does not follow from the sessions (`said` kept), or the other way
    round (`said` rows)."""

    table: str
    said: str
    row: str

    def __str__(self) -> str:
        where = "is kept, and not so in the rows" if self.said == "kept" else "is not kept"
        return f"{self.table}: {self.row} {where}"


def compare(*, bot_id: UUID) -> list[Difference]:
    """What differs at a bot, when everything told until now is counted.

    News that comes meanwhile would differ, too, until it is counted: then it is looked at again.
    """
    for _ in range(_TRIES):
        relay_due()
        refresh_due()
        with transaction.atomic():
            found = list(_differences(bot_id))
        if not found:
            break
    return found


@transaction.atomic
def recompute(*, bot_id: UUID) -> list[Difference]:
    """Makes a bot's figures anew; returns what was different."""
    found = list(_differences(bot_id))
    if found:
        for name, model in MODELS.items():
            model._default_manager.filter(bot_id=bot_id).delete()
            _run(_REPLACES, name)
    return found


def _differences(bot_id: UUID) -> Iterator[Difference]:
    """Leaves the fresh tables behind, until the transaction ends."""
    wait_for_lock()
    asked: dict[str, Any] = {"bot": bot_id}
    for name in MODELS:
        _run("DROP TABLE IF EXISTS {fresh}", name)
        _run(_MAKES, name)
    write_facts(FRESH, asked, which="s.bot_id = %(bot)s")
    FRESH.run(ROLLUPS, {**asked, "sign": 1}, whose="true")
    FRESH.measure(FRESH.days({}, whose="true"))
    for name in MODELS:
        with connection.cursor() as cursor:
            cursor.execute(_named(_DIFFERS, name), asked)
            for row, said in cursor.fetchall():
                yield Difference(name, said, row)


def _run(statement: str, name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_named(statement, name))


def _named(statement: str, name: str) -> str:
    columns = [str(f.column) for f in MODELS[name]._meta.fields if f.column != "id"]
    fresh, kept = getattr(FRESH, name), getattr(KEPT, name)
    return statement.format(fresh=fresh, kept=kept, columns=", ".join(columns))
