"""Run beside an installation: very much happens to a bot at once.

usage: python -m konan.testing.faults.emitting BOT COUNT
"""

import sys
from uuid import uuid4

import django


def emit_many(bot_id: str, count: int) -> None:
    from django.db import transaction

    from bots.models import Bot
    from konan.core.events import emit_all

    bot = Bot.objects.get(pk=bot_id)
    told = [{"document": {"id": str(uuid4())}, "action": "added"} for _ in range(count)]
    with transaction.atomic():
        emit_all("kb_updated", owner_id=bot.owner_id, bot_id=bot.pk, payloads=told)


if __name__ == "__main__":
    django.setup()
    emit_many(sys.argv[1], int(sys.argv[2]))
