"""The start, step by step, until everything answers."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from socket import socket

from konan.embedded.identity import CannotRun
from konan.embedded.keys import write_private
from konan.embedded.postgres import ensure_database
from konan.embedded.program import tail
from konan.embedded.services import DATABASE, START_SECONDS

from . import schema
from .configuration import Configuration
from .crew import Crew, Post, say
from .processes import Probe, manage, web, worker

WEB_SECONDS = 60.0
MOST_EARLY_DEATHS = 3


def start(crew: Crew, configuration: Configuration, listener: socket) -> None:
    """Services, database, migrations, demo, worker and web; raises CannotRun."""
    additions = configuration.additions()
    _start_services(crew, configuration)
    write_private(configuration.folder.environment_file, json.dumps(additions))
    _migrate(crew, configuration)
    if configuration.demo and not _login_file(configuration).exists():
        say("Seeding the demo …")
        _command(crew, configuration, "seed_demo")
    crew.add(worker(configuration))
    post = crew.add(web(configuration, listener))
    with closing(Probe(configuration)) as is_ready:
        _wait(crew, post, is_ready, seconds=WEB_SECONDS)


def announcement(configuration: Configuration) -> str:
    """The last lines of a start: where to go, and as whom, where there is a demo.

    There is none where people had accounts before the demo was switched on.
    """
    lines = [f"Open: {configuration.public_url}"]
    if configuration.demo and _login_file(configuration).exists():
        login = json.loads(_login_file(configuration).read_text())
        lines += [f"E-mail: {login['email']}", f"Password: {login['password']}"]
    return "\n".join(lines)


def _start_services(crew: Crew, configuration: Configuration) -> None:
    """Both at once; then the database, if it is ours and not there yet."""
    programs = configuration.missing.programs(configuration.folder)
    if programs:
        say(f"Starting {' and '.join(program.name for program in programs)} …")
    for post in [crew.add(program) for program in programs]:
        _wait(crew, post, post.stands, seconds=START_SECONDS)
    if configuration.missing.database:
        ensure_database(configuration.folder.sockets(), DATABASE)


def _migrate(crew: Crew, configuration: Configuration) -> None:
    if schema.is_current(configuration):
        return
    say("Migrating the database …")
    _command(crew, configuration, "migrate", "--noinput", "-v", "0")
    schema.remember(configuration)


def _command(crew: Crew, configuration: Configuration, *arguments: str) -> None:
    if crew.run_to_end(manage(configuration, *arguments)) != 0:
        log = configuration.folder.log("command")
        raise CannotRun(f"manage.py {arguments[0]} failed. The end of {log}:\n{tail(log)}")


def _login_file(configuration: Configuration) -> Path:
    """Written by `seed_demo` when the demo stands."""
    return configuration.folder.path / "demo.json"


def _wait(crew: Crew, post: Post, condition: Callable[[], bool], *, seconds: float) -> None:
    """Until `condition`; raises CannotRun when it dies again and again or takes too long."""
    crew.wait(lambda: condition() or _has_failed(post, seconds))
    if _has_failed(post, seconds):
        log = post.program.folder.log(post.program.name)
        raise CannotRun(f"{post.program.name} does not start. The end of {log}:\n{tail(log)}")


def _has_failed(post: Post, seconds: float) -> bool:
    return post.deaths >= MOST_EARLY_DEATHS or post.age() > seconds
