"""What a plan limits: what is counted, who pays, and what happens at the limit.

The tenant pays: whoever owns the bot, or made the team. A limit that is absent or null does
not bind; the plan that everybody has at first, "unlimited", binds nothing.

| limit | counts | at the limit |
| --- | --- | --- |
| bots | the tenant's bots, drafts and copies too | 403 for another one, or a copy |
| seats | the tenant, everybody in teams that they made, each person once, and those who are | |
| | asked into them: an open invitation holds its seat | 403 for another invitation |
| documents | documents of all their bots, whatever their status | 403 for another one |
| messages_per_month | what visitors and integrations say to their bots in a calendar month | |
| | (UTC): not what is said in the playground, to people, or by a blocked contact | see below |
| webhooks | endpoints of all their bots, switched off or not | 403 for another one |

The 403 is `plan_limit_reached`, with `limit` and `upgrade_url`; pages tell it at the form, with a
link. Of two who make the last thing at once, one does: `take_room` locks the tenant's row.

No message is ever refused or lost. When a month's are used up, what is said is stored and told as
always, but the bot does not answer: the visitor is handed over to people, or, where the bot has
none, told that its message is kept. Integrations get the same. People may always reply. The chat
reads `MESSAGES_SPENT` with the bot's settings, at most five seconds old, and messages are counted
after their letters went out: a busy bot may answer a few more than its plan holds.

Nothing is taken away where there is more than the plan holds (another plan, a trial that is
over): what is there goes on working, and only new things are refused.

The tenant is told at 80 % and at 100 %, once per limit and month.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Final, Literal
from uuid import UUID

from django.conf import settings
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Plan, User
from accounts.plan_models import PlanTerm, PlanTick, PlanUsage
from konan.core import hooks
from konan.core.errors import Forbidden
from konan.core.tenancy import Actor

Limit = Literal["bots", "seats", "documents", "messages_per_month", "webhooks"]
LIMITS: Final[tuple[Limit, ...]] = (
    "bots",
    "seats",
    "documents",
    "messages_per_month",
    "webhooks",
)
PLAN_PAGE: Final = "/settings/plan"

# Of a bot's row `b`: whether its owner's messages of this month are used up.
MESSAGES_SPENT: Final = """
COALESCE((
  SELECT CASE WHEN jsonb_typeof(p.limits -> 'messages_per_month') = 'number'
    THEN COALESCE(m.messages, 0) >= (p.limits ->> 'messages_per_month')::numeric END
  FROM accounts_user o JOIN accounts_plan p ON p.code = o.plan_id
  LEFT JOIN accounts_planusage m ON m.owner_id = o.id
    AND m.month = date_trunc('month', now() AT TIME ZONE 'UTC')::date
  WHERE o.id = b.owner_id), false)
"""

_FULL: Final[dict[Limit, Any]] = {
    "bots": _("Your plan has no room for another bot."),
    "seats": _("Your plan has no seat left for another person."),
    "documents": _("Your plan has no room for another document."),
    "webhooks": _("Your plan has no room for another webhook."),
}
_FULL_OF_ANOTHER: Final[dict[Limit, Any]] = {
    "bots": _FULL["bots"],
    "seats": _("The plan of this team’s owner has no seat left for another person."),
    "documents": _("The plan of this bot’s owner has no room for another document."),
    "webhooks": _("The plan of this bot’s owner has no room for another webhook."),
}


class PlanLimitReached(Forbidden):
    """403: the tenant's plan has no room for what is to be made."""

    code = "plan_limit_reached"

    def __init__(self, limit: Limit, *, own: bool) -> None:
        url = f"{settings.PUBLIC_URL}{PLAN_PAGE}"
        message = (_FULL if own else _FULL_OF_ANOTHER)[limit]
        super().__init__(message, data={"limit": limit, "upgrade_url": url})
        self.help_path = PLAN_PAGE if own else ""


def plan_of(user: User) -> Plan:
    """The person's plan; whoever was given none has one that binds nothing."""
    return user.plan or Plan(code=settings.DEFAULT_PLAN, name=gettext("Unlimited"))


def term_of(user_id: UUID) -> PlanTerm | None:
    """The person's trial or comp, where one runs."""
    return PlanTerm.objects.select_related("plan_after").filter(pk=user_id).first()


def limits_of(plan: Plan) -> dict[Limit, int | None]:
    return {limit: _bound(plan.limits, limit) for limit in LIMITS}


def usage_of(owner_id: UUID) -> dict[Limit, int]:
    """What of each limit the tenant uses now, in one query."""
    counts = _counts()
    row = User.objects.filter(pk=owner_id).values_list(*counts.values()).first()
    return dict(zip(counts, row or [0] * len(counts), strict=True))


def used_of(owner_id: UUID, limit: Limit) -> int:
    found = User.objects.filter(pk=owner_id).values_list(_counts()[limit]).first()
    return found[0] if found else 0


def allowed_of(owner_id: UUID, limit: Limit) -> int | None:
    """How much the tenant's plan holds; None where it does not bind."""
    limits = User.objects.filter(pk=owner_id).values_list("plan__limits", flat=True).first()
    return _bound(limits or {}, limit)


def require_room(limit: Limit, *, owner_id: UUID, actor: Actor, more: int = 1) -> None:
    """Raises PlanLimitReached where there is none now: for doors, before they read a body.

    What makes the thing looks again by `services.take_room`.
    """
    allowed = allowed_of(owner_id, limit)
    if allowed is not None and used_of(owner_id, limit) + more > allowed:
        raise PlanLimitReached(limit, own=actor.user_id == owner_id)


def month_of(at: datetime) -> date:
    return at.astimezone(UTC).date().replace(day=1)


def how_many(rows: QuerySet[Any], *, by: str = "owner_id", what: str = "pk") -> Any:
    """The number of `rows`, which are narrowed to one tenant by OuterRef("pk"), of a user."""
    grouped = rows.order_by().values(by).annotate(n=Count(what, distinct=True))
    return Coalesce(Subquery(grouped.values("n")), 0)


def _counts() -> dict[Limit, Any]:
    """Expressions over a user's row; each app says how its things are counted."""
    month = month_of(timezone.now())
    mine = {"owner_id": OuterRef("pk"), "month": month}
    counted = PlanUsage.objects.filter(**mine).values("messages")
    waiting = how_many(PlanTick.objects.filter(**mine))
    counts: dict[Limit, Any] = {"messages_per_month": Coalesce(Subquery(counted), 0) + waiting}
    hooks.run("plan_usage_counting", into=counts)
    return {limit: counts[limit] for limit in LIMITS}


def _bound(limits: Mapping[str, Any], limit: Limit) -> int | None:
    value = limits.get(limit)
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
