"""The command of a first run, and what stands when it ends."""

import json
import stat
import time
from pathlib import Path

import pytest
from django.core.management import call_command

from accounts.models import User
from bots.models import Bot
from konan.demo import seed


def login(folder: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((folder / "demo.json").read_text())
    return found


@pytest.mark.alone
@pytest.mark.django_db
def test_the_command_leaves_a_login_for_its_owner_alone(data_folder: Path) -> None:
    started = time.monotonic()
    call_command("seed_demo")
    assert time.monotonic() - started < 10
    assert stat.S_IMODE((data_folder / "demo.json").stat().st_mode) == 0o600
    found = login(data_folder)
    owner = User.objects.get(email=found["email"])
    assert owner.check_password(found["password"])
    assert owner.email_verified
    assert Bot.objects.get().public_token == found["bot_token"]
    assert [path.name for path in data_folder.iterdir()] == ["demo.json"]


@pytest.mark.django_db
def test_where_people_are_there_is_no_demo(data_folder: Path) -> None:
    User.objects.create_user("somebody@example.com")
    call_command("seed_demo")
    assert not Bot.objects.exists()
    assert not (data_folder / "demo.json").exists()


@pytest.mark.django_db
def test_a_failed_run_leaves_nothing_but_can_be_repeated(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(seed, "date_contacts", lambda contacts: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            seed.seed_demo()
    assert not User.objects.exists()
    assert seed.seed_demo()
    assert (data_folder / "demo.json").exists()


@pytest.mark.django_db
def test_a_run_that_ended_before_its_file_stood_is_finished(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as dying:
        dying.setattr(seed, "_finish", lambda begun: None)
        seed.seed_demo()
    assert not (data_folder / "demo.json").exists()
    assert not seed.seed_demo()
    owner = User.objects.get(email=login(data_folder)["email"])
    assert owner.check_password(login(data_folder)["password"])
