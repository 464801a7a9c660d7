"""A question as concepts: each word with its stems in the base's languages, grams and rarity."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bots.answering.synonyms import kin, phrases_in
from konan.core.text import STOPS, detect, gram_ids, skeleton_id, stem_id, words

# What kind of thing is asked for; the words stand folded.
_NUMBER_ASKED: Final = re.compile(
    r"\b(how (many|much|long|old|often|far|big|large|tall)|what (year|date|percentage|number|time"
    r"|day|age|century)|when|which year|combien|quand|quelle (date|annee|duree)|quel (age|delai"
    r"|prix|montant|nombre|pourcentage)|a quelle heure|كم|متي|عدد|شحال|فوقاش|وقتاش|امتي|اي (عام|سنه|تاريخ))\b"
)
_NAME_ASKED: Final = re.compile(
    r"\b(who|whom|whose|where|what (city|country|company|person|name)|qui|ou|من|اين|فين|شكون)\b"
)
# Words that frame a question and seldom stand in its answer.
_FRAME: Final = frozenset(
    word
    for item in [
        "kind",
        "kinds",
        "type",
        "types",
        "sort",
        "happen",
        "happens",
        "happened",
        "many",
        "much",
        "long",
        "name",
        "names",
        "named",
        "call",
        "called",
        "make",
        "makes",
        "made",
        "take",
        "takes",
        "took",
        "place",
        "one",
        "ones",
        "thing",
        "things",
        "think",
        "thought",
        "become",
        "became",
        "come",
        "came",
        "start",
        "started",
        "begin",
        "began",
        "end",
        "term",
        "terms",
        "title",
        "titled",
        "way",
        "ways",
        "mean",
        "means",
        "meant",
        "refer",
        "refers",
        "known",
        "know",
        "percentage",
        "percent",
        "number",
        "amount",
        "following",
        "according",
        "main",
        "example",
        "besides",
        "prior",
        "regard",
        "regarding",
        "current",
        "currently",
        "different",
        "want",
        "wanted",
        "tell",
        "explain",
        "describe",
        "give",
        "given",
        "get",
        "gets",
        "got",
        "getting",
        "go",
        "goes",
        "going",
        "back",
        "come",
        "coming",
        "need",
        "like",
        "see",
        "look",
        "put",
        "let",
        "keep",
        "try",
        "lot",
        "sure",
        "right",
        "now",
        "today",
        "still",
        "yet",
        "already",
        "ever",
        "anything",
        "something",
        "everything",
        "really",
        "actually",
        "please",
        "old",
        "far",
        "often",
        "big",
        "size",
        "find",
        "found",
        "reason",
        "reasons",
        "purpose",
        "role",
        "difference",
        "between",
        "possible",
        "able",
        "temps",
        "sorte",
        "genre",
        "nom",
        "nomme",
        "appelle",
        "appelee",
        "appele",
        "savoir",
        "facon",
        "maniere",
        "moyen",
        "existe",
        "veut",
        "dire",
        "signifie",
        "possible",
        "passe",
        "arrive",
        "definition",
        "difference",
        "raison",
        "but",
        "nombre",
        "est-il",
        "quoi",
        "combien",
        "connaitre",
        "expliquer",
        "genre",
        "sert",
        "aller",
        "vais",
        "va",
        "veux",
        "voudrais",
        "besoin",
        "mettre",
        "prendre",
        "chose",
        "quelque",
        "quelques",
        "voir",
        "trouver",
        "donner",
        "actuellement",
        "toujours",
        "deja",
        "vraiment",
        "نوع",
        "انواع",
        "نسبة",
        "تسمى",
        "يسمى",
        "سمي",
        "سميت",
        "اسم",
        "شخص",
        "شيء",
        "اشياء",
        "يبلغ",
        "تبلغ",
        "بلغ",
        "بلغت",
        "قام",
        "قامت",
        "سبب",
        "اسباب",
        "عدد",
        "احد",
        "تعريف",
        "معنى",
        "يعني",
        "تعني",
        "يوجد",
        "توجد",
        "حدث",
        "حدثت",
        "عبارة",
        "طريقة",
        "مقدار",
        "تقع",
        "يقع",
        "كلمة",
        "قيمة",
        "المقصود",
        "يقصد",
        "هدف",
        "دور",
        "الفرق",
        "فرق",
        "يطلق",
        "اطلق",
        "يعتبر",
        "تعتبر",
        "وقعت",
        "وقع",
        "تاريخ",
        "مدة",
        "سنة",
        "عام",
        "اريد",
        "استطيع",
        "احتاج",
        "ممكن",
        "نقدر",
        "خاصني",
        "يجب",
        "اعرف",
        "الان",
        "دائما",
        "nou3",
        "smiya",
        "sabab",
        "n9der",
        "khasni",
    ]
    for word in words(item)
)
FRAME_WEIGHT: Final = 0.3


def is_frame_word(word: str) -> bool:
    """Whether a folded word frames questions, and seldom says what they are about."""
    return word in _FRAME


@dataclass(frozen=True, slots=True)
class Concept:
    """One word of a question; `kin` are stems that mean the same. `weight` is below 1 for words
    taken from the turn before."""

    word: str
    stems: frozenset[int]
    kin: frozenset[int]
    skeleton: int | None
    grams: tuple[int, ...]
    weight: float
    rarity: float
    number: bool
    name: bool


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    concepts: tuple[Concept, ...]
    asks_number: bool
    asks_name: bool

    @property
    def total(self) -> float:
        return sum(c.weight * c.rarity for c in self.concepts) or 1.0


def read_question(
    text: str,
    *,
    context: Sequence[str],
    languages: Iterable[str],
    rarity: Callable[[str, frozenset[int]], float],
) -> Question:
    """Words of the question at full weight, those of `context` (an earlier question) at half."""
    spoken = tuple(languages) or ("en",)
    names = _names(text)
    phrases = phrases_in(words(text))
    weights = dict.fromkeys([*_content(text, spoken), *phrases], 1.0)
    for earlier in context:
        for word in _content(earlier, spoken):
            weights.setdefault(word, 0.5)
    concepts = []
    for word, weight in weights.items():
        stems = frozenset(stem_id(word, language) for language in spoken)
        same = kin(stems) | phrases.get(word, frozenset())
        number = any(c.isdigit() for c in word)
        rare = rarity(word, stems) * (FRAME_WEIGHT if word in _FRAME else 1.0)
        concepts.append(
            Concept(
                word,
                stems,
                same,
                skeleton_id(word),
                gram_ids(word),
                weight,
                rare,
                number,
                word in names,
            )
        )
    folded = " ".join(words(text))
    return Question(
        text,
        tuple(concepts),
        bool(_NUMBER_ASKED.search(folded)),
        bool(_NAME_ASKED.search(folded)),
    )


def _content(text: str, languages: Sequence[str]) -> list[str]:
    """Stop words of the question's own language and of a base of one language are left out."""
    own = detect(text).language
    listed = {own, *languages} if len(languages) == 1 else {own}
    stops = frozenset().union(*(STOPS.get(language, frozenset()) for language in listed))
    found = words(text)
    return list(dict.fromkeys([word for word in found if word not in stops] or found))


def _names(text: str) -> frozenset[str]:
    """Words with a capital inside a Latin sentence: mostly proper names."""
    found = re.findall(r"(?<=[\w,;:)»\"'] )[«\"'(]*([A-ZÀ-Ý][\w'’-]+)", text)
    return frozenset(word for name in found for word in words(name))
