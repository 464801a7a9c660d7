"""`manage.py backup FILE`: everything that matters, while everything runs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from konan.core.backup import Damaged, take


class Command(BaseCommand):
    help = (
        "Writes a backup: the whole database, uploaded files included, out of one moment. Keys are"
        " not in it: keep ENCRYPTION_KEYS, SECRET_KEY and JWT_KEYS elsewhere."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a new file, or a folder for one with the time")

    def handle(self, *args: Any, **options: Any) -> None:
        path = _named(options["file"])
        if path.exists():
            raise CommandError(f"{path} is there already.")
        try:
            manifest, sealed = take(path)
        except (Damaged, OSError) as error:
            raise CommandError(str(error)) from error
        size = path.stat().st_size / 2**20
        self.stdout.write(
            f"{path}: {manifest.rows} rows of {len(manifest.tables)} tables, {size:.1f} MB,"
            " read again and found whole."
        )
        keys = ", ".join(manifest.sealed) or "none"
        self.stdout.write(f"Secrets: {sealed.count}; keys to keep with it: {keys}.")
        for column, number in sealed.unreadable.items():
            self.stderr.write(f"{column}: {number} that no key of ENCRYPTION_KEYS opens, even now.")


def _named(path: Path) -> Path:
    return path / f"konan-{timezone.now():%Y%m%dT%H%M%SZ}.zip" if path.is_dir() else path
