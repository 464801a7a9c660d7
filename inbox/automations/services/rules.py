"""Every write on automations."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bots.checks import choice, cleaned, flag, required, shape, text
from bots.models import Bot
from inbox.automations.actions import actions, strangers_in
from inbox.automations.grammar import EVENTS, TIME_PASSED, conditions, longest_wait
from inbox.automations.models import Automation
from konan.core.errors import Conflict, FieldError, InvalidFields, NotFound, Unauthorized
from konan.core.tenancy import Actor

MOST: Final = 100  # of one bot
NAME: Final = 120
_RULE: Final = ("name", "enabled", "event", "match", "conditions", "actions")
_check: Final = shape(
    {
        "name": text(NAME, blank=False, trim=True),
        "enabled": flag,
        "event": choice(EVENTS),
        "match": choice(Automation.Match.values),
        "conditions": conditions,
        "actions": actions,
    }
)
_check_new: Final = required(("name", "event", "actions"), _check)
_check_draft: Final = required(("event",), _check)


@transaction.atomic
def automation_create(*, actor: Actor, bot: Bot, fields: Mapping[str, Any]) -> Automation:
    """Raises InvalidFields at "conditions.0.op" and the like, Conflict `too_many_automations`."""
    if actor.user_id is None:
        raise Unauthorized
    sent = cleaned(_check_new, dict(fields))
    Bot.objects.select_for_update(no_key=True).get(pk=bot.pk)
    if Automation.objects.filter(bot=bot).count() >= MOST:
        raise Conflict(_("A bot has at most 100 automations."), code="too_many_automations")
    automation = Automation(owner_id=bot.owner_id, bot=bot, created_by_id=actor.user_id, **sent)
    _require_sense(automation)
    _require_people(automation)
    automation.save(force_insert=True)
    return automation


def automation_draft(*, bot: Bot, fields: Mapping[str, Any]) -> Automation:
    """A rule that is not kept, to be tried: an event is enough. Raises InvalidFields."""
    sent = cleaned(_check_draft, dict(fields))
    draft = Automation(owner_id=bot.owner_id, bot=bot, **sent)
    _require_sense(draft)
    return draft


@transaction.atomic
def automation_update(
    *, actor: Actor, automation: Automation, changes: Mapping[str, Any]
) -> Automation:
    """Changes what is sent. Raises InvalidFields as `automation_create`."""
    sent = cleaned(_check, dict(changes))
    current = Automation.objects.select_for_update().filter(pk=automation.pk).first()
    if current is None:
        raise NotFound
    current.bot = automation.bot
    for name, value in sent.items():
        setattr(current, name, value)
    _require_sense(current)
    if "actions" in sent:
        _require_people(current)
    current.updated_at = timezone.now()
    current.save()
    return current


def automation_delete(*, actor: Actor, automation: Automation) -> None:
    """And the log of its runs."""
    automation.delete()


def automation_clone(*, actor: Actor, automation: Automation) -> Automation:
    """A copy in the same bot, switched off until somebody has looked at it."""
    fields = {name: deepcopy(getattr(automation, name)) for name in _RULE}
    fields["name"] = _("%(name)s (copy)") % {"name": automation.name[:100]}
    fields["enabled"] = False
    return automation_create(actor=actor, bot=automation.bot, fields=fields)


def automations_copy(*, source: Bot, target: Bot) -> None:
    """Hook of a bot's duplication. A rule that names people who are not the copy's is off."""
    for original in Automation.objects.filter(bot=source).order_by("id"):
        copy = Automation(owner_id=target.owner_id, bot=target, created_by_id=target.owner_id)
        for name in _RULE:
            setattr(copy, name, deepcopy(getattr(original, name)))
        copy.enabled = original.enabled and not strangers_in(target, copy.actions)
        copy.save(force_insert=True)


def _require_sense(automation: Automation) -> None:
    """A rule about time says how much of it, and cannot hold without it."""
    if automation.event != TIME_PASSED:
        return
    errors = []
    if longest_wait(automation.conditions) is None:
        detail = gettext_lazy("Say how long: session.minutes_waiting, gt, and the minutes.")
        errors.append(FieldError("conditions", "required", detail))
    if automation.match != Automation.Match.ALL:
        detail = gettext_lazy("A rule about time needs all of its conditions.")
        errors.append(FieldError("match", "invalid", detail))
    if errors:
        raise InvalidFields(errors)


def _require_people(automation: Automation) -> None:
    if errors := strangers_in(automation.bot, automation.actions):
        raise InvalidFields(errors)
