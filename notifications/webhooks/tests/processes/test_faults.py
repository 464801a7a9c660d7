"""Real processes that die in the middle: every event arrives, none is sent twice without need."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import httpx2 as httpx
import psycopg
import pytest
import redis

from konan.testing.installation import Installation, wait_for
from konan.testing.receiver import Receiver
from konan.testing.services import ROOT

pytestmark = pytest.mark.processes
EVENTS = 150
EMIT = """
import django, sys
django.setup()
from uuid import uuid4
from django.db import transaction
from bots.models import Bot
from konan.core.events import emit_all
bot = Bot.objects.get(pk=sys.argv[1])
told = [{"document": {"id": str(uuid4())}, "action": "added"}] * int(sys.argv[2])
with transaction.atomic():
    emit_all("kb_updated", owner_id=bot.owner_id, bot_id=bot.pk, payloads=told)
"""


@pytest.fixture
def desk(installation: Installation) -> Iterator[Any]:
    """An installation with an owner's key and a webhook at a receiver."""
    installation.variables.update(OUTBOUND_ALLOWED_CIDRS="127.0.0.1/32", KONAN_DEMO="0")
    installation.start()
    with Receiver() as receiver:
        yield installation, receiver, _bot_with_webhook(installation, receiver)


def _bot_with_webhook(installation: Installation, receiver: Receiver) -> str:
    made = _run(
        installation,
        """
import django, sys
django.setup()
from konan.testing.world import make_bot, make_person
from notifications.webhooks.services.endpoints import endpoint_create
owner = make_person("owner")
bot = make_bot(owner.user)
for number in range(8):
    url = f"{sys.argv[1]}/{number}"
    endpoint_create(actor=owner.actor, bot=bot, url=url, events=["kb_updated"])
print(bot.pk)
""",
        receiver.url("/ok"),
    )
    return str(UUID(made.strip().splitlines()[-1]))


def _environment(installation: Installation) -> dict[str, str]:
    return {
        **os.environ,
        **installation.environment(),
        **installation.variables,
        "DJANGO_SETTINGS_MODULE": "konan.settings",
    }


def _run(installation: Installation, program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=_environment(installation),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _everything_arrived(installation: Installation, receiver: Receiver, count: int) -> None:
    def is_complete() -> bool:
        by_path = Counter(path for _, path in {(each.id, each.path) for each in _copy(receiver)})
        return len(by_path) == 8 and set(by_path.values()) == {count}

    wait_for(is_complete, seconds=120, what=f"{count} events at each of 8 endpoints")
    with psycopg.connect(installation.environment()["DATABASE_URL"]) as database:

        def is_settled() -> bool:
            found = database.execute(
                "SELECT count(*) FROM webhooks_delivery WHERE status <> 'succeeded'"
            ).fetchone()
            database.commit()
            return found == (0,)

        wait_for(is_settled, seconds=60, what="every delivery is marked as received")


def _copy(receiver: Receiver) -> list[Any]:
    return list(receiver.received)


def test_a_worker_that_is_killed_loses_nothing(desk: Any) -> None:
    installation, receiver, bot = desk
    _run(installation, EMIT, bot, str(EVENTS))
    wait_for(lambda: len(receiver.received) > 100, seconds=90, what="the first are sent")
    old = installation.kill("worker")
    answer = httpx.get(f"{installation.url}/healthz", timeout=5)
    assert answer.status_code == 200
    installation.wait_restarted("worker", old)
    _everything_arrived(installation, receiver, EVENTS)


def test_a_flushed_valkey_loses_nothing(desk: Any) -> None:
    installation, receiver, bot = desk
    _run(installation, EMIT, bot, str(EVENTS))
    wait_for(lambda: len(receiver.received) > 50, seconds=90, what="the first are sent")
    with redis.Redis.from_url(installation.environment()["REDIS_URL"]) as valkey:
        valkey.flushall()
    _run(installation, EMIT, bot, "20")
    _everything_arrived(installation, receiver, EVENTS + 20)


def test_two_workers_never_send_one_delivery_twice(desk: Any) -> None:
    installation, receiver, bot = desk
    program = (
        "import django; django.setup()\n"
        "from notifications.webhooks.sending.engine import deliver\n"
        "deliver(idle_s=600)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, env=_environment(installation)
    ) as second:
        try:
            _run(installation, EMIT, bot, "500")
            _everything_arrived(installation, receiver, 500)
        finally:
            second.send_signal(signal.SIGKILL)
    assert len(receiver.received) == 500 * 8
