"""What was done with a session, for agents alone: never a message."""

from typing import Any
from uuid import UUID

from conversations.models import Session
from inbox.models import Activity
from konan.core.tenancy import Actor


def activity_note(
    *, session: Session, by: Actor | None, kind: Activity.Kind, **data: Any
) -> Activity:
    """In the caller's transaction. People stand in `data` by id: who is erased leaves no name.

    - assigned {assignee_id, before_id, method} · unassigned {before_id, reason: asked|access_ended}
    - status {status, before, snoozed_until, reason: asked|woke|undone}; of an act of people
      also what it was before: {before_until, waited_since} · priority {priority, before}
    - tags {added, removed} · taken_over {} · given_back {before_id}
    """
    told = {name: str(value) if isinstance(value, UUID) else value for name, value in data.items()}
    return Activity.objects.create(
        session=session, actor_id=by.user_id if by else None, kind=kind, data=told
    )
