"""How many webhooks a tenant's bots have, for their plan."""

from typing import Any

from django.db.models import OuterRef

from accounts.plans import how_many
from notifications.webhooks.models import Endpoint


def count_webhooks(*, into: dict[str, Any]) -> None:
    into["webhooks"] = how_many(Endpoint.objects.filter(owner=OuterRef("pk")))
