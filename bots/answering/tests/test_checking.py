import pytest

from bots.answering.checking import cited, supporting
from bots.answering.tests.base import DELIVERY, LIVRAISON, RETURNS, rows_of
from bots.answering.types import Hit

HITS = tuple(
    Hit(row, 1.0, (0, len(row.text)))
    for row in rows_of([("Returns", RETURNS), ("Delivery", DELIVERY), ("Livraison", LIVRAISON)])
)


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("You can return any item within 30 days of delivery [1].", (1,)),
        ("Items can be returned within 30 days [1].", (1,)),
        ("Delivery to Spain costs 30 dirhams [2].", (2,)),
        ("La livraison coûte 30 dirhams [3].", (3,)),
        ("Returns are free in Morocco and France.", (1,)),
        ("- ", ()),
    ],
)
def test_what_a_passage_says_is_supported(sentence: str, numbers: tuple[int, ...]) -> None:
    assert supporting(sentence, HITS) == numbers


@pytest.mark.parametrize(
    "sentence",
    [
        "You can return any item within 60 days of delivery [1].",
        "You can not return any item within 30 days of delivery [1].",
        "Delivery to Germany costs 30 dirhams [2].",
        "Delivery costs 30 dirhams [1].",
        "Delivery costs 30 dirhams [7].",
        "Our founder loves long walks by the sea [1].",
        "Refunds are paid to the card by Zorblatt [1].",
        "Our founder loves long walks by the sea.",
    ],
)
def test_what_no_cited_passage_says_is_not(sentence: str) -> None:
    assert supporting(sentence, HITS) is None


def test_the_numbers_cited() -> None:
    assert cited("So it is [2][1], as said [2].") == (2, 1)
