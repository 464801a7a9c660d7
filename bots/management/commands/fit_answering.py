"""`manage.py fit_answering DATA_DIR` writes `bots/answering/weights/*.json` anew."""

import json
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand

from bots.answering import weights
from bots.answering.evaluation import fitting
from bots.answering.evaluation.data import FITTED_HALF, FITTED_PART, SEED

COMMAND: Final = "manage.py fit_answering DATA_DIR"


class Command(BaseCommand):
    help = "Fits the answer engine's weights on one half of the dev files of DATA_DIR."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        self.stdout.write(f"part {FITTED_PART}, half {FITTED_HALF}, seed {SEED!r}")
        self._write("background", fitting.fit_background, folder)
        self._write("confidence", fitting.fit_confidence, folder)

    def _write(self, name: str, fit: Callable[[Path], dict[str, Any]], folder: Path) -> None:
        made = {
            "made_by": COMMAND,
            "part": FITTED_PART,
            "half": FITTED_HALF,
            "seed": SEED,
            **fit(folder),
        }
        path = weights.FOLDER / f"{name}.json"
        text = json.dumps(made, ensure_ascii=False, indent=1, sort_keys=False)
        path.write_text(text + "\n", encoding="utf-8")
        weights.load.cache_clear()
        weights.background.cache_clear()
        self.stdout.write(f"{path.name}: {len(text):,} characters")
