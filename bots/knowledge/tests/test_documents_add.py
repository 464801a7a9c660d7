"""Adding: what is ready at once, what waits for the worker, what is refused."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import get_language

from bots.knowledge import services
from bots.knowledge.models import Document, DocumentFile, Gap
from bots.knowledge.tests import files
from bots.knowledge.tests.conftest import fresh, news
from bots.models import Bot
from konan.core.errors import DomainError
from konan.testing.world import World

Work = Callable[[], int]
RETURNS = "You can return what you bought within 30 days. Return shipping is free."


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/octet-stream")


def test_a_short_text_is_ready_at_once(world: World, bot: Bot) -> None:
    document = services.document_add_text(
        actor=world.owner.actor, bot=bot, title=" Returns ", text=RETURNS
    )
    document = fresh(document)
    assert (document.status, document.title, document.chunk_count) == ("ready", "Returns", 1)
    assert document.characters == len(RETURNS)
    assert document.owner_id == bot.owner_id
    bot.refresh_from_db()
    assert (bot.knowledge_documents, bot.knowledge_chunks, bot.knowledge_version) == (1, 1, 1)
    assert bot.knowledge_updated_at is not None
    assert news(bot) == [("added", "Returns", "ready")]
    assert [found.text for found in services.search(bot=bot, question="return shipping")] == [
        RETURNS
    ]


def test_a_long_text_waits_for_the_worker(world: World, bot: Bot, work: Work) -> None:
    text = "\n\n".join(f"# Part {n}\n\nThe code of part {n} is K{n}." for n in range(1500))
    document = services.document_add_text(
        actor=world.owner.actor, bot=bot, title="Codes", text=text
    )
    assert fresh(document).status == "processing"
    bot.refresh_from_db()
    assert (bot.knowledge_documents, bot.knowledge_chunks, news(bot)) == (1, 0, [])
    assert work() == 1
    document = fresh(document)
    assert (document.status, document.chunk_count, document.title) == ("ready", 1500, "Codes")
    assert news(bot) == [("added", "Codes", "ready")]
    bot.refresh_from_db()
    best = services.search(bot=bot, question="code of part 777")[0]
    assert "K777" in best.text


def test_a_curated_answer_is_one_passage_and_closes_its_gap(world: World, bot: Bot) -> None:
    services.gap_record(bot_id=bot.pk, question="Do you ship ABROAD?")
    document = services.document_add_faq(
        actor=world.owner.actor, bot=bot, question="Do you ship abroad?", answer="Yes. " * 500
    )
    assert (document.status, document.chunk_count, document.kind) == ("ready", 1, "faq")
    assert not Gap.objects.filter(bot=bot).exists()


@pytest.mark.parametrize(
    ("name", "content", "question", "answer"),
    [
        ("returns.pdf", files.pdf([["Nothing here."], [RETURNS]]), "return shipping", RETURNS),
        (
            "returns.docx",
            files.docx_file([("Heading 1", "Returns"), ("", RETURNS)]),
            "returns",
            RETURNS,
        ),
        ("returns.html", f"<h1>Returns</h1><p>{RETURNS}</p>".encode(), "return shipping", RETURNS),
        ("returns.md", f"# Returns\n\n{RETURNS}".encode(), "return shipping", RETURNS),
        ("RETURNS.TXT", RETURNS.encode("utf-16"), "return shipping", RETURNS),
        ("returns.csv", b"Item,Days\nShoes,30\nHats,14", "days of hats", "Item: Hats; Days: 14"),
    ],
)
def test_a_file_of_each_kind_is_read_and_answers(
    world: World, bot: Bot, work: Work, name: str, content: bytes, question: str, answer: str
) -> None:
    document = services.document_add_file(
        actor=world.owner.actor, bot=bot, file=upload(name, content)
    )
    assert document.status == "processing"
    assert work() == 1
    document = fresh(document)
    assert (document.status, document.error) == ("ready", None)
    assert not DocumentFile.objects.exists()
    bot.refresh_from_db()
    found = services.search(bot=bot, question=question)
    assert answer in found[0].text
    assert found[0].document_id == str(document.pk)


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("a.pdf", b"", "empty", "The file is empty."),
        ("a.pdf", b"%PDF-1.7 rubbish", "broken", "damaged"),
        ("a.pdf", files.locked_pdf("secret"), "encrypted", "password"),
        ("a.pdf", files.pdf([[]]), "no_text", "scan"),
        ("a.pdf", b"<svg onload=alert(1)>", "wrong_type", "does not fit"),
        ("a.docx", files.zip_bomb(), "unpacks_too_large", "too much space"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_the_queue_goes_on(
    world: World, bot: Bot, work: Work, name: str, content: bytes, code: str, words: str
) -> None:
    bad = services.document_add_file(actor=world.owner.actor, bot=bot, file=upload(name, content))
    good = services.document_add_file(
        actor=world.owner.actor, bot=bot, file=upload("good.txt", RETURNS.encode())
    )
    assert work() == 2
    bad = fresh(bad)
    assert (bad.status, bad.error_code, bad.chunk_count) == ("failed", code, 0)
    assert words in (bad.error or "")
    assert fresh(good).status == "ready"
    assert ("added", "a", "failed") in news(bot)


def test_the_reason_is_said_in_the_owners_language(
    world: World, bot: Bot, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bots.knowledge.failures.message", lambda code: get_language())
    world.owner.user.locale = "fr"
    world.owner.user.save()
    services.document_add_file(actor=world.owner.actor, bot=bot, file=upload("a.pdf", b""))
    work()
    assert Document.objects.get(bot=bot).error == "fr"


@pytest.mark.parametrize("name", ["a.exe", "a.svg", "a", "a.pdf.js", "", ".pdf\u200b.exe"])
def test_a_file_of_an_unknown_kind_is_refused(world: World, bot: Bot, name: str) -> None:
    file = upload(name or "x", b"text")
    with pytest.raises(DomainError) as refusal:
        services.document_add_file(actor=world.owner.actor, bot=bot, file=file)
    assert refusal.value.errors[0].code == "unsupported"
    assert not Document.objects.filter(bot=bot).exists()


def test_a_file_over_ten_megabytes_is_refused(world: World, bot: Bot) -> None:
    file = upload("a.txt", b"x" * (10 * 1024 * 1024 + 1))
    with pytest.raises(DomainError) as refusal:
        services.document_add_file(actor=world.owner.actor, bot=bot, file=file)
    assert refusal.value.status == 413


@pytest.mark.parametrize(
    ("name", "kept", "title"),
    [
        ("../../etc/returns_policy.txt", "returns_policy.txt", "returns policy"),
        ("C:\\docs\\a\u202eb\x07.txt", "ab.txt", "ab"),
        ("é" * 300 + ".txt", "é" * 138 + ".txt", "é" * 138),
    ],
)
def test_a_file_name_is_kept_for_reading_alone(
    world: World, bot: Bot, work: Work, name: str, kept: str, title: str
) -> None:
    file = upload("x.txt", RETURNS.encode())
    file._name = name  # as a hostile client sends it
    document = services.document_add_file(actor=world.owner.actor, bot=bot, file=file)
    work()
    assert (fresh(document).file_name, fresh(document).title) == (kept, title)


@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"title": "", "text": "x"}, "title", "blank"),
        ({"title": "x" * 201, "text": "x"}, "title", "max_length"),
        ({"title": "x", "text": " \n\x00 "}, "text", "blank"),
        ({"title": "x", "text": "x" * 500_001}, "text", "max_length"),
        ({"title": "x", "text": "<!-- nothing to say -->"}, "text", "no_text"),
    ],
)
def test_a_text_out_of_bounds_is_refused(
    world: World, bot: Bot, fields: dict[str, str], field: str, code: str
) -> None:
    with pytest.raises(DomainError) as refusal:
        services.document_add_text(actor=world.owner.actor, bot=bot, **fields)
    assert [(error.field, error.code) for error in refusal.value.errors] == [(field, code)]
    assert not Document.objects.filter(bot=bot).exists()


def test_a_bot_that_is_full_takes_no_more(world: World, bot: Bot) -> None:
    Bot.objects.filter(pk=bot.pk).update(knowledge_chunks=50_000)
    with pytest.raises(DomainError) as refusal:
        services.document_add_text(actor=world.owner.actor, bot=bot, title="x", text="y")
    assert (refusal.value.status, refusal.value.code) == (409, "knowledge_full")
