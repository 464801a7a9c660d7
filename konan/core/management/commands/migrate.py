"""Django's `migrate`, as the role that may change tables."""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate

from konan.core.roles import current_role, give_rights, migrating


class Command(Migrate):
    """Connects by MIGRATION_DATABASE_URL where it is given; the application's role, that of
    DATABASE_URL, has its rights afterwards."""

    def handle(self, *args: Any, **options: Any) -> None:
        role = current_role()
        with migrating():
            super().handle(*args, **options)
            if not (options["plan"] or options["check_unapplied"]):
                give_rights(role)
