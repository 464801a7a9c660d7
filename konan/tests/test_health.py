"""/healthz and /readyz."""

import time
from threading import Event
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from redis import exceptions

from konan.core import health


def test_the_process_is_up_whatever_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


@pytest.mark.django_db(transaction=True)
def test_ready() -> None:
    assert Client().get("/readyz").status_code == 200


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("part", "fault", "missing"),
    [
        ("_database", OperationalError, ["database"]),
        ("_broker", exceptions.ConnectionError, ["broker"]),
        ("_all_applied", health.NotMigrated, ["migrations"]),
    ],
)
def test_what_is_missing_is_said(
    monkeypatch: pytest.MonkeyPatch, part: str, fault: type[Exception], missing: list[str]
) -> None:
    def away(*_: Any, **__: Any) -> Any:
        raise fault("away")

    if part == "_database":
        monkeypatch.setattr(type(connection._connections["default"]), "cursor", away)  # type: ignore[attr-defined]
    elif part == "_broker":
        monkeypatch.setattr(health.redis.Redis, "ping", away)
    else:
        monkeypatch.setattr(health, part, away)
    answer = Client().get("/readyz")
    assert (answer.status_code, answer.json()["missing"]) == (503, missing)
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Retry-After"]


@pytest.mark.django_db(transaction=True)
def test_a_hanging_part_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    released = Event()
    monkeypatch.setattr(health, "_broker", lambda: released.wait(30))
    began = time.monotonic()
    answer = Client().get("/readyz")
    released.set()
    assert time.monotonic() - began < 3
    assert answer.json()["missing"] == ["broker"]
