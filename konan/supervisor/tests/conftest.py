from collections.abc import Iterator
from pathlib import Path

import pytest

from konan.testing.installation import Installation


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    """Set up to be started; what is left of it is ended after the test."""
    made = Installation(tmp_path / "data")
    yield made
    made.end()


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Started once for all tests that leave it running."""
    made = Installation(tmp_path_factory.mktemp("running") / "data")
    made.start()
    yield made
    made.end()
