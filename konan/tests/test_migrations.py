"""Migrations from now on may run while people talk; those of the first version are known."""

import json
from typing import Any

import pytest
from django.contrib.postgres.operations import AddConstraintNotValid, AddIndexConcurrently
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader

from konan.embedded.variables import ROOT
from konan.testing.migrations import dangers, dangers_of

KNOWN = ROOT / "konan" / "tests" / "migrations_before.json"
INDEX = models.Index(fields=["status"], name="found_soon")
CHECK = models.CheckConstraint(condition=models.Q(last_seq__gte=0), name="seq_counts")


def test_no_migration_holds_anybody_up() -> None:
    """New migrations follow the rules of konan.testing.migrations, or say why they need not."""
    known = {tuple(each) for each in json.loads(KNOWN.read_text())}
    assert sorted(set(dangers()) - known) == []


def _told(*operations: Any) -> list[str]:
    """Of a migration that would come after all others."""
    state = MigrationLoader(None).project_state()
    migration = migrations.Migration("9999_later", "conversations")
    migration.operations = list(operations)
    return list(dangers_of(migration, state))


def _field(name: str, field: Any) -> migrations.AddField:
    return migrations.AddField("session", name, field)


@pytest.mark.parametrize(
    ("operation", "danger"),
    [
        (migrations.AddIndex("session", INDEX), "not CONCURRENTLY"),
        (migrations.AddConstraint("session", CHECK), "not NOT VALID"),
        (_field("size", models.IntegerField(default=0)), "old code does not fill it"),
        (_field("code", models.CharField(max_length=9, null=True, unique=True)), "its index"),
        (_field("twin", models.ForeignKey("self", models.SET_NULL, null=True)), "foreign key"),
        (migrations.AlterField("session", "last_seq", models.TextField()), "its type changes"),
        (migrations.RenameField("session", "last_seq", "last"), "old code may use it"),
        (migrations.RemoveField("session", "last_seq"), "old code may use it"),
        (migrations.DeleteModel("Receipt"), "old code may use it"),
        (migrations.RunSQL("CREATE INDEX x ON conversations_session (status)"), "not CONCURRENT"),
        (migrations.RunSQL("ALTER TABLE a ALTER COLUMN b TYPE bigint"), "whole table anew"),
        (migrations.RunSQL("ALTER TABLE a ALTER b SET NOT NULL"), "NOT NULL"),
        (migrations.RunSQL("ALTER TABLE a ADD CONSTRAINT c CHECK (d > 0)"), "NOT VALID"),
        (migrations.RunSQL("ALTER TABLE a DROP COLUMN b"), "old code may use"),
    ],
)
def test_what_holds_people_up_is_found(operation: Any, danger: str) -> None:
    assert any(danger in told for told in _told(operation)), _told(operation)


def test_what_holds_nobody_up_passes() -> None:
    fresh = migrations.CreateModel(
        "Fresh", [("id", models.BigAutoField(primary_key=True)), ("status", models.TextField())]
    )
    assert (
        _told(
            fresh,
            migrations.AddIndex("fresh", INDEX),
            AddIndexConcurrently("session", INDEX),
            AddConstraintNotValid("session", CHECK),
            _field("size", models.IntegerField(db_default=0)),
            _field("word", models.TextField(null=True)),
            migrations.RunSQL("CREATE INDEX CONCURRENTLY x ON conversations_session (status)"),
            migrations.RunSQL("ALTER TABLE a ADD CONSTRAINT c CHECK (d > 0) NOT VALID"),
        )
        == []
    )
