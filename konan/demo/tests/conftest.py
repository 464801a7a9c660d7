from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from bots.models import Bot
from konan.demo.seed import seed_demo


@pytest.fixture
def data_folder(settings: Any, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


@pytest.fixture(scope="module")
def seeded(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Path]:
    """A first run, once for the module's tests, undone after them; the data folder."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr("django.conf.settings.DATA_DIR", folder)
        assert seed_demo()
        yield folder
        transaction.set_rollback(True)


@pytest.fixture
def shop(seeded: Path, db: None, settings: Any) -> Bot:
    """The demo's bot, after that run."""
    settings.DATA_DIR = seeded
    return Bot.objects.get()
