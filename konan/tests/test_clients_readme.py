"""The READMEs of the clients are true: each is one program, run here against an installation."""

import base64
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import httpx2 as httpx
import pytest

from konan.embedded.folders import DataFolder
from konan.embedded.postgres import ask
from konan.embedded.services import DATABASE
from konan.testing.clientkits import Kit, PythonKit, TypeScriptKit
from konan.testing.clients import CLIENTS
from konan.testing.installation import Installation, wait_for
from konan.testing.processes import copied
from konan.testing.receiver import Received, Receiver

pytestmark = pytest.mark.processes
EMAIL: Final = "owner@demo.example"
PASSWORD: Final = "a-password-for-the-readme-1"
COMMANDS: Final = {
    "python": ["pip install ./clients/python\n"],
    "typescript": ["npm ci --ignore-scripts\nnpm pack\n"],
}
"""What konan.testing.clientkits does, as one types it."""


def _blocks(client: str, language: str) -> list[str]:
    text = (CLIENTS / client / "README.md").read_text()
    return re.findall(rf"```{language}\n(.*?)```", text, re.S)


@pytest.mark.parametrize("client", COMMANDS)
def test_no_command_is_forgotten(client: str) -> None:
    assert _blocks(client, "sh") == COMMANDS[client]


@pytest.fixture(scope="module")
def installation(
    tmp_path_factory: pytest.TempPathFactory, migrated_data: Path
) -> Iterator[Installation]:
    """With an owner whose e-mail is verified, and webhooks to this machine."""
    folder = tmp_path_factory.mktemp("clients") / "data"
    allowed = {"OUTBOUND_ALLOWED_CIDRS": "127.0.0.0/8", "RATE_LIMIT_AUTH": "1000/m"}
    made = Installation(copied(migrated_data, folder), **allowed)
    made.start(seconds=180)
    try:
        body = {"email": EMAIL, "password": PASSWORD}
        httpx.post(f"{made.url}/api/v1/auth/register", json=body).raise_for_status()
        code = {"email": EMAIL, "code": _mailed_code(made)}
        httpx.post(f"{made.url}/api/v1/auth/verify-email", json=code).raise_for_status()
        yield made
    finally:
        made.end()


def _mailed_code(installation: Installation) -> str:
    folder = installation.folder / "mail"
    wait_for(lambda: any(folder.glob("*.eml")), seconds=60, what="the mail with the code")
    text = sorted(folder.glob("*.eml"))[-1].read_text()
    return next(line for line in text.splitlines() if line.isdigit() and len(line) == 6)


@pytest.fixture(scope="module")
def letter(installation: Installation) -> tuple[str, Received]:
    """A webhook's secret, and what it got when it was tried."""
    body = {"email": EMAIL, "password": PASSWORD}
    api = httpx.Client(base_url=f"{installation.url}/api/v1", timeout=60)
    api.headers["Authorization"] = f"Bearer {api.post('/auth/login', json=body).json()['token']}"
    bot = api.post("/bots", json={"name": "Lamps"}).json()
    with Receiver() as receiver:
        wanted = {"bot_id": bot["id"], "url": receiver.url(), "events": ["new_message"]}
        webhook = api.post("/webhooks", json=wanted).json()
        tried = api.post(f"/webhooks/{webhook['id']}/test").json()
        assert tried["success"], tried
    return webhook["secret"], receiver.received[0]


@pytest.fixture(params=["python", "typescript"])
def kit(request: pytest.FixtureRequest, tmp_path: Path) -> Kit:
    kinds = {"python": PythonKit, "typescript": TypeScriptKit}
    found: Kit = kinds[request.param].installed(tmp_path)
    return found


LAST: Final = {
    "python": 'print("Verified:", received(b"{}", {}))\n',
    "typescript": 'console.log("Verified:", await received("{}", new Headers()));\n',
}


def test_readme_runs(kit: Kit, installation: Installation) -> None:
    client, suffix = ("python", "py") if isinstance(kit, PythonKit) else ("typescript", "ts")
    blocks = _blocks(client, client if suffix == "py" else suffix)
    program = "\n".join([*blocks, LAST[client]])
    (kit.folder / f"tour.{suffix}").write_text(
        program.replace("http://localhost:8000", installation.url)
    )
    kit.check(f"tour.{suffix}")
    told = kit.run(f"tour.{suffix}", KONAN_PASSWORD=PASSWORD, KONAN_WEBHOOK_SECRET="whsec_c2VjcmV0")
    assert "two working days" in told, "the answer"
    assert "nine to five" in told.replace("\n", " ").replace("  ", " "), "the stream, of the file"
    assert "Delivery" in told, "the source, and the list"
    assert re.search("hours|Hours", told), "the list's second page"
    assert "400 invalid" in told, "the refusal"
    assert re.search("Verified: (None|null)", told), "a letter without a signature"
    assert _messages(installation) % 4 == 0, "two questions, two answers, for each README"


def _messages(installation: Installation) -> int:
    sockets = DataFolder.at(installation.folder).sockets()
    return int(ask(sockets, DATABASE, "select count(*) from conversations_message"))


def test_webhook_is_verified(kit: Kit, letter: tuple[str, Received]) -> None:
    secret, fine = letter
    other = f"whsec_{base64.b64encode(b'another secret of 24 byte').decode()}"
    sent = int(fine.headers["webhook-timestamp"])
    tampered: dict[str, Received] = {
        "as it came": fine,
        "another body": replace(fine, body=fine.body + b" "),
        "another id": _with(fine, "webhook-id", "msg_other"),
        "an hour old": _with(fine, "webhook-timestamp", str(sent - 3600)),
        "of the future": _with(fine, "webhook-timestamp", str(sent + 3600)),
        "no timestamp": _with(fine, "webhook-timestamp", ""),
        "no number": _with(fine, "webhook-timestamp", "soon"),
        "an endless number": _with(fine, "webhook-timestamp", "9" * 5_000),
        "no signature": _with(fine, "webhook-signature", "v1,"),
        "no base64": _with(fine, "webhook-signature", "v1,%%% v2,abc nonsense"),
        "signed by two": _with(
            fine, "webhook-signature", f"v1,AAAA v1a,x {fine.headers['webhook-signature']}"
        ),
    }
    unknown = "no signature is by a secret that is known"
    assert dict(zip(tampered, _judged(kit, [other, secret], *tampered.values()), strict=True)) == {
        "as it came": "ping",
        "another body": unknown,
        "another id": unknown,
        "an hour old": "webhook-timestamp is too far from now",
        "of the future": "webhook-timestamp is too far from now",
        "no timestamp": "webhook-timestamp is missing",
        "no number": "webhook-timestamp is not a number of seconds",
        "an endless number": "webhook-timestamp is not a number of seconds",
        "no signature": unknown,
        "no base64": unknown,
        "signed by two": "ping",
    }
    assert _judged(kit, [other], fine) == [unknown]


def _with(request: Received, name: str, value: str) -> Received:
    return replace(request, headers={**request.headers, name: value})


def _judged(kit: Kit, secrets: list[str], *requests: Received) -> list[str]:
    letters: list[dict[str, Any]] = [
        {"body": each.body.decode(), "headers": each.headers} for each in requests
    ]
    return list(kit.ask("verify", url="", credential={}, secrets=secrets, letters=letters))
