"""What a group is called: the words that its questions share and others do not, as they were
written. Nothing that a single person said, and nothing that tells who they are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from bots.answering.grouping.masking import MASK, masked
from bots.answering.questions import is_frame_word
from konan.core.text import detect, is_stop_word, stem, words

MOST_LETTERS: Final = 60
LONGEST: Final = 4
_LOOKED_AT: Final = 400  # questions of a group
_LENGTH_BONUS: Final = 1.6  # two telling words tell more than one, three little more than two
_SHARE_POWER: Final = 0.6  # what a few say in more words tells more than what all say in one
_SECOND: Final = 0.5  # a phrase that fewer say is not enough of a name
_LEAST_SECOND: Final = 0.15
_PARTICLES: Final = frozenset(["up", "off", "out", "in", "back"])  # top up, log in
_NO_MATTER: Final = frozenset(
    word
    for text in (
        "dollar dollars euro euros dirham dirhams pound pounds",
        "help hello thing",
        "aide",
    )
    for word in text.split()
)
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_EDGES: Final = ".,;:!?؟،؛\"'«»“”()[]{}…-–—"
Key = tuple[str, ...]


class Candidate(NamedTuple):
    key: Key
    shown: str


class Names:
    """Names for groups of questions, each once; the larger groups choose first."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self._groups = [[candidates(text) for text in texts[:_LOOKED_AT]] for texts in groups]
        self._spread: Counter[Key] = Counter()
        for questions in self._groups:
            self._spread.update(_said(questions))
        self._taken: set[str] = set()

    def all(self) -> list[str]:
        """In the order of the groups; empty where two of them share no phrase."""
        return [self._name(questions) for questions in self._groups]

    def _name(self, questions: list[list[Candidate]]) -> str:
        ranked = self._ranked(questions)
        shown = _shown(questions)
        for key, share in ranked:
            name = shown[key]
            if share < _SECOND or sum(map(_tells, key)) < 2:
                name = _with_second(
                    name, key, [(shown[k], k) for k, s in ranked if s >= _LEAST_SECOND]
                )
            name = name[:1].upper() + name[1:]
            if name.casefold() not in self._taken:
                self._taken.add(name.casefold())
                return name
        return ""

    def _ranked(self, questions: list[list[Candidate]]) -> list[tuple[Key, float]]:
        """Phrases that at least two said, the most telling first, with the share that says it."""
        said = _said(questions)
        scored = []
        for key, count in said.items():
            if count > 1:
                share = count / len(questions)
                own = count / self._spread[key]
                bonus = 1 + _LENGTH_BONUS * (1 - 1 / max(1, sum(map(_tells, key))))
                scored.append((share**_SHARE_POWER * own**0.5 * bonus, key, share))
        scored.sort(key=lambda each: (-each[0], each[1]))
        return [(key, share) for _, key, share in scored[:50]]


def candidates(text: str) -> list[Candidate]:
    """Stretches of one to four words that begin and end with words that tell something."""
    language = detect(text).language
    found: dict[Key, Candidate] = {}
    for stretch in _stretches(masked(text)):
        folded = [_folded(word) for word in stretch]
        for length in range(1, LONGEST + 1):
            for at in range(len(stretch) - length + 1):
                inside = folded[at : at + length]
                if not (_tells(inside[0]) and _ends(inside)):
                    continue
                shown = _POSSESSIVE.sub("", " ".join(stretch[at : at + length]))
                if len(shown) <= MOST_LETTERS:
                    key = tuple(stem(word, language) for word in inside)
                    found.setdefault(key, Candidate(key, shown))
    return list(found.values())


def _stretches(text: str) -> Iterator[list[str]]:
    """Words as written, between marks and covered places."""
    stretch: list[str] = []
    for word in text.split():
        bare = word.strip(_EDGES)
        if not bare or MASK in word:
            yield stretch
            stretch = []
            continue
        if word[0] in _EDGES and stretch:
            yield stretch
            stretch = []
        stretch.append(bare)
        if word[-1] in _EDGES:
            yield stretch
            stretch = []
    yield stretch


def _folded(word: str) -> str:
    """As one word; of an elision what stands behind it: `l'adresse`."""
    return (words(word) or [""])[-1]


def _ends(inside: Sequence[str]) -> bool:
    last = inside[-1]
    return _tells(last) or (len(inside) == 2 and last in _PARTICLES)


def _tells(word: str) -> bool:
    return (
        len(word) > 1
        and not word.isdigit()
        and word not in _NO_MATTER
        and not is_stop_word(word)
        and not is_frame_word(word)
    )


def _said(questions: list[list[Candidate]]) -> Counter[Key]:
    return Counter(candidate.key for found in questions for candidate in found)


def _shown(questions: list[list[Candidate]]) -> dict[Key, str]:
    """Each phrase as it is written most often."""
    written: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    for found in questions:
        for key, shown in found:
            written[key][shown.lower()] += 1
    return {key: counted.most_common(1)[0][0] for key, counted in written.items()}


def _with_second(name: str, key: Key, ranked: list[tuple[str, Key]]) -> str:
    """With the next phrase that says something else."""
    for other, parts in ranked:
        if not set(parts) & set(key) and len(name) + len(other) + 3 <= MOST_LETTERS:
            return f"{name} · {other}"
    return name
