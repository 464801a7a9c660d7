"""Django's `migrate`, as the role that may change tables, and in nobody's way."""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate

from konan.core.locks import patiently
from konan.core.roles import current_role, give_rights, migrating


class Command(Migrate):
    """Connects by MIGRATION_DATABASE_URL where it is given; the application's role, that of
    DATABASE_URL, has its rights afterwards. It never holds others up for more than
    half a second: where a table is in use it tries again, and migrations that are done stay
    done."""

    def handle(self, *args: Any, **options: Any) -> None:
        role = current_role()
        with migrating():
            patiently(lambda: self._migrate(*args, **options), say=self.stderr.write)
            if not (options["plan"] or options["check_unapplied"]):
                patiently(lambda: give_rights(role), say=self.stderr.write)

    def _migrate(self, *args: Any, **options: Any) -> None:
        super().handle(*args, **options)
