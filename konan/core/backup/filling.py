"""Filling a database from a backup: all of it or nothing."""

import zipfile
from collections.abc import Sequence

from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from psycopg import sql

from konan.core.backup.archive import Damaged, Manifest, check, read_table
from konan.core.backup.keys import Sealed, check_keys, sealed_state
from konan.core.backup.tables import bare_tables, copy, count_of, run, table_names
from konan.core.roles import migrating

Node = tuple[str, str]


class Refused(Exception):
    """This database is not one to fill; the message says why, and what to do."""


def restore(archive: zipfile.ZipFile, manifest: Manifest, *, replace: bool) -> Sealed:
    """Raises Damaged, WrongKeys or Refused before anything is changed.

    The tables are brought to where they stood when the backup was made, filled, and then
    migrated to this version. Returns what became of the sealed secrets.
    """
    check(archive, manifest)
    check_keys(manifest.sealed)
    _check_version(manifest)
    with migrating():
        _prepare(manifest.migrations, replace=replace)
        with transaction.atomic():
            _fill(archive, manifest)
        run("ANALYZE")
    call_command("migrate", interactive=False, verbosity=0)
    return sealed_state()


def _check_version(manifest: Manifest) -> None:
    known = MigrationLoader(None).disk_migrations
    unknown = [f"{app}.{name}" for app, name in manifest.migrations if (app, name) not in known]
    if unknown:
        raise Refused(f"It was made by a later version of Konan (one with {unknown[0]}).")


def _prepare(wanted: Sequence[Node], *, replace: bool) -> None:
    """The tables as they stood, empty of accounts unless they are to be replaced."""
    applied = MigrationRecorder(connection).applied_migrations()
    if not applied:
        _migrate_to(wanted)
    elif set(applied) != set(wanted):
        raise Refused(
            "This database has tables of another version than the backup's. Give a new, empty one:"
            " it is brought to the backup's version first, and then to this one."
        )
    elif count_of("accounts_user") and not replace:
        raise Refused(
            "This database has accounts. Give an empty one, or --replace to lose what is in it."
        )


def _migrate_to(wanted: Sequence[Node]) -> None:
    executor = MigrationExecutor(connection)
    among = set(wanted)
    last = [
        node
        for node in wanted
        if not any(child.key in among for child in executor.loader.graph.node_map[node].children)
    ]
    executor.migrate(last)


def _fill(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    with bare_tables():
        for table in table_names():
            run("TRUNCATE {table} CASCADE", table=table)
        for table, entry in manifest.tables.items():
            _copy_in(archive, table, entry.columns)
    for table, entry in manifest.tables.items():
        there = count_of(table)
        if there != entry.rows:
            raise Damaged(f"The table {table} has {there} rows and not {entry.rows}.")
    for sequence, last in manifest.sequences.items():
        _go_on_from(sequence, last)


def _copy_in(archive: zipfile.ZipFile, table: str, columns: Sequence[str]) -> None:
    with (
        connection.cursor() as cursor,
        cursor.copy(copy("FROM STDIN", table, columns)) as into,
    ):
        for piece in read_table(archive, table):
            into.write(piece)


def _go_on_from(sequence: str, last: int) -> None:
    with connection.cursor() as cursor:
        name = sql.Literal(f'public."{sequence}"')
        cursor.execute(sql.SQL("SELECT setval({}, {})").format(name, sql.Literal(last)))
