"""Whether the embedded database stands where the code's migrations end.

`manage.py migrate` costs a second or two even when there is nothing to do. So after each
success a comment on the database keeps a digest of the migration files and of the table of
those applied: while both are the same, it need not be asked again.
"""

import hashlib

from konan.embedded.identity import CannotRun
from konan.embedded.postgres import ask
from konan.embedded.services import DATABASE
from konan.embedded.variables import ROOT

from .configuration import Configuration

APPLIED = "(select md5(string_agg(app || '.' || name, ' ' order by id)) from django_migrations)"
KEPT = "(select shobj_description(oid, 'pg_database') from pg_database where datname = '{name}')"


def is_current(configuration: Configuration) -> bool:
    """False also for a database that is not ours: it is not asked."""
    if not configuration.missing.database:
        return False
    query = f"select {KEPT.format(name=DATABASE)} = '{_files()} ' || {APPLIED}"
    try:
        return ask(configuration.folder.sockets(), DATABASE, query) == "t"
    except CannotRun:  # there is no table of migrations yet
        return False


def remember(configuration: Configuration) -> None:
    """After `migrate`: what it has brought the database to."""
    if configuration.missing.database:
        sockets = configuration.folder.sockets()
        applied = ask(sockets, DATABASE, f"select {APPLIED}")
        ask(sockets, DATABASE, f"comment on database {DATABASE} is '{_files()} {applied}'")


def _files() -> str:
    """Our migrations, and the lock file for those of installed apps."""
    digest = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    for pattern in ("*/migrations/*.py", "*/*/migrations/*.py"):
        for file in sorted(ROOT.glob(pattern)):
            digest.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return digest.hexdigest()
