"""How the visitor felt: a small list of words in three languages, thumbs and the score given.

Later messages weigh more: who came angry and leaves thanking is not angry.
"""

from collections.abc import Sequence
from typing import Final

from inbox.summarising.types import Sentiment, Talk
from konan.core.text import fold, words

_GLAD: Final = """
thanks thank perfect great good excellent awesome wonderful lovely happy glad helpful amazing
brilliant nice resolved solved works appreciate pleased super
merci parfait genial bien excellente super content contente ravi ravie utile resolu impeccable
satisfait satisfaite formidable bravo
شكرا مشكور ممتاز رائع جيد جميل سعيد مفيد تمام مزيان مزيانه واعر الله يحفظك بارك
chokran choukran mezyan mezyana wa3er zwin
"""
_UNHAPPY: Final = """
bad terrible awful horrible angry annoyed annoying disappointed disappointing useless broken worst
unacceptable ridiculous complaint complain scam frustrated frustrating wrong
damaged lawyer unhappy rubbish
mauvais mauvaise nul nulle horrible decu decue decevant inacceptable scandaleux arnaque colere
enerve enervee casse cassee inutile plainte honteux pire
سيء سيئه سيئ غاضب محبط فظيع مشكل مشكله نصب احتيال تاخر متاخر خسر مكسور شكوى اسوا عيب حشومه
خايب خايبه زعفان
khayb khayba machkil mochkil z3fan hchouma
"""
_NOT: Final = (
    "not no never isn wasn don doesn didn pas ne jamais aucun ما ماشي لا ليس ليست غير machi ma"
)
_POSITIVE: Final = frozenset(fold(word) for word in _GLAD.split())
_NEGATIVE: Final = frozenset(fold(word) for word in _UNHAPPY.split())
_NEGATORS: Final = frozenset(fold(word) for word in _NOT.split())
_REACH: Final = 3  # words behind a "not" that it may turn round
_SURE: Final = 0.75
_THUMB: Final = 1.5


def sentiment_of(talk: Talk) -> Sentiment:
    if talk.csat is not None and talk.csat != 3:
        return "positive" if talk.csat > 3 else "negative"
    texts = [each.text for each in talk.said if each.role == "visitor"]
    score = sum(_weight(place, len(texts)) * _score(text) for place, text in enumerate(texts))
    score += sum(_thumb(each.feedback) for each in talk.said)
    if abs(score) < _SURE:
        return "neutral"
    return "positive" if score > 0 else "negative"


def _weight(place: int, count: int) -> float:
    """From a half for the first to one for the last."""
    return 0.5 + 0.5 * (place + 1) / count


def _score(text: str) -> int:
    found = words(text)
    return sum(_value(found, place) for place in range(len(found)))


def _value(found: Sequence[str], place: int) -> int:
    value = (found[place] in _POSITIVE) - (found[place] in _NEGATIVE)
    turned = any(word in _NEGATORS for word in found[max(0, place - _REACH) : place])
    return -value if turned and value > 0 else value


def _thumb(feedback: str | None) -> float:
    return {"up": _THUMB, "down": -_THUMB}.get(feedback or "", 0.0)
