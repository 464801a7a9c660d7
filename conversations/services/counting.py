"""Numbers of sessions that lower apps show: counted where they are, when they are asked for."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Count

from conversations.models import Session
from konan.core.tenancy import Actor

AT_WORK = (Session.Status.OPEN, Session.Status.PENDING)


def count_open_sessions(*, user_ids: Collection[UUID], into: dict[UUID, int]) -> None:
    """Hook: how many sessions each of these agents has in hand."""
    rows = Session.objects.filter(assignee_id__in=user_ids, status__in=AT_WORK)
    into.update(rows.values_list("assignee_id").annotate(Count("pk")).order_by())


def count_contacts_sessions(
    *, contact_ids: Collection[UUID], into: dict[UUID, int], actor: Actor | None = None
) -> None:
    """Hook: how many sessions each of these contacts has had, but for the playground's.

    With an `actor`: of those that they see.
    """
    seen = Session.objects.visible_to(actor) if actor else Session.objects.all()
    rows = seen.filter(contact_id__in=contact_ids)
    rows = rows.exclude(channel=Session.Channel.PLAYGROUND)
    into.update(rows.values_list("contact_id").annotate(Count("pk")).order_by())
