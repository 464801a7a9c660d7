"""Questions to try a bot with, made of what its owner wrote above their own passages."""

from typing import Final

from bots.models import Bot

MOST: Final = 4
_LOOKED_AT: Final = 200
_SHORTEST, _LONGEST = 4, 70
_LEAST_TEXT: Final = 60
_MARKS: Final = ("?", "؟")
_MARK: Final = {"ar": "؟", "fr": "\u00a0?"}


def questions_to_try(bot: Bot) -> list[str]:
    """Those that it is given; else its owner's questions, then headings, of each document one."""
    if bot.suggested_questions:
        return [str(question) for question in bot.suggested_questions[:MOST]]
    rows = (
        bot.chunks.filter(document__enabled=True)
        .order_by("document_id", "ordinal")
        .values_list("document_id", "document__title", "heading_path", "text", "language")
    )
    by_document: dict[object, list[str]] = {}
    for document_id, title, path, text, language in rows[:_LOOKED_AT]:
        heading = path[-1] if path else title
        heading = "" if heading == bot.name else heading  # the front page
        if len(text) >= _LEAST_TEXT and (question := _question(heading, language)):
            questions = by_document.setdefault(document_id, [])
            if question not in questions:
                questions.append(question)
    return _one_of_each(list(by_document.values()))


def _question(heading: str, language: str) -> str:
    """A heading asked as a visitor would: “Delivery” is “Delivery?”."""
    heading = " ".join(heading.split()).rstrip(" .:;،…")
    if not _SHORTEST <= len(heading) <= _LONGEST:
        return ""
    return heading if heading.endswith(_MARKS) else heading + _MARK.get(language, "?")


def _is_sentence(question: str) -> bool:
    """“Can I return a lamp?” rather than “Delivery?”."""
    return len(question.split()) > 3


def _one_of_each(lists: list[list[str]]) -> list[str]:
    """From each document in turn."""
    chosen: list[str] = []
    for turn in range(2):
        for questions in lists:
            if turn < len(questions) and questions[turn] not in chosen:
                chosen.append(questions[turn])
    return sorted(chosen, key=_is_sentence, reverse=True)[:MOST]
