"""Two roles in PostgreSQL: the application's, and the one that migrates.

The application reads and writes rows. Tables belong to the role of MIGRATION_DATABASE_URL,
which `manage.py migrate` alone uses, and which gives the application its rights after each
run: of an append-only table, reading and adding. Where no such URL is given one role does
both, and triggers alone guard those tables.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.apps import apps
from django.conf import settings
from django.db import connections, transaction
from django.db.backends.postgresql.base import DatabaseWrapper
from psycopg import sql

from konan.core.databaseurl import database

RIGHTS: Final = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
)
APPEND_ONLY: Final = "REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role}"
READ_ONLY: Final = "REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {table} FROM {role}"


@contextmanager
def migrating() -> Iterator[None]:
    """The default connection is the migrating role's, and afterwards the application's again."""
    connection = _connection()
    before = connection.settings_dict
    if settings.MIGRATION_DATABASE_URL:
        _disconnect()
        given = database(settings.MIGRATION_DATABASE_URL, {})
        options = {**before["OPTIONS"], **given.pop("OPTIONS")}
        connection.settings_dict = {**before, **given, "OPTIONS": options}
    try:
        yield
    finally:
        if connection.settings_dict is not before:
            _disconnect()
            connection.settings_dict = before


def current_role() -> str:
    with _connection().cursor() as cursor:
        cursor.execute("SELECT current_user")
        return str(cursor.fetchone()[0])


def give_rights(role: str) -> None:
    """What the application's `role` may do with all that is there, in one transaction.

    Nothing where it is the role that asks: its tables are its own.
    """
    if current_role() == role:
        return
    with transaction.atomic(), _connection().cursor() as cursor:
        for statement in RIGHTS:
            cursor.execute(sql.SQL(statement).format(role=sql.Identifier(role)))
        for statement, table in _kept_back():
            names = {"role": sql.Identifier(role), "table": sql.Identifier(table)}
            cursor.execute(sql.SQL(statement).format(**names))


def _kept_back() -> Iterator[tuple[str, str]]:
    yield READ_ONLY, "django_migrations"
    for model in apps.get_models():
        if getattr(model, "append_only", False):
            yield APPEND_ONLY, model._meta.db_table


def _connection() -> DatabaseWrapper:
    connection = connections["default"]
    assert isinstance(connection, DatabaseWrapper)
    return connection


def _disconnect() -> None:
    connection = _connection()
    connection.close()
    connection.close_pool()
