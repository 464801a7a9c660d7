"""`python -m konan.testing.screens [folder]`: what `script/screens` runs."""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from konan.testing.browser import browser_path
from konan.testing.installation import Installation
from konan.testing.screens.album import write_album
from konan.testing.screens.camera import Shot, camera
from konan.testing.screens.widget import WIDGET_SHOTS, take_widget
from konan.testing.services import ROOT

GENEROUS = {"RATE_LIMIT_STANDARD": "100000/m", "RATE_LIMIT_CHAT": "100000/m", "KONAN_DEMO": "1"}


def main() -> int:
    given = _arguments()
    if browser_path() is None:
        print("There is no Chromium on this machine: set KONAN_CHROMIUM.", file=sys.stderr)
        return 1
    given.folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="konan-screens-") as data:
        made = Installation(Path(data) / "data", **GENEROUS)
        made.start(seconds=300)
        try:
            failed = asyncio.run(_take(made, given.folder, given.only))
        finally:
            made.end()
    print(f"{time.monotonic() - began:.0f} s: {given.folder / 'index.html'}")
    print("\n".join(failed))
    return 1 if failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="script/screens",
        description="Photographs every page: light, dark, Arabic and on a phone.",
    )
    default = ROOT / "var" / "screens"
    parser.add_argument("folder", nargs="?", type=Path, default=default, help="where they go")
    parser.add_argument("--only", default="", help="pages whose name begins so")
    return parser.parse_args()


async def _take(made: Installation, folder: Path, only: str) -> list[str]:
    told = _furnish(made)
    shots = [Shot(**row) for row in told["rows"] if row["name"].startswith(only)]
    async with camera(made.url, folder, told["cookies"]) as eye:
        await eye.take_all(shots)
        if "widget".startswith(only) or only.startswith("widget"):
            await take_widget(eye)
        names = [*(shot.name for shot in shots), *WIDGET_SHOTS]
    write_album(folder, names)
    return eye.failed


def _furnish(made: Installation) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "konan.testing.screens.furnish"],
        cwd=ROOT,
        env={**os.environ, **made.variables, **made.environment()},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


if __name__ == "__main__":
    sys.exit(main())
