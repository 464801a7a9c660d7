"""What a visitor is told when the talk goes to people: who is there, when, and for how long
one waits. Nothing is promised that is not known."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.translation import override

from bots.answering.phrases import PHRASES, phrase, wait_phrase
from conversations.services.database import Database
from conversations.services.waiting import Desk, desk_async, desk_now

_SOON_DAYS: Final = 6  # so far a weekday's name says which one is meant


def handover_words(*, bot_id: UUID, session_id: UUID, language: str) -> str:
    """For a session that is handed over in the caller's transaction."""
    return words_at(desk_now(bot_id, session_id), language)


async def handover_words_async(
    database: Database, *, bot_id: UUID, session_id: UUID, language: str, reason: str
) -> str:
    """The same, of the chat's own connections; empty where the bot has gone."""
    desk = await desk_async(database, bot_id, session_id)
    return words_at(desk, language, unknowing=reason == "low_confidence") if desk else ""


def words_at(desk: Desk, language: str, *, unknowing: bool = False) -> str:
    """`unknowing`: the bot hands over because it has no answer, not because it was asked to."""
    joins = desk.open and desk.here
    lead = desk.message or _lead(joins=joins, unknowing=unknowing, language=language)
    if not desk.open:
        rest = [_closed(desk, language), _address(desk, language)]
    elif not desk.here:
        rest = [phrase("desk_empty", language), _address(desk, language)]
    else:
        busy = "" if desk.available else phrase("all_busy", language)
        rest = [busy, wait_phrase(desk.wait_s, language) if desk.wait_s is not None else ""]
    return " ".join(said for said in (lead, *rest) if said)


def asks_for_address(text: str) -> bool:
    """Whether these are words of ours that ask for an e-mail address."""
    return any(asked in text for asked in PHRASES["ask_email"].values())


def _lead(*, joins: bool, unknowing: bool, language: str) -> str:
    key = "handoff" if joins else "handoff_noted"
    return phrase(f"{key}_low_confidence" if unknowing else key, language)


def _address(desk: Desk, language: str) -> str:
    return phrase("mailed_if_gone" if desk.address_known else "ask_email", language)


def _closed(desk: Desk, language: str) -> str:
    """By the clock of the place: 09:00 means little without it."""
    opening = desk.opens_at
    if opening is None or desk.hours is None:
        return phrase("desk_empty", language)
    place = desk.hours["timezone"].rpartition("/")[2].replace("_", " ")
    ahead = (opening.date() - desk.at.astimezone(opening.tzinfo).date()).days
    key = {0: "back_today", 1: "back_tomorrow"}.get(ahead, "back_on")
    day = _day(opening, language, by_name=ahead <= _SOON_DAYS)
    return phrase(key, language, day=day, time=f"{opening:%H:%M}", place=place)


def _day(opening: datetime, language: str, *, by_name: bool) -> str:
    with override(language):
        weekday, month = str(WEEKDAYS[opening.weekday()]), str(MONTHS[opening.month])
    if language == "fr":
        weekday, month = weekday.lower(), month.lower()
    return weekday if by_name else f"{weekday} {opening.day} {month}"
