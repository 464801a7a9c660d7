"""README is true: every command in it is run here, against a real installation."""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from konan.embedded.folders import DataFolder
from konan.embedded.postgres import APPLICATION, ask, database_url, ensure_database
from konan.embedded.services import DATABASE
from konan.testing.installation import Installation, free_port, wait_for
from konan.testing.services import ROOT

pytestmark = pytest.mark.processes
BLOCKS = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(), re.S)
CALLS = [block for block in BLOCKS if block.startswith("curl")]
SERVERS = [block for block in BLOCKS if block.startswith("python -m konan web")]
COMMANDS = [
    "python -m konan migrate\n",
    "python manage.py backup konan.zip\n",
    "python manage.py restore konan.zip\n",
]
THEMSELVES = ["script/up\n", "script/test\n"]  # what runs this test, and what it starts


Started = tuple[Installation, list[str]]


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    """With its demo, and what it printed."""
    made = Installation(tmp_path_factory.mktemp("readme") / "data", KONAN_DEMO="1")
    yield made, made.start(seconds=180)
    made.end()


def test_no_command_is_forgotten() -> None:
    assert sorted(CALLS + SERVERS + COMMANDS + THEMSELVES) == sorted(BLOCKS)


def test_start_ends_with_an_address_and_a_login(started: Started) -> None:
    installation, (address, email, password) = started
    assert address == f"Open: {installation.url}"
    assert email == "E-mail: owner@demo.example"
    assert re.fullmatch(r"Password: \S{12,}", password)


def test_the_calls_of_the_quick_start_answer_as_shown(started: Started) -> None:
    installation, printed = started
    known = {"PASSWORD": printed[2].removeprefix("Password: ")}
    login, bot, chat, knowledge = CALLS
    known["TOKEN"] = _call(login, installation, known)["token"]
    made = _call(bot, installation, known)
    known["BOT_ID"] = made["id"]
    assert (made["name"], made["domain"], made["status"]) == ("Support Bot", "support", "draft")
    assert _call(chat, installation, known)["response"] == "Hello! How can I help you?"
    assert _call(knowledge, installation, known)["status"] == "ready"
    question = chat.replace("Hello!", "How long does delivery take?")
    answer = _call(question, installation, known)
    assert "two working days" in answer["response"]
    assert answer["sources"][0]["title"] == "Delivery"


def _call(command: str, installation: Installation, known: dict[str, str]) -> dict[str, Any]:
    here = command.replace("http://localhost:8000", installation.url)
    run = subprocess.run(
        ["bash", "-euc", here],
        env={**os.environ, **known},
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    answer: dict[str, Any] = json.loads(run.stdout)
    assert "code" not in answer, answer
    return answer


def _beside(installation: Installation, **variables: str) -> dict[str, str]:
    environment = {**os.environ, **installation.environment(), **variables}
    return {**environment, "PATH": f"{ROOT / '.venv' / 'bin'}:{environment['PATH']}"}


@pytest.mark.parametrize("command", SERVERS[0].splitlines())
def test_processes_for_real_start_and_end(started: Started, command: str, tmp_path: Path) -> None:
    words = command.replace("--port 8000", f"--port {free_port()}").split()
    log, pulse = tmp_path / "log", tmp_path / "pulse"
    environment = _beside(started[0], KONAN_PULSE=str(pulse))
    with log.open("wb") as out:
        process = subprocess.Popen(words, cwd=ROOT, env=environment, stdout=out, stderr=out)

    def is_ready() -> bool:
        return pulse.exists() or "Application startup complete" in log.read_text()

    try:
        wait_for(is_ready, seconds=180, what=f"{command}: ready")
    finally:
        process.terminate()
    assert process.wait(30) == 0


def test_backup_goes_into_an_empty_database(started: Started, tmp_path: Path) -> None:
    """And the migrations of an empty one are those of the README too."""
    installation, migrate, backup, restore = started[0], *COMMANDS
    sockets = DataFolder.at(installation.folder).sockets()
    _run(backup, tmp_path, _beside(installation))
    for name, command in (("migrated", migrate), ("restored", restore)):
        ensure_database(sockets, name)
        urls = {
            "DATABASE_URL": database_url(sockets, name, role=APPLICATION),
            "MIGRATION_DATABASE_URL": database_url(sockets, name),
        }
        _run(command, tmp_path, _beside(installation, **urls))
    accounts = "select count(*) from accounts_user"
    assert ask(sockets, "migrated", accounts) == "0"
    assert ask(sockets, "restored", accounts) == ask(sockets, DATABASE, accounts) != "0"


def _run(command: str, folder: Path, environment: dict[str, str]) -> None:
    here = command.replace("konan.zip", str(folder / "konan.zip"))
    done = subprocess.run(
        here.split(), cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
