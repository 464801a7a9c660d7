"""The audit trail can be read and added to: PostgreSQL itself refuses everything else."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

import psycopg
import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from psycopg.errors import InsufficientPrivilege

from accounts.audit import forget_old, forget_person, record
from accounts.models import AuditEntry, User
from konan.core.ids import uuid7
from konan.testing.world import World

FORBIDDEN = {
    "UPDATE": "UPDATE accounts_auditentry SET action = 'nothing.happened'",
    "DELETE": "DELETE FROM accounts_auditentry",
    "TRUNCATE": "TRUNCATE accounts_auditentry",
}
each_way = pytest.mark.parametrize("statement", FORBIDDEN.values(), ids=FORBIDDEN.keys())
REFUSED = r"permission denied|must be owner"
two_roles = pytest.mark.usefixtures("application_role")
pytestmark = pytest.mark.django_db


@pytest.fixture
def application_role() -> None:
    if not settings.MIGRATION_DATABASE_URL:
        pytest.skip("the database that was given has one role")


@contextmanager
def as_owner() -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """The role whose tables they are; it leaves nothing behind."""
    url = settings.MIGRATION_DATABASE_URL or settings.DATABASE_URL
    with psycopg.connect(url) as owner:
        owner.execute("INSERT INTO accounts_auditentry (id, action, subject, data, created_at)"
                      " VALUES (gen_random_uuid(), 'x', '', '{}', now())")  # fmt: skip
        yield owner
        owner.rollback()


@two_roles
@each_way
def test_the_application_may_not(statement: str) -> None:
    record(actor=None, action="bot.created", owner_id=uuid7())
    with pytest.raises(DatabaseError, match="permission denied") as refusal, transaction.atomic():
        connection.cursor().execute(statement)
    assert isinstance(refusal.value.__cause__, InsufficientPrivilege)
    assert AuditEntry.objects.filter(action="bot.created").exists()


@two_roles
def test_the_application_cannot_take_the_guard_away() -> None:
    for statement in (
        "ALTER TABLE accounts_auditentry DISABLE TRIGGER ALL",
        "DROP TABLE accounts_auditentry",
        "SET session_replication_role = replica",
        "CREATE TABLE accounts_user_of_mine (id uuid)",
        "UPDATE django_migrations SET name = name",
    ):
        with pytest.raises(DatabaseError, match=REFUSED), transaction.atomic():
            connection.cursor().execute(statement)


@each_way
def test_the_owner_of_the_table_is_refused_too(statement: str) -> None:
    with as_owner() as owner, pytest.raises(InsufficientPrivilege, match="append-only"):
        owner.execute(statement.encode())


def test_all_other_tables_are_the_applications_to_write(world: World) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            " AND NOT has_table_privilege(oid, 'SELECT, INSERT, UPDATE, DELETE')"
            " UNION SELECT relname FROM pg_class WHERE relkind = 'r'"
            " AND relnamespace = 'public'::regnamespace AND NOT has_table_privilege(oid, 'UPDATE')"
        )
        kept_back = {row[0] for row in cursor.fetchall()}
    assert kept_back <= {"accounts_auditentry", "django_migrations"}


def test_a_year_is_kept_and_no_more() -> None:
    for days in (366, 364):
        then = timezone.now() - timedelta(days=days)
        AuditEntry.objects.create(action=f"day.{days}", created_at=then)
    forget_old()
    assert [entry.action for entry in AuditEntry.objects.all()] == ["day.364"]


class TestErasedPeople:
    def entry(self, *, owner: UUID, actor: UUID) -> AuditEntry:
        return AuditEntry.objects.create(
            owner_id=owner, actor_id=actor, action="bot.deleted", ip="192.0.2.7",
            data={"name": "Shop"},
        )  # fmt: skip

    def test_of_whoever_is_there_nothing_is_forgotten(self, world: World) -> None:
        me = world.owner.user
        entry = self.entry(owner=me.pk, actor=me.pk)
        forget_person(me.pk)
        entry.refresh_from_db()
        assert (entry.ip, entry.data) == ("192.0.2.7", {"name": "Shop"})

    def test_their_own_acts_stay_without_address_and_details(self, world: World) -> None:
        gone = User.objects.create_user("gone@example.com")
        person_id, owner = gone.pk, world.owner.user.pk
        own = self.entry(owner=person_id, actor=person_id)
        elsewhere = self.entry(owner=owner, actor=person_id)
        gone.delete()
        forget_person(person_id)
        own.refresh_from_db()
        elsewhere.refresh_from_db()
        assert (own.action, own.actor_id, own.ip, own.data) == ("bot.deleted", person_id, None, {})
        assert (elsewhere.ip, elsewhere.data) == (None, {"name": "Shop"}), "the owner's name stays"
