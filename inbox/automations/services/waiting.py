"""Rules about time: who waits for a person longer than a rule says.

Once for each wait: the run's occasion names its beginning. A rule whose other conditions do
not hold yet is asked again at the next look.
"""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from conversations.models import Session
from conversations.services.counting import AT_WORK
from inbox.automations.grammar import TIME_PASSED, longest_wait
from inbox.automations.holding import judge
from inbox.automations.models import Automation, Run
from inbox.automations.services.running import facts_of
from inbox.services.round_robin import unblocked


def queue_up_waits() -> int:
    """Puts what has waited too long on the list; returns how many runs."""
    rules = Automation.objects.filter(event=TIME_PASSED, enabled=True).select_related("bot")
    runs = [run for rule in rules.order_by("id") for run in _due_of(rule)]
    Run.objects.bulk_create(runs, ignore_conflicts=True)
    return len(runs)


def _due_of(rule: Automation) -> Iterator[Run]:
    for session in _too_long(rule).iterator(chunk_size=200):
        occasion = _occasion(session)
        facts = facts_of(session, rule.bot.business_hours, occasion)
        if judge(rule.conditions, match=rule.match, facts=facts).holds:
            yield Run(automation=rule, session=session, occasion=occasion)


def _too_long(rule: Automation) -> "QuerySet[Session]":
    minutes = longest_wait(rule.conditions)
    assert minutes is not None  # rules.py keeps none without
    latest = timezone.now() - timedelta(minutes=minutes)
    waiting = unblocked(
        Session.objects.filter(bot=rule.bot, status__in=AT_WORK, waiting_since__lt=latest)
    )
    ran = Run.objects.filter(
        automation=rule, session=OuterRef("pk"), created_at__gte=OuterRef("waiting_since")
    )
    return waiting.exclude(Exists(ran)).order_by("waiting_since", "id")


def _occasion(session: Session) -> str:
    assert session.waiting_since
    return f"wait:{session.waiting_since.isoformat()}"
