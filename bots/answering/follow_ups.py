"""Questions that lean on the turn before: "and for phones?", "et en Belgique ?", "وماذا عن الهاتف؟"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bots.answering.handover import wants_person
from bots.answering.smalltalk import smalltalk
from bots.answering.types import PastTurn
from konan.core.text import content_words, detect, words

_OPENING: Final = re.compile(
    r"^(and|what about|how about|also|but|so|then|or|in that case|same for|if so|why( not)?$|"
    r"et (si|pour|en|au|aux|a|avec|sans|dans|les?|la|l|chez|sur|qu|comment|combien|quand|ou|pourquoi)|"
    r"et|mais|alors|sinon|dans ce cas|qu en est il|idem|pourquoi( pas)?$|"
    r"و?ماذا (عن|لو)|وماذا|وكم|وكيف|ومتي|واين|وهل|ولماذا|وفي|وعن|ولو|و|لماذا$|"
    r"وشحال|وفين|وواش|وكيفاش|وعلاش|wla|w|wa)\b"
)
_PREPOSITION: Final = re.compile(
    r"^(for|to|in|with|without|from|on|pour|en|au|aux|a|avec|sans|dans|chez|depuis|في|الي|مع|من|بدون|ل)\b"
)
_POINTING: Final = re.compile(
    r"\b(it|its|that|this|they|them|those|these|one|ones|there|ca|cela|ceci|celui|celle|ceux|celles|y|en"
    r"|هذا|هذه|ذلك|تلك|هناك|له|لها|منه|منها|فيه|فيها|هو|هي|هاد|هادي|داك|ديك)\b"
)


def leans_back(text: str) -> bool:
    """Whether a short message can hardly be understood without the one before."""
    listed = words(text)
    spoken = " ".join(listed)
    carried = len(content_words(text, detect(text).language))
    if _OPENING.search(spoken):
        return carried <= 5
    if _PREPOSITION.search(spoken) or _POINTING.search(spoken):
        return carried <= 3
    return len(listed) <= 2


def question_before(history: Sequence[PastTurn]) -> str | None:
    """The visitor's last real question: neither small talk nor a wish for a person."""
    for turn in reversed(history):
        if turn.role == "visitor" and not smalltalk(turn.text) and not wants_person(turn.text):
            return turn.text
    return None
