"""Whether a page has the line that puts a bot on it, and what keeps the chat from showing."""

from bots.embedding.check import Finding, Trouble, check_page

__all__ = ["Finding", "Trouble", "check_page"]
