"""One act on many sessions: each for itself, each with its outcome."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from conversations.models import Session
from inbox.access import get_inbox_session
from inbox.services.acting import Shape
from konan.core.errors import DomainError, InvalidFields
from konan.core.tenancy import Actor

Act = Callable[[Session], Shape]


@dataclass(frozen=True, slots=True)
class Refused:
    """`code` and `detail` as the single act would have said."""

    session_id: UUID
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Outcome:
    done: list[UUID]
    refused: list[Refused]


def act_on_many(*, actor: Actor, session_ids: Sequence[UUID], act: Act) -> Outcome:
    """Carries out `act` on each, in the order of their ids; one that is refused (or not
    there, or somebody else's: the same) keeps nothing from the others."""
    outcome = Outcome([], [])
    for session_id in sorted(set(session_ids)):
        try:
            act(get_inbox_session(actor, session_id, "reply"))
        except DomainError as refusal:
            outcome.refused.append(_refused(session_id, refusal))
        else:
            outcome.done.append(session_id)
    return outcome


def _refused(session_id: UUID, refusal: DomainError) -> Refused:
    first: Any = refusal.errors[0] if refusal.errors else None
    if isinstance(refusal, InvalidFields) or first:
        return Refused(session_id, first.code, str(first.detail))
    return Refused(session_id, refusal.code, str(refusal.message))
