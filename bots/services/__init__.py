"""Every write to a bot. Callers come through `bots.access.get_bot` with the role that is needed."""

from bots.services.copies import bot_duplicate
from bots.services.credentials import bot_rotate_identity_secret, bot_rotate_token
from bots.services.lifecycle import bot_activate, bot_delete, bot_pause
from bots.services.settings import bot_create, bot_name_after_site, bot_update
from bots.services.setup import bot_setup_dismiss
from bots.services.sharing import bot_share, bot_unshare
from bots.services.sightings import sighting_record

__all__ = [
    "bot_activate",
    "bot_create",
    "bot_delete",
    "bot_duplicate",
    "bot_name_after_site",
    "bot_pause",
    "bot_rotate_identity_secret",
    "bot_rotate_token",
    "bot_setup_dismiss",
    "bot_share",
    "bot_unshare",
    "bot_update",
    "sighting_record",
]
