"""`manage.py rotate_keys`: after a new key was put in front of ENCRYPTION_KEYS."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from konan.core.rotation import rotate, sealed_columns


class Command(BaseCommand):
    help = (
        "Seals everything that is encrypted with the first key of ENCRYPTION_KEYS. Put the new"
        " key in front, restart all processes, run this, then take the old key away."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        unreadable = 0
        for column in sealed_columns():
            done = rotate(column)
            unreadable += done.unreadable
            self.stdout.write(f"{column}: {done.changed} sealed anew")
            if done.unreadable:
                self.stderr.write(f"{column}: {done.unreadable} that no key of the ring opens")
        if unreadable:
            raise CommandError("Keep every key: some rows were sealed with one that is missing.")
        self.stdout.write("Everything is sealed with the first key; the others may go.")
