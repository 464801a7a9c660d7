"""A small shop's knowledge and a short way to ask about it."""

import asyncio
from collections.abc import Sequence
from typing import Any

from bots.answering import (
    Answer,
    BotProfile,
    ChunkRow,
    Delta,
    KnowledgeIndex,
    LlmConfig,
    ModelClient,
    ParsedDocument,
    PastTurn,
    Timeouts,
    answer,
    chunk,
    faq_chunk,
    pack,
    sections_of,
)
from konan.testing.fakemodel import FakeModel

RETURNS = (
    "You can return any item within 30 days of delivery. Shoes must be unworn. Refunds are paid to "
    "the card that you used, usually within five working days. Returns are free in Morocco and "
    "France; elsewhere you pay the postage."
)
DELIVERY = (
    "We deliver to Morocco, France and Spain. Parcels leave our warehouse every weekday at 16:00. "
    "Delivery costs 30 dirhams and takes two to four days. Orders above 500 dirhams travel free."
)
LIVRAISON = (
    "Nous livrons au Maroc, en France et en Espagne. La livraison coûte 30 dirhams et prend deux à "
    "quatre jours. Au-dessus de 500 dirhams, elle est offerte."
)
TAWSIL = (
    "نوصل الطلبات إلى المغرب وفرنسا وإسبانيا. تكلفة التوصيل ثلاثون درهما وتستغرق من يومين إلى أربعة "
    "أيام. الطلبات التي تفوق خمسمائة درهم يكون توصيلها مجانا."
)
SHOP = (("Returns", RETURNS), ("Delivery", DELIVERY), ("Livraison", LIVRAISON), ("التوصيل", TAWSIL))
CARE = ("Can I wash the wool scarf?", "Yes, by hand and in cold water. Never tumble-dry it.")


def rows_of(
    texts: Sequence[tuple[str, str]], *, kind: str = "text", url: str | None = None
) -> list[ChunkRow]:
    return [row for title, text in texts for row in _rows(title, text, kind, url)]


def _rows(title: str, text: str, kind: str, url: str | None) -> list[ChunkRow]:
    parsed = ParsedDocument(title, sections_of(text))
    return [
        ChunkRow(
            id=f"{title}#{draft.ordinal}",
            document_id=title,
            ordinal=draft.ordinal,
            kind=kind,
            title=title,
            heading_path=draft.heading_path,
            url=url,
            page=draft.page,
            text=draft.text,
            language=draft.language,
            index=pack(draft, title),
        )
        for draft in ([faq_chunk(title, text)] if kind == "faq" else chunk(parsed))
    ]


def shop() -> KnowledgeIndex:
    return KnowledgeIndex.build(rows_of(SHOP) + rows_of([CARE], kind="faq"))


def profile(**changes: Any) -> BotProfile:
    return BotProfile(**{"id": "bot", "name": "Sami", **changes})


def llm(server: FakeModel, model: str = "fake") -> LlmConfig:
    return LlmConfig(server.base_url, model, "key-canary", tenant_supplied=False)


def quick(**changes: Any) -> ModelClient:
    timeouts = Timeouts(connect=1, first_token=0.4, idle=0.4, total=3, retry_base=0.01)
    return ModelClient(**{"timeouts": timeouts, **changes})


def ask(
    question: str,
    *,
    knowledge: KnowledgeIndex | None = None,
    history: Sequence[PastTurn] = (),
    bot: BotProfile | None = None,
    model: ModelClient | None = None,
    hint: str | None = None,
) -> tuple[str, Answer]:
    """What the deltas put together say, and the Answer."""
    return asyncio.run(_ask(question, knowledge, history, bot or profile(), model, hint))


async def _ask(
    question: str,
    knowledge: KnowledgeIndex | None,
    history: Sequence[PastTurn],
    bot: BotProfile,
    model: ModelClient | None,
    hint: str | None,
) -> tuple[str, Answer]:
    pieces = [
        piece
        async for piece in answer(
            profile=bot,
            history=history,
            question=question,
            retriever=knowledge,
            model=model,
            language_hint=hint,
        )
    ]
    if model is not None:
        await model.close()
    *deltas, last = pieces
    assert isinstance(last, Answer)
    return "".join(delta.text for delta in deltas if isinstance(delta, Delta)), last
