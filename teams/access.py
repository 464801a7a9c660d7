"""The doors to teams, their members and their invitations."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from konan.core import hooks
from konan.core.crypto import digest
from konan.core.errors import Forbidden, NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from teams.models import Invitation, Membership, Team
from teams.querysets import InvitationQuerySet, MembershipQuerySet, TeamQuerySet
from teams.roles import Need, may, role_named


def get_team(actor: Actor, team_id: Any, need: Need = "view") -> Team:
    """The team, with the actor's `role` in it.

    Raises NotFound where it is not there or the actor is not in it, Forbidden where the
    role is too low for `need`.
    """
    wanted = parse_uuid(team_id)
    team = teams_of(actor).filter(pk=wanted).first() if wanted else None
    if team is None:
        raise NotFound
    if not may(role_named(team.role), need):
        raise Forbidden
    return team


def teams_of(actor: Actor) -> TeamQuerySet:
    """The teams that one is in, newest first, each with one's `role`."""
    return Team.objects.visible_to(actor).order_by("-id")


def counted(teams: Iterable[Team]) -> list[Team]:
    """The teams with the number of bots that are shared with each, which the floor above knows."""
    listed, bots = list(teams), dict[UUID, int]()
    hooks.run("team_bots_counting", team_ids=[team.pk for team in listed], into=bots)
    for team in listed:
        team.bots = bots.get(team.pk, 0)
    return listed


def members_of(team: Team) -> MembershipQuerySet:
    """Who is in a team that a door let through; newest first."""
    rows = Membership.objects.filter(team=team).select_related("user__presence")
    return rows.order_by("-id")


def get_member(team: Team, user_id: Any) -> Membership:
    """Raises NotFound for somebody who is not in the team."""
    wanted = parse_uuid(user_id)
    member = members_of(team).filter(user_id=wanted).first() if wanted else None
    if member is None:
        raise NotFound
    return member


def open_invitations_of(team: Team) -> InvitationQuerySet:
    """Whom a team waits for; newest first."""
    return Invitation.objects.open().filter(team=team).select_related("team").order_by("-id")


def get_invitation_of(team: Team, invitation_id: Any) -> Invitation:
    return _one(open_invitations_of(team), invitation_id)


def invitations_to(actor: Actor) -> InvitationQuerySet:
    """What one is asked into; newest first."""
    return Invitation.objects.visible_to(actor).select_related("team").order_by("-id")


def get_invitation(actor: Actor, invitation_id: Any) -> Invitation:
    """One that is addressed to the actor; raises NotFound once it is answered or expired."""
    return _one(invitations_to(actor), invitation_id)


def invitation_of_token(token: str) -> Invitation:
    """The one that a mailed link names; raises NotFound."""
    rows = Invitation.objects.open().select_related("team", "invited_by")
    found = rows.filter(digest=digest(token)).first()
    if found is None:
        raise NotFound
    return found


def _one(rows: InvitationQuerySet, invitation_id: Any) -> Invitation:
    wanted = parse_uuid(invitation_id)
    found = rows.filter(pk=wanted).first() if wanted else None
    if found is None:
        raise NotFound
    return found
