"""The chat's bot and visitor."""

from conversations.tests.conftest import bot, visitor

__all__ = ["bot", "visitor"]
