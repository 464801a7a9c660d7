"""One's plan: what it holds, what of it is used, what happens at its limits, whom to ask."""

from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.pages.settings import SettingsPage
from accounts.plans import LIMITS, Limit, limits_of, month_of, plan_of, term_of, usage_of
from accounts.services.plans import WARNED_AT

LABELS: Final[dict[Limit, Any]] = {
    "bots": _("Bots"),
    "seats": _("Seats"),
    "documents": _("Documents"),
    "messages_per_month": _("Messages this month"),
    "webhooks": _("Webhooks"),
}
COUNTED: Final[dict[Limit, Any]] = {
    "bots": _("Drafts and copies count, too."),
    "seats": _(
        "You, everybody in the teams that you made, each once, and whoever is asked into them."
    ),
    "documents": _("All documents of all your bots."),
    "messages_per_month": _(
        "What visitors and integrations say to your bots; not the playground, and not what is "
        "said to people."
    ),
    "webhooks": _("Of all your bots, switched off or not."),
}
AT_LIMIT: Final[dict[Limit, Any]] = {
    "bots": _("At the limit no bot can be added or copied."),
    "seats": _("At the limit nobody else can be invited."),
    "documents": _("At the limit no document can be added; what is there can be changed."),
    "messages_per_month": _(
        "At the limit no message is lost: your bots hand visitors over to your people until the "
        "month is over."
    ),
    "webhooks": _("At the limit no webhook can be added."),
}


@dataclass(frozen=True, slots=True)
class Meter:
    """How much of a limit is used; `allowed` is None where it does not bind."""

    limit: Limit
    used: int
    allowed: int | None

    @property
    def label(self) -> str:
        return str(LABELS[self.limit])

    @property
    def counted(self) -> str:
        return str(COUNTED[self.limit])

    @property
    def at_limit(self) -> str:
        return str(AT_LIMIT[self.limit])

    @property
    def is_full(self) -> bool:
        return self.allowed is not None and self.used >= self.allowed

    @property
    def is_over(self) -> bool:
        return self.allowed is not None and self.used > self.allowed

    @property
    def is_near(self) -> bool:
        return self.allowed is not None and self.used * 100 >= self.allowed * WARNED_AT


class PlanPage(SettingsPage):
    template_name = "settings/plan.html"
    tab = "plan"

    def get(self, request: HttpRequest) -> HttpResponse:
        plan = plan_of(self.person)
        allowed, used = limits_of(plan), usage_of(self.person.pk)
        meters = [Meter(limit, used[limit], allowed[limit]) for limit in LIMITS]
        return self.render(
            {
                "plan": plan,
                "term": term_of(self.person.pk),
                "meters": meters,
                "unlimited": all(each.allowed is None for each in meters),
                "over": [each for each in meters if each.is_over],
                "month": month_of(timezone.now()),
                "support_email": settings.SUPPORT_EMAIL,
                "contact_url": settings.PLAN_CONTACT_URL,
            }
        )
