"""`python -m konan.testing.faults [name…] [--times N]`: what `script/faults` runs."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from konan.testing.faults.figures import Figures
from konan.testing.faults.rig import VISITORS, rig
from konan.testing.faults.striking import FAULTS
from konan.testing.installation import Installation

HEADS = (
    "fault", "times", "accepted", "lost", "doubled", "unfinished", "missing", "longest 5xx s",
    "p99 s", "back s", "live s", "recovery s", "sent twice",
)  # fmt: skip


def main() -> int:
    given = _arguments()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "konan.settings")
    broken: list[str] = []
    print(_line(HEADS), flush=True)
    with tempfile.TemporaryDirectory(prefix="konan-faults-") as folder:
        made = Installation(Path(folder) / "data")
        with rig(made, visitors=given.visitors, burst=given.burst, seconds=180) as running:
            for name in given.names or FAULTS:
                fault = FAULTS[name]
                away_s = fault.away_s if given.seconds is None else given.seconds
                figures = running.suffer(fault, times=given.times, away_s=away_s)
                print(_row(figures), flush=True)
                broken += [f"{name}: {each}" for each in figures.broken_promises(away_s=away_s)]
    print("\n".join(broken or ["Every promise was kept."]))
    return 1 if broken else 0


def _arguments() -> argparse.Namespace:
    described = "\n".join(f"  {fault.name:20} {fault.what}" for fault in FAULTS.values())
    parser = argparse.ArgumentParser(
        prog="script/faults",
        description="Strikes a running installation at random moments while 20 messages a "
        "second are sent, and says what became of them.",
        epilog=f"faults, all of them unless some are named:\n{described}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="name", type=_fault, help="see below")
    parser.add_argument("--times", type=int, default=20, help="how often each strikes (20)")
    parser.add_argument("--seconds", type=float, help="how long a service stays away")
    parser.add_argument("--visitors", type=int, default=VISITORS, help="messages a second (20)")
    parser.add_argument("--burst", type=int, default=125, help="events when the worker is killed")
    return parser.parse_args()


def _fault(name: str) -> str:
    if name not in FAULTS:
        raise argparse.ArgumentTypeError(f"there is no fault {name}")
    return name


def _row(figures: Figures) -> str:
    return _line(
        (
            figures.fault.name,
            len(figures.strikes),
            figures.accepted,
            figures.lost,
            figures.doubled,
            figures.unfinished,
            figures.missing,
            f"{figures.outage_s:.1f}",
            f"{figures.p99_s:.2f}",
            f"{figures.back_s:.1f}",
            f"{figures.live_s:.1f}",
            f"{figures.recovery_s:.1f}",
            figures.sent_twice,
        )
    )


def _line(cells: tuple[object, ...]) -> str:
    first, *others = (str(cell) for cell in cells)
    widths = [max(len(head), 5) for head in HEADS[1:]]
    return "  ".join(
        [f"{first:20}", *(f"{cell:>{n}}" for cell, n in zip(others, widths, strict=True))]
    )


if __name__ == "__main__":
    sys.exit(main())
