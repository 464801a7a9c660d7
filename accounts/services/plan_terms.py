"""Operators give plans, trials and comps; those that are over end by themselves."""

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.audit import record
from accounts.models import Plan, User
from accounts.plan_models import PlanTerm
from accounts.services.plans import tell_near_limits
from konan.core.errors import Invalid, NotFound
from konan.core.events import emit
from konan.core.realtime import BOT_CHANGED, publish
from konan.core.tenancy import Actor

TERM: Final = "internal.plan_term"
TOLD_BEFORE: Final = timedelta(days=3)


@transaction.atomic
def plan_set(*, actor: Actor | None, user: User, plan: Plan) -> None:
    """From now on, for good: a trial or comp that runs is over with it."""
    current = _locked(user.pk)
    PlanTerm.objects.filter(user=current).delete()
    _give(actor, current, plan, "plan.changed")


@transaction.atomic
def plan_term_start(
    *,
    actor: Actor | None,
    user: User,
    kind: str,
    plan: Plan,
    until: datetime | None,
    plan_after: Plan | None = None,
    note: str = "",
) -> PlanTerm:
    """A trial or comp from now on; it takes the place of one that runs.

    After it comes `plan_after`; unless said, what was to come after the one that it replaces,
    else the plan that the person has. Raises Invalid for an end that is no more to come, and
    for a trial without one.
    """
    check_term_end(kind=kind, until=until)
    current = _locked(user.pk)
    before = PlanTerm.objects.filter(user=current).first()
    after = plan_after.pk if plan_after else before.plan_after_id if before else current.plan_id
    term, _made = PlanTerm.objects.update_or_create(
        user=current,
        defaults={
            "kind": kind,
            "plan": plan,
            "plan_after_id": after or settings.DEFAULT_PLAN,
            "until": until,
            "note": note,
            "soon_told_at": None,
            "created_at": before.created_at if before else timezone.now(),
        },
    )
    told = {"until": until.isoformat() if until else None, "plan_after": term.plan_after_id}
    _give(actor, current, plan, f"plan.{kind}_started", **told)
    return term


def check_term_end(*, kind: str, until: datetime | None) -> None:
    if until is None and kind == PlanTerm.Kind.TRIAL:
        raise Invalid("until", _("A trial has an end."), code="required")
    if until is not None and until <= timezone.now():
        raise Invalid("until", _("This time is over already."))


@transaction.atomic
def plan_term_end(*, actor: Actor | None, user_id: UUID) -> None:
    """Now, whatever was agreed; raises NotFound where none runs."""
    user = _locked(user_id)
    term = PlanTerm.objects.select_related("plan", "plan_after").filter(user=user).first()
    if term is None:
        raise NotFound
    _end(actor, user, term)


def end_due_terms() -> int:
    """Ends what is over; returns how many."""
    due = PlanTerm.objects.filter(until__lte=timezone.now())
    return sum(_end_if_over(user_id) for user_id in due.values_list("pk", flat=True))


def tell_of_ending_terms() -> int:
    """Tells, once, of those that end within three days."""
    soon = PlanTerm.objects.filter(until__lte=timezone.now() + TOLD_BEFORE, soon_told_at=None)
    return sum(_tell_of_end(user_id) for user_id in soon.values_list("pk", flat=True))


@transaction.atomic
def _end_if_over(user_id: UUID) -> bool:
    user = User.objects.select_for_update(no_key=True).filter(pk=user_id).first()
    rows = PlanTerm.objects.select_related("plan", "plan_after").filter(user_id=user_id)
    term = rows.filter(until__lte=timezone.now()).first()
    if user is None or term is None:
        return False
    _end(None, user, term)
    return True


@transaction.atomic
def _tell_of_end(user_id: UUID) -> bool:
    rows = PlanTerm.objects.select_for_update(of=("self",)).select_related("plan", "plan_after")
    term = rows.filter(pk=user_id, soon_told_at=None).first()
    if term is None:
        return False
    term.soon_told_at = timezone.now()
    term.save(update_fields=["soon_told_at"])
    _emit(term, "soon")
    return True


def _end(actor: Actor | None, user: User, term: PlanTerm) -> None:
    _emit(term, "over")
    PlanTerm.objects.filter(pk=term.pk).delete()
    _give(actor, user, term.plan_after, f"plan.{term.kind}_ended")


def _give(actor: Actor | None, user: User, plan: Plan, action: str, **told: Any) -> None:
    before, user.plan = user.plan_id, plan
    user.save(update_fields=["plan"])
    record(
        actor=actor,
        action=action,
        owner_id=user.pk,
        subject=f"user:{user.pk}",
        data={"from": before, "to": plan.pk, **told},
    )
    tell_near_limits(user.pk)
    publish(BOT_CHANGED, {"owner_id": str(user.pk)})  # which remember whether they may answer


def _emit(term: PlanTerm, about: str) -> None:
    payload = {
        "about": about,
        "kind": term.kind,
        "plan": term.plan.name,
        "plan_after": term.plan_after.name,
        "until": term.until.isoformat() if term.until else None,
    }
    emit(TERM, owner_id=term.user_id, bot_id=None, payload=payload)


def _locked(user_id: UUID) -> User:
    user = User.objects.select_for_update(no_key=True).filter(pk=user_id).first()
    if user is None:
        raise NotFound
    return user
