"""How much fits: the numbers that services refuse by."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

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
    yield _("A message of a visitor"), _characters(MOST_VISITOR)
    yield (
        _("Files with one message"),
        _("%(files)s, each %(size)s") % {"files": MOST_ATTACHED, "size": _bytes(MOST_ATTACHMENT)},
    )
    yield _("Files of all conversations of a bot"), _megabytes(settings.ATTACHMENTS_MB)
    yield _("Documents of a bot"), _number(MOST_DOCUMENTS)
    yield _("Passages of a bot's documents"), _number(MOST_CHUNKS)
    yield _("A document that is pasted"), _characters(MOST_TEXT)
    yield (
        _("A document that is a file"),
        _("%(size)s, of a PDF %(pages)s pages")
        % {"size": _bytes(MOST_FILE), "pages": _number(MOST_PAGES)},
    )
    yield _("Automations of a bot"), _number(MOST_AUTOMATIONS)
    yield _("Conditions and actions of an automation"), _both(MOST_CONDITIONS, MOST_ACTIONS)
    yield _("A note"), _characters(LONGEST_NOTE)
    yield _("A canned response"), _characters(LONGEST_CANNED)
    yield _("Tags and attributes of a contact"), _both(MOST_TAGS, MOST_ATTRIBUTES)
    yield (
        _("An import of contacts"),
        _("%(rows)s rows, %(columns)s columns")
        % {"rows": _number(MOST_ROWS), "columns": _number(MOST_COLUMNS)},
    )
    yield _("Webhooks of a bot"), _number(MOST_OF_BOT)
    yield _("The body of a webhook"), _bytes(MOST_LETTER)
    yield _("API keys of a person"), _number(MOST_KEYS)
    yield _("A password"), _characters(LONGEST_PASSWORD)
    yield _("Days of a report"), _number(MOST_DAYS)
    yield (
        _("Results on a page of a list"),
        _("%(most)s (%(usual)s unless asked for)") % {"most": MAX_LIMIT, "usual": DEFAULT_LIMIT},
    )
    yield _("The body of a request"), _bytes(settings.MAX_BODY_BYTES)


def _number(count: int) -> str:
    return number_format(count, force_grouping=True)


def _both(one: int, other: int) -> str:
    return _("%(one)s and %(other)s") % {"one": one, "other": other}


def _characters(count: int) -> str:
    return ngettext("%(count)s character", "%(count)s characters", count) % {
        "count": _number(count)
    }


def _bytes(count: int) -> str:
    kilobytes = count // 1024
    if kilobytes < 1024:
        return _("%(count)s KB") % {"count": kilobytes}
    return _megabytes(kilobytes // 1024)


def _megabytes(count: int) -> str:
    return _("%(count)s MB") % {"count": count}
