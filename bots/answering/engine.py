"""One turn: what the visitor said goes in, pieces of an answer come out, then the Answer."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import replace

from bots.answering import replies
from bots.answering.follow_ups import leans_back, question_before
from bots.answering.grounded import speak
from bots.answering.handover import keyword_in, wants_person
from bots.answering.model import ModelClient
from bots.answering.phrases import phrase
from bots.answering.receipts import receipt
from bots.answering.smalltalk import smalltalk
from bots.answering.types import Answer, BotProfile, Delta, PastTurn, Retriever, SearchResult
from konan.core.text import LANGUAGES, detect


async def answer(
    *,
    profile: BotProfile,
    history: Sequence[PastTurn],
    question: str,
    retriever: Retriever | None,
    model: ModelClient | None,
    language_hint: str | None = None,
) -> AsyncGenerator[Delta | Answer, None]:
    """Yields `Delta`s and at last one `Answer`.

    The deltas put together are the answer's text unless it says `revised`. The model is asked
    only when the gate finds something to answer from; whatever goes wrong with it, the built-in
    engine answers. `history` is without the question itself. Closing the iterator ends the call.
    """
    language = reply_language(profile, history, question, language_hint)
    said = _without_knowledge(profile, question, language)
    found: SearchResult | None = None
    if said is None:
        found = _search(retriever, history, question) if retriever else None
        said = _curated_or_chat(profile, history, question, found, language)
    if said is None and (found is None or found.band == "unknown" or not found.hits):
        confidence = found.confidence if found else None
        said = replies.unknown(profile, history, language, confidence)
    if said is None and found is not None:
        if model is not None and profile.llm is not None:
            spoken = speak(
                profile=profile, history=history, question=question, found=found,
                retriever=retriever, model=model, language=language,
            )  # fmt: skip
            async with aclosing(spoken) as pieces:
                async for piece in pieces:
                    yield piece
            return
        said = replies.extract(profile, found, language, found.band)
    if said is None:  # pragma: no cover - the branches above are exhaustive
        raise AssertionError("no branch answered")
    if not said.handoff_reason:  # who hands over knows better what is to be said
        yield Delta(said.text)
    yield replace(said, receipt=receipt(profile, said, found))


def at_rest(
    profile: BotProfile, history: Sequence[PastTurn], question: str, hint: str | None
) -> Answer:
    """Where the bot may not answer: people do, or, where it has none, what was said is kept."""
    language = reply_language(profile, history, question, hint)
    if profile.handoff_enabled:
        said = replies.to_people(profile, "automation", language)
    else:
        said = Answer(phrase("at_rest", language), band="fallback", language=language)
    return replace(said, receipt=receipt(profile, said, None, at_rest=True))


def _without_knowledge(profile: BotProfile, question: str, language: str) -> Answer | None:
    """Hand-over by the visitor's words or the owner's keywords."""
    keyword = keyword_in(question, profile.handoff_keywords)
    if profile.handoff_enabled and keyword:
        return replies.to_people(profile, "keyword", language)
    if not wants_person(question):
        return None
    if profile.handoff_enabled:
        return replies.to_people(profile, "visitor", language)
    return Answer(phrase("no_people", language), band="smalltalk", language=language)


def _curated_or_chat(
    profile: BotProfile,
    history: Sequence[PastTurn],
    question: str,
    found: SearchResult | None,
    language: str,
) -> Answer | None:
    if found is not None and found.faq is not None:
        return replies.curated(found, found.faq, language)
    kind = smalltalk(question)
    return replies.chat(profile, history, kind, language) if kind else None


def _search(retriever: Retriever, history: Sequence[PastTurn], question: str) -> SearchResult:
    """A follow-up takes the words of the question before along, if that helps."""
    alone = retriever.search(question)
    before = question_before(history)
    if before is None or alone.faq is not None or not leans_back(question):
        return alone
    together = retriever.search(question, context=(before,))
    return together if together.confidence >= alone.confidence else alone


def reply_language(
    profile: BotProfile, history: Sequence[PastTurn], question: str, hint: str | None
) -> str:
    """The visitor's language; a message too short to tell takes that of the talk so far, then the
    hint, then the bot's."""
    detected = detect(question)
    if detected.certainty > 0.3:
        return detected.language
    for turn in reversed(history):
        if turn.role == "visitor":
            earlier = detect(turn.text)
            if earlier.certainty > 0.3:
                return earlier.language
    short = (hint or "").lower()[:2]
    if short in LANGUAGES:
        return short
    return profile.language if profile.language in LANGUAGES else detected.language
