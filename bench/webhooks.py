"""`script/bench webhooks`: deliveries a second, against the reference, in one run."""

import json
import os
import random
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, Final

import psutil
import psycopg

from bench.chat import Bar
from bench.stage import LIMIT_DATABASE, START_SECONDS, BenchFailed, Ground, ground, run
from konan.embedded.postgres import database_url
from konan.embedded.variables import ROOT
from script.bootstrap.steps import say

ENDPOINTS: Final = 100
HANGING: Final = (0, 5)
CUT_S: Final = 30.0
ALLOWED: Final = {"OUTBOUND_ALLOWED_CIDRS": "127.0.0.1/32"}
Samples = dict[tuple[str, int], list[dict[str, float]]]
QUEUE: Final = """
  drop table if exists wh_queue, delivery;
  create table wh_queue (
    id bigint generated always as identity primary key, endpoint int not null, url text not null,
    body text not null, claimed bool not null default false,
    created_at timestamptz default clock_timestamp());
  create index on wh_queue (id) where not claimed;
  create table delivery (
    id bigint, status int, ms float8, at timestamptz default clock_timestamp());
"""


def body() -> str:
    letter = {
        "type": "new_message",
        "timestamp": "2030-01-15T09:30:00.000000Z",
        "data": {"session": {"id": "x" * 36, "seq": 1}, "message": {"content": "hello " * 40}},
    }
    return json.dumps(letter)


def path(number: int, hanging: int) -> str:
    return f"/{'hang' if number < hanging else 'ok'}/{number}"


def run_webhooks(*, quick: bool, folder: Path, first_port: int) -> int:
    began = time.monotonic()
    rounds, count = (1, 4_000) if quick else (3, 20_000)
    samples: Samples = {}
    with ground(folder, port=first_port + 2, **ALLOWED) as base, _sink(base, first_port):
        for number in range(rounds):
            say(f"Round {number + 1} of {rounds} …")
            for hanging in HANGING:
                for who in random.sample(["limit", "konan"], 2):
                    sample = _measure(base, who, hanging, count, first_port)
                    samples.setdefault((who, hanging), []).append(sample)
    bars = judge(samples)
    print(report(samples, bars, count))
    cells = {f"{who}, {hanging} %": found for (who, hanging), found in samples.items()}
    place = folder / f"webhooks-{time.strftime('%Y%m%dT%H%M%S')}.json"
    place.write_text(json.dumps(cells, indent=1))
    say(f"\n{time.monotonic() - began:.0f} s.")
    return 0 if all(bar.meets(bar.worst) for bar in bars) else 1


def judge(samples: Samples) -> list[Bar]:
    def rate(who: str, hanging: int) -> float:
        return median(sample["rate"] for sample in samples[who, hanging])

    kept = rate("konan", 5) / rate("konan", 0)
    return [
        *(
            Bar(
                f"deliveries/s, {hanging} % hang",
                rate("konan", hanging) / rate("limit", hanging),
                None,
                aim=0.6,
                worst=0.35,
                more_is_better=True,
            )
            for hanging in HANGING
        ),
        Bar("kept where 5 % hang", kept, None, aim=0.9, worst=0.8, more_is_better=True),
    ]


def report(samples: Samples, bars: list[Bar], count: int) -> str:
    lines = ["", f"{count} deliveries to {ENDPOINTS} endpoints; median of the rounds.", ""]
    lines.append(f"{'':<20}{'healthy/s':>11}{'CPU ms each':>13}")
    for (who, hanging), found in sorted(samples.items()):
        rate, cpu = (median(sample[name] for sample in found) for name in ("rate", "cpu_ms"))
        lines.append(f"{f'{who}, {hanging} % hang':<20}{rate:>11.0f}{cpu:>13.3f}")
    lines += ["", f"{'÷ limit':<26}{'ratio':>8}{'aim':>7}{'bar':>7}  verdict"]
    for bar in bars:
        figures = f"{bar.ratio:>8.2f}{bar.aim:>7.2f}{bar.worst:>7.2f}"
        lines.append(f"{bar.measure:<26}{figures}  {bar.verdict}")
    return "\n".join(lines)


def _measure(base: Ground, who: str, hanging: int, count: int, port: int) -> dict[str, float]:
    """Until 95 % of what goes to healthy endpoints is there, from the first arrival on."""
    healthy = _prepare(base, who, hanging, count, port)
    _ask(port, "/reset")
    with _sender(base, who) as process:
        started = time.monotonic()
        while not sum((counts := _counts(port)).values()):
            _check(process)
            if time.monotonic() - started > START_SECONDS:
                raise BenchFailed(f"Nothing of what {who} sends arrives.")
            time.sleep(0.01)
        began, cpu = time.monotonic(), _cpu_s(process)
        before = counts["ok"]
        while (ok := _counts(port)["ok"]) < healthy * 0.95:
            _check(process)
            if time.monotonic() - began > CUT_S:
                break
            time.sleep(0.01)
        took, spent = time.monotonic() - began, _cpu_s(process) - cpu
    return {"rate": (ok - before) / took, "cpu_ms": spent * 1000 / max(1, ok - before)}


def _prepare(base: Ground, who: str, hanging: int, count: int, port: int) -> int:
    """How many go to healthy endpoints."""
    if who == "konan":
        given = (str(port), str(count), str(hanging))
        run("bench.webhooks_seeding", *given, environment=base.environment, core=base.cores.rest)
        url = base.environment["MIGRATION_DATABASE_URL"]  # whose tables they are
        asked = "select count(*) from webhooks_delivery d join webhooks_endpoint e on " \
            "e.id = d.endpoint_id where e.url like '%/ok/%'"  # fmt: skip
        with psycopg.connect(url, autocommit=True) as database:
            database.execute("vacuum analyze")
            return int(database.execute(asked.encode()).fetchone()[0])  # type: ignore[index]
    random.seed(7)
    url = database_url(base.folder.sockets(), LIMIT_DATABASE)
    numbers = [random.randrange(ENDPOINTS) for _ in range(count)]
    with psycopg.connect(url, autocommit=True) as database:
        database.execute(QUEUE.encode())
        copy = "copy wh_queue (endpoint, url, body) from stdin"
        with database.cursor() as cursor, cursor.copy(copy) as rows:
            for number in numbers:
                place = f"http://127.0.0.1:{port}{path(number, hanging)}"
                rows.write_row((number, place, body()))
        database.execute("vacuum analyze")
    return sum(number >= hanging for number in numbers)


@contextmanager
def _sender(base: Ground, who: str) -> Iterator[psutil.Process]:
    """Who sends, on the application's core."""
    sends = (
        "import django; django.setup()\n"
        "from konan.node.settling import settle\n"
        "from notifications.webhooks.sending.engine import deliver\n"
        "settle()\n"
        "deliver(idle_s=60)"
    )
    dsn = database_url(base.folder.sockets(), LIMIT_DATABASE)
    command = ["-c", sends] if who == "konan" else ["-m", "bench.reference.hooks", dsn]
    with _process(base, command, base.cores.app) as process:
        yield process


@contextmanager
def _sink(base: Ground, port: int) -> Iterator[None]:
    command = ["-m", "bench.reference.sink", str(port)]
    with _process(base, command, base.cores.rest) as process:
        while True:
            try:
                _counts(port)
                break
            except OSError:
                _check(process)
                time.sleep(0.05)
        yield


@contextmanager
def _process(base: Ground, command: list[str], core: int | None) -> Iterator[psutil.Process]:
    pin = None if core is None else lambda: os.sched_setaffinity(0, {core})
    environment = {**base.environment, **ALLOWED}
    started = subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=environment, preexec_fn=pin
    )
    try:
        yield psutil.Process(started.pid)
    finally:
        started.kill()
        started.wait()


def _check(process: psutil.Process) -> None:
    if not process.is_running() or process.status() == psutil.STATUS_ZOMBIE:
        raise BenchFailed("Who sends has ended before everything was sent.")


def _cpu_s(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _counts(port: int) -> dict[str, int]:
    return json.loads(_ask(port, "/stats"))  # type: ignore[no-any-return]


def _ask(port: int, place: str) -> Any:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{place}", timeout=10) as answer:
        return answer.read()
