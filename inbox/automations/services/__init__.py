"""Rules: writing them, trying them, carrying them out."""

from inbox.automations.services.rules import (
    automation_clone,
    automation_create,
    automation_delete,
    automation_draft,
    automation_update,
)
from inbox.automations.services.trying import Touched, Trial, automation_try

__all__ = [
    "Touched",
    "Trial",
    "automation_clone",
    "automation_create",
    "automation_delete",
    "automation_draft",
    "automation_try",
    "automation_update",
]
