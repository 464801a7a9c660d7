from bots.answering import ParsedDocument, Section, chunk, faq_chunk, sections_of
from bots.answering.chunking import MOST

SENTENCE = "This sentence is about forty characters. "


def document(text: str) -> ParsedDocument:
    return ParsedDocument("A title", (Section((), text),))


def test_a_short_text_is_one_chunk() -> None:
    drafts = chunk(document("Short and whole."))
    assert [(draft.ordinal, draft.text) for draft in drafts] == [(0, "Short and whole.")]


def test_long_texts_are_cut_at_sentence_ends_within_the_limit() -> None:
    text = SENTENCE * 80
    drafts = chunk(document(text))
    assert all(len(draft.text) <= MOST and draft.text in text for draft in drafts)
    assert all(draft.text.endswith(".") for draft in drafts)
    assert all(len(draft.text) >= 600 for draft in drafts[:-1])
    assert [draft.ordinal for draft in drafts] == list(range(len(drafts)))
    assert "".join(draft.text for draft in drafts).count("forty") == 80


def test_paragraphs_are_kept_whole_where_they_fit() -> None:
    paragraphs = [SENTENCE * 16 for _ in range(3)]
    drafts = chunk(document("\n\n".join(paragraphs)))
    assert [draft.text for draft in drafts] == [part.strip() for part in paragraphs]


def test_a_text_without_any_boundary_is_cut_between_words() -> None:
    drafts = chunk(document("word " * 700))
    assert all(len(draft.text) <= MOST for draft in drafts)
    assert all(set(draft.text.split()) == {"word"} for draft in drafts)


def test_an_endless_word_is_cut_all_the_same() -> None:
    drafts = chunk(document("x" * 2500))
    assert "".join(draft.text for draft in drafts) == "x" * 2500


def test_headings_cut_and_are_kept_as_a_path() -> None:
    sections = sections_of(
        "Intro text.\n\n# Delivery\nTwo days.\n\n## Abroad\nTen days.\n\n# Returns\nFree."
    )
    assert [(s.heading_path, s.text) for s in sections] == [
        ((), "Intro text."),
        (("Delivery",), "Two days."),
        (("Delivery", "Abroad"), "Ten days."),
        (("Returns",), "Free."),
    ]
    drafts = chunk(ParsedDocument("Help", sections))
    assert [draft.heading_path for draft in drafts][2] == ("Delivery", "Abroad")


def test_each_chunk_has_its_own_language() -> None:
    english, french = (
        "You may return it within thirty days. ",
        "Vous pouvez le rendre sous trente jours. ",
    )
    parsed = ParsedDocument("Help", (Section((), english), Section((), french)))
    assert [draft.language for draft in chunk(parsed)] == ["en", "fr"]


def test_an_empty_document_has_no_chunks() -> None:
    assert chunk(document(" \n ")) == []


def test_a_curated_answer_is_one_chunk_however_long() -> None:
    assert faq_chunk("Question?", SENTENCE * 60).text == (SENTENCE * 60).strip()
