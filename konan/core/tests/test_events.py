"""The outbox: in the transaction of what it tells, at least once, each effect once."""

from collections.abc import Iterator
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.utils import timezone
from psycopg.errors import DeadlockDetected

from konan.core.events import EventLetter, emit
from konan.core.events.registry import Handler, subscribe, unsubscribe
from konan.core.events.relay import ATTEMPTS, relay_due
from konan.core.ids import uuid7
from konan.core.models import Event, EventReceipt

pytestmark = pytest.mark.django_db(transaction=True)
NAME = "internal.tried"


@pytest.fixture
def heard() -> Iterator[list[EventLetter]]:
    letters: list[EventLetter] = []
    subscribe(NAME, key="tests.hear")(letters.append)
    yield letters
    unsubscribe(NAME, key="tests.hear")


def _emit(**payload: Any) -> None:
    with transaction.atomic():
        emit(NAME, owner_id=uuid7(), bot_id=None, payload=payload)


def _numbers(heard: list[EventLetter]) -> list[int]:
    """Beside somebody who fails, a subscriber may be run again: only what it writes counts."""
    return list(dict.fromkeys(letter.payload["n"] for letter in heard))


def _subscribed(handler: Handler) -> None:
    subscribe(NAME, key="tests.other")(handler)


@pytest.fixture
def other() -> Iterator[None]:
    yield
    unsubscribe(NAME, key="tests.other")


def test_subscriber_gets_what_was_committed(heard: list[EventLetter]) -> None:
    _emit(n=1)
    assert relay_due() == 1
    assert [(letter.name, letter.payload) for letter in heard] == [(NAME, {"n": 1})]
    assert Event.objects.get().status == "relayed"


def test_what_was_rolled_back_is_never_told(heard: list[EventLetter]) -> None:
    with pytest.raises(RuntimeError, match="rolled back"), transaction.atomic():
        emit(NAME, owner_id=None, bot_id=None, payload={})
        raise RuntimeError("rolled back")
    assert relay_due() == 0
    assert heard == []


def test_an_event_outside_a_transaction_or_catalogue_is_refused() -> None:
    with pytest.raises(RuntimeError):
        emit(NAME, owner_id=None, bot_id=None, payload={})
    with pytest.raises(ValueError, match="catalogue"), transaction.atomic():
        emit("new_masage", owner_id=None, bot_id=None, payload={})


def test_relaying_again_does_nothing_twice(heard: list[EventLetter]) -> None:
    _emit(n=1)
    relay_due()
    Event.objects.update(status="pending", due_at=timezone.now())
    relay_due()
    assert len(heard) == 1


def test_one_failing_subscriber_holds_up_nobody_else_and_is_tried_again(
    heard: list[EventLetter], other: None
) -> None:
    calls = []

    def fails_once(letter: EventLetter) -> None:
        calls.append(letter.id)
        if len(calls) <= 2:
            raise ValueError("not now")

    _subscribed(fails_once)
    _emit(n=1)
    _emit(n=2)
    relay_due()
    assert _numbers(heard) == [1, 2]
    Event.objects.filter(status="pending").update(due_at=timezone.now() - timedelta(seconds=1))
    relay_due()
    assert len(calls) == 4
    assert set(Event.objects.values_list("status", flat=True)) == {"relayed"}
    assert _numbers(heard) == [1, 2]
    assert EventReceipt.objects.count() == 4


def test_what_a_failing_subscriber_wrote_is_taken_back(other: None) -> None:
    def writes_and_fails(letter: EventLetter) -> None:
        Event.objects.create(name="internal.half_done", payload={})
        raise ValueError("half way")

    _subscribed(writes_and_fails)
    _emit()
    relay_due()
    assert not Event.objects.filter(name="internal.half_done").exists()
    assert not EventReceipt.objects.exists()


def test_after_the_last_try_it_stays_for_an_operator_to_see(other: None) -> None:
    def fails(letter: EventLetter) -> None:
        raise ValueError("never")

    _subscribed(fails)
    _emit()
    for _ in range(ATTEMPTS):
        Event.objects.update(due_at=timezone.now())
        relay_due()
    assert Event.objects.get().status == "failed"


def test_two_relays_at_once_share_the_work(heard: list[EventLetter]) -> None:
    for n in range(250):
        _emit(n=n)

    def relay() -> None:
        relay_due()
        connection.close()

    threads = [Thread(target=relay) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    relay_due()
    assert sorted(letter.payload["n"] for letter in heard) == list(range(250))


def test_whom_a_deadlock_stops_begins_anew_at_once(heard: list[EventLetter], other: None) -> None:
    """Two who lock the same rows in another order: nobody waits for the next try."""
    calls = []

    def in_a_deadlock_once(letter: EventLetter) -> None:
        calls.append(letter.id)
        if len(calls) == 1:
            raise OperationalError("deadlock detected") from DeadlockDetected()

    _subscribed(in_a_deadlock_once)
    _emit(n=1)
    assert relay_due() == 1
    event = Event.objects.get()
    assert (event.status, event.attempts) == ("relayed", 0)
    assert _numbers(heard) == [1]


def test_a_relay_gives_way_after_its_time(heard: list[EventLetter]) -> None:
    _emit(n=1)
    assert relay_due(for_s=0) == 0
    assert relay_due(for_s=60) == 1
