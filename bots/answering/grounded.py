"""An answer spoken by a model, held to its passages sentence by sentence."""

from __future__ import annotations

import re
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Any, Final

from bots.answering import replies
from bots.answering.checking import supporting
from bots.answering.follow_ups import leans_back
from bots.answering.links import Links
from bots.answering.model import Call, ModelClient, ModelError
from bots.answering.prompts import (
    NO_ANSWER,
    PASSAGES,
    PROMPT_VERSION,
    grounded_messages,
    rewrite_messages,
)
from bots.answering.receipts import receipt
from bots.answering.resilience import Overloaded
from bots.answering.types import (
    Answer,
    BotProfile,
    Delta,
    Hit,
    LlmConfig,
    PastTurn,
    Retriever,
    SearchResult,
)

_SENTENCE: Final = re.compile(
    r"(?:[^\n]*?(?:(?<!\b\d)(?<!^\d\d)(?<!\b[A-Z])[.!?؟…])[\"'»”)*_]*(?:[ \t]*\[\d{1,2}\])*(?=\s)\s*|[^\n]*\n+)"
)
_MARKER: Final = re.compile(r"\[(\d{1,2})\]")


@dataclass(slots=True)
class _Draft:
    """What the model has said so far, link-safe, in sentences; `shown` is what the visitor saw."""

    hits: tuple[Hit, ...]
    links: Links
    strict: bool
    pending: str = ""
    shown: str = ""
    kept: list[tuple[str, tuple[int, ...]]] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    refused: bool | None = None
    held: str = ""
    space: str = ""

    def take(self, text: str) -> str:
        """Takes a piece and returns what may be shown now."""
        if self.refused is None:
            self.held += text
            start = self.held.lstrip()
            if len(start) < len(NO_ANSWER) and NO_ANSWER.startswith(start):
                return ""
            self.refused = start.startswith(NO_ANSWER)
            text, self.held = start, ""
        return "" if self.refused else self._show(self.links.feed(text))

    def finish(self) -> str:
        """The model is done: the rest of what may be shown."""
        if self.refused is None:
            self.refused = not self.held.strip()
            text, self.held = self.held.lstrip(), ""
            shown = self._show(self.links.feed(text))
        else:
            shown = ""
        if self.refused:
            return ""
        shown += self._show(self.links.flush())
        if self.pending.strip():
            shown += self._settle(self.pending)
        self.pending = ""
        return shown

    def _show(self, safe: str) -> str:
        """Live: everything at once; strict: sentences that have passed."""
        self.pending += safe
        passed = ""
        while found := _SENTENCE.match(self.pending):
            self.pending = self.pending[found.end() :]
            passed += self._settle(found.group())
        return passed if self.strict else self._say(safe)

    def _settle(self, sentence: str) -> str:
        """Checks one whole sentence; in strict mode returns it if it stands."""
        numbers = supporting(sentence, self.hits)
        if numbers is None:
            self.dropped.append(sentence.strip())
            return ""
        self.kept.append((sentence, numbers))
        return self._say(sentence) if self.strict else ""

    def _say(self, text: str) -> str:
        """White space at the end waits for what follows, so that no answer ends in it."""
        said = self.space + self._renumber(text)
        kept = said.rstrip()
        self.space = said[len(kept) :]
        self.shown += kept
        return kept

    def _renumber(self, text: str) -> str:
        """Passage numbers into the order in which they are first cited; unknown ones go."""

        def number(found: re.Match[str]) -> str:
            cited = int(found[1])
            if not 1 <= cited <= len(self.hits):
                return ""
            if cited not in self.order:
                self.order.append(cited)
            return f"[{self.order.index(cited) + 1}]"

        return _MARKER.sub(number, text)

    def settled(self) -> tuple[str, list[int]]:
        """The text of the sentences that stand, and the passages that carry them, in its order."""
        text = self.shown
        if self.dropped and not self.strict:
            self.order = []
            text = "".join(self._renumber(sentence) for sentence, _ in self.kept).strip()
        carriers = [n for _, numbers in self.kept for n in numbers]
        return text, list(dict.fromkeys([*self.order, *carriers]))


async def speak(
    *,
    profile: BotProfile,
    history: Sequence[PastTurn],
    question: str,
    found: SearchResult,
    retriever: Retriever | None,
    model: ModelClient,
    language: str,
) -> AsyncGenerator[Delta | Answer, None]:
    """Streams the model's answer; whatever fails gives way to the built-in engine's."""
    config = profile.llm
    assert config is not None
    clock = _Clock()
    found = await _understood(profile, config, history, question, found, retriever, model)
    clock.note("rewrite")
    hits = found.hits[:PASSAGES]
    links = Links(found.hosts | profile.allowed_link_hosts)
    draft = _Draft(hits, links, strict=profile.grounding == "strict")
    call = Call()
    messages = grounded_messages(profile, history, question, hits, language)
    stream = model.stream(
        config, bot_id=profile.id, messages=messages, temperature=profile.temperature, call=call
    )
    try:
        async with aclosing(stream) as pieces:
            async for piece in pieces:
                if shown := draft.take(piece):
                    yield Delta(shown)
        if shown := draft.finish():
            yield Delta(shown)
    except (ModelError, Overloaded) as error:
        call.error = getattr(error, "reason", "overloaded")
    clock.note("model")
    said = _outcome(profile, found, draft, call, language)
    clock.note("check")
    if not draft.shown:
        yield Delta(said.text)
    yield replace(said, receipt=_receipt(profile, said, found, config, draft, call, clock))


def _outcome(
    profile: BotProfile, found: SearchResult, draft: _Draft, call: Call, language: str
) -> Answer:
    text, numbers = draft.settled()
    if call.error or draft.refused or not text.strip():
        band = "closest" if draft.refused and not call.error else found.band
        said = replies.extract(profile, found, language, band)
        return replace(said, revised=bool(draft.shown))
    sources = tuple(replies.source_of(draft.hits[number - 1]) for number in numbers)
    return Answer(
        text,
        sources,
        found.confidence,
        "answer",
        language=language,
        revised=text != draft.shown,
        engine="model",
    )


async def _understood(
    profile: BotProfile,
    config: LlmConfig,
    history: Sequence[PastTurn],
    question: str,
    found: SearchResult,
    retriever: Retriever | None,
    model: ModelClient,
) -> SearchResult:
    """A follow-up is rewritten as a question of its own and searched again, if that finds more."""
    if retriever is None or not history or not leans_back(question):
        return found
    messages = rewrite_messages(history, question)
    try:
        rewritten = await model.complete(
            config, bot_id=profile.id, messages=messages, temperature=0.0, call=Call()
        )
    except (ModelError, Overloaded):
        return found
    rewritten = rewritten.strip().splitlines()[0][:500] if rewritten.strip() else ""
    again = retriever.search(rewritten) if rewritten else found
    return again if again.hits and again.confidence >= found.confidence else found


class _Clock:
    """Milliseconds per phase."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.phases: dict[str, float] = {}

    def note(self, phase: str) -> None:
        now = time.perf_counter()
        self.phases[phase] = round((now - self._last) * 1000, 1)
        self._last = now


def _receipt(
    profile: BotProfile,
    said: Answer,
    found: SearchResult,
    config: LlmConfig,
    draft: _Draft,
    call: Call,
    clock: _Clock,
) -> dict[str, Any]:
    return receipt(
        profile,
        said,
        found,
        model=config.model,
        prompt_version=PROMPT_VERSION,
        call=call.as_json(),
        refused=bool(draft.refused),
        dropped=draft.dropped[:20],
        milliseconds={"search": found.milliseconds, **clock.phases},
    )
