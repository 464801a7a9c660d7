"""Taking a backup, beside everything that goes on."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from psycopg import sql

from konan.core.backup.archive import (
    MANIFEST,
    Damaged,
    Manifest,
    TableEntry,
    check,
    new_archive,
    open_archive,
    write_table,
)
from konan.core.backup.keys import Sealed, fingerprint, fingerprints, sealed_state
from konan.core.backup.tables import columns_of, copy, count_of, rows, sequences, table_names


def take(path: Path) -> tuple[Manifest, Sealed]:
    """Writes the file and reads all of it again; raises Damaged where it is not what it says.

    Nobody waits for it: it reads one snapshot, and only changes of tables (migrations) have
    to wait until it is over.
    """
    tables = table_names()
    with new_archive(path) as archive, _snapshot(tables):
        sealed = sealed_state()
        manifest = _copy_all(archive, tables, sealed)
        archive.writestr(MANIFEST, manifest.to_json())
    with open_archive(path) as (written, read):
        check(written, read)
    return manifest, sealed


@contextmanager
def _snapshot(tables: list[str]) -> Iterator[None]:
    """The moment begins once all tables are held against changes of their form."""
    listed = sql.SQL(", ").join(sql.Identifier(table) for table in tables)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute(sql.SQL("LOCK TABLE {} IN ACCESS SHARE MODE").format(listed))
        yield


def _copy_all(archive: zipfile.ZipFile, tables: list[str], sealed: Sealed) -> Manifest:
    recorder = MigrationRecorder(connection)
    return Manifest(
        made_at=timezone.now().isoformat(),
        postgres=str(rows("SHOW server_version")[0][0]),
        migrations=sorted(recorder.applied_migrations()),
        tables={table: _copy_out(archive, table) for table in tables},
        sequences=sequences(),
        sealed=fingerprints(sealed.key_ids),
        secret_key=fingerprint(settings.SECRET_KEY),
    )


def _copy_out(archive: zipfile.ZipFile, table: str) -> TableEntry:
    columns = columns_of(table)
    with (
        connection.cursor() as cursor,
        cursor.copy(copy("TO STDOUT", table, columns)) as pieces,
    ):
        written = write_table(archive, table, pieces)
    if written.rows != count_of(table):
        raise Damaged(f"Of the table {table} {written.rows} rows were copied, and not all.")
    return TableEntry(columns, written.rows, written.sha256)
