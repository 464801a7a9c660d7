"""What people do with topics: name, pin, merge, and take a merge back."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from analytics.topics.models import Topic
from konan.core.errors import Conflict, Invalid
from konan.core.tenancy import Actor

NAME: Final = 120


def topic_change(*, actor: Actor, topic: Topic, changes: Mapping[str, Any]) -> Topic:
    """Sets `name` and `pinned`, where sent. An empty name gives the found one back."""
    with transaction.atomic():
        current = Topic.objects.select_for_update(no_key=True).get(pk=topic.pk)
        if "name" in changes:
            current.name = " ".join(changes["name"].split())
            if len(current.name) > NAME:
                raise Invalid("name", _("At most 120 characters."), code="max_length")
        current.pinned = changes.get("pinned", current.pinned)
        current.updated_at = timezone.now()
        current.save(update_fields=["name", "pinned", "updated_at"])
    return current


def topic_merge(*, actor: Actor, topic: Topic, into: Topic) -> Topic:
    """The sessions of `topic`, and of what was merged into it, count as those of `into`.

    Raises Conflict where both are the same, or `into` was merged itself.
    """
    with transaction.atomic():
        rows = Topic.objects.filter(bot_id=topic.bot_id).order_by("pk")
        held = {each.pk: each for each in rows.select_for_update(no_key=True)}
        target = held[into.pk]
        if target.pk == topic.pk or target.merged_into_id:
            message = _("A topic is merged into another one that was not merged itself.")
            raise Conflict(message, code="not_a_target")
        now = timezone.now()
        moved = rows.filter(pk=topic.pk) | rows.filter(merged_into=topic)
        moved.update(merged_into=target, updated_at=now)
        rows.filter(pk=target.pk).update(updated_at=now)
    return target


def topic_separate(*, actor: Actor, topic: Topic) -> Topic:
    """What was merged into the topic stands by itself again, with the sessions that it had."""
    Topic.objects.filter(merged_into=topic).update(merged_into=None, updated_at=timezone.now())
    return topic
