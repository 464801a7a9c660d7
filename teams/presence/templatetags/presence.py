"""What the sidebar shows of oneself."""

from django import template

from konan.core.pages import actor_of
from teams.presence.access import presence_of
from teams.presence.models import AgentPresence

register = template.Library()


@register.simple_tag(takes_context=True)
def own_presence(context: template.Context) -> AgentPresence | None:
    actor = actor_of(context["request"])
    return presence_of(actor) if actor else None


@register.simple_tag
def presence_choices() -> type[AgentPresence.Status]:
    return AgentPresence.Status
