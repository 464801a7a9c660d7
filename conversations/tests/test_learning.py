"""What the relay makes of answers: documents that serve, questions without an answer."""

import pytest

from bots.knowledge.models import Document, Gap
from conversations.tests.conftest import Visitor
from konan.core.events.relay import relay_due

pytestmark = pytest.mark.django_db(transaction=True)


def test_cited_document_is_counted_once(visitor: Visitor) -> None:
    visitor.say("How much does delivery cost?")
    relay_due()
    relay_due()
    document = Document.objects.get()
    assert document.hits == 1
    assert document.last_used_at is not None


def test_unanswered_questions_are_kept_with_their_count(visitor: Visitor) -> None:
    for words in ("Who won the 1972 chess match?", "WHO WON THE 1972 CHESS MATCH"):
        visitor.session_id = None
        visitor.say(words)
    relay_due()
    gap = Gap.objects.get()
    assert (gap.question, gap.count) == ("Who won the 1972 chess match?", 2)
