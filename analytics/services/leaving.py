"""Figures go with the sessions that they tell of; nobody's words are among them."""

from django.db.models import QuerySet

from analytics.services.counting import note_change
from conversations.models import Session


def erase_of_sessions(*, sessions: QuerySet[Session]) -> None:
    """Hook of the erasing of sessions, in its transaction: once that has ended, a worker finds
    no session any more, and takes it off."""
    note_change(session_ids=sessions.values_list("pk", flat=True).iterator())
