import pytest

from konan.core.text import detect, fold, grams, sentences, stem, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Crème Brûlée", "creme brulee"),
        ("أَهْلاً بِكُم", "اهلا بكم"),
        ("مدرسة إلى", "مدرسه الي"),
        ("٢٠٢٤ و ۱۲", "2024 و 12"),
        ("ﬁne Œuvre", "fine oeuvre"),
        ("a\u200bb", "ab"),
    ],
)
def test_folding_leaves_one_form(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_words_split_elisions_and_possessives_and_join_grouped_numbers() -> None:
    assert words("L'agence, the shop's 1,000 and 1 000") == [
        "l", "agence", "the", "shop", "1000", "and", "1000",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ("delivery", "deliveries")),
        ("fr", ("commande", "commandes")),
        ("ar", ("المكتبات", "مكتبات")),
        ("ar", ("والكتاب", "الكتاب")),
    ],
)
def test_forms_of_a_word_share_a_stem(language: str, forms: tuple[str, str]) -> None:
    first, second = (stem(fold(form), language) for form in forms)
    assert first == second


def test_grams_mark_the_ends_of_a_word() -> None:
    assert grams("chat") == ("^cha", "chat", "hat$")
    assert grams("a") == ("^a$",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Where is my order?", "en"),
        ("Où est ma commande ?", "fr"),
        ("je peux payer comment", "fr"),
        ("أين طلبي؟", "ar"),
        ("wach kayn chi wahd", "ar"),
        ("bghit nhder m3a chi wahd", "ar"),
    ],
)
def test_language_is_told_by_script_and_small_words(text: str, language: str) -> None:
    assert detect(text).language == language
    assert detect(text).certainty > 0.3


def test_what_cannot_be_told_says_so() -> None:
    assert detect("12345").certainty == 0
    assert detect("Konan").certainty == 0


def test_sentences_are_spans_that_keep_abbreviations_together() -> None:
    text = 'Ask Dr. Amrani about it all. He then said to us "no." Then 3.5 days passed!\nA new line follows here now.'
    found = [text[start:end] for start, end in sentences(text)]
    assert found[0] == "Ask Dr. Amrani about it all."
    assert found[-1] == "A new line follows here now."
    assert "".join(found).replace(" ", "") == text.replace(" ", "").replace("\n", "")
