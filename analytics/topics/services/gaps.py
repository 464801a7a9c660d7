"""Unanswered questions: like ones are one, and one answer is enough for all of them."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from analytics.topics.models import LikeGap
from bots.answering.grouping import group_questions
from bots.knowledge.models import Document, Gap
from bots.knowledge.services import document_add_faq
from bots.models import Bot
from konan.core.errors import NotFound
from konan.core.tenancy import Actor

MOST_GAPS: Final = 2_000  # those asked most, of which like ones are put together


def group_gaps(*, bot_id: UUID, owner_id: UUID) -> None:
    """Puts like questions together under the one that is asked most."""
    rows = Gap.objects.filter(bot_id=bot_id).order_by("-count", "-last_asked_at", "-id")
    gaps = list(rows.values_list("pk", "question")[:MOST_GAPS])
    likes = [
        LikeGap(gap_id=gaps[at][0], owner_id=owner_id, bot_id=bot_id, group=_leader(gaps, group))
        for group in (each.members for each in group_questions([text for _, text in gaps]))
        for at in group
    ]
    with transaction.atomic():
        LikeGap.objects.filter(bot_id=bot_id).delete()
        there = set(Gap.objects.filter(bot_id=bot_id).select_for_update().values_list("pk"))
        LikeGap.objects.bulk_create(each for each in likes if (each.gap_id,) in there)


def _leader(gaps: Sequence[tuple[UUID, str]], members: Sequence[int]) -> UUID:
    return gaps[min(members)][0]


def gaps_with_group(bot_id: UUID) -> QuerySet[Any, Any]:
    """The bot's unanswered questions, each with the `group` that it is shown under."""
    return Gap.objects.filter(bot_id=bot_id).annotate(group=Coalesce("like__group", F("pk")))


def unanswered_answer(
    *, actor: Actor, bot: Bot, group: UUID, question: str, answer: str
) -> Document:
    """Makes a curated answer, and all like questions are no longer unanswered. Raises NotFound
    where nobody waits for an answer under that id, Invalid where a text is missing."""
    with transaction.atomic():
        _drop(bot, group)
        return document_add_faq(actor=actor, bot=bot, question=question, answer=answer)


def unanswered_dismiss(*, actor: Actor, bot: Bot, group: UUID) -> None:
    """The questions go from the list, until somebody asks one of them again. Raises NotFound."""
    with transaction.atomic():
        _drop(bot, group)


def _drop(bot: Bot, group: UUID) -> None:
    rows = gaps_with_group(bot.pk).filter(group=group)
    found = list(rows.values_list("pk", flat=True))
    if not found:
        raise NotFound
    Gap.objects.filter(pk__in=found).delete()
