"""What the sidebar lists."""

from django import template
from django.db.models import QuerySet

from bots.access import bots_of
from bots.models import Bot
from konan.core.pages import actor_of

register = template.Library()
SHOWN = 12


@register.simple_tag(takes_context=True)
def sidebar_bots(context: template.Context) -> "QuerySet[Bot] | list[Bot]":
    actor = actor_of(context["request"])
    return bots_of(actor)[:SHOWN] if actor else []
