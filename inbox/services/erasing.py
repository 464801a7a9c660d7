"""What agents wrote beside conversations goes with them."""

from django.db.models import QuerySet

from conversations.models import Session
from inbox.models import Activity, Draft, Note, Summary


def erase_of_sessions(*, sessions: "QuerySet[Session]") -> None:
    """Hook: before the rows of these sessions go in one statement, in its transaction."""
    for model in (Note, Activity, Draft, Summary):
        rows = model._default_manager.filter(session__in=sessions.order_by().values("pk"))
        rows._raw_delete(rows.db)
