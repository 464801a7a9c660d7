"""The children: started, watched, restarted with back-off, stopped in reverse order."""

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

from konan.embedded.identity import CannotRun
from konan.embedded.launch import adopt_orphans
from konan.embedded.leftovers import kill_strays
from konan.embedded.program import Program, Running, shorten

FIRST_DELAY, LONGEST_DELAY = 0.1, 10.0
STEADY_AFTER = 10.0
TICK = 0.05
LOOK_AFTER_LOGS = 60.0
STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class StopAsked(Exception):
    """A signal asked for the end before the start was over."""


def say(text: str) -> None:
    """Tell the operator; a terminal that has been closed does not end the service."""
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        return


@dataclass
class Post:
    """One place in the crew. `delay` doubles with every death that comes soon after a start."""

    program: Program
    running: Running | None = None
    started: float = 0.0
    delay: float = FIRST_DELAY
    due: float = 0.0
    deaths: int = 0

    first: float = field(default_factory=time.monotonic)

    def age(self) -> float:
        """Seconds since its first start."""
        return time.monotonic() - self.first

    def start(self) -> None:
        self.started = time.monotonic()
        self.running = self.program.start()

    def stands(self) -> bool:
        return self.running is not None and self.running.is_ready()

    def bury(self, reason: str) -> None:
        """Note the death and set the time of the next start."""
        now = time.monotonic()
        if now - self.started > STEADY_AFTER:
            self.delay = FIRST_DELAY
        self.due, self.running = now + self.delay, None
        self.deaths += 1
        say(f"{self.program.name} {reason}, starting it again in {self.delay:.1f} s.")
        self.delay = min(self.delay * 2, LONGEST_DELAY)


@dataclass
class Crew:
    stop_asked: bool = False
    _posts: list[Post] = field(default_factory=list)
    _bell: int = -1

    def listen(self) -> None:
        """Take the signals: the stop signals, and the one for a child that ended."""
        adopt_orphans()
        self._bell, ringer = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.set_wakeup_fd(ringer, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda _number, _frame: None)
        for number in STOP_SIGNALS:
            signal.signal(number, self._ask_to_stop)

    def _ask_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stop_asked = True

    def add(self, program: Program) -> Post:
        """Start `program` now and keep it running from here on."""
        post = Post(program)
        post.start()
        self._posts.append(post)
        return post

    def run_to_end(self, program: Program) -> int:
        """Run a command beside the crew and return its exit code; raises StopAsked."""
        command = self.add(program)
        running = command.running
        assert running is not None
        self._posts.remove(command)
        try:
            self.wait(lambda: running.exit_code() is not None, also=running.pid)
            return running.process.wait()
        finally:
            running.stop()

    def wait(self, condition: Callable[[], bool], *, also: int | None = None) -> None:
        """Keep the crew running until `condition` holds; raises StopAsked."""
        while not condition():
            if self.stop_asked:
                raise StopAsked
            self.tick(TICK, also=also)

    def watch(self) -> None:
        """Keep the crew running until a signal asks for the end."""
        while not self.stop_asked:
            self.tick(self._pause())
            for post in self._posts:
                shorten(post.program.folder.log(post.program.name))

    def tick(self, seconds: float, *, also: int | None = None) -> None:
        """Wait for a signal, at most `seconds`; bury the dead; start those that are due."""
        if select.select([self._bell], [], [], seconds)[0]:
            os.read(self._bell, 4096)
        self._bury_dead(also)
        for post in self._posts:
            if post.running is None and post.due <= time.monotonic():
                _start_again(post)

    def stop(self) -> None:
        """Stop all, the last that was started first."""
        for post in reversed(self._posts):
            if post.running:
                post.running.stop()
        kill_strays(())

    def _bury_dead(self, also: int | None) -> None:
        dead = [post for post in self._posts if post.running and _ended(post.running)]
        for post in dead:
            assert post.running is not None
            code = post.running.exit_code() or 0
            post.running.clear()
            post.bury(_reason(code))
        if dead:
            living = [post.running.pid for post in self._posts if post.running]
            kill_strays([*living, *([also] if also else [])])

    def _pause(self) -> float:
        """Seconds until the next start is due, or until the logs are looked at again."""
        due = [post.due for post in self._posts if post.running is None]
        return min([LOOK_AFTER_LOGS, *(max(0.0, at - time.monotonic()) for at in due)])


def _ended(running: Running) -> bool:
    return running.exit_code() is not None


def _reason(code: int) -> str:
    return f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with {code}"


def _start_again(post: Post) -> None:
    try:
        post.start()
    except (CannotRun, OSError) as error:
        post.bury(f"could not be started ({error})")
