from typing import Any

from django.core.management.base import BaseCommand

from konan.demo.seed import login_file, seed_demo


class Command(BaseCommand):
    help = "Sets up the demo shop where nobody has an account yet; else does nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        if seed_demo():
            self.stdout.write(f"The demo is ready; its login is in {login_file()}.")
        else:
            self.stdout.write("There are accounts already: nothing was changed.")
