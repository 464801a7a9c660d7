"""Questions put together, as a person would: no database, no settings."""

import time

import pytest

from bots.answering.evaluation import topics
from bots.answering.grouping import MASK, asked_in, group_questions, masked
from bots.answering.grouping.intents import intent_of

PARCEL = ["Where is my parcel?", "my parcel is late", "When does the parcel arrive?"]
FACTURE = ["Je voudrais une facture", "Comment télécharger ma facture ?", "la facture est fausse"]
COLIS = ["Où est mon colis ?", "Mon colis est en retard", "mon colis n'est pas arrivé"]


def test_groups_are_the_largest_first_and_named_as_people_write() -> None:
    asked = [*PARCEL, *COLIS, *PARCEL[:2], "Do you hire trainees?"]
    first, second = group_questions(asked)
    assert [asked[at] for at in first.members if at < 3] != []
    assert (len(first.members), len(second.members)) == (5, 3)
    assert "parcel" in first.phrase.lower()
    assert "colis" in second.phrase.lower()
    assert 0 < second.typical[0] <= 1


def test_nothing_makes_no_group() -> None:
    assert group_questions([]) == []
    assert group_questions(["", "?!", "🙂"]) == []
    assert group_questions(["Where is my parcel?"]) == []
    [same] = group_questions(["Where is my parcel?", "where is MY parcel"])
    assert same.members == (0, 1)


def test_more_questions_than_are_compared_are_all_placed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bots.answering.grouping.groups.MOST_COMPARED", 40)
    asked = [f"{text} {number}" for number in range(30) for text in (*PARCEL, *FACTURE)]
    started = time.process_time()
    groups = group_questions(asked)
    assert sum(len(group.members) for group in groups) > 0.9 * len(asked)
    assert time.process_time() - started < 5
    for group in groups:
        matters = {asked[at].rsplit(" ", 1)[0] in PARCEL for at in group.members}
        assert len(matters) == 1, [asked[at] for at in group.members]


@pytest.mark.parametrize(
    ("messages", "at", "kind"),
    [
        (["Hello", "Where is my parcel?"], 1, "question"),
        (["مرحبا", "شكرا", "فين الطلبية ديالي"], 2, "question"),
        (["agent please", "my parcel is late"], 1, "question"),
        (["Bonjour", "je veux parler à un conseiller"], 1, "person"),
        (["refund", "my parcel number 7 never came"], 1, "question"),
        (["refund"], 0, "question"),
    ],
)
def test_the_first_real_question_is_read(messages: list[str], at: int, kind: str) -> None:
    asked = asked_in(messages)
    assert asked is not None
    assert (asked.at, asked.kind) == (at, kind)


def test_small_talk_asks_nothing() -> None:
    assert asked_in(["hi", "thank you very much", "bye"]) is None


@pytest.mark.parametrize(
    "telling",
    [
        "jo.b+shop@example.co.uk",
        "+212 6 12-34-56-78",
        "0612345678",
        "(01) 23 45 67 89",
        "4111 1111 1111 1111",
        "#A-12",
        "CMD-88213",
        "FR76 3000 6000 0112 3456 7890 189",
        "https://shop.example/o?token=abc",
        "٠٦١٢٣٤٥٦٧٨",
    ],
)
def test_what_tells_who_somebody_is_is_covered(telling: str) -> None:
    assert masked(f"it is {telling} yes") == f"it is {MASK} yes"


@pytest.mark.parametrize("plain", ["2 days for 30 €", "the 5G iPhone15", "à 10 h 30 le 3 mai"])
def test_what_tells_nobody_is_left(plain: str) -> None:
    assert masked(plain) == plain


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("When do you open?", "question"),
        ("I want to change my address", "request"),
        ("My parcel never arrived", "problem"),
        ("Je voudrais une facture", "request"),
        ("Mon colis n'est pas arrivé", "problem"),
        ("شنو هي اوقات العمل؟", "question"),
        ("بغيت نبدل العنوان", "request"),
        ("البطاقة ديالي ماخدامش", "problem"),
    ],
)
def test_what_kind_of_thing_is_wanted(text: str, intent: str) -> None:
    assert intent_of(text) == intent


def test_the_true_topics_of_a_stream_are_counted() -> None:
    things = [
        "lamps",
        "chairs",
        "tables",
        "clocks",
        "carpets",
        "mirrors",
        "candles",
        "kettles",
        "spoons",
        "towels",
    ]
    rows = [
        {"label": thing, "text": f"{start} {thing} {number}", "lang": "en"}
        for thing in things
        for number, start in enumerate(("Where are", "Who sells", "What cost") * 4)
    ]
    stream = topics.skewed(rows)
    assert len(stream) < len(rows)
    found = topics.found_in(rows, labels_of_half=0)
    assert found.top_ten == 1
    assert found.messages == len(stream)
