"""Workers as processes of their own: one that dies, and two beside each other."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from konan.testing.installation import wait_for
from konan.testing.receiver import Receiver
from konan.testing.services import ROOT
from notifications.webhooks.models import Delivery
from notifications.webhooks.tests.conftest import Emitted, Subscribed

pytestmark = pytest.mark.django_db(transaction=True)
ENDPOINTS, EVENTS = 8, 50
PROGRAM = """
import django
django.setup()
from notifications.webhooks.sending.engine import deliver
deliver(idle_s=600)
"""


@contextmanager
def worker() -> Iterator["subprocess.Popen[bytes]"]:
    """Sends what is due in the tests' database, until it is killed."""
    inherited = {k: v for k, v in os.environ.items() if k != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    environment = {**inherited, "OUTBOUND_ALLOWED_CIDRS": "127.0.0.1/32"}
    process = subprocess.Popen([sys.executable, "-c", PROGRAM], cwd=ROOT, env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait(10)


@pytest.fixture
def much_to_send(subscribed: Subscribed, emitted: Emitted) -> int:
    for number in range(ENDPOINTS):
        subscribed(f"/ok/{number}")
    emitted(times=EVENTS)
    return ENDPOINTS * EVENTS


def all_is_received() -> bool:
    return not Delivery.objects.exclude(status="succeeded").exists()


def test_what_a_killed_worker_held_is_sent_by_the_next(
    receiver: Receiver, much_to_send: int
) -> None:
    with worker() as first:
        wait_for(lambda: len(receiver.received) > 40, seconds=60, what="the first are sent")
        first.kill()
        first.wait(10)
    with worker():
        wait_for(all_is_received, seconds=120, what="everything is received")
    assert len({(each.id, each.path) for each in list(receiver.received)}) == much_to_send


def test_two_workers_never_send_one_delivery_twice(receiver: Receiver, much_to_send: int) -> None:
    with worker(), worker():
        wait_for(all_is_received, seconds=120, what="everything is received")
    assert len(receiver.received) == much_to_send
