"""The chat's visitors at the desk's tests."""

from conversations.tests.conftest import bot, modelled, visitor
from konan.testing.fakemodel import fake_model

__all__ = ["bot", "fake_model", "modelled", "visitor"]
