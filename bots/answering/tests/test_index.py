import time

import pytest

from bots.answering import ChunkRow, KnowledgeIndex
from bots.answering.tests.base import DELIVERY, RETURNS, SHOP, rows_of, shop


def test_an_empty_base_finds_nothing() -> None:
    found = KnowledgeIndex.build([]).search("Anything?")
    assert (found.hits, found.band, found.lead) == ((), "unknown", None)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("How long do I have to return an item?", "Returns"),
        ("How much does delivery cost?", "Delivery"),
        ("Combien coûte la livraison ?", "Livraison"),
        ("كم تكلفة التوصيل؟", "التوصيل"),
        ("when will I get my money back", "Returns"),
        ("dellivery to Morroco", "Delivery"),
    ],
)
def test_the_right_passage_comes_first(question: str, title: str) -> None:
    found = shop().search(question)
    assert found.hits[0].row.title == title
    assert found.band in {"answer", "closest"}


def test_hits_are_scored_best_first_and_limited() -> None:
    found = shop().search("delivery in France", limit=2)
    scores = [hit.score for hit in found.hits]
    assert scores == sorted(scores, reverse=True)
    assert 2 <= len(found.hits) <= 3
    assert all(0 <= score <= 1 for score in scores)


def test_windows_stand_word_for_word_in_their_chunk() -> None:
    for question in ("return shoes", "delivery costs", "livraison", "التوصيل"):
        for hit in shop().search(question).hits:
            assert hit.snippet in hit.row.text
            assert len(hit.snippet) <= 400


def test_a_title_counts_as_a_field_of_its_own() -> None:
    body = "Please read this page with care before you write to us about it."
    index = KnowledgeIndex.build(rows_of([("Gift cards", body), ("Careers", body)]))
    assert index.search("careers").hits[0].row.title == "Careers"


def test_one_pasted_paragraph_answers_what_it_says_and_nothing_else() -> None:
    index = KnowledgeIndex.build(rows_of([("", RETURNS)]))
    for question in (
        "Within how many days can I return an item?",
        "Can I return shoes?",
        "Are returns free in France?",
        "How are refunds paid?",
        "Is it free to return something from Morocco?",
    ):
        assert index.search(question).band in {"answer", "closest"}, question
    for question in (
        "What is the capital of Peru?",
        "Do you sell bicycles?",
        "Who wrote Hamlet?",
        "Quelle heure est-il ?",
        "How do I install the printer driver?",
        "ما هي عاصمة اليابان؟",
    ):
        assert index.search(question).band == "unknown", question


def test_the_words_of_the_turn_before_help_a_follow_up() -> None:
    index = shop()
    alone = index.search("and to Spain?")
    together = index.search("and to Spain?", context=("How much does delivery cost?",))
    assert together.hits[0].row.title == "Delivery"
    assert together.confidence > alone.confidence


def test_a_curated_question_in_nearly_the_same_words_is_recognised() -> None:
    found = shop().search("can i wash a wool scarf")
    assert found.faq is not None
    assert found.faq.row.kind == "faq"
    assert shop().search("Can I return shoes?").faq is None


def test_the_hosts_of_the_knowledge_are_known() -> None:
    index = KnowledgeIndex.build(rows_of(SHOP[:1], kind="url", url="https://shop.example/help"))
    assert index.hosts == {"shop.example"}


def test_ten_thousand_chunks_build_and_answer_quickly() -> None:
    rows = rows_of([("Returns", RETURNS), ("Delivery", DELIVERY)])
    many = [
        ChunkRow(f"{n}", f"{n}", 0, "text", row.title, (), None, None, row.text, "en", row.index)
        for n in range(5000)
        for row in rows
    ]
    started = time.process_time()
    index = KnowledgeIndex.build(many)
    assert time.process_time() - started < 3
    assert 0 < index.nbytes < 200 * 2**20
    started = time.process_time()
    for _ in range(10):
        assert index.search("How much does delivery cost?").hits[0].row.title == "Delivery"
    assert (time.process_time() - started) / 10 < 0.12
