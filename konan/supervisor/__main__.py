"""`python -m konan.supervisor`: what `script/up` runs once the environment stands."""

import os
import sys
from contextlib import closing

from konan.embedded.binaries import NotInstalled
from konan.embedded.folders import InUse
from konan.embedded.identity import CannotRun
from konan.embedded.leftovers import end_leftovers

from .configuration import Configuration
from .crew import Crew, StopAsked, say
from .processes import listen
from .start import announcement, start

CHILDREN = ("web", "worker", "command", "valkey", "postgres")


def main() -> int:
    """Run until a signal: 0 after an orderly stop, 1 with a message if it cannot start."""
    try:
        configuration = Configuration.from_environment()
        with closing(configuration.folder.lock()):
            _run(configuration)
    except (CannotRun, InUse, NotInstalled) as error:
        say(str(error))
        return 1
    return 0


def _run(configuration: Configuration) -> None:
    folder, crew = configuration.folder, Crew()
    folder.pid_file("supervisor").write_text(f"{os.getpid()}\n")
    crew.listen()
    end_leftovers(folder, CHILDREN)
    with closing(listen(configuration)) as listener:
        try:
            start(crew, configuration, listener)
            print(announcement(configuration), flush=True)
            crew.watch()
        except StopAsked:
            pass
        finally:
            listener.close()
            crew.stop()
            folder.environment_file.unlink(missing_ok=True)
            folder.pid_file("supervisor").unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
