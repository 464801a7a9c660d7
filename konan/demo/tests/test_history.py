"""The seeded week: rows that agree with each other and with what the services would have left."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from accounts.models import User
from bots.knowledge.models import Document
from bots.models import Bot
from contacts.models import Contact
from conversations.models import Feedback, Message, Session
from inbox.models import Note
from konan.demo.texts import LANGUAGES, conversations, faqs, help_pages, people


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quoted_answer_stands_in_its_page(language: str) -> None:
    pages = {page.topic: page.text for page in help_pages(language)}
    for script in conversations():
        for line in script.lines:
            if script.language == language and line.topic:
                assert line.text in pages[line.topic], (line.topic, line.text)


def test_scripts_name_what_there_is() -> None:
    questions = {(faq.language, faq.question) for faq in faqs()}
    for script in conversations():
        assert script.contact in {"", *people()["contacts"]}
        for line in script.lines:
            assert line.who in {"", *people()["agents"]}
            assert line.kind != "faq" or (script.language, line.text) in questions


def test_it_looks_like_a_week_of_a_shop(shop: Bot) -> None:
    sessions = Session.objects.filter(bot=shop)
    assert sessions.count() >= 30
    assert set(sessions.values_list("language", flat=True)) == {"en", "fr", "ar"}
    assert set(sessions.values_list("status", flat=True)) == {"open", "pending", "resolved"}
    assert set(sessions.values_list("resolved_by", flat=True)) == {"bot", "agent", None}
    assert {1, 2, 3} & set(sessions.values_list("csat", flat=True))
    days = {at.date() for at in sessions.values_list("created_at", flat=True)}
    assert len(days) >= 7
    now = timezone.now()
    assert not sessions.filter(created_at__lt=now - timedelta(days=9)).exists()
    assert not Message.objects.filter(created_at__gt=now).exists()


def test_each_session_agrees_with_its_messages(shop: Bot) -> None:
    for session in Session.objects.filter(bot=shop):
        messages = list(session.messages.order_by("seq"))
        spoken = [message for message in messages if message.role != "system"]
        assert [message.seq for message in messages] == list(range(1, session.last_seq + 1))
        times = [message.created_at for message in messages]
        assert times == sorted(times)
        assert (session.created_at, session.updated_at) == (times[0], times[-1])
        assert session.message_count == len(spoken)
        assert session.last_message_role == spoken[-1].role
        assert session.last_message_preview == spoken[-1].content[:200]
        assert session.last_message_at == spoken[-1].created_at
        assert session.subject == spoken[0].content[:120]


def test_states_are_those_that_the_rules_allow(shop: Bot) -> None:
    sessions = Session.objects.filter(bot=shop)
    waiting = sessions.filter(status="pending")
    assert waiting.count() == 2
    assert not waiting.exclude(handler="human", assignee=None).exists()
    assert not waiting.filter(waiting_since=None).exists()
    resolved = sessions.filter(status="resolved")
    assert not resolved.filter(resolved_at=None).exists()
    assert not resolved.exclude(waiting_since=None, unread=0).exists()
    assert not resolved.filter(resolved_by="agent").exclude(handler="human").exists()
    assert not resolved.filter(resolved_by="bot").exclude(handler="bot").exists()
    late = resolved.filter(
        resolved_by="bot", resolved_at__lt=F("last_message_at") + timedelta(hours=24)
    )
    assert not late.exists()
    silent = timezone.now() - timedelta(hours=24)
    assert not sessions.filter(status="open", handler="bot", last_message_at__lt=silent).exists()


def test_answers_name_their_sources_word_for_word(shop: Bot) -> None:
    answers = Message.objects.filter(session__bot=shop, band="answer")
    assert answers.count() >= 30
    for message in answers:
        [source] = message.sources
        document = Document.objects.get(pk=source["document_id"])
        assert source["title"] == document.title
        assert message.content in document.text


def test_feedback_stands_where_it_was_given(shop: Bot) -> None:
    for given in Feedback.objects.select_related("session", "message"):
        if given.message:
            assert given.message.feedback == given.rating
        else:
            assert given.session.csat == given.csat
    assert Feedback.objects.exclude(comment="").exists()


def test_contacts_know_their_sessions(shop: Bot) -> None:
    contacts = Contact.objects.filter(bots=shop)
    assert contacts.count() == len(people()["contacts"])
    for contact in contacts:
        assert contact.sessions.count() == 1
        assert contact.first_seen_at == contact.sessions.get().created_at


def test_colleagues_left_a_note_that_means_one_of_them(shop: Bot) -> None:
    note = Note.objects.get(session__bot=shop)
    last = note.session.messages.latest("seq")
    assert note.session.created_at < note.created_at < last.created_at
    assert [str(each) for each in note.mentions] == [str(User.objects.get(name="Mehdi Tazi").pk)]
    taken = Session.objects.filter(bot=shop, assignee__isnull=False)
    for session in taken:
        assert session.activities.get().data["assignee_id"] == str(session.assignee_id)
