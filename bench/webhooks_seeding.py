"""Deliveries that are due, at a hundred endpoints, some of which hang.

usage: python -m bench.webhooks_seeding PORT COUNT HANGING
"""

import random
import sys

import django

django.setup()

from accounts.models import User  # noqa: E402
from bench.webhooks import ENDPOINTS, body, path  # noqa: E402
from bots.models import Bot  # noqa: E402
from konan.core.ids import uuid7  # noqa: E402
from notifications.webhooks.models import Delivery, Endpoint  # noqa: E402
from notifications.webhooks.vault import new_secret  # noqa: E402


def seed(port: int, count: int, hanging: int) -> None:
    Bot.objects.all().delete()
    owner, _ = User.objects.get_or_create(email="bench@example.com")
    bot = Bot.objects.create(owner=owner, name="Bench")
    endpoints = []
    for number in range(ENDPOINTS):
        url = f"http://127.0.0.1:{port}{path(number, hanging)}"
        endpoint = Endpoint(owner=owner, bot=bot, url=url, events=["*"])
        new_secret(endpoint)
        endpoints.append(endpoint)
    Endpoint.objects.bulk_create(endpoints)
    random.seed(7)
    Delivery.objects.bulk_create(
        (
            Delivery(
                owner=owner,
                bot=bot,
                endpoint=endpoints[random.randrange(ENDPOINTS)],
                event="new_message",
                event_id=uuid7(),
                body=body(),
            )
            for _ in range(count)
        ),
        batch_size=1000,
    )


if __name__ == "__main__":
    seed(*map(int, sys.argv[1:4]))
    print("{}")
