import json

import pytest

from bots.answering import KnowledgeIndex, PastTurn
from bots.answering.phrases import PHRASES, phrase
from bots.answering.tests.base import CARE, RETURNS, ask, profile, rows_of, shop


def test_an_answer_is_verbatim_with_its_source() -> None:
    text, said = ask("How long do I have to return an item?", knowledge=shop())
    source = said.sources[0]
    assert said.band in {"answer", "closest"}
    assert source.snippet in text == said.text
    assert source.snippet in RETURNS
    assert (source.title, source.document_id, source.chunk_id) == (
        "Returns",
        "Returns",
        "Returns#0",
    )
    assert said.engine == "builtin"
    assert said.confidence is not None and 0 < said.confidence <= 1
    assert len(said.sources) <= 3


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What is the capital of Peru?", "en"),
        ("Quelle est la capitale du Pérou ?", "fr"),
        ("ما هي عاصمة البيرو؟", "ar"),
    ],
)
def test_what_is_not_there_is_not_known(question: str, language: str) -> None:
    _, said = ask(question, knowledge=shop())
    assert (said.band, said.sources, said.language, said.gap) == ("unknown", (), language, True)
    assert said.text.startswith(phrase("unknown", language))
    assert phrase("offer_person", language) in said.text


def test_without_knowledge_nothing_is_known() -> None:
    assert ask("How do I return it?")[1].band == "unknown"


def test_the_bots_own_fallback_message_is_said_instead() -> None:
    _, said = ask("Who is Hamlet?", knowledge=shop(), bot=profile(fallback_message="Ask the desk."))
    assert said.text == "Ask the desk."


def test_the_second_unknown_in_a_row_goes_to_people() -> None:
    history = [PastTurn("visitor", "Who is Hamlet?"), PastTurn("assistant", "…", band="unknown")]
    _, said = ask("And who is Ophelia, please?", knowledge=shop(), history=history)
    assert (said.band, said.handoff_reason, said.gap) == ("handoff", "low_confidence", True)
    _, said = ask(
        "And who is Ophelia, please?",
        knowledge=shop(),
        history=history,
        bot=profile(handoff_enabled=False),
    )
    assert (said.band, said.handoff_reason) == ("unknown", None)


def test_an_answer_in_between_starts_the_count_anew() -> None:
    history = [
        PastTurn("visitor", "Who is Hamlet?"),
        PastTurn("assistant", "…", band="unknown"),
        PastTurn("visitor", "Can I return shoes?"),
        PastTurn("assistant", "…", band="answer"),
    ]
    assert ask("Who is Ophelia?", knowledge=shop(), history=history)[1].band == "unknown"


def test_the_closest_passage_is_shown_as_such() -> None:
    knowledge = KnowledgeIndex.build(rows_of([("", RETURNS)]))
    text, said = ask("Can I return opened perfume?", knowledge=knowledge)
    assert said.band == "closest"
    assert text.startswith(phrase("closest", "en"))
    assert text.endswith(phrase("does_it_help", "en"))
    assert said.sources[0].snippet in text
    assert said.gap


def test_a_curated_answer_is_given_whole() -> None:
    _, said = ask("Can I wash the wool scarf?", knowledge=shop())
    assert (said.text, said.band) == (CARE[1], "answer")
    assert said.sources[0].snippet == CARE[1]


@pytest.mark.parametrize(
    ("text", "language"), [("I want to talk to a human", "en"), ("un conseiller svp", "fr")]
)
def test_a_wish_for_a_person_is_granted(text: str, language: str) -> None:
    _, said = ask(text, knowledge=shop())
    assert (said.band, said.handoff_reason) == ("handoff", "visitor")
    assert said.text == phrase("handoff", language)
    _, said = ask(text, knowledge=shop(), bot=profile(handoff_message="One moment."))
    assert said.text == "One moment."
    _, said = ask(text, knowledge=shop(), bot=profile(handoff_enabled=False))
    assert (said.band, said.handoff_reason) == ("smalltalk", None)


def test_the_owners_keywords_hand_over_as_whole_words_in_any_case() -> None:
    bot = profile(handoff_keywords=("Refund fraud", "شكاية"))
    assert ask("this is REFUND   fraud!", bot=bot)[1].handoff_reason == "keyword"
    assert ask("عندي شكاية", bot=bot)[1].handoff_reason == "keyword"
    assert ask("refund frauds", bot=bot)[1].handoff_reason is None


@pytest.mark.parametrize(
    ("text", "kind", "language"),
    [
        ("Hello!", "greeting", "en"),
        ("Bonjour", "greeting", "fr"),
        ("السلام عليكم", "greeting", "ar"),
        ("merci beaucoup", "thanks", "fr"),
        ("bye", "goodbye", "en"),
        ("salam", "greeting", "ar"),
    ],
)
def test_small_talk_is_kind_and_has_no_sources(text: str, kind: str, language: str) -> None:
    _, said = ask(text, knowledge=shop())
    assert (said.band, said.sources, said.text) == ("smalltalk", (), phrase(kind, language))


def test_it_says_what_it_is() -> None:
    _, said = ask("Are you a human?", bot=profile(name="Sami"))
    assert said.band == "smalltalk"
    assert "Sami" in said.text
    assert said.handoff_reason is None


def test_yes_to_an_offered_person_hands_over() -> None:
    history = [PastTurn("visitor", "Who is Hamlet?"), PastTurn("assistant", "…", band="unknown")]
    assert ask("yes", history=history)[1].handoff_reason == "visitor"
    assert (
        ask("oui", history=[*history[:1], PastTurn("assistant", "…", band="answer")])[1].band
        == "smalltalk"
    )


def test_a_follow_up_takes_the_question_before_along() -> None:
    history = [
        PastTurn("visitor", "How much does delivery cost?"),
        PastTurn("assistant", "Delivery costs 30 dirhams.", band="answer"),
    ]
    _, said = ask("and to Spain?", knowledge=shop(), history=history)
    assert said.sources[0].title == "Delivery"


def test_the_language_of_short_messages_comes_from_the_talk_then_the_hint_then_the_bot() -> None:
    history = [PastTurn("visitor", "Où est ma commande ?")]
    assert ask("12345", history=history)[1].language == "fr"
    assert ask("12345", hint="ar-MA")[1].language == "ar"
    assert ask("12345", bot=profile(language="fr"))[1].language == "fr"
    assert ask("12345")[1].language == "en"


def test_foreign_links_of_a_crawled_page_are_inert_and_the_source_verbatim() -> None:
    page = "Reset the router with the small button. See https://evil.example/x for the firmware."
    knowledge = KnowledgeIndex.build(
        rows_of([("Router", page)], kind="url", url="https://shop.example/router")
    )
    _, said = ask("How do I reset the router with the button?", knowledge=knowledge)
    assert "`https://evil.example/x`" in said.text
    assert said.sources[0].snippet in page


def test_the_receipt_tells_what_was_used_and_passed_over() -> None:
    _, said = ask(
        "How much does delivery cost?", knowledge=shop(), bot=profile(instructions="Be nice.")
    )
    receipt = json.loads(json.dumps(said.receipt))
    used = {one["chunk_id"] for one in receipt["passages"] if one["used"]}
    assert used == {source.chunk_id for source in said.sources}
    assert any(not one["used"] for one in receipt["passages"])
    assert receipt["band"] == said.band
    assert receipt["features"]["window"] > 0
    assert len(receipt["instructions"]) == 16
    assert receipt["milliseconds"]["search"] >= 0


def test_every_phrase_is_there_in_three_languages() -> None:
    assert all(set(said) == {"en", "fr", "ar"} for said in PHRASES.values())
