"""A thief of the database, or of the logs, finds none of the secrets that people were given."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from konan.embedded.binaries import postgres_binary
from konan.testing.installation import Installation, wait_for

pytestmark = pytest.mark.processes
PASSWORD = "correct-horse-battery-4711"
MODEL_KEY = "sk-canary-0123456789abcdef"


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    made = Installation(tmp_path_factory.mktemp("secrets") / "data")
    made.start()
    yield made
    made.end()


def _mailed_code(installation: Installation) -> str:
    folder = installation.folder / "mail"
    wait_for(lambda: any(folder.glob("*.eml")), seconds=15, what="the mail with the code")
    text = sorted(folder.glob("*.eml"))[-1].read_text()
    return next(line for line in text.splitlines() if line.isdigit() and len(line) == 6)


class Run:
    """Somebody who signs up, makes what has secrets, and talks: `secrets` are those seen."""

    def __init__(self, installation: Installation) -> None:
        self.http = httpx.Client(base_url=f"{installation.url}/api/v1", timeout=30)
        self.secrets: dict[str, str] = {"password": PASSWORD, "model key": MODEL_KEY}
        self._sign_up(installation)
        model = {"base_url": "https://models.example.com/v1", "model": "m", "key": MODEL_KEY}
        bot = self._post("/bots", {"name": "Lamps", "llm": model})
        made = self._post(f"/bots/{bot['id']}/rotate-identity-secret")
        self.secrets["identity secret"] = made["identity_secret"]
        self.secrets["API key"] = self._post("/auth/api-keys", {"name": "shop"})["key"]
        setup = self._post("/auth/totp/setup", {"password": PASSWORD})
        self.secrets["2FA secret"] = setup["secret"]
        self._post(f"/bots/{bot['id']}/activate")
        self._visit(bot["public_token"])

    def _sign_up(self, installation: Installation) -> None:
        made = self._post("/auth/register", {"email": "amal@example.com", "password": PASSWORD})
        self.secrets |= {"token": made["token"], "refresh token": made["refresh_token"]}
        self.http.headers["Authorization"] = f"Bearer {made['token']}"
        code = _mailed_code(installation)
        self._post("/auth/verify-email", {"email": "amal@example.com", "code": code})

    def _visit(self, bot_token: str) -> None:
        answer = httpx.post(
            f"{self.http.base_url}chat",
            json={"message": "My card is CANARY-MESSAGE-99."},
            headers={"X-Bot-Token": bot_token},
        )
        self.secrets["visitor token"] = answer.json()["visitor_token"]

    def _post(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        response = self.http.post(path, json=body or {})
        assert response.status_code < 300, response.text
        answer: dict[str, Any] = response.json()
        return answer


@pytest.fixture(scope="module")
def run(started: Installation) -> Run:
    return Run(started)


def test_the_dump_holds_none_of_them(started: Installation, run: Run) -> None:
    url = started.environment()["DATABASE_URL"]
    dump = subprocess.run(
        [str(postgres_binary("pg_dump")), url], capture_output=True, text=True, check=True
    ).stdout
    assert "amal@example.com" in dump, "it is the right database"
    assert [name for name, secret in run.secrets.items() if secret in dump] == []


def test_the_logs_hold_none_of_them_and_no_word_of_a_visitor(
    started: Installation, run: Run
) -> None:
    logs = {path.name: path.read_text() for path in Path(started.folder, "log").glob("*.log")}
    told = json.dumps(logs)
    assert "/api/v1/chat" in told, "they are the right logs"
    assert [name for name, secret in run.secrets.items() if secret in told] == []
    assert "CANARY-MESSAGE-99" not in told
