"""What PostgreSQL says of our tables: names, columns, sequences, and what hangs on them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection
from psycopg import sql

NOT_DATA: Final = "django_migrations"  # says what the tables look like, not what is in them

_TABLES: Final = """
  SELECT c.relname FROM pg_class c
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
    AND c.relname <> %s AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  ORDER BY c.relname
"""
_COLUMNS: Final = """
  SELECT attname FROM pg_attribute
  WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
  ORDER BY attnum
"""
_SEQUENCES: Final = """
  SELECT sequencename, last_value FROM pg_sequences
  WHERE schemaname = 'public' AND last_value IS NOT NULL AND NOT starts_with(sequencename, %s)
  ORDER BY 1
"""
_FOREIGN_KEYS: Final = """
  SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
  WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0
"""
_INDEXES: Final = """
  SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace AND i.indisvalid AND NOT c.relispartition
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
"""
_TRIGGERS: Final = """
  SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid
  WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace AND tgenabled <> 'D'
"""
_AGAIN: Final = {"O": "ENABLE TRIGGER", "A": "ENABLE ALWAYS TRIGGER", "R": "ENABLE REPLICA TRIGGER"}


def rows(query: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, parameters or None)
        return list(cursor.fetchall())


def run(statement: str, **names: str) -> None:
    parts = {name: sql.Identifier(value) for name, value in names.items()}
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(**parts))


def table_names() -> list[str]:
    return [row[0] for row in rows(_TABLES, [NOT_DATA])]


def columns_of(table: str) -> list[str]:
    """Those that are stored: what PostgreSQL computes is computed again."""
    return [row[0] for row in rows(_COLUMNS, [table])]


def sequences() -> dict[str, int]:
    return dict(rows(_SEQUENCES, [NOT_DATA]))


def count_of(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))
        return int(cursor.fetchone()[0])


def copy(direction: str, table: str, columns: Sequence[str]) -> sql.Composed:
    """`direction`: TO STDOUT or FROM STDIN."""
    listed = sql.SQL(", ").join(sql.Identifier(column) for column in columns)
    statement = sql.SQL("COPY {} ({}) {} (ENCODING 'UTF8')")
    return statement.format(sql.Identifier(table), listed, sql.SQL(direction))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class _Aside:
    """What is taken away, and the statements that bring it back."""

    away: list[str]
    back: list[str]


@contextmanager
def bare_tables() -> Iterator[None]:
    """Within it tables have no triggers, foreign keys or indexes but those of constraints: rows
    come in any order, and indexes are made once for all of them. In a transaction."""
    asides = [_triggers(), _foreign_keys(), _indexes()]
    for aside in asides:
        _run_all(aside.away)
    yield
    for aside in reversed(asides):
        _run_all(aside.back)


def _triggers() -> _Aside:
    found = rows(_TRIGGERS)
    return _Aside(
        [f'ALTER TABLE {table} DISABLE TRIGGER "{name}"' for table, name, _ in found],
        [f'ALTER TABLE {table} {_AGAIN[state]} "{name}"' for table, name, state in found],
    )


def _foreign_keys() -> _Aside:
    found = rows(_FOREIGN_KEYS)
    return _Aside(
        [f'ALTER TABLE {table} DROP CONSTRAINT "{name}"' for table, name, _ in found],
        [f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {made}' for table, name, made in found],
    )


def _indexes() -> _Aside:
    found = rows(_INDEXES)
    return _Aside([f"DROP INDEX {name}" for name, _ in found], [made for _, made in found])


def _run_all(statements: Sequence[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
