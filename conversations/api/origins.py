"""Which websites may speak for a bot's visitors."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from bots.origins import origin_allowed
from konan.core.errors import Forbidden


def require_origin(origin: str | None, allowed: list[str]) -> None:
    """Raises Forbidden `origin_not_allowed`. No Origin: no browser; our own origin (the
    widget's panel) always counts as listed."""
    if origin is None or origin == settings.PUBLIC_URL or origin_allowed(origin, allowed):
        return
    raise Forbidden(_("This website may not use this bot."), code="origin_not_allowed")
