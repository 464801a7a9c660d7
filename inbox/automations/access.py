"""The doors to a bot's automations."""

from typing import Any

from bots.access import get_bot
from bots.models import Bot
from inbox.automations.models import Automation, Run
from inbox.automations.querysets import AutomationQuerySet, RunQuerySet
from konan.core.errors import Forbidden, NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from teams.roles import Need, Role, may


def get_automation(
    actor: Actor, bot_id: Any, automation_id: Any, need: Need = "view"
) -> Automation:
    """The automation of that bot. Raises NotFound where one of the two is not there or not the
    actor's, then Forbidden where the role is too low for `need`."""
    bot = get_bot(actor, bot_id)
    key = parse_uuid(automation_id)
    rows = automations_of(actor, bot)
    automation: Automation | None = rows.filter(pk=key).first() if key else None
    if automation is None:
        raise NotFound
    if not may(Role(bot.role), need):
        raise Forbidden
    automation.bot = bot
    return automation


def automations_of(actor: Actor, bot: Bot) -> AutomationQuerySet:
    """Newest first, each with when it ran last."""
    rows: AutomationQuerySet = Automation.objects.visible_to(actor).filter(bot=bot)
    return rows.with_last_run().order_by("-id")


def runs_of(actor: Actor, automation: Automation) -> RunQuerySet:
    """What came of it, newest first."""
    rows: RunQuerySet = Run.objects.visible_to(actor).filter(automation=automation)
    return rows.finished().select_related("session__contact").order_by("-id")
