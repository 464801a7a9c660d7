"""The clients in clients/: as the document now says, well typed, and good on a bad line."""

from pathlib import Path
from typing import Any, Final

import pytest

from bots.models import Bot
from conversations.models import Message
from conversations.tests.conftest import make_bot
from konan.core.api.views import document
from konan.testing.badline import BUSY, LOST, bad_line
from konan.testing.clientkits import Kit, PythonKit, TypeScriptKit
from konan.testing.clients import (
    PYTHON_PACKAGE,
    PYTHON_PARTS,
    TYPESCRIPT_PART,
    generate_python,
    generate_typescript,
    lint,
)
from konan.testing.server import Served
from konan.testing.world import World, make_world

OUTDATED: Final = "The API has changed since the clients were made: run script/clients"
QUESTION: Final = "How much does delivery cost?"


def test_python_client_is_what_the_document_says(tmp_path: Path) -> None:
    generate_python(document(), tmp_path)
    made, kept = _files(tmp_path), _files(PYTHON_PACKAGE)
    differing = [name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name)]
    assert differing == [], OUTDATED


def _files(package: Path) -> dict[str, bytes]:
    """What is generated, by its path."""
    found = [
        file for part in PYTHON_PARTS for file in [package / part, *package.glob(f"{part}/**/*.py")]
    ]
    return {str(file.relative_to(package)): file.read_bytes() for file in found if file.is_file()}


def test_typescript_client_is_what_the_document_says(tmp_path: Path) -> None:
    generate_typescript(document(), tmp_path / "schema.ts")
    assert (tmp_path / "schema.ts").read_text() == TYPESCRIPT_PART.read_text(), OUTDATED


def test_redocly_recommends_no_change_of_the_document() -> None:
    assert lint(document()) == ""


@pytest.fixture(scope="session")
def python_kit(tmp_path_factory: pytest.TempPathFactory) -> PythonKit:
    return PythonKit.installed(tmp_path_factory.mktemp("python"))


@pytest.fixture(scope="session")
def typescript_kit(tmp_path_factory: pytest.TempPathFactory) -> TypeScriptKit:
    return TypeScriptKit.installed(tmp_path_factory.mktemp("typescript"))


@pytest.fixture(params=["python", "typescript"])
def kit(request: pytest.FixtureRequest) -> Kit:
    found: Kit = request.getfixturevalue(f"{request.param}_kit")
    return found


@pytest.fixture
def asked(transactional_db: None) -> dict[str, Any]:
    """A visitor's question to a bot whose model takes its time."""
    bot = make_bot(llm_model="fake:slow")
    return {"credential": {"bot_token": bot.public_token}, "request": {"message": QUESTION}}


@pytest.fixture
def world(transactional_db: None) -> World:
    return make_world()


def test_stream_goes_on_where_the_line_broke(
    kit: Kit, served_with_model: Served, asked: dict[str, Any]
) -> None:
    with bad_line(served_with_model.url, 1, 1) as line:
        told = kit.ask("stream", url=line.url, **asked)
    _assert_heard_whole(told)
    first, *more = line.asked
    assert (first.method, first.path) == ("POST", "/api/v1/chat/stream")
    assert {each.method for each in more} == {"GET"}
    assert len({each.headers["last-event-id"] for each in more}) == len(more) == 2
    assert {each.headers["x-visitor-token"] for each in more} == {told["visitor"]}


def test_stream_that_is_awaited_goes_on_too(
    python_kit: PythonKit, served_with_model: Served, asked: dict[str, Any]
) -> None:
    with bad_line(served_with_model.url, 1, 1) as line:
        _assert_heard_whole(python_kit.ask("stream_awaited", url=line.url, **asked))


def _assert_heard_whole(told: dict[str, Any]) -> None:
    answer = Message.objects.get(role="assistant")
    assert told["deltas"] == told["text"] == told["response"] == answer.content
    assert told["kinds"].count("Started") == told["kinds"].count("Ended") == 1
    assert Message.objects.filter(role="visitor").count() == 1


def test_question_whose_answer_never_began_is_asked_again_and_stored_once(
    kit: Kit, served_with_model: Served, asked: dict[str, Any]
) -> None:
    with bad_line(served_with_model.url, LOST, BUSY) as line:
        _assert_heard_whole(kit.ask("stream", url=line.url, **asked))
    assert [each.method for each in line.asked] == ["POST", "POST", "POST"]


def test_stream_can_be_stopped(kit: Kit, served_with_model: Served, asked: dict[str, Any]) -> None:
    with bad_line(served_with_model.url) as line:
        told = kit.ask("stream", url=line.url, stop_after=1, **asked)
    assert told["response"] == Message.objects.get(role="assistant").content
    assert [each.path.endswith("/stop") for each in line.asked] == [False, True]


def test_call_is_carried_out_once_on_a_bad_line(kit: Kit, served: Served, world: World) -> None:
    credential = {"token": world.owner.headers["Authorization"].removeprefix("Bearer ")}
    with bad_line(served.url, BUSY, LOST) as line:
        told = kit.ask("create", url=line.url, credential=credential, retries=True)
    assert str(Bot.objects.get(name="Made").pk) == told["id"]
    assert len(line.asked) == 3
    assert len({each.headers["idempotency-key"] for each in line.asked}) == 1


def test_call_is_refused_at_once_where_nobody_asked_to_retry(
    kit: Kit, served: Served, world: World
) -> None:
    credential = {"token": world.owner.headers["Authorization"].removeprefix("Bearer ")}
    with bad_line(served.url, BUSY) as line:
        told = kit.ask("create", url=line.url, credential=credential)
    assert told == {"refused": "rate_limited", "retry_after": 1}
    assert len(line.asked) == 1


def test_drivers_and_packages_are_typed_strictly(kit: Kit) -> None:
    kit.ask("verify", url="", credential={}, secrets=["whsec_c2VjcmV0"], letters=[])
    kit.check("driver.py" if isinstance(kit, PythonKit) else "driver.ts")
