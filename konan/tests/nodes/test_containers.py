"""What compose.yaml starts, started here: the same commands, variables, secrets and probes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
import yaml

from konan.embedded.postgres import ensure_database
from konan.embedded.variables import ROOT
from konan.testing.installation import free_port, wait_for
from konan.testing.services import OPERATOR_VARIABLES, SECRETS
from konan.tests.nodes.conftest import Site

pytestmark = pytest.mark.processes
SERVICES: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
HEALTHY_S = 60.0


@pytest.fixture(scope="module")
def secrets(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As the script makes them; the database is one beside the nodes', for the same roles."""
    folder = tmp_path_factory.mktemp("containers") / "secrets"
    subprocess.run([ROOT / "docs" / "deploy" / "make-secrets.sh", folder], check=True)
    ensure_database(site.nodes.folder.sockets(), "contained")
    for name in ("DATABASE_URL", "MIGRATION_DATABASE_URL"):
        url = urlsplit(site.nodes.environment()[name])._replace(path="/contained")
        (folder / name.lower()).write_text(urlunsplit(url) + "\n")
    _migrate(site, folder)
    return folder


def _environment(site: Site, secrets: Path, service: str, **variables: str) -> dict[str, str]:
    """Nothing but the service's own, with the paths and the Valkey of this machine."""
    given = {key: str(value) for key, value in SERVICES[service]["environment"].items()}
    here = {
        key: value.replace("/run/secrets", str(secrets)) if key.endswith("_FILE") else value
        for key, value in given.items()
        if not value.startswith("${")
    }
    left_out = {*OPERATOR_VARIABLES, *SECRETS, "DATABASE_URL", "KONAN_EMBEDDED"}
    inherited = {key: value for key, value in os.environ.items() if key not in left_out}
    fixed = {
        "PUBLIC_URL": "https://chat.example.com",
        "REDIS_URL": site.nodes.environment()["REDIS_URL"],
        "KONAN_VALKEY_PREFIX": "contained",
        "KONAN_DATA_DIR": str(secrets.parent),
    }
    return {**inherited, **here, **fixed, **variables}


def _migrate(site: Site, secrets: Path) -> None:
    command = [sys.executable, "-m", "konan", *SERVICES["migrate"]["command"]]
    subprocess.run(
        command, cwd=ROOT, env=_environment(site, secrets, "migrate"), check=True, timeout=120
    )


@contextmanager
def _started(
    site: Site, secrets: Path, service: str, tmp_path: Path
) -> Iterator[tuple["subprocess.Popen[bytes]", dict[str, str]]]:
    port = str(free_port())
    pulse = {"KONAN_PULSE": str(tmp_path / "pulse"), "PORT": port}
    environment = _environment(site, secrets, service, **pulse)
    words = [str(word) for word in SERVICES[service]["command"]]
    words = [port if word == "8000" else word for word in words]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "konan", *words],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=log,
        )
    try:
        yield process, environment
    finally:
        process.kill()
        process.wait()


@pytest.mark.parametrize("service", ["web-1", "worker", "beat"])
def test_service_gets_well_by_its_own_probe_and_ends_in_order(
    site: Site, secrets: Path, service: str, tmp_path: Path
) -> None:
    probe = SERVICES[service]["healthcheck"]["test"]
    assert probe[:2] == ["CMD", "python"]

    with _started(site, secrets, service, tmp_path) as (process, environment):

        def is_well() -> bool:
            assert process.poll() is None, (tmp_path / "log").read_text()
            asked = subprocess.run([sys.executable, *probe[2:]], cwd=ROOT, env=environment)
            return asked.returncode == 0

        wait_for(is_well, seconds=HEALTHY_S, what=f"{service} is well")
        process.terminate()
        assert process.wait(int(SERVICES[service]["stop_grace_period"].rstrip("s"))) == 0
        asked = subprocess.run([sys.executable, *probe[2:]], cwd=ROOT, env=environment)
        assert service != "web-1" or asked.returncode == 1
