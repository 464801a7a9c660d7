"""Both services together, for as long as somebody needs them."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from .folders import DataFolder
from .leftovers import end_leftovers
from .postgres import APPLICATION, database_url, ensure_database, postgres
from .postgres import NAME as POSTGRES
from .program import Program
from .valkey import NAME as VALKEY
from .valkey import valkey, valkey_socket, valkey_url
from .variables import is_given

DATABASE = "konan"
START_SECONDS = 30.0


@dataclass(frozen=True, kw_only=True)
class Missing:
    """Which of the two services the environment does not give."""

    database: bool
    redis: bool

    @classmethod
    def in_environment(cls) -> "Missing":
        return cls(database=not is_given("DATABASE_URL"), redis=not is_given("REDIS_URL"))

    def programs(self, folder: DataFolder, *, durable: bool = True) -> list[Program]:
        """What has to run here, in the order of starting."""
        programs = []
        if self.database:
            programs.append(postgres(folder, durable=durable))
        if self.redis:
            programs.append(valkey(folder, durable=durable))
        return programs

    def urls(self, folder: DataFolder) -> dict[str, str]:
        """What those programs' users need in their environment."""
        urls = {}
        if self.database:
            sockets = folder.sockets()
            urls["DATABASE_URL"] = database_url(sockets, DATABASE, role=APPLICATION)
            urls["MIGRATION_DATABASE_URL"] = database_url(sockets, DATABASE)
        if self.redis:
            urls["REDIS_URL"] = valkey_url(valkey_socket(folder))
        return urls


@contextmanager
def running_services(
    folder: DataFolder, *, missing: Missing, durable: bool = True
) -> Iterator[dict[str, str]]:
    """Run what is `missing` with its data in `folder`; yields the URLs.

    The caller holds the folder's lock.
    """
    end_leftovers(folder, (POSTGRES, VALKEY))
    with ExitStack() as stack:
        started = []
        for program in missing.programs(folder, durable=durable):
            started.append(program.start())
            stack.callback(started[-1].stop)
        for running in started:
            running.wait_ready(seconds=START_SECONDS)
        if missing.database:
            ensure_database(folder.sockets(), DATABASE)
        yield missing.urls(folder)
