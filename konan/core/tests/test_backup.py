"""A backup brings everything back, and what cannot be restored is refused before anything changes."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from accounts.models import AuditEntry, User
from bots.models import Bot
from conversations.models import Message, Session
from konan.core.backup.tables import table_names
from konan.testing.api import Api
from konan.testing.knowledge import teach
from konan.testing.world import World
from notifications.webhooks.models import Endpoint
from notifications.webhooks.services.endpoints import endpoint_create

OTHER_RING = "other:HxwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEAHx4="
SAME_NAME = "test:HxwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEAHx4="

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lived(transactional_db: None, settings: Any) -> World:
    """A world with a bot that knows something, and a webhook, whose secret is sealed."""
    from konan.testing.world import make_world

    settings.OUTBOUND_ALLOWED_CIDRS = ["127.0.0.1/32"]
    world = make_world()
    teach(world.bot, title="Tabs\tand\\backslashes", text="Zeilen\nund \\N, «مرحبا», \U0001f600.")
    endpoint_create(
        actor=world.owner.actor, bot=world.bot, url="http://127.0.0.1:9/ok", events=["kb_updated"]
    )
    return world


@pytest.fixture
def backup(lived: World, tmp_path: Path) -> Path:
    call_command("backup", tmp_path / "konan.zip", verbosity=0)
    return tmp_path / "konan.zip"


def _indexes() -> set[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename, indexname FROM pg_indexes WHERE schemaname = 'public'")
        return set(cursor.fetchall())


def _guards() -> set[tuple[str, str]]:
    """Foreign keys and triggers."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f'"
            " UNION ALL SELECT tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal"
        )
        return set(cursor.fetchall())


def test_everything_comes_back(lived: World, backup: Path, api: Api) -> None:
    counts = {model: model.objects.count() for model in (User, Bot, Session, Message, AuditEntry)}
    document = lived.bot.documents.latest("created_at")
    before = _indexes(), _guards()
    Session.objects.all().delete()
    Bot.objects.update(name="Somebody was here")
    call_command("restore", backup, replace=True, verbosity=0)
    assert {model: model.objects.count() for model in counts} == counts
    assert lived.bot.documents.get(pk=document.pk).text == document.text
    assert (_indexes(), _guards()) == before
    assert api.as_(lived.owner).get(f"/bots/{lived.bot.pk}").json()["name"] == lived.bot.name
    assert Endpoint.objects.get().secret


def test_it_is_for_its_owner_alone_and_holds_every_table(backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(backup) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert set(manifest["tables"]) == set(table_names())
        assert not any(b"whsec_" in archive.read(name) for name in archive.namelist())
    assert list(manifest["sealed"]) == ["test"]


def _refused(backup: Path, match: str, **options: Any) -> None:
    users = User.objects.count()
    with pytest.raises(CommandError, match=match):
        call_command("restore", backup, **options)
    assert User.objects.count() == users


def test_without_its_keys_it_is_refused(backup: Path, settings: Any) -> None:
    settings.ENCRYPTION_KEYS = OTHER_RING
    _refused(backup, "key test, which ENCRYPTION_KEYS does not have", replace=True)
    settings.ENCRYPTION_KEYS = SAME_NAME
    _refused(backup, "a key test, but not the one", replace=True)


def _with(backup: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """A copy of the backup in which one of its files was changed."""
    changed = backup.with_name("changed.zip")
    with zipfile.ZipFile(backup) as archive, zipfile.ZipFile(changed, "w") as other:
        for each in archive.namelist():
            text = archive.read(each)
            other.writestr(each, change(text) if each == name else text)
    return changed


def _of_later(manifest: bytes) -> bytes:
    told = json.loads(manifest)
    told["migrations"].append(["bots", "9999_something_new"])
    return json.dumps(told).encode()


def test_what_is_not_whole_or_too_new_is_refused(backup: Path) -> None:
    changed = _with(backup, "tables/accounts_user.copy", lambda text: text[1:])
    _refused(changed, "accounts_user is not what the manifest says", replace=True)
    later = _with(backup, "manifest.json", _of_later)
    _refused(later, "a later version of Konan", replace=True)
    cut = backup.with_name("cut.zip")
    cut.write_bytes(backup.read_bytes()[:-100])
    _refused(cut, "not a whole backup", replace=True)


def test_neither_accounts_nor_files_are_lost_without_a_word(
    backup: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _refused(backup, "This database has accounts")
    with pytest.raises(CommandError, match="is there already"):
        call_command("backup", backup)
    call_command("restore", backup, check=True)
    assert "whole, and its keys are here" in capsys.readouterr().out
