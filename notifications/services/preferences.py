"""What somebody wants to be told, by type and channel. What they never changed is by default."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Self
from uuid import UUID

from django.db import transaction

from accounts.models import User
from konan.core.merging import merge
from notifications.models import NOT_MAILED, Kind, Preference

Switches = dict[str, bool]
DEFAULTS: Final[dict[str, Switches]] = {
    "in_app": {kind.value: True for kind in Kind},
    "email": {kind.value: kind not in NOT_MAILED for kind in Kind},
}


@dataclass(frozen=True, slots=True)
class Wishes:
    """Every type is in both, whatever was changed."""

    in_app: Switches
    email: Switches

    @classmethod
    def of(cls, row: Preference | None) -> Self:
        changed = {"in_app": row.in_app, "email": row.email} if row else {}
        return cls(**merge(DEFAULTS, changed))


def wishes_of(user_ids: Iterable[UUID]) -> dict[UUID, Wishes]:
    wanted = list(user_ids)
    rows = {row.user_id: row for row in Preference.objects.filter(user_id__in=wanted)}
    return {user_id: Wishes.of(rows.get(user_id)) for user_id in wanted}


def preferences_update(*, user_id: UUID, changes: Mapping[str, Switches]) -> Wishes:
    """Changes what is named, and keeps the rest; mails that wait are looked at when due."""
    with transaction.atomic():
        User.objects.select_for_update(no_key=True).get(pk=user_id)
        row, _new = Preference.objects.get_or_create(user_id=user_id)
        row.in_app = merge(row.in_app, changes.get("in_app", {}))
        row.email = merge(row.email, changes.get("email", {}))
        row.save()
    return Wishes.of(row)
