"""The checklist of a new bot, which its people may put away."""

from django.utils import timezone

from bots.models import Bot
from konan.core.tenancy import Actor


def bot_setup_dismiss(*, actor: Actor, bot: Bot) -> None:
    """Nobody sees what is left to set up any more. Of no consequence for the bot itself."""
    Bot.objects.filter(pk=bot.pk, setup_dismissed_at=None).update(setup_dismissed_at=timezone.now())
