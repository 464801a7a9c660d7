"""The clients for integrators: the tools that make, check and try them, and making them."""

import os
import subprocess

from .environment import PYTHON
from .front_end import ensure_packages, find_node
from .steps import ROOT
from .testing import CHECKING

TYPESCRIPT = ROOT / "clients" / "typescript"


def ensure_client_tools() -> None:
    ensure_packages(find_node(), TYPESCRIPT)


def rebuild_clients() -> int:
    """Make what is generated anew; `git diff clients` says what came of it."""
    command = (str(PYTHON), "-m", "konan.testing.clients")
    environment = {**os.environ, **CHECKING, "DJANGO_SETTINGS_MODULE": "konan.settings"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
