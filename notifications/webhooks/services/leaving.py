"""Deliveries go with those whose words they hold, and after 30 days."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.models import User
from bots.models import Bot
from contacts.models import Contact
from conversations.models import Session
from notifications.webhooks.models import Attempt, Delivery, Endpoint

KEPT: Final = timedelta(days=30)
BATCH: Final = 5_000


def erase_of_bot(*, bot: Bot) -> None:
    """Hook of a bot's end, in its transaction."""
    endpoints = Endpoint.objects.filter(bot=bot)
    list(endpoints.order_by("pk").select_for_update().values_list("pk"))
    _delete(Delivery.objects.filter(bot=bot))
    endpoints._raw_delete(endpoints.db)


def erase_of_sessions(*, sessions: QuerySet[Session]) -> None:
    """Hook of the erasing of sessions, in its transaction."""
    _erase(Q(session_id__in=list(sessions.values_list("pk", flat=True))))


def erase_of_contact(*, contact: Contact) -> None:
    """Hook of a contact's erasure, in its transaction."""
    _erase(Q(contact_id=contact.pk))


def merge_of_contact(*, contact: Contact, other: Contact) -> None:
    """Hook of a merge: what tells of `other` goes with `contact` from now on."""
    Delivery.objects.filter(contact_id=other.pk).update(contact_id=contact.pk)


def forget_old() -> None:
    """Hook of the housekeeping: the log's 30 days, what outlived its session, and what was
    written down while its endpoint was switched off."""
    pending = Delivery.objects.filter(status=Delivery.Status.PENDING, endpoint__enabled=False)
    pending.update(status=Delivery.Status.FAILED, next_attempt_at=None)
    old = Q(created_at__lt=timezone.now() - KEPT) & ~Q(status=Delivery.Status.PENDING)
    there = Exists(Session.objects.filter(pk=OuterRef("session_id")))
    _in_batches(Delivery.objects.filter(old))
    _in_batches(Delivery.objects.filter(~there, session_id__isnull=False))


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export: without the secrets."""
    into["webhooks"] = list(
        Endpoint.objects.filter(owner=user)
        .order_by("id")
        .values("id", "bot_id", "url", "events", "description", "enabled", "created_at")
    )


def _erase(whose: Q) -> None:
    """Now, and once more after the commit: the relay may be writing one down meanwhile."""
    _delete(Delivery.objects.filter(whose))
    transaction.on_commit(lambda: _delete(Delivery.objects.filter(whose)), robust=True)


@transaction.atomic
def _delete(rows: QuerySet[Delivery]) -> int:
    """Locked first: whoever writes a result has done so, or finds nothing."""
    keys: list[UUID] = list(rows.order_by("pk").select_for_update().values_list("pk", flat=True))
    attempts = Attempt.objects.filter(delivery__in=keys)
    attempts._raw_delete(attempts.db)
    found = Delivery.objects.filter(pk__in=keys)
    found._raw_delete(found.db)
    return len(keys)


def _in_batches(rows: QuerySet[Delivery]) -> None:
    while _delete(rows.filter(pk__in=rows.order_by("pk").values("pk")[:BATCH])):
        pass
