"""A migrated template once per state of the migrations, a clone of it for each worker."""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.test import TransactionTestCase
from psycopg import sql

from konan.embedded.leftovers import is_gone
from konan.testing import emptying
from konan.testing.services import DATABASE_IS_OURS

TEMPLATE, BUILDING, CLONE = "konan_template_", "konan_building_", "konan_test_"
LOCK = 5_031_977


def template_digest() -> str:
    """Changes with any migration file of any installed app, and with what we add to them."""
    loader = MigrationLoader(None)
    digest = hashlib.sha256(Path(emptying.__file__).read_bytes())
    for key in sorted(loader.disk_migrations):
        module = sys.modules[loader.disk_migrations[key].__module__]
        digest.update(repr(key).encode() + Path(str(module.__file__)).read_bytes())
    return digest.hexdigest()[:16]


def _owners_url() -> str:
    """Of the role that owns the tables: the embedded server has one beside the application's."""
    return os.environ.get("MIGRATION_DATABASE_URL") or os.environ["DATABASE_URL"]


@contextmanager
def _maintenance() -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
    """A connection beside all test databases that holds the lock of template making."""
    with psycopg.connect(_owners_url(), dbname="postgres", autocommit=True) as server:
        server.execute("select pg_advisory_lock(%s)", [LOCK])
        yield server


def _run(server: psycopg.Connection[Any], statement: str, **names: str) -> None:
    parts = {name: sql.Identifier(value) for name, value in names.items()}
    server.execute(sql.SQL(statement).format(**parts))


def _names(server: psycopg.Connection[Any], prefix: str) -> list[str]:
    rows = server.execute("select datname from pg_database where datname like %s", [f"{prefix}%"])
    return [row[0] for row in rows]


def _disconnect() -> None:
    """Also the pool: a database with connections can be neither cloned nor dropped."""
    connection = connections["default"]
    assert isinstance(connection, DatabaseWrapper)
    connection.close()
    connection.close_pool()


def _use(database: str) -> None:
    """Point Django, and what reads the URL itself, at `database`."""
    _disconnect()
    settings.DATABASES["default"]["NAME"] = database
    connections["default"].settings_dict["NAME"] = database
    for name in ("DATABASE_URL", "MIGRATION_DATABASE_URL"):
        if given := os.environ.get(name):
            os.environ[name] = urlunsplit(urlsplit(given)._replace(path=f"/{database}"))
            setattr(settings, name, os.environ[name])


def _ensure_template(server: psycopg.Connection[Any], *, fresh: bool) -> str:
    """The template for today's migrations; built under another name, so never half there."""
    digest = template_digest()
    template, building = TEMPLATE + digest, BUILDING + digest
    existing = _names(server, TEMPLATE)
    if template in existing and not fresh:
        return template
    for name in [*existing, *_names(server, BUILDING)]:
        _run(server, "drop database if exists {name} with (force)", name=name)
    _run(server, "create database {name}", name=building)
    _use(building)
    call_command("migrate", verbosity=0, interactive=False)
    with psycopg.connect(_owners_url()) as owner:
        emptying.prepare_emptying(owner)
    _disconnect()
    _run(server, "alter database {old} rename to {new}", old=building, new=template)
    return template


def _drop_left_clones(server: psycopg.Connection[Any]) -> None:
    """What killed runs left on our own server, which no other run uses meanwhile."""
    if os.environ[DATABASE_IS_OURS]:
        for name in _names(server, CLONE):
            if is_gone(int(name.rpartition("_")[2])):
                _run(server, "drop database if exists {name} with (force)", name=name)


def take_clone(*, fresh: bool) -> str:
    """Make a migrated, empty database for this process, use it, and return its name."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    clone = f"{CLONE}{worker}_{os.getpid()}"
    with _maintenance() as server:
        _drop_left_clones(server)
        template = _ensure_template(server, fresh=fresh)
        _run(server, "drop database if exists {name} with (force)", name=clone)
        _run(server, "create database {name} template {template}", name=clone, template=template)
    _use(clone)
    return clone


def drop_clone(name: str) -> None:
    _disconnect()
    with _maintenance() as server:
        _run(server, "drop database if exists {name} with (force)", name=name)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: Any, django_db_createdb: bool
) -> Iterator[None]:
    """In place of pytest-django's: `--create-db` makes the template anew."""
    with django_db_blocker.unblock():
        clone = take_clone(fresh=django_db_createdb)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", emptying.empty)
        yield
    with django_db_blocker.unblock():
        drop_clone(clone)
