"""Which process is asked for. Worker, beat and migrations become the programs that they are."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from konan.embedded.variables import ROOT, is_given, read_variables

NEEDED = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "ENCRYPTION_KEYS", "JWT_KEYS")
CELERY = ("-m", "celery", "-A", "konan.celery")
WORKER = (*CELERY, "worker", "-P", "threads", "--pidfile=", "--without-gossip", "--without-mingle")
BEAT = (*CELERY, "beat", "--pidfile=", "--scheduler", "konan.node.pulse:PulsingScheduler")


def main(arguments: Sequence[str]) -> int:
    """The exit code, where the process does not become another; 2 for a wrong command."""
    asked = parser().parse_args(arguments)
    read_variables()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "konan.settings")
    os.environ["KONAN_PROCESS"] = asked.process
    lacking = [name for name in NEEDED if not is_given(name)]
    if lacking:
        print(f"Set {', '.join(lacking)}, or NAME_FILE for secrets.", file=sys.stderr)
        return 1
    if asked.process != "web":
        _become(*_program(asked))
    from konan.node.web import run

    return run(host=asked.host, port=asked.port, fd=asked.fd, ending=(asked.drain, asked.grace))


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m konan", description=__doc__)
    processes = parser.add_subparsers(dest="process", required=True)
    web = processes.add_parser("web", help="pages, API, sockets; as many as you like")
    web.add_argument("--host", default="127.0.0.1")
    web.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
    web.add_argument("--fd", type=int, help="a listening socket that was handed down")
    web.add_argument(
        "--drain", type=float, default=3.0, help="seconds to serve on while /readyz says 503"
    )
    web.add_argument(
        "--grace", type=float, default=25.0, help="seconds that open answers then have to end"
    )
    worker = processes.add_parser("worker", help="events, mails, documents; as many as you like")
    worker.add_argument("--threads", type=int, help="tasks at once (the machine's processors)")
    processes.add_parser("beat", help="wakes the workers; one")
    processes.add_parser("migrate", help="brings the database to this version, then ends")
    return parser


def _program(asked: argparse.Namespace) -> Sequence[str]:
    if asked.process == "worker":
        name = ("-n", f"konan-{os.getpid()}@%h", "-l", "warning")
        threads = ("-c", str(asked.threads)) if asked.threads else ()
        return (*WORKER, *name, *threads)
    if asked.process == "beat":
        return (*BEAT, "-l", "warning")
    return (str(ROOT / "manage.py"), "migrate", "--noinput")


def _become(*program: str) -> NoReturn:
    """Its signals then reach it without a process between."""
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, *program])
