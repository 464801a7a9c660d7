"""What Konan stands on is taken away while visitors talk: nobody loses a word or an event.

Real processes, which script/up's supervisor started, and real signals; `script/faults` repeats
the same at random moments, twenty times each.
"""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pytest

from konan.testing.faults.rig import Rig, rig
from konan.testing.faults.seeding import MUCH
from konan.testing.faults.striking import FAULTS
from konan.testing.installation import Installation
from konan.testing.services import ROOT

pytestmark = pytest.mark.processes
VISITORS = 5
BURST = 1250  # events, each for eight webhooks: ten thousand deliveries
GUESSES, ALLOWED = 8, 5


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory, migrated_data: Path) -> Iterator[Rig]:
    folder = tmp_path_factory.mktemp("faults") / "data"
    shutil.copytree(migrated_data, folder, ignore=shutil.ignore_patterns("*.log"))
    with rig(Installation(folder), visitors=VISITORS, burst=BURST, seconds=120) as running:
        yield running


def guesses(installation: Installation) -> list[int]:
    """What somebody is told who guesses passwords, of another account each time."""
    url = f"{installation.url}/api/v1/auth/login"
    tried = ({"email": f"{n}@example.com", "password": "not-the-password"} for n in range(GUESSES))
    return [httpx.post(url, json=login, timeout=10).status_code for login in tried]


def test_a_worker_that_is_killed_amid_ten_thousand_deliveries_loses_none(ground: Rig) -> None:
    fault = FAULTS["worker-killed"]
    figures = ground.suffer(fault)
    assert figures.broken_promises(away_s=0) == []
    paths = [each.path for each in ground.receiver.received if each.path in MUCH]
    assert len(paths) >= BURST * len(MUCH)


def test_a_flushed_valkey_loses_nothing(ground: Rig) -> None:
    assert ground.suffer(FAULTS["valkey-flushed"]).broken_promises(away_s=0) == []


def test_a_minute_without_valkey_is_hardly_noticed(
    ground: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answers come as quickly as ever, sockets tell again, and who guesses is not set free."""
    told: list[int] = []
    monkeypatch.setattr(ground, "meanwhile", lambda: told.extend(guesses(ground.installation)))
    figures = ground.suffer(FAULTS["valkey-away"], away_s=60)
    assert figures.broken_promises(away_s=60) == []
    assert (told.count(401), told[-1]) == (ALLOWED, 429)
    assert figures.health == {200}
    assert figures.ready == {200, 503}


def test_postgresql_restarted_three_times_loses_no_accepted_message(ground: Rig) -> None:
    figures = ground.suffer(FAULTS["postgres-restarted"], times=3)
    assert figures.broken_promises(away_s=0) == []


def test_without_postgresql_everybody_is_refused_in_time(ground: Rig) -> None:
    """503 with Retry-After within three seconds; and all goes on by itself once it is back."""
    figures = ground.suffer(FAULTS["postgres-away"], away_s=15)
    assert figures.broken_promises(away_s=15) == []
    assert figures.health == {200}
    assert figures.ready == {200, 503}
    assert figures.slowest_refusal_s > 0


def test_two_workers_never_send_one_delivery_twice(ground: Rig) -> None:
    program = (
        "import django; django.setup()\n"
        "from notifications.webhooks.sending.engine import deliver\n"
        "deliver(idle_s=600)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, env=ground.environment()
    ) as second:
        try:
            received = ground.deliver_many(500)
        finally:
            second.send_signal(signal.SIGKILL)
    assert len(received) == len({(each.path, each.id) for each in received})
    assert len(received) >= 500 * len(MUCH)


def test_the_command_strikes_and_prints_a_table(tmp_path: Path) -> None:
    done = subprocess.run(
        [ROOT / "script" / "faults", "valkey-flushed", "--times", "1", "--visitors", "3"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    heads, row, verdict = done.stdout.splitlines()
    assert heads.split()[:4] == ["fault", "times", "accepted", "lost"]
    name, times, accepted, *zeros = row.split()
    assert (name, times) == ("valkey-flushed", "1")
    assert int(accepted) > 0
    assert zeros[:4] == ["0", "0", "0", "0"]
    assert verdict == "Every promise was kept."
