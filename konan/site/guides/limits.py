"""How much fits: the numbers that services refuse by."""

from collections.abc import Iterator

from django.conf import settings

from accounts.passwords import MAX_LENGTH as LONGEST_PASSWORD
from accounts.services.keys import MOST as MOST_KEYS
from analytics.periods import MOST_DAYS
from bots.knowledge.parsing.pdf import MOST_PAGES
from bots.knowledge.services.documents import MOST_CHUNKS, MOST_DOCUMENTS, MOST_FILE, MOST_TEXT
from contacts.fields import MOST_ATTRIBUTES, MOST_TAGS
from contacts.spreadsheet import MOST_COLUMNS, MOST_ROWS
from conversations.services.attachments import MOST as MOST_ATTACHED
from conversations.services.attachments import MOST_BYTES as MOST_ATTACHMENT
from inbox.automations.actions import MOST_ACTIONS
from inbox.automations.grammar import MOST_CONDITIONS
from inbox.automations.services.rules import MOST as MOST_AUTOMATIONS
from inbox.services.canned import LONGEST as LONGEST_CANNED
from inbox.services.notes import LONGEST as LONGEST_NOTE
from konan.core.api.pagination import DEFAULT_LIMIT, MAX_LIMIT
from konan.core.markdown import MOST_VISITOR
from notifications.webhooks.letters import MOST_BYTES as MOST_LETTER
from notifications.webhooks.services.endpoints import MOST_OF_BOT


def limits() -> Iterator[tuple[str, str]]:
    """(what, at most), for a person to read."""
    yield "A message of a visitor", _characters(MOST_VISITOR)
    yield "Files with one message", f"{MOST_ATTACHED}, each {_bytes(MOST_ATTACHMENT)}"
    yield "Files of all conversations of a bot", f"{settings.ATTACHMENTS_MB} MB"
    yield "Documents of a bot", _number(MOST_DOCUMENTS)
    yield "Passages of a bot's documents", _number(MOST_CHUNKS)
    yield "A document that is pasted", _characters(MOST_TEXT)
    yield "A document that is a file", f"{_bytes(MOST_FILE)}, of a PDF {_number(MOST_PAGES)} pages"
    yield "Automations of a bot", _number(MOST_AUTOMATIONS)
    yield "Conditions and actions of an automation", f"{MOST_CONDITIONS} and {MOST_ACTIONS}"
    yield "A note", _characters(LONGEST_NOTE)
    yield "A canned response", _characters(LONGEST_CANNED)
    yield "Tags and attributes of a contact", f"{MOST_TAGS} and {MOST_ATTRIBUTES}"
    yield "An import of contacts", f"{_number(MOST_ROWS)} rows, {_number(MOST_COLUMNS)} columns"
    yield "Webhooks of a bot", _number(MOST_OF_BOT)
    yield "The body of a webhook", _bytes(MOST_LETTER)
    yield "API keys of a person", _number(MOST_KEYS)
    yield "A password", _characters(LONGEST_PASSWORD)
    yield "Days of a report", _number(MOST_DAYS)
    yield "Results on a page of a list", f"{MAX_LIMIT} ({DEFAULT_LIMIT} unless asked for)"
    yield "The body of a request", _bytes(settings.MAX_BODY_BYTES)


def _number(count: int) -> str:
    return f"{count:,}"


def _characters(count: int) -> str:
    return f"{count:,} characters"


def _bytes(count: int) -> str:
    kilobytes = count // 1024
    return f"{kilobytes} KB" if kilobytes < 1024 else f"{kilobytes // 1024} MB"
