"""A bot's secrets: sealed for one row and column, read only where they are used."""

from bots.models import Bot
from konan.core.crypto import decrypt, encrypt


def seal_llm_key(bot: Bot, key: str) -> None:
    """Put the key into the row (unsaved), with the last four characters to be shown.

    A short key shows none of itself.
    """
    bot.llm_key = encrypt(key, aad=_place(bot, "llm_key"))
    bot.llm_key_last4 = key[-4:] if len(key) >= 12 else ""


def forget_llm_key(bot: Bot) -> None:
    bot.llm_key = bot.llm_key_last4 = ""


def llm_key(bot: Bot) -> str | None:
    """The key of the bot's own model server, if it has one."""
    return decrypt(bot.llm_key, aad=_place(bot, "llm_key")) if bot.llm_key else None


def seal_identity_secret(bot: Bot, secret: str) -> None:
    bot.identity_secret = encrypt(secret, aad=_place(bot, "identity_secret"))


def identity_secret(bot: Bot) -> str | None:
    """What the owner's site signs its visitors' identities with, if it was ever made."""
    if not bot.identity_secret:
        return None
    return decrypt(bot.identity_secret, aad=_place(bot, "identity_secret"))


def _place(bot: Bot, column: str) -> str:
    return f"bots_bot:{bot.pk}:{column}"
