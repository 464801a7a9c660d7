"""`manage.py` finds its services by itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from konan.testing.installation import UNSET, Installation
from konan.testing.services import ROOT

pytestmark = pytest.mark.processes

QUESTION = "from django.db import connection as c; c.ensure_connection(); print('joined')"


def manage(data: Path) -> str:
    environment = {**os.environ, **dict.fromkeys(UNSET, ""), "KONAN_DATA_DIR": str(data)}
    command = [sys.executable, "manage.py", "shell", "-v", "0", "-c", QUESTION]
    result = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def test_it_starts_them_for_the_length_of_a_command(tmp_path: Path) -> None:
    assert manage(tmp_path / "data") == "joined"
    assert not (tmp_path / "data" / "run" / "postgres.pid").exists()


def test_it_joins_a_running_installation(running_installation: Installation) -> None:
    assert manage(running_installation.folder) == "joined"
    assert running_installation.is_ready()
