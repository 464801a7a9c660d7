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


def tag_manager_snippet(bot: Bot) -> str:
    """The same for tag managers: they take attributes that they do not know out of a script."""
    source, token = f"{settings.PUBLIC_URL}/widget.js", bot.public_token
    return (
        "<script>(function(d,s){s=d.createElement('script');s.async=true;"
        f"s.src='{source}';s.dataset.bot='{token}';d.head.appendChild(s)}})(document)</script>"
    )
