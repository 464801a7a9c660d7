"""Where pages lead: what the sidebar lists, a new bot's next step, and the demo's shop."""

from typing import Any

from django import template
from django.db.models import QuerySet

from bots.access import bots_of
from bots.models import Bot
from konan.core.pages import actor_of
from konan.site.demo import demo_bot
from konan.site.now import Need, needs_of
from konan.site.setup import line_of

register = template.Library()
SHOWN = 12


@register.simple_tag(takes_context=True)
def sidebar_bots(context: template.Context) -> "QuerySet[Bot] | list[Bot]":
    actor = actor_of(context["request"])
    return bots_of(actor)[:SHOWN] if actor else []


@register.simple_tag(takes_context=True)
def needs_now(context: template.Context) -> list[Need]:
    actor = actor_of(context["request"])
    return needs_of(actor) if actor else []


@register.inclusion_tag("site/setup_next.html")
def setup_line(bot: Bot, here: str) -> dict[str, Any]:
    """The line to the next step of the setting up, on the page of the step `here`."""
    return line_of(bot, here=here)


@register.simple_tag
def is_demo(bot: Bot | str | None) -> bool:
    """Whether this bot is the one on the demo's shop; a page may have none."""
    shown = demo_bot()
    return shown is not None and isinstance(bot, Bot) and shown.pk == bot.pk
