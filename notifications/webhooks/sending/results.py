"""What an attempt leaves behind in the database."""

from datetime import UTC, datetime
from typing import Any, Final

from konan.core import metrics
from notifications.webhooks.models import Delivery
from notifications.webhooks.sending.lanes import Due, Lane
from notifications.webhooks.sending.posting import Outcome
from notifications.webhooks.sending.schedule import wait_after

Row = dict[str, Any]
_OUTCOMES: Final = {"succeeded": "received", "pending": "retried", "failed": "given_up"}


def result_row(due: Due, outcome: Outcome, *, timestamp: float, signature: str) -> Row:
    """A row of `statements.RESULTS`; counted for the operators, too."""
    status, wait = _next(due, outcome)
    metrics.count("konan_delivery_attempts", label=("outcome", _OUTCOMES[status]))
    return {
        "id": due.id,
        "count": due.attempt_count,
        "tries": due.tries + 1,
        "status": status,
        "wait_s": wait,
        "at": datetime.fromtimestamp(timestamp, UTC),
        "code": outcome.status_code,
        "ms": outcome.duration_ms,
        "error": outcome.error,
        "excerpt": outcome.excerpt,
        "signature": signature,
    }


def _next(due: Due, outcome: Outcome) -> tuple[str, float | None]:
    if outcome.received:
        return Delivery.Status.SUCCEEDED.value, None
    if outcome.gone:
        return Delivery.Status.FAILED.value, None
    wait = wait_after(due.tries + 1, slow=outcome.slow, asked_s=outcome.asked_s)
    status = Delivery.Status.FAILED if wait is None else Delivery.Status.PENDING
    return status.value, wait


def health_row(lane: Lane) -> Row:
    """A row of `statements.HEALTH`."""
    return {
        "id": lane.endpoint_id,
        "failures": lane.failures,
        "succeeded": lane.succeeded,
        "failed": lane.failed,
    }
