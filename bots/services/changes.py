"""What every change of a bot has in common: the lock, the time, the word to the caches."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone

from bots.models import Bot
from konan.core.errors import NotFound
from konan.core.realtime import publish_bot_changed


@contextmanager
def changing(bot: Bot) -> Iterator[Bot]:
    """The bot as it is now, locked until the block ends; then saved, and announced.

    Two people's changes to one object merge in turn, none is lost. Raises NotFound where
    somebody deleted the bot meanwhile.
    """
    with transaction.atomic():
        current = Bot.objects.select_for_update(no_key=True).filter(pk=bot.pk).first()
        if current is None:
            raise NotFound
        current.role = bot.role
        yield current
        current.updated_at = timezone.now()
        current.save()
        publish_bot_changed(current.pk)
