"""The line that puts a bot on a site."""

from django.conf import settings
from django.utils.html import format_html

from bots.models import Bot


def embed_snippet(bot: Bot) -> str:
    return str(
        format_html(
            '<script async src="{}/widget.js" data-bot="{}"></script>',
            settings.PUBLIC_URL,
            bot.public_token,
        )
    )
