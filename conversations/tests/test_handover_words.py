"""What a visitor is told when the talk goes to people: nothing that is not so."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bots.hours import BusinessHours
from conversations.services.handover import asks_for_address, words_at
from conversations.services.waiting import Desk

HOURS: BusinessHours = {
    "timezone": "America/New_York",
    "days": {"mon": [["09:00", "17:00"]], "tue": [["09:00", "17:00"]]},
    "exceptions": [{"date": "2030-01-08", "slots": []}, {"date": "2030-01-12", "slots": []}],
}
NEVER: BusinessHours = {"timezone": "UTC", "days": {}, "exceptions": []}
MONDAY_NOON = datetime(2030, 1, 7, 17, tzinfo=UTC)
MONDAY_NIGHT = datetime(2030, 1, 7, 23, tzinfo=UTC)
MONDAY_DAWN = datetime(2030, 1, 7, 6, tzinfo=UTC)


def desk(**more: Any) -> Desk:
    facts = {"at": MONDAY_NOON, "hours": None, "here": True, "available": True, "wait_s": None}
    return Desk(**{**facts, **more})


@pytest.mark.parametrize(
    ("found", "language", "words"),
    [
        (
            desk(),
            "en",
            "I am passing you on to a person. They will see our conversation and answer here.",
        ),
        (
            desk(wait_s=241),
            "en",
            "I am passing you on to a person. They will see our conversation and answer here. "
            "That usually takes about 5 minutes.",
        ),
        (
            desk(wait_s=70),
            "ar",
            "سأحولك إلى شخص من الفريق، سيطلع على محادثتنا ويجيبك هنا. يستغرق ذلك عادة نحو دقيقتين.",
        ),
        (
            desk(wait_s=12 * 3600),
            "en",
            "I am passing you on to a person. They will see our conversation and answer here.",
        ),
        (
            desk(available=False, wait_s=20),
            "fr",
            "Je vous passe une personne. Elle verra notre conversation et vous répondra ici. "
            "Tout le monde est en conversation en ce moment : quelqu’un vous répondra dès que "
            "possible. Cela prend d’habitude environ une minute.",
        ),
        (
            desk(here=False, available=False, wait_s=20),
            "en",
            "I have told our people. They will see our conversation and answer here. "
            "Nobody is at the desk right now. Leave your e-mail address here, and the answer "
            "reaches you by mail if you have gone by then.",
        ),
        (
            desk(here=False, available=False, address_known=True),
            "en",
            "I have told our people. They will see our conversation and answer here. "
            "Nobody is at the desk right now. If you have gone by then, the answer reaches you "
            "by mail.",
        ),
        (
            desk(hours=HOURS, at=MONDAY_DAWN),
            "en",
            "I have told our people. They will see our conversation and answer here. "
            "Somebody is there today from 09:00 (New York time). Leave your e-mail address here, "
            "and the answer reaches you by mail if you have gone by then.",
        ),
        (
            desk(hours=HOURS, at=datetime(2030, 1, 14, 3, tzinfo=UTC), address_known=True),
            "fr",
            "J’ai prévenu notre équipe. Elle verra notre conversation et vous répondra ici. "
            "Quelqu’un sera là demain à partir de 09:00 (heure de New York). Si vous n’êtes plus "
            "là, la réponse vous parviendra par e-mail.",
        ),
        (
            desk(hours=HOURS, at=MONDAY_NIGHT, message="Hold on, {we} come!", address_known=True),
            "en",
            "Hold on, {we} come! Somebody is there on Monday 14 January from 09:00 "
            "(New York time). If you have gone by then, the answer reaches you by mail.",
        ),
        (
            desk(hours=NEVER, message="Hold on!", address_known=True),
            "en",
            "Hold on! Nobody is at the desk right now. If you have gone by then, the answer "
            "reaches you by mail.",
        ),
        (desk(hours=HOURS, message="Hold on!"), "en", "Hold on!"),
    ],
)
def test_the_visitor_is_told_what_is_so(found: Desk, language: str, words: str) -> None:
    assert words_at(found, language) == words


def test_a_weekday_that_is_near_is_called_by_its_name() -> None:
    found = desk(hours=HOURS, at=datetime(2030, 1, 12, 12, tzinfo=UTC))
    assert "on Monday from 09:00" in words_at(found, "en")
    assert "Quelqu’un sera là lundi à partir de 09:00" in words_at(found, "fr")
    assert "يوم الاثنين ابتداء من 09:00" in words_at(found, "ar")


def test_a_bot_without_an_answer_says_so_before_it_hands_over() -> None:
    assert words_at(desk(), "en", unknowing=True).startswith("I do not know that either")
    away = desk(here=False, available=False)
    assert words_at(away, "fr", unknowing=True).startswith("Je ne le sais pas non plus")


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_request_for_an_address_is_known_again(language: str) -> None:
    away = desk(here=False, available=False)
    assert asks_for_address(words_at(away, language))
    assert not asks_for_address(words_at(desk(), language))
