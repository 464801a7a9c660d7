"""Changing, deleting, counting, copying: what answers are taken from follows at once."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bots.knowledge import services
from bots.knowledge.models import Chunk, Document, Gap
from bots.knowledge.tests.conftest import fresh, news
from bots.models import Bot
from bots.services import bot_delete, bot_duplicate
from konan.core.errors import DomainError, NotFound
from konan.testing.world import World

Work = Callable[[], int]


def text(world: World, bot: Bot, title: str, content: str) -> Document:
    return services.document_add_text(actor=world.owner.actor, bot=bot, title=title, text=content)


def change(world: World, document: Document, **changes: object) -> Document:
    return services.document_update(actor=world.owner.actor, document=document, changes=changes)


def answers(bot: Bot, question: str) -> list[str]:
    bot.refresh_from_db()
    return [found.text for found in services.search(bot=bot, question=question)]


def test_a_changed_text_answers_at_once(world: World, bot: Bot) -> None:
    document = text(world, bot, "Opening", "We open at nine in the morning.")
    changed = change(world, document, text="We open at ten in the morning.")
    assert (changed.status, changed.chunk_count) == ("ready", 1)
    assert answers(bot, "when do you open?") == ["We open at ten in the morning."]
    assert [action for action, *_ in news(bot)] == ["added", "updated"]


def test_a_long_text_serves_as_it_was_until_it_is_read(world: World, bot: Bot, work: Work) -> None:
    document = text(world, bot, "Opening", "We open at nine in the morning.")
    change(world, document, text="We open at ten in the morning. " + "More words. " * 3000)
    assert fresh(document).status == "processing"
    assert answers(bot, "when do you open?") == ["We open at nine in the morning."]
    work()
    assert fresh(document).status == "ready"
    assert "at ten" in answers(bot, "when do you open?")[0]


def test_a_curated_answer_changes_in_question_and_answer(world: World, bot: Bot) -> None:
    document = services.document_add_faq(
        actor=world.owner.actor, bot=bot, question="Do you ship?", answer="No."
    )
    change(world, document, question="Do you ship abroad?", answer="Yes, to Europe.")
    assert fresh(document).title == "Do you ship abroad?"
    assert answers(bot, "ship abroad") == ["Yes, to Europe."]


def test_a_new_title_of_a_file_is_found_without_reading_it_again(
    world: World, bot: Bot, work: Work
) -> None:
    file = SimpleUploadedFile("notes.txt", b"Bring the original packaging.")
    document = services.document_add_file(actor=world.owner.actor, bot=bot, file=file)
    work()
    change(world, document, title="Reimbursement conditions")
    assert work() == 1
    document = fresh(document)
    assert (document.status, document.title) == ("ready", "Reimbursement conditions")
    assert answers(bot, "reimbursement") == ["Bring the original packaging."]


def test_a_title_that_changes_while_the_file_is_being_read_is_kept(
    world: World, bot: Bot, work: Work
) -> None:
    file = SimpleUploadedFile("notes.txt", b"Bring the original packaging.")
    document = services.document_add_file(actor=world.owner.actor, bot=bot, file=file)
    change(world, document, title="Conditions")
    work()
    assert (fresh(document).status, fresh(document).title) == ("ready", "Conditions")
    assert fresh(document).chunk_count == 1


def test_switched_off_it_does_not_answer(world: World, bot: Bot) -> None:
    document = text(world, bot, "Opening", "We open at nine in the morning.")
    change(world, document, enabled=False)
    assert answers(bot, "when do you open?") == []
    change(world, document, enabled=True)
    assert len(answers(bot, "when do you open?")) == 1


def test_a_change_that_changes_nothing_tells_nobody(world: World, bot: Bot) -> None:
    document = text(world, bot, "Opening", "We open at nine in the morning.")
    change(world, document, title="Opening", text="We open at nine in the morning.", enabled=True)
    bot.refresh_from_db()
    assert (bot.knowledge_version, len(news(bot))) == (1, 1)


@pytest.mark.parametrize(
    ("kind", "field"),
    [("text", "question"), ("text", "url"), ("faq", "url"), ("file", "text"), ("url", "answer")],
)
def test_what_a_kind_does_not_have_cannot_be_changed(
    world: World, bot: Bot, kind: str, field: str
) -> None:
    document = Document.objects.create(owner_id=bot.owner_id, bot=bot, kind=kind, title="x")
    with pytest.raises(DomainError) as refusal:
        change(world, document, **{field: "something"})
    assert [(error.field, error.code) for error in refusal.value.errors] == [
        (field, "not_changeable")
    ]


def test_deleted_it_is_gone_from_answers_and_counts(world: World, bot: Bot) -> None:
    document = text(world, bot, "Opening", "We open at nine in the morning.")
    kept = text(world, bot, "Closing", "We close at six in the evening.")
    services.document_delete(actor=world.owner.actor, document=document)
    assert not Chunk.objects.filter(document_id=document.pk).exists()
    bot.refresh_from_db()
    assert (bot.knowledge_documents, bot.knowledge_chunks) == (1, 1)
    assert answers(bot, "open") in ([], ["We close at six in the evening."])
    assert news(bot)[-1] == ("deleted", "Opening", "ready")
    with pytest.raises(NotFound):
        services.document_delete(actor=world.owner.actor, document=document)
    assert fresh(kept).status == "ready"


def test_a_deleted_bot_takes_its_knowledge_along(world: World, bot: Bot) -> None:
    text(world, bot, "Opening", "We open at nine in the morning.")
    bot_delete(actor=world.owner.actor, bot=bot)
    assert not Document.objects.filter(bot_id=bot.pk).exists()


def test_a_copied_bot_knows_the_same(world: World, bot: Bot, work: Work) -> None:
    text(world, bot, "Opening", "We open at nine in the morning.")
    unread = SimpleUploadedFile("late.txt", b"Parking is free after six.")
    services.document_add_file(actor=world.owner.actor, bot=bot, file=unread)
    copy = bot_duplicate(actor=world.owner.actor, bot=bot)
    assert (copy.knowledge_documents, copy.knowledge_chunks) == (2, 1)
    assert answers(copy, "when do you open?") == ["We open at nine in the morning."]
    assert work() == 2
    assert answers(copy, "parking")[0] == "Parking is free after six."
    text(world, bot, "More", "Only the first bot knows about penguins.")
    assert "penguins" not in " ".join(answers(copy, "penguins"))


def test_questions_without_answer_are_counted_by_their_words(world: World, bot: Bot) -> None:
    for question in ("Où est ma commande ?", "ou est ma COMMANDE", "Livrez-vous ?", " ?! "):
        services.gap_record(bot_id=bot.pk, question=question)
    gaps = Gap.objects.filter(bot=bot).order_by("-count")
    assert [(gap.question, gap.count) for gap in gaps] == [
        ("Où est ma commande ?", 2),
        ("Livrez-vous ?", 1),
    ]
    assert gaps[0].owner_id == bot.owner_id


def test_answers_count_their_documents(world: World, bot: Bot) -> None:
    document = text(world, bot, "Opening", "We open at nine in the morning.")
    services.hits_record(document_ids=[document.pk])
    services.hits_record(document_ids=[document.pk])
    services.hits_record(document_ids=[])
    assert fresh(document).hits == 2
    assert fresh(document).last_used_at is not None


def test_two_bots_never_see_each_others_words(world: World, bot: Bot) -> None:
    text(world, bot, "Opening", "We open at nine in the morning.")
    theirs = world.theirs.bot
    services.document_add_text(
        actor=world.stranger.actor, bot=theirs, title="Opening", text="We open at noon."
    )
    assert answers(bot, "when do you open?") == ["We open at nine in the morning."]
    assert answers(theirs, "when do you open?") == ["We open at noon."]
