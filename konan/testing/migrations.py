"""What a migration may not do to a table that is in use, or to code that still runs.

Old and new code serve together while a version is exchanged, and tables may hold millions of
rows. So a migration may add, and nothing else at once:

- an index of a table that is there already is made CONCURRENTLY (`AddIndexConcurrently`, in a
  migration that is not atomic), so no `db_index`, `unique` or foreign key on a new column of
  one without its own index and a constraint that is validated apart;
- a new column is NULL or has a `db_default`: old code does not know it and does not fill it;
- a constraint is added NOT VALID (`AddConstraintNotValid`) and validated in the next migration;
- no column changes its type or becomes NOT NULL: a new one is added, filled and taken over;
- nothing is renamed or dropped while old code may read it: a version later it may.

Where one of these is harmless, `safe_because = "…"` on the migration says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from django.contrib.postgres.operations import (
    AddConstraintNotValid,
    AddIndexConcurrently,
    RemoveIndexConcurrently,
)
from django.db import connection, migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

Operation = Any
WORDS: Final = (
    (r"CREATE\s+(UNIQUE\s+)?INDEX\s+(?!CONCURRENTLY)", "makes an index that is not CONCURRENT"),
    (r"REINDEX\s+(?!.*CONCURRENTLY)", "makes an index anew that is not CONCURRENT"),
    (r"\bSET\s+NOT\s+NULL\b", "reads a whole table to make a column NOT NULL"),
    (r"\bALTER\s+(COLUMN\s+)?\S+\s+(SET\s+DATA\s+)?TYPE\b", "writes a whole table anew"),
    (r"\bADD\s+CONSTRAINT\b(?!.*NOT\s+VALID)(?!.*USING\s+INDEX)", "adds a constraint not as NOT VALID"),
    (r"\b(DROP|RENAME)\s+(COLUMN|TABLE)\b|\bRENAME\s+TO\b", "takes away what old code may use"),
    (r"\b(VACUUM\s+FULL|CLUSTER|LOCK\s+TABLE|TRUNCATE\s+TABLE)\b", "locks a whole table"),
)  # fmt: skip

ROUGH: Final = (
    (migrations.AddIndex, AddIndexConcurrently, "not CONCURRENTLY"),
    (migrations.RemoveIndex, RemoveIndexConcurrently, "not CONCURRENTLY"),
    (migrations.AddConstraint, AddConstraintNotValid, "not NOT VALID"),
)


def dangers() -> Iterator[tuple[str, str]]:
    """(migration, what it does) for all migrations of ours, but those that say why it is safe."""
    loader = MigrationLoader(None)
    for key in _in_order(loader):
        migration = loader.disk_migrations[key]
        if not hasattr(migration, "safe_because") and _is_ours(migration):
            before = loader.project_state([key], at_end=False)
            for told in dangers_of(migration, before):
                yield f"{key[0]}.{key[1]}", told


def dangers_of(migration: migrations.Migration, before: ProjectState) -> Iterator[str]:
    """`before`: the models as they are when the migration begins."""
    state, app = before.clone(), migration.app_label
    there = set(before.models)
    for operation in migration.operations:
        after = state.clone()
        operation.state_forwards(app, after)
        yield from _dangers_of(operation, app, there, state, after)
        state = after


def _dangers_of(
    operation: Operation,
    app: str,
    there: set[tuple[str, str]],
    state: ProjectState,
    after: ProjectState,
) -> Iterator[str]:
    if isinstance(operation, migrations.SeparateDatabaseAndState):
        for each in operation.database_operations:
            yield from _dangers_of(each, app, there, state, after)
    elif isinstance(operation, migrations.RunSQL):
        yield from _dangers_of_sql(operation)
    elif isinstance(operation, migrations.RenameModel | migrations.DeleteModel):
        yield f"{operation.describe()}: old code may use it"
    elif (app, getattr(operation, "model_name", "").lower()) in there:
        yield from _dangers_of_table(operation, app, state, after)


def _dangers_of_table(
    operation: Operation, app: str, state: ProjectState, after: ProjectState
) -> Iterator[str]:
    """Of an operation on a table that was there before."""
    told = operation.describe()
    for rough, gentle, danger in ROUGH:
        if isinstance(operation, rough) and not isinstance(operation, gentle):
            yield f"{told}: {danger}"
    if isinstance(operation, migrations.RenameField | migrations.RemoveField):
        yield f"{told}: old code may use it"
    elif isinstance(operation, migrations.AddField):
        yield from (f"{told}: {danger}" for danger in _dangers_of_column(operation.field))
    elif isinstance(operation, migrations.AlterField):
        fields = (_field(each, app, operation) for each in (state, after))
        yield from (f"{told}: {danger}" for danger in _dangers_of_change(*fields))


def _dangers_of_column(field: models.Field[Any, Any]) -> Iterator[str]:
    if isinstance(field, models.ManyToManyField):
        return  # a table of its own
    if isinstance(field, models.GeneratedField):
        yield "what is computed writes the whole table anew"
        return
    if not field.null and not field.has_db_default():
        yield "old code does not fill it: NULL or db_default"
    if field.unique or field.db_index:
        yield "its index is not made CONCURRENTLY"
    if field.remote_field and getattr(field, "db_constraint", False):
        yield "its foreign key reads both tables under lock"


def _dangers_of_change(old: models.Field[Any, Any], new: models.Field[Any, Any]) -> Iterator[str]:
    if old.db_type(connection) != new.db_type(connection) and not _is_wider(old, new):
        yield "its type changes"
    if old.null and not new.null:
        yield "it becomes NOT NULL"
    if (new.unique or new.db_index) and not (old.unique or old.db_index):
        yield "its index is not made CONCURRENTLY"


def _is_wider(old: models.Field[Any, Any], new: models.Field[Any, Any]) -> bool:
    """A longer varchar, or text out of a varchar, is only noted in the catalogue."""
    kinds = (models.CharField, models.TextField)
    if not (isinstance(old, kinds) and isinstance(new, kinds)):
        return False
    return new.max_length is None or (old.max_length or 10**9) <= new.max_length


def _dangers_of_sql(operation: migrations.RunSQL) -> Iterator[str]:
    """Of its statements, without what functions say inside."""
    statements = operation.sql if isinstance(operation.sql, list | tuple) else [operation.sql]
    texts = [each if isinstance(each, str) else str(each[0]) for each in statements]
    told = re.sub(r"\$(\w*)\$.*?\$\1\$", "''", ";".join(texts), flags=re.S)
    for statement in told.split(";"):
        for word, danger in WORDS:
            if re.search(word, statement, re.I | re.S):
                yield f"SQL {danger}: {' '.join(statement.split())[:60]}"


def _field(state: ProjectState, app: str, operation: Operation) -> models.Field[Any, Any]:
    model = state.apps.get_model(app, operation.model_name)
    return model._meta.get_field(operation.name)  # type: ignore[return-value]


def _in_order(loader: MigrationLoader) -> list[tuple[str, str]]:
    return sorted(loader.disk_migrations)


def _is_ours(migration: migrations.Migration) -> bool:
    return not migration.__module__.startswith("django")
