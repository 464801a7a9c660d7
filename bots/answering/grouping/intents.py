"""What kind of thing somebody wants: to know something, to have something done, or help with
something that does not work. By words that say so, in English, French, Arabic and Moroccan."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from konan.core.text import words

_PROBLEM: Final = re.compile(
    r"\b(not|never|cannot|cant|can t|won t|wont|doesn t|doesnt|didn t|didnt|isn t|isnt|hasn t|hasnt"
    r"|haven t|wasn t|unable|fail\w*|error\w*|problem\w*|issues?|wrong\w*|broken|damaged|lost|stolen"
    r"|missing|declined|rejected|stuck|refused|late|delayed|blocked|trouble|stopped|bug"
    r"|ne \w+( \w+)? (pas|plus|jamais|rien)|n \w+( \w+)? (pas|plus|jamais|rien)|probleme\w*|erreur\w*"
    r"|panne|casse\w?|abime\w*|perdu\w*|vole\w?|retard|bloque\w*|refuse\w*|impossible|manque\w*"
    r"|defectueu\w+|echoue\w*|marche pas|fonctionne pas|pas recu"
    r"|لا يعمل|لا تعمل|لم|مشكل\w*|خطا|عطل\w*|معطل\w*|مكسور\w*|ضاع\w*|ضايع\w*|مسروق\w*|مرفوض\w*|رفض\w*"
    r"|متاخر\w*|تاخر\w*|فشل\w*|لا استطيع|لا يمكنني|لا اقدر|تعذر|مفقود\w*|فقدت|تالف\w*"
    r"|ما\w{2,}ش|ما \w+ش|مابغاش|ماخدامش|خاسر\w*|ما وصل\w*|مبلوكي\w*|معلق\w*"
    r"|mochkil\w*|mouchkil\w*|mushkil\w*|ma\w{2,}ch|khasr\w*|khasser\w*|tsre9\w*)\b"
)
_REQUEST: Final = re.compile(
    r"\b(i want|i would like|i d like|i need to|i wish|please|pls|help me|i have to|let me|could you"
    r"|can you|would you"
    r"|je (veux|voudrais|souhaite|souhaiterais|dois|desire)|j aimerais|j ai besoin|merci de|svp|stp"
    r"|s il (vous|te) plait|pouvez vous|peux tu|pourriez vous|aidez moi"
    r"|اريد|ارغب|اود|احتاج|من فضلك|لو سمحت\w*|ارجو|رجاء|ساعدني|ساعدوني"
    r"|بغيت|خاصني|عافاك\w*|عفاك\w*|باغي\w*|محتاج\w*|عاوني|عاونوني"
    r"|bghit|khasni|khassni|3afak\w*|baghi|3awni)\b"
)


def intent_of(text: str) -> str:
    """problem | request | question"""
    spoken = " ".join(words(text)).replace("'", " ")
    if _PROBLEM.search(spoken):
        return "problem"
    return (
        "request"
        if _REQUEST.search(spoken) and not text.rstrip().endswith(("?", "؟"))
        else ("question")
    )


def usual_intent(texts: Iterable[str]) -> str:
    """What most of them are."""
    counted = Counter(intent_of(text) for text in texts)
    return max(counted, key=lambda intent: counted[intent]) if counted else "question"
