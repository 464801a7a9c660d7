"""A summary without a model: the first thing asked, the last thing answered, what is open."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bots.answering.smalltalk import smalltalk
from inbox.summarising.feeling import sentiment_of
from inbox.summarising.prompting import shorten
from inbox.summarising.types import MOST_POINTS, Said, Summarised, Talk
from konan.core.text import fold, sentences, words

_NO_ANSWERS: Final = frozenset({"unknown", "fallback", "handoff", "smalltalk", "closest"})
_ASKED: Final = 200
_ANSWERED: Final = 300
_POINT: Final = 160
_ASKING: Final = {
    "en": "what when where who why how which can could do does did is are will would may",
    "fr": "que quoi quand ou qui pourquoi comment combien quel quelle quels quelles est-ce peut-on "
    "puis-je pouvez-vous avez-vous",
    "ar": "ما ماذا متى اين من لماذا كيف كم هل شنو اشنو واش فين فوقاش علاش كيفاش شحال بشحال wach chno "
    "fin 3lach kifach ch7al",
}
_WORDS_THAT_ASK: Final = {
    language: frozenset(word for each in listed.split() for word in words(each))
    for language, listed in _ASKING.items()
}
_PHRASES: Final = {
    "nothing": {
        "en": "Nothing has been said yet.",
        "fr": "Rien n’a encore été dit.",
        "ar": "لم يقل أي شيء بعد.",
    },
    "asked": {
        "en": "The visitor asked: “{text}”",
        "fr": "Le visiteur a demandé : « {text} »",
        "ar": "سأل الزائر: «{text}»",
    },
    "agent": {
        "en": "An agent answered last: “{text}”",
        "fr": "Dernière réponse d’un agent : « {text} »",
        "ar": "آخر جواب من الموظف: «{text}»",
    },
    "assistant": {
        "en": "The bot answered last: “{text}”",
        "fr": "Dernière réponse du bot : « {text} »",
        "ar": "آخر جواب من المساعد الآلي: «{text}»",
    },
    "unanswered": {
        "en": "Nobody has answered yet.",
        "fr": "Personne n’a encore répondu.",
        "ar": "لم يجب أحد بعد.",
    },
}


def extract(talk: Talk) -> Summarised:
    """The same summary for the same talk, always."""
    asked = [each.text for each in talk.said if each.role == "visitor" and _says(each.text)]
    answered = next((each for each in reversed(talk.said) if _answers(each)), None)
    return Summarised(
        summary=_summary(asked, answered, talk.language),
        key_points=_distinct(shorten(text, _POINT) for text in asked)[:MOST_POINTS],
        open_questions=_distinct(_open(talk))[:MOST_POINTS],
        sentiment=sentiment_of(talk),
    )


def _summary(asked: Sequence[str], answered: Said | None, language: str) -> str:
    if not asked and answered is None:
        return _phrase("nothing", language)
    told = [_phrase("asked", language, text=shorten(asked[0], _ASKED))] if asked else []
    if answered is None:
        return " ".join([*told, _phrase("unanswered", language)])
    text = shorten(_lead(answered.text), _ANSWERED)
    return " ".join([*told, _phrase(answered.role, language, text=text)])


def _open(talk: Talk) -> Iterator[str]:
    """The visitor's questions that stand behind the last real answer."""
    for each in reversed(talk.said):
        if _answers(each):
            return
        if each.role == "visitor":
            yield from (shorten(text, _POINT) for text in _questions(each.text, talk.language))


def _questions(text: str, language: str) -> list[str]:
    spans = [text[start:end].strip() for start, end in sentences(text)]
    return [each for each in spans if _asks(each, language)]


def _asks(text: str, language: str) -> bool:
    found = words(text)
    asking = _WORDS_THAT_ASK.get(language, frozenset()) | _WORDS_THAT_ASK["en"]
    return len(found) > 1 and (bool(re.search("[?؟]", text)) or found[0] in asking)


def _answers(said: Said) -> bool:
    return said.role == "agent" or (said.role == "assistant" and said.band not in _NO_ANSWERS)


def _says(text: str) -> bool:
    """More than a greeting or a word of thanks."""
    return len(words(text)) > 1 and smalltalk(text) is None


def _lead(text: str) -> str:
    """The first two sentences."""
    spans = sentences(text)[:2]
    return text[spans[0][0] : spans[-1][1]] if spans else text


def _distinct(texts: Iterator[str]) -> list[str]:
    return list({fold(text): text for text in texts}.values())


def _phrase(key: str, language: str, **values: str) -> str:
    said = _PHRASES[key]
    return said.get(language, said["en"]).format(**values)
