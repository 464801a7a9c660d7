from collections.abc import Iterator
from pathlib import Path

import pytest

from konan.embedded.folders import DataFolder


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DataFolder]:
    """A data folder that is held, as whoever starts services holds it."""
    made = DataFolder.at(tmp_path / "data")
    with made.lock():
        yield made
