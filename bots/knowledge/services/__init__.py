"""Every write on a bot's knowledge, and its search."""

from bots.knowledge.services.changes import (
    document_delete,
    document_refresh,
    document_update,
)
from bots.knowledge.services.copies import knowledge_copy
from bots.knowledge.services.discoveries import (
    discovery_add,
    discovery_open,
    discovery_start,
    discovery_stop,
    known_pages,
    with_scheme,
)
from bots.knowledge.services.documents import (
    document_add_faq,
    document_add_file,
    document_add_text,
    document_add_url,
)
from bots.knowledge.services.search import Found, search
from bots.knowledge.services.starting import Started, bot_start
from bots.knowledge.services.suggesting import questions_to_try
from bots.knowledge.services.usage import gap_forget, gap_record, hits_record

__all__ = [
    "Found",
    "Started",
    "bot_start",
    "discovery_add",
    "discovery_open",
    "discovery_start",
    "discovery_stop",
    "document_add_faq",
    "document_add_file",
    "document_add_text",
    "document_add_url",
    "document_delete",
    "document_refresh",
    "document_update",
    "gap_forget",
    "gap_record",
    "hits_record",
    "knowledge_copy",
    "known_pages",
    "questions_to_try",
    "search",
    "with_scheme",
]
