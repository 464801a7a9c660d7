"""Fixtures of the tests marked `processes`: installations, migrated once, copied for each."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from konan.testing.installation import Installation


@pytest.fixture(scope="session")
def migrated_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of an installation that was started once and stopped in order."""
    made = Installation(tmp_path_factory.mktemp("migrated") / "data")
    made.start(seconds=120)
    assert made.stop() == 0
    return made.folder


def copied(data: Path, to: Path) -> Path:
    return Path(shutil.copytree(data, to, ignore=shutil.ignore_patterns("*.log")))


@pytest.fixture
def bare_installation(tmp_path: Path) -> Iterator[Installation]:
    """With nothing in its data folder yet: to be started for the first time."""
    made = Installation(tmp_path / "bare")
    yield made
    made.end()


@pytest.fixture
def installation(tmp_path: Path, migrated_data: Path) -> Iterator[Installation]:
    """To be started (with `variables` changed before, if need be), and ended by the test."""
    made = Installation(copied(migrated_data, tmp_path / "data"))
    yield made
    made.end()


@pytest.fixture(scope="session")
def running_installation(
    tmp_path_factory: pytest.TempPathFactory, migrated_data: Path
) -> Iterator[Installation]:
    """Started once, for all tests that leave it running."""
    folder = tmp_path_factory.mktemp("running") / "data"
    made = Installation(copied(migrated_data, folder))
    made.start()
    yield made
    made.end()
