"""`manage.py evaluate DATA_DIR [--part dev] [--json FILE]`: the answer engine's figures."""

import json
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bots.answering.evaluation.data import FITTED_HALF, FITTED_PART, SEED
from bots.answering.evaluation.table import Evaluation, as_json


class Command(BaseCommand):
    help = "Measures retrieval, answers, refusal, hand-over and topics on NAME.PART.json files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--part", default="dev")
        parser.add_argument("--json", type=Path, dest="target")

    def handle(
        self, *args: Any, folder: Path, part: str, target: Path | None, **options: Any
    ) -> None:
        if not any(folder.glob(f"*.{part}.json")):
            raise CommandError(f"no *.{part}.json in {folder}")
        started = time.perf_counter()
        reported = f"half {1 - FITTED_HALF} of it" if part == FITTED_PART else "all of it"
        self.stdout.write(
            f"part {part}, reported on {reported}; weights fitted on half {FITTED_HALF} of part "
            f"{FITTED_PART}; halves by SHA-256 of the document, seed {SEED!r}"
        )
        self.stdout.write(f"   {'measure':<58} {'figure':>9}  {'goal':>7}")
        lines = []
        for line in Evaluation(folder, part).lines():
            lines.append(line)
            self.stdout.write(str(line))
        goals = [line.met for line in lines if line.met is not None]
        seconds = time.perf_counter() - started
        self.stdout.write(f"{sum(goals)} of {len(goals)} goals met, in {seconds:.0f} s")
        if target is not None:
            target.write_text(json.dumps(as_json(lines), indent=1) + "\n", encoding="utf-8")
