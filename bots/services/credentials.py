"""The public token, and the secret that signs visitors' identities."""

from accounts.audit import record
from accounts.oneself import require_oneself
from bots.models import Bot, new_public_token
from bots.services.changes import changing
from bots.vault import seal_identity_secret
from konan.core.crypto import token
from konan.core.tenancy import Actor


def bot_rotate_token(*, actor: Actor, bot: Bot) -> Bot:
    """A new public token; the old one ends at once, on every site that embeds it."""
    with changing(bot) as current:
        current.public_token = new_public_token()
        _record(actor, current, "bot.token_rotated")
    return current


def bot_rotate_identity_secret(*, actor: Actor, bot: Bot) -> str:
    """A new secret of 256 bits, shown this once; what the old one signed ends at once."""
    require_oneself()
    secret = token("ids_")
    with changing(bot) as current:
        seal_identity_secret(current, secret)
        _record(actor, current, "bot.identity_secret_rotated")
    return secret


def _record(actor: Actor, bot: Bot, action: str) -> None:
    record(actor=actor, action=action, owner_id=bot.owner_id, subject=f"bot:{bot.pk}")
