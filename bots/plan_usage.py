"""How many bots a tenant has, for their plan."""

from typing import Any

from django.db.models import OuterRef

from accounts.plans import how_many
from bots.models import Bot


def count_bots(*, into: dict[str, Any]) -> None:
    into["bots"] = how_many(Bot.objects.filter(owner=OuterRef("pk")))
