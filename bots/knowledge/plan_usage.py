"""How many documents a tenant's bots have, for their plan."""

from typing import Any

from django.db.models import OuterRef

from accounts.plans import how_many
from bots.knowledge.models import Document


def count_documents(*, into: dict[str, Any]) -> None:
    into["documents"] = how_many(Document.objects.filter(owner=OuterRef("pk")))
