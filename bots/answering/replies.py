"""The built-in engine's answers: verbatim windows of the knowledge, or an honest "I do not know"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bots.answering.links import Links
from bots.answering.phrases import phrase
from bots.answering.types import Answer, BotProfile, Hit, PastTurn, SearchResult, Source

FURTHER: Final = 2
FURTHER_SHARE: Final = 0.7


def source_of(hit: Hit) -> Source:
    row = hit.row
    title = row.title or " › ".join(row.heading_path)
    return Source(row.document_id, row.id, title, row.url, hit.snippet, hit.score)


def extract(profile: BotProfile, found: SearchResult, language: str, band: str) -> Answer:
    """The best window word for word, with its source and up to two further passages."""
    best = found.lead or found.hits[0]
    text = shown_text(profile, best, found.hosts)
    if band == "closest":
        text = "\n\n".join((phrase("closest", language), text, phrase("does_it_help", language)))
    sources = tuple(source_of(hit) for hit in (best, *_further(best, found.hits)))
    return Answer(text, sources, found.confidence, band, language=language, gap=band == "closest")


def _further(best: Hit, hits: Sequence[Hit]) -> list[Hit]:
    others = [hit for hit in hits if hit.row.id != best.row.id]
    enough = [hit for hit in others if hit.coverage >= FURTHER_SHARE * best.coverage > 0]
    return enough[:FURTHER]


def shown_text(profile: BotProfile, hit: Hit, hosts: Iterable[str]) -> str:
    """Verbatim; only a crawled page, which others may write to, has foreign links made inert."""
    if hit.row.kind != "url":
        return hit.snippet
    return Links(frozenset(hosts) | profile.allowed_link_hosts).clean(hit.snippet)


def curated(found: SearchResult, faq: Hit, language: str) -> Answer:
    whole = replace(faq, window=(0, len(faq.row.text)))
    confidence = max(found.confidence, 0.95)
    return Answer(whole.snippet, (source_of(whole),), confidence, "answer", language=language)


def unknown(
    profile: BotProfile, history: Sequence[PastTurn], language: str, confidence: float | None
) -> Answer:
    """No sources. The second in a row goes to people, where people are to be had."""
    if profile.handoff_enabled and _last_band(history) == "unknown":
        text = profile.handoff_message or phrase("handoff_low_confidence", language)
        return Answer(
            text, (), confidence, "handoff", "low_confidence", language=language, gap=True
        )
    text = profile.fallback_message or phrase("unknown", language)
    if profile.handoff_enabled and not profile.fallback_message:
        text = f"{text} {phrase('offer_person', language)}"
    return Answer(text, (), confidence, "unknown", language=language, gap=True)


def to_people(profile: BotProfile, reason: str, language: str) -> Answer:
    text = profile.handoff_message or phrase("handoff", language)
    return Answer(text, band="handoff", handoff_reason=reason, language=language)


def chat(profile: BotProfile, history: Sequence[PastTurn], kind: str, language: str) -> Answer:
    """Small talk. A "yes" to an offered person is a wish for one; a "no" to an answer offers one."""
    offered = _last_band(history)
    if kind == "yes" and offered == "unknown" and profile.handoff_enabled:
        return to_people(profile, "visitor", language)
    if kind == "no" and offered == "closest":
        text = phrase("no", language)
        if profile.handoff_enabled:
            text = f"{text} {phrase('offer_person', language)}"
        return Answer(text, band="unknown", language=language)
    if kind in {"yes", "no"} and offered is None:
        kind = "greeting"
    text = phrase(kind, language, name=profile.name)
    if kind == "human" and profile.handoff_enabled:
        text = f"{text} {phrase('offer_person', language)}"
    return Answer(text, band="smalltalk", language=language)


def _last_band(history: Sequence[PastTurn]) -> str | None:
    for turn in reversed(history):
        if turn.role != "visitor":
            return turn.band if turn.role == "assistant" else None
    return None
