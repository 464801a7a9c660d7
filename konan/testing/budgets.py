"""What pages weigh, compressed, as browsers were sent it: printed at the end of the tests' run."""

from typing import Final

import pytest

_WEIGHED: Final[dict[str, tuple[int, int]]] = {}


def weigh(name: str, weight: int, *, allowed: int) -> list[str]:
    """Notes it down; says so where it is too much."""
    _WEIGHED[name] = (weight, allowed)
    return [f"has {weight:,} bytes of {name}, more than {allowed:,}"] if weight > allowed else []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not _WEIGHED:
        return
    terminalreporter.section("weight of pages, compressed")
    heaviest = sorted(_WEIGHED.items(), key=lambda each: -each[1][0] / each[1][1])
    for name, (weight, allowed) in heaviest:
        terminalreporter.write_line(f"{weight:7,} of {allowed:6,} bytes  {name}")
