"""`python -m konan.testing.screens.furnish`: fills a new installation; prints what to look at.

A process of its own, because it speaks to the database of the installation that is looked at.
"""

import json
import os
from typing import Any

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "konan.settings")
    django.setup()
    from konan.testing.pages.rows import path_of, rows
    from konan.testing.pages.scene import make_scene

    scene = make_scene()
    told = {
        "rows": [
            {"name": row.name, "who": row.who, "path": path_of(row, scene.things)} for row in rows()
        ],
        "cookies": {who: signed_in(person) for who, person in scene.people.items()},
    }
    print(json.dumps(told))


def signed_in(person: Any) -> dict[str, str]:
    """The cookie of somebody's browser, as after their sign-in."""
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(person)
    name = settings.SESSION_COOKIE_NAME
    return {name: client.cookies[name].value}


if __name__ == "__main__":
    main()
