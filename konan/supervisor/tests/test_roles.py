"""What runs has the application's role in PostgreSQL, and cannot become the other."""

import psutil
import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from konan.testing.installation import Installation

pytestmark = pytest.mark.processes
CHANGE = b"UPDATE accounts_auditentry SET action = 'nothing.happened'"


def ask(url: str, statement: bytes) -> str:
    with psycopg.connect(url) as connection:
        row = connection.execute(statement).fetchone()
    return str(row[0]) if row else ""


def test_web_and_worker_are_the_application(running_installation: Installation) -> None:
    for name in ("web", "worker"):
        environment = psutil.Process(running_installation.pid(name)).environ()
        assert "//konan@" in environment["DATABASE_URL"], name
        assert environment["MIGRATION_DATABASE_URL"] == "", name


def test_what_is_audited_cannot_be_changed(running_installation: Installation) -> None:
    known = running_installation.environment()
    with pytest.raises(InsufficientPrivilege, match="permission denied"):
        ask(known["DATABASE_URL"], CHANGE)
    with pytest.raises(InsufficientPrivilege, match="append-only"):
        ask(known["MIGRATION_DATABASE_URL"], b"TRUNCATE accounts_auditentry")


def test_a_data_folder_from_before_gets_both_roles(installation: Installation) -> None:
    """As its next start finds it: no role, no rights, another state of the migrations."""
    installation.start()
    owner = installation.environment()["MIGRATION_DATABASE_URL"]
    with psycopg.connect(owner) as connection:
        for statement in (b"DROP OWNED BY konan", b"DROP ROLE konan",
                          b"COMMENT ON DATABASE konan IS NULL"):  # fmt: skip
            connection.execute(statement)
    installation.stop()
    installation.start()
    assert installation.is_ready()
    known = installation.environment()
    assert ask(known["DATABASE_URL"], b"SELECT current_user") == "konan"
    assert ask(known["DATABASE_URL"], b"SELECT count(*) FROM accounts_user") == "0"
    with pytest.raises(InsufficientPrivilege, match="permission denied"):
        ask(known["DATABASE_URL"], CHANGE)
