"""How a database is empty again after a test that committed: as the migrations left it.

The template holds a function that deletes from the tables with rows in them, and a copy of
what migrations put there. Nearly always that is a few rows, where TRUNCATE would make new
files for every table and lock out whoever still reads.
"""

from typing import Any, LiteralString

import psycopg
from django.db import connection
from django.test import TransactionTestCase
from psycopg import sql

from konan.testing.server import wait_all_quiet

TABLES: LiteralString = "select tablename from pg_tables where schemaname = 'public' order by 1"
GUARDED: LiteralString = """
select exists (select from pg_trigger where not tgisinternal and tgrelid = %s::regclass)
"""
SCHEMA: LiteralString = "create schema testing; grant usage on schema testing to public"
FUNCTION: LiteralString = """
create function testing.empty() returns void language plpgsql security definer as
$body$ begin {0} end $body$
"""
DELETES: LiteralString = "delete from public.{0};"
# What a trigger keeps from being deleted, the owner of the table may.
DELETES_GUARDED: LiteralString = """
alter table public.{0} disable trigger user;
delete from public.{0};
alter table public.{0} enable trigger user;
"""
EMPTIES: LiteralString = "if exists (table public.{0}) then {1} end if;"
RESTORES: LiteralString = """
if exists (table public.{0} except table testing.{0})
    or exists (table testing.{0} except table public.{0}) then
    {1}
    insert into public.{0} table testing.{0};
end if;
"""
Owner = psycopg.Connection[tuple[Any, ...]]


def prepare_emptying(owner: Owner) -> None:
    """In a database that was just migrated: remember what is there."""
    owner.execute(SCHEMA)
    statements = [_statement(owner, name) for (name,) in owner.execute(TABLES).fetchall()]
    owner.execute(sql.SQL(FUNCTION).format(sql.SQL("\n").join(statements)))


def _statement(owner: Owner, table: str) -> sql.Composed:
    name = sql.Identifier(table)
    guarded = _holds(owner.execute(GUARDED, [table]))
    deletes = sql.SQL(DELETES_GUARDED if guarded else DELETES).format(name)
    if not _holds(owner.execute(sql.SQL("select exists (table public.{})").format(name))):
        return sql.SQL(EMPTIES).format(name, deletes)
    owner.execute(sql.SQL("create table testing.{0} as table public.{0}").format(name))
    return sql.SQL(RESTORES).format(name, deletes)


def _holds(answer: psycopg.Cursor[tuple[Any, ...]]) -> bool:
    row = answer.fetchone()
    return bool(row and row[0])


def empty(_case: TransactionTestCase) -> None:
    """In place of Django's flush; by then nobody else is at work on the database."""
    wait_all_quiet()
    empty_database()


def empty_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select testing.empty()")
