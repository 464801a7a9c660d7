"""Real web processes for tests: uvicorn on a free port, against the test's own database."""

import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2 as httpx
import orjson
import pytest

from konan.testing.fakemodel import FakeModel
from konan.testing.installation import free_port, wait_for

ROOT = Path(__file__).resolve().parent.parent.parent
READY_S = 180
GENEROUS = {"RATE_LIMIT_STANDARD": "100000/m", "RATE_LIMIT_CHAT": "100000/m"}


BUSY = "/testing/busy"
QUIET_S = 30
_serving: "list[Served]" = []


@dataclass
class Served:
    """A running web process; `url` without a trailing slash, `log` its output."""

    url: str
    process: "subprocess.Popen[bytes]"
    log: Path

    def busy_with(self) -> list[str]:
        """The requests, sockets and turns that run in it; none where it has ended."""
        if self.process.poll() is not None:
            return []
        with urllib.request.urlopen(f"{self.url}{BUSY}", timeout=10) as answer:
            return list(orjson.loads(answer.read()))

    def kill(self) -> None:
        """As a crash would: at once, with nothing tidied up."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def stop(self) -> int:
        """As an operator would; returns the exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(15)


@contextmanager
def serving(log_folder: Path, **environment: str) -> Iterator[Served]:
    """A web process that is ready; stopped at the end if it still runs."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    log = log_folder / f"web-{port}.log"
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        "konan.testing.watched:application",
        "--port",
        str(port),
    ]
    command += ["--no-access-log", "--no-server-header", "--no-proxy-headers"]
    command += ["--timeout-graceful-shutdown", "2"]
    variables = {"PORT": str(port), "PUBLIC_URL": url, **GENEROUS, **environment}
    inherited = {k: v for k, v in os.environ.items() if k != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**inherited, **variables}, stdout=out, stderr=out
        )
    served = Served(url, process, log)
    try:
        wait_for(lambda: _is_up(served), seconds=READY_S, what=f"{url} answers")
        _serving.append(served)
        yield served
    finally:
        served.stop()
        if served in _serving:
            _serving.remove(served)


def wait_all_quiet() -> None:
    """Until nothing runs in any of our web processes: then none of them reads or writes."""
    for served in _serving:
        try:
            wait_for(lambda: not served.busy_with(), seconds=QUIET_S, what="quiet")  # noqa: B023
        except AssertionError as error:
            error.add_note(f"{served.url} is still busy with {served.busy_with()}")
            raise


def _is_up(served: Served) -> bool:
    if served.process.poll() is not None:
        raise AssertionError(f"The web process ended:\n{served.log.read_text()[-4000:]}")
    try:
        status = httpx.get(f"{served.url}/healthz", timeout=2).status_code
    except httpx.TransportError:
        return False
    if status >= 500:
        raise AssertionError(f"The web process is broken:\n{served.log.read_text()[-4000:]}")
    return status == 200


@pytest.fixture(scope="session")
def served(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A web process without a model."""
    with serving(tmp_path_factory.mktemp("served")) as server:
        yield server


@pytest.fixture(scope="session")
def model_server() -> Iterator[FakeModel]:
    with FakeModel() as model:
        yield model


@pytest.fixture(scope="session")
def served_with_model(
    django_db_setup: None, tmp_path_factory: pytest.TempPathFactory, model_server: FakeModel
) -> Iterator[Served]:
    """A web process with a model server of ours; a bot's `llm_model` `fake:MODE` picks its
    mood. Its time-outs are short."""
    with serving(
        tmp_path_factory.mktemp("served"),
        OPENAI_BASE_URL=model_server.base_url,
        OPENAI_MODEL="fake:ok",
        MODEL_TIMEOUT_CONNECT="1",
        MODEL_TIMEOUT_FIRST_TOKEN="1.5",
        MODEL_TIMEOUT_IDLE="1",
        MODEL_TIMEOUT_TOTAL="12",
    ) as server:
        yield server
