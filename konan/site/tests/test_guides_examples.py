"""Every example of the guides that has a name behind its fence is run as it stands there."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jwt
import pytest

from bots.knowledge.services import document_add_text
from bots.services import bot_rotate_identity_secret
from contacts.models import Contact
from konan.core.events.relay import relay_due
from konan.site.guides.drawing import Example, examples
from konan.site.guides.facts import letter_of
from konan.site.guides.shelf import SLUGS, source
from konan.testing.installation import free_port, wait_for
from konan.testing.receiver import Received, Receiver
from konan.testing.server import Served
from konan.testing.world import World
from notifications.webhooks.models import Delivery
from notifications.webhooks.sending.engine import deliver_due
from notifications.webhooks.services.endpoints import endpoint_create
from script.bootstrap.front_end import FRONTEND, find_node

pytestmark = pytest.mark.django_db(transaction=True)
Named = tuple[str, Example]
DELIVERY = "We deliver within two working days. Delivery is free from 50 euros."


def named(*names: str) -> list[Any]:
    """The examples of these names, in all guides, each as a case of a test."""
    found = [
        pytest.param(each, id=f"{slug}-{at}-{each.name}")
        for slug in SLUGS
        for at, each in enumerate(examples(source(slug, "en").text))
        if each.name in names
    ]
    assert found, names
    return found


RUN_ALONE = (
    "call", "errors", "headers", "identified", "import", "lists", "problem", "resume", "socket",
    "stream", "twice",
)  # fmt: skip
RECEIVERS = ("receiver-python", "receiver-node")
VERIFIERS = ("verify-python", "verify-node", "verify-shell")
TOKENS = ("identity-jwt-python", "identity-jwt-node")
HASHES = ("identity-hash-python", "identity-hash-node")
IN_A_PAGE = ("widget",)  # konan/site/tests/browser/test_guides.py


def test_every_name_is_run_by_some_test() -> None:
    told = {each.name for slug in SLUGS for each in examples(source(slug, "en").text)}
    known = {*RUN_ALONE, *RECEIVERS, *VERIFIERS, *TOKENS, *HASHES, *IN_A_PAGE, ""}
    assert told == known


# --- calls of the API -----------------------------------------------------------------------


@dataclass(frozen=True)
class Stage:
    """A bot that knows something, and what the examples find in the environment."""

    world: World
    environment: dict[str, str]
    folder: Path


@pytest.fixture
def stage(world: World, served: Served, tmp_path: Path) -> Stage:
    document_add_text(actor=world.owner.actor, bot=world.bot, title="Delivery", text=DELIVERY)
    secret = bot_rotate_identity_secret(actor=world.owner.actor, bot=world.bot)
    claims = {"sub": "customer-1042", "aud": str(world.bot.pk), "exp": _now() + 3600}
    environment = {
        "KONAN": served.url,
        "KEY": world.full_key.headers["X-API-Key"],
        "BOT": str(world.bot.pk),
        "BOT_TOKEN": world.bot.public_token,
        "IDENTITY_SECRET": secret,
    }
    said = _post(f"{served.url}/api/v1/chat", environment, {"message": "How long is delivery?"})
    environment["IDENTITY_TOKEN"] = jwt.encode(claims, secret, algorithm="HS256")
    return Stage(world, {**environment, "SESSION": said["session_id"]}, tmp_path)


def _now() -> int:
    return int(time.time())


def _post(url: str, environment: dict[str, str], body: dict[str, Any]) -> dict[str, Any]:
    request = urllib.request.Request(
        url,
        json.dumps({"bot_id": environment["BOT"], **body}).encode(),
        {"X-API-Key": environment["KEY"], "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        found: dict[str, Any] = json.load(answer)
    return found


def command_of(example: Example) -> list[str]:
    if example.language == "python":
        return [sys.executable, "-c", example.code]
    if example.language == "js":
        return [str(find_node().node), "--input-type=module", "--eval", example.code]
    return ["bash", "-euo", "pipefail", "-c", example.code]


def run(
    example: Example, environment: dict[str, str], folder: Path, given: bytes | None = None
) -> str:
    done = subprocess.run(
        command_of(example),
        cwd=FRONTEND if example.language == "js" else folder,
        env={**os.environ, **environment},
        input=given,
        capture_output=True,
        timeout=90,
        check=False,
    )
    told = done.stdout.decode()
    assert done.returncode == 0, f"{told}\n{done.stderr.decode()}"
    return told


SAYS: dict[str, Callable[[str], object]] = {
    "call": lambda told: told and '"request_id"' not in told,
    "errors": lambda told: told.startswith("not_found - "),
    "headers": lambda told: "ratelimit-policy: " in told.lower(),
    "identified": lambda told: json.loads(told)["response"],
    "import": lambda told: json.loads(told) == {"created": 1, "updated": 0},
    "lists": lambda told: "Bot of owner" in told,
    "problem": lambda told: [each["code"] for each in json.loads(told)["errors"]],
    "resume": lambda told: "two working days" in told,
    "socket": lambda told: "visitor How long is delivery?" in told,
    "stream": lambda told: "event: message.end" in told and "two working days" in told,
    "twice": lambda told: told.lower().count("idempotent-replayed: true") == 1,
}


@pytest.mark.parametrize("example", named(*RUN_ALONE))
def test_what_is_called_answers(stage: Stage, example: Example) -> None:
    told = run(example, stage.environment, stage.folder)
    assert SAYS[example.name](told), told


def test_the_problem_is_the_one_that_is_shown(stage: Stage) -> None:
    (example,) = (case.values[0] for case in named("problem"))
    told = json.loads(run(example, stage.environment, stage.folder))
    shown = json.loads(
        next(each.code for each in examples(source("errors", "en").text) if each.language == "json")
    )
    assert {**told, "request_id": ""} == {**shown, "request_id": ""}


# --- known visitors -------------------------------------------------------------------------


@pytest.mark.parametrize("example", named(*TOKENS))
def test_a_token_that_an_example_signs_is_believed(stage: Stage, example: Example) -> None:
    token = run(example, stage.environment, stage.folder).strip()
    _believed(stage, {"identity_token": token})


@pytest.mark.parametrize("example", named(*HASHES))
def test_a_hash_that_an_example_makes_is_believed(stage: Stage, example: Example) -> None:
    proof = run(example, stage.environment, stage.folder).strip()
    _believed(stage, {"external_id": "customer-1042", "identity_hash": proof})


def _believed(stage: Stage, contact: dict[str, str]) -> None:
    url = f"{stage.environment['KONAN']}/api/v1/chat"
    _post(url, stage.environment, {"message": "Hello!", "contact": contact})
    assert Contact.objects.get(external_id="customer-1042").verified


# --- webhooks -------------------------------------------------------------------------------


@pytest.fixture
def outside(settings: Any) -> None:
    settings.OUTBOUND_ALLOWED_CIDRS = ["127.0.0.1/32"]


def _subscribed(world: World, url: str) -> str:
    """The secret of a webhook there."""
    return endpoint_create(actor=world.owner.actor, bot=world.bot, url=url, events=["kb_updated"])[
        1
    ]


def _something_happens(world: World) -> None:
    document_add_text(actor=world.owner.actor, bot=world.bot, title="Delivery", text=DELIVERY)
    relay_due()
    deliver_due()


@contextmanager
def _listening(example: Example, port: int, secret: str, log: Path) -> Iterator[None]:
    environment = {**os.environ, "PORT": str(port), "WEBHOOK_SECRET": secret}
    with log.open("wb") as out:
        process = subprocess.Popen(
            command_of(example), cwd=FRONTEND, env=environment, stdout=out, stderr=out
        )
        try:
            wait_for(lambda: _status(port, b"{}", {}), seconds=60, what="the receiver listens")
            yield
        finally:
            process.kill()
            process.wait(10)


def _status(port: int, body: bytes, headers: dict[str, str]) -> int | None:
    request = urllib.request.Request(f"http://127.0.0.1:{port}/", body, headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code
    except OSError:
        return None


@pytest.mark.parametrize("example", named(*RECEIVERS))
def test_a_receiver_takes_what_we_send_and_nothing_else(
    world: World, outside: None, tmp_path: Path, example: Example
) -> None:
    port, log = free_port(), tmp_path / "log"
    secret = _subscribed(world, f"http://127.0.0.1:{port}/konan")
    with _listening(example, port, secret, log):
        _something_happens(world)
        delivery = Delivery.objects.get()
        attempt = delivery.attempts.get()
        assert (delivery.status, attempt.status_code) == ("succeeded", 204)
        headers = {
            "webhook-id": str(delivery.event_id),
            "webhook-timestamp": str(_now()),
            "webhook-signature": attempt.signature,
        }
        assert _status(port, delivery.body.encode() + b" ", headers) == 400
    assert log.read_text().count("kb_updated") == 1


@pytest.mark.parametrize("example", named(*VERIFIERS))
def test_a_signature_is_told_from_a_forged_one(
    world: World, outside: None, tmp_path: Path, example: Example
) -> None:
    with Receiver() as receiver:
        secret = _subscribed(world, receiver.url())
        _something_happens(world)
    (request,) = receiver.received
    assert _verdict(example, request, request.body, secret, tmp_path) == "genuine"
    forged = request.body.replace(b"Delivery", b"Forgery")
    assert _verdict(example, request, forged, secret, tmp_path) == "forged"


def _verdict(example: Example, request: Received, body: bytes, secret: str, folder: Path) -> str:
    (folder / "body.json").write_bytes(body)
    signed = {name: value for name, value in request.headers.items() if "webhook" in name}
    shouted = {re.sub("-", "_", name).upper(): value for name, value in signed.items()}
    environment = {**signed, **shouted, "WEBHOOK_SECRET": secret}
    return run(example, environment, folder, body).strip()


def test_an_example_of_an_event_has_the_fields_that_are_sent(world: World, outside: None) -> None:
    with Receiver() as receiver:
        _subscribed(world, receiver.url())
        _something_happens(world)
    (request,) = receiver.received
    shown = letter_of("kb_updated")
    assert shown.keys() == request.letter.keys()
    assert shown["data"].keys() == request.letter["data"].keys()
    assert shown["data"]["document"].keys() == request.letter["data"]["document"].keys()
