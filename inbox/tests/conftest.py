"""The chat's visitors at the desk's tests."""

from conversations.tests.conftest import bot, modelled, visitor

__all__ = ["bot", "modelled", "visitor"]
