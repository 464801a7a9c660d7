"""What the audit trail calls webhooks: by the addresses that they have now."""

from accounts.audit import ids_of
from notifications.webhooks.models import Endpoint


def name_webhooks(*, subjects: set[str], into: dict[str, str]) -> None:
    ids = ids_of("webhook", subjects)
    for endpoint_id, url in Endpoint.objects.filter(pk__in=ids).values_list("pk", "url"):
        into[f"webhook:{endpoint_id}"] = url
