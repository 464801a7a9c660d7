"""One analyser for everything that is written: folding, words, stems, character grams, language.

Chunks of knowledge and questions must pass the same functions, or they will not meet. PostgreSQL
may have no `unaccent` and no `pg_trgm`, so all of it happens here.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from zlib import crc32

import Stemmer

from konan.core.stopwords import SIGNS, STOP_WORDS

LANGUAGES: Final = ("en", "fr", "ar")
GRAM_LENGTH: Final = 4

_ARABIC_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_VARIANTS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
        "گ": "ك", "ڭ": "ك", "ک": "ك", "پ": "ب", "ڤ": "ف", "œ": "oe", "æ": "ae", "ß": "ss",
        "’": "'", "ʼ": "'", "‘": "'",
        **{chr(0x0660 + digit): str(digit) for digit in range(10)},
        **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_GROUPED_NUMBER = re.compile(r"(?<=\d)[,\u00a0\u202f \u066c](?=\d{3}(?!\d))")
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LATIN_LETTER = re.compile(r"[a-z\u00c0-\u024f]", re.I)
_SENTENCE_END = re.compile(r"(?<=[.!?؟۔…])[\"'»”)\]]*\s+|\n\s*|(?<=[.!?؟])(?=[A-ZÀ-Ý])")
_NO_END = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|vs|art|Inc|Jr|Sr|U\.S|c|e\.g|i\.e|etc|M|Mme|p|n°|ex|cf"
    r"|د|م|هـ)\.$"
)

_ARABIC_PREFIXES = ("وبال", "فبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "ال", "لل")
_ARABIC_SUFFIXES = (
    "كما", "هما", "تين", "تان", "ات", "ان", "ين", "ون", "وا", "ها", "هم", "هن", "كم", "نا", "يه",
    "ه", "ي",
)  # fmt: skip
_STEMMERS = {"en": Stemmer.Stemmer("english"), "fr": Stemmer.Stemmer("french")}


def fold(text: str) -> str:
    """Lower case, no accents or Arabic marks, one form for letter variants, Western digits."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = _INVISIBLE.sub("", _ARABIC_MARKS.sub("", text)).translate(_VARIANTS)
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The folded words of a text; elided articles and possessives stand apart."""
    found: list[str] = []
    for word in _WORD.findall(_GROUPED_NUMBER.sub("", fold(text))):
        if "'" not in word:
            found.append(word)
            continue
        head, tail = word.split("'", 1)
        found.extend([head] if tail == "s" else [part for part in (head, tail) if part])
    return found


STOPS: Final = {
    language: frozenset(word for item in listed.split() for word in words(item))
    for language, listed in STOP_WORDS.items()
}
_SIGNS: Final = {language: frozenset(listed.split()) for language, listed in SIGNS.items()}


def light_arabic_stem(word: str) -> str:
    """Article and conjunction off the front, one ending off the back; at least three letters stay."""
    for prefix in _ARABIC_PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    else:
        if len(word) > 4 and word[0] in "وف":
            word = word[1:]
        if len(word) > 4 and word[0] in "بلك":
            word = word[1:]
    for suffix in _ARABIC_SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The stem of one folded word. Arabic script is stemmed as Arabic in any language."""
    if _ARABIC_LETTER.search(word):
        return light_arabic_stem(word)
    stemmer = _STEMMERS.get(language)
    return stemmer.stemWord(word) if stemmer and word.isalpha() else word


@lru_cache(maxsize=100_000)
def grams(word: str) -> tuple[str, ...]:
    """Character 4-grams inside one folded word, its ends marked."""
    marked = f"^{word}$"
    return tuple(marked[i : i + GRAM_LENGTH] for i in range(max(1, len(marked) - GRAM_LENGTH + 1)))


def content_words(text: str, language: str) -> list[str]:
    """Folded words without stop words; all words where nothing else is left."""
    found = words(text)
    stops = STOPS.get(language, frozenset())
    return [word for word in found if word not in stops] or found


@lru_cache(maxsize=100_000)
def skeleton_id(word: str) -> int | None:
    """The consonants of a longer Latin word, doubled ones once: the same for most slips of the
    hand ("retrun", "dellivery"). None for words that it would confuse with too many others."""
    if len(word) < 5 or not word.isascii() or not word.isalpha():
        return None
    bones = re.sub(r"(.)\1+", r"\1", re.sub("[aeiouy]", "", word))
    return term_id("~" + bones) if len(bones) >= 3 else None


def is_stop_word(word: str) -> bool:
    """Whether a folded word carries no subject in any of the languages."""
    return any(word in stops for stops in STOPS.values())


def term_id(term: str) -> int:
    """A stable 32-bit number for a term; a rare collision costs a little precision, no more."""
    return crc32(term.encode())


@lru_cache(maxsize=100_000)
def gram_ids(word: str) -> tuple[int, ...]:
    return tuple(term_id("#" + gram) for gram in grams(word))


@lru_cache(maxsize=100_000)
def stem_id(word: str, language: str) -> int:
    return term_id(stem(word, language))


@dataclass(frozen=True, slots=True)
class Detected:
    """A language and how sure one may be of it, 0 to 1. `arabizi`: Moroccan in Latin letters."""

    language: str
    certainty: float
    arabizi: bool = False


def detect(text: str) -> Detected:
    """Script first, then words that only one language has."""
    folded = fold(text)
    arabic = len(_ARABIC_LETTER.findall(folded))
    latin = len(_LATIN_LETTER.findall(folded))
    if arabic and arabic >= latin * 0.6:
        return Detected("ar", 1.0)
    if not latin:
        return Detected("en", 0.0)
    found = words(text)
    votes = {key: sum(word in signs for word in found) for key, signs in _SIGNS.items()}
    votes["fr"] += min(2, sum(c in "éèêàçùîôœ" for c in text.lower())) if votes["fr"] else 0
    if not votes["fr"] and re.search("[éèêçœ]", text.lower()):
        votes["fr"] = 1
    votes["arabizi"] += sum(bool(re.fullmatch(r"[a-z]*[a-z][3579]+[a-z]+|[379][a-z]{2,}", w))
                            for w in found)  # fmt: skip
    best = max(votes, key=lambda key: votes[key])
    total = sum(votes.values())
    if not total:
        return Detected("en", 0.0)
    rest = max(value for key, value in votes.items() if key != best)
    certainty = (votes[best] - rest) / votes[best]
    return Detected("ar" if best == "arabizi" else best, certainty, arabizi=best == "arabizi")


def language_of(text: str, *, default: str = "en") -> str:
    """The language of a longer text, such as a chunk or a document."""
    detected = detect(text[:4000])
    return detected.language if detected.certainty > 0.2 else default


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a text; short scraps and abbreviations stay with what follows."""
    spans: list[tuple[int, int]] = []
    for start, end in _raw_spans(text):
        if spans and _joins(text[spans[-1][0] : spans[-1][1]]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _raw_spans(text: str) -> Iterable[tuple[int, int]]:
    start = 0
    for gap in _SENTENCE_END.finditer(text):
        end = gap.start() + len(gap.group()) - len(gap.group().lstrip("\"'»”)]"))
        if text[start:end].strip():
            yield _trim(text, start, end)
        start = gap.end()
    if text[start:].strip():
        yield _trim(text, start, len(text))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _joins(sentence: str) -> bool:
    return len(sentence) < 25 or bool(_NO_END.search(sentence))
