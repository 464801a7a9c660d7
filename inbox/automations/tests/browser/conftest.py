"""The owner of a visitor's bot, in a browser."""

from inbox.tests.browser.conftest import any_visit, mates, visit

__all__ = ["any_visit", "mates", "visit"]
