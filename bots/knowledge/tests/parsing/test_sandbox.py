"""Real child processes: what is read, and that poison hurts nobody else."""

import os
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bots.knowledge.parsing.limits import Limits
from bots.knowledge.parsing.reading import Job, Unreadable
from bots.knowledge.parsing.sandbox import Sandbox
from bots.knowledge.tests import files

LIMITS = Limits(seconds=3)


@pytest.fixture(scope="module")
def poisoned() -> Iterator[Sandbox]:
    sandbox = Sandbox("bots.knowledge.tests.poison:read", LIMITS)
    yield sandbox
    sandbox.close()


def outcome(sandbox: Sandbox, text: str) -> str:
    try:
        return sandbox.read(Job(text.encode(), "a.txt")).chunks[0].text
    except Unreadable as unreadable:
        return unreadable.code


def test_a_document_comes_back_in_packed_chunks(poisoned: Sandbox) -> None:
    read = poisoned.read(Job(files.pdf([["Returns are free for 30 days."]]), "returns.pdf"))
    assert [(chunk.text, chunk.page) for chunk in read.chunks] == [
        ("Returns are free for 30 days.", 1)
    ]
    assert read.chunks[0].index
    assert (read.characters, read.language) == (29, "en")


@pytest.mark.parametrize(
    ("poison", "code"),
    [
        ("segfault", "broken"),
        ("exit", "broken"),
        ("raise", "broken"),
        ("recurse", "broken"),
        ("eat", "too_complex"),
        ("burn", "timed_out"),
        ("sleep", "timed_out"),
    ],
)
def test_poison_ends_within_the_limits_and_the_next_document_is_read(
    poisoned: Sandbox, poison: str, code: str
) -> None:
    started = time.monotonic()
    assert outcome(poisoned, poison) == code
    assert time.monotonic() - started < LIMITS.seconds + 3
    assert outcome(poisoned, "A good document follows.") == "A good document follows."


def test_where_a_parser_stumbled_is_told_to_the_log(poisoned: Sandbox) -> None:
    with pytest.raises(Unreadable) as unreadable:
        poisoned.read(Job(b"raise", "a.txt"))
    assert unreadable.value.cause.startswith("ZeroDivisionError at poison.py:")


def test_one_that_hangs_does_not_hold_up_others(poisoned: Sandbox) -> None:
    with ThreadPoolExecutor(4) as threads:
        hanging = threads.submit(outcome, poisoned, "sleep")
        started = time.monotonic()
        good = list(threads.map(lambda n: outcome(poisoned, f"Number {n}."), range(10)))
        assert time.monotonic() - started < LIMITS.seconds
        assert not hanging.done()
        assert good == [f"Number {n}." for n in range(10)]
        assert hanging.result() == "timed_out"


def test_there_is_no_network_inside(poisoned: Sandbox) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert outcome(poisoned, f"connect {server.getsockname()[1]}") == "closed"


def test_nothing_is_written_inside(poisoned: Sandbox, tmp_path: Path) -> None:
    assert outcome(poisoned, f"write {tmp_path / 'file'}") in ("closed", "broken")
    assert not (tmp_path / "file").exists() or not (tmp_path / "file").read_text()


def test_our_secrets_are_not_inside(poisoned: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_OF_OURS", "x")
    fresh = Sandbox("bots.knowledge.tests.poison:read", LIMITS)
    inside = set(outcome(fresh, "environment").split())
    fresh.close()
    assert inside.isdisjoint({"SECRET_OF_OURS", "SECRET_KEY", "DATABASE_URL", "REDIS_URL"})


def test_each_document_has_a_child_of_its_own_that_ends_with_it(poisoned: Sandbox) -> None:
    children = {outcome(poisoned, "pid") for _ in range(3)}
    assert len(children) == 3
    deadline = time.monotonic() + 2
    while any(_lives(child) for child in children):
        assert time.monotonic() < deadline


def test_a_nursery_that_died_is_replaced() -> None:
    sandbox = Sandbox("bots.knowledge.tests.poison:read", LIMITS)
    assert outcome(sandbox, "First.") == "First."
    assert sandbox._nursery is not None
    sandbox._nursery.kill()
    assert outcome(sandbox, "Second.") == "Second."
    sandbox.close()


def test_closing_leaves_no_process_behind() -> None:
    sandbox = Sandbox("bots.knowledge.tests.poison:read", LIMITS)
    assert outcome(sandbox, "First.") == "First."
    assert sandbox._nursery is not None
    pid = sandbox._nursery.pid
    sandbox.close()
    assert not _lives(str(pid))


def _lives(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    return True
