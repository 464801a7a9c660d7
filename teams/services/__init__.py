"""Every write to a team. Callers come through `teams.access`."""

from teams.services.invitations import (
    invitation_accept,
    invitation_create,
    invitation_decline,
    invitation_revoke,
)
from teams.services.lifecycle import team_create, team_delete, team_update
from teams.services.members import member_change_role, member_remove
from teams.services.reach import reach_ended, reach_grew

__all__ = [
    "invitation_accept",
    "invitation_create",
    "invitation_decline",
    "invitation_revoke",
    "member_change_role",
    "member_remove",
    "reach_ended",
    "reach_grew",
    "team_create",
    "team_delete",
    "team_update",
]
