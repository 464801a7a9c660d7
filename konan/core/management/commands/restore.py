"""`manage.py restore FILE`: a backup into a database that is empty."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import Error

from konan.core.backup import (
    Damaged,
    Manifest,
    Refused,
    Sealed,
    WrongKeys,
    check,
    check_keys,
    open_archive,
    restore,
)
from konan.core.backup.keys import fingerprint


class Command(BaseCommand):
    help = (
        "Fills the database from a backup: all of it or nothing. It needs the keys that the backup"
        " was made with. Stop web, worker and beat before."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--replace", action="store_true", help="lose what is in the database that has accounts"
        )
        parser.add_argument(
            "--check",
            action="store_true",
            help="read the file and look at the keys; change nothing",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            with open_archive(path) as (archive, manifest):
                self._warn(manifest)
                if options["check"]:
                    check(archive, manifest)
                    check_keys(manifest.sealed)
                    self._tell(manifest, "whole, and its keys are here")
                    return
                sealed = restore(archive, manifest, replace=options["replace"])
        except (Damaged, WrongKeys, Refused, OSError, Error) as error:
            raise CommandError(f"{path}: {error}") from error
        self._tell(manifest, "restored, and every table counted")
        self._tell_secrets(sealed)

    def _warn(self, manifest: Manifest) -> None:
        if manifest.secret_key != fingerprint(settings.SECRET_KEY):
            self.stderr.write(
                "SECRET_KEY is not the one that the backup was made with: recovery codes, and codes"
                " in mails that are on their way, will not be accepted."
            )

    def _tell(self, manifest: Manifest, what: str) -> None:
        tables = len(manifest.tables)
        self.stdout.write(f"{manifest.rows} rows of {tables} tables of {manifest.made_at}: {what}.")

    def _tell_secrets(self, sealed: Sealed) -> None:
        if sealed.unreadable:
            told = ", ".join(f"{column} ({number})" for column, number in sealed.unreadable.items())
            raise CommandError(f"Some secrets cannot be read, as when the backup was made: {told}.")
        self.stdout.write(f"Secrets: {sealed.count}, and all can be read.")
