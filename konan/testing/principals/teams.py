"""Who may call the operations of teams, sharing and presence."""

from typing import Any, Final

from accounts.models import User
from konan.testing.principals.rows import Row, bot_id, ids, of_owner
from konan.testing.world import World
from teams.models import Invitation, Membership, Team
from teams.roles import Need


def team_id(world: World) -> Any:
    return world.team.pk


def _mate_id(world: World) -> Any:
    """Somebody in the team who is none of the principals."""
    mate = User.objects.create_user("mate@example.com")
    Membership.objects.create(team=world.team, user=mate, role=Membership.Role.VIEWER)
    return mate.pk


def _asked_id(world: World) -> Any:
    """Somebody whom the team waits for."""
    return _invitation(world.team, "guest@example.com").pk


def _offer_id(world: World) -> Any:
    """What another team offers to the owner."""
    other = Team.objects.create(owner=world.stranger.user, name="Other")
    return _invitation(other, world.owner.user.email).pk


def _invitation(team: Team, email: str) -> Invitation:
    return Invitation.objects.create(
        team=team, email=email, role=Invitation.Role.VIEWER, digest=email.encode()
    )


def of_team(need: Need, **more: Any) -> Row:
    return Row(reach="team", need=need, **{"ids": ids(id=team_id), **more})


def of_members(need: Need, **more: Any) -> Row:
    """No key's business."""
    return of_team(need, keys="never", **more)


MATE: Final = ids(id=team_id, user_id=_mate_id)
TABLE: Final[dict[str, Row]] = {
    "GET /teams": Row(reach="own"),
    "POST /teams": Row(reach="own", fine=201, body={"name": "Mine"}),
    "GET /teams/{id}": of_team("view"),
    "PUT /teams/{id}": of_team("manage", body={"name": "New"}),
    "PATCH /teams/{id}": of_team("manage", body={"name": "New"}),
    "DELETE /teams/{id}": of_team("own", fine=204),
    "POST /teams/{id}/invite": of_members(
        "manage", fine=201, body={"email": "new@example.com", "role": "viewer"}
    ),
    "GET /teams/{id}/invitations": of_members("manage"),
    "DELETE /teams/{id}/invitations/{invitation_id}": of_members(
        "manage", fine=204, ids=ids(id=team_id, invitation_id=_asked_id)
    ),
    "GET /teams/invitations": Row(reach="own", keys="never"),
    "POST /teams/invitations/{id}/accept": of_owner(ids=ids(id=_offer_id)),
    "POST /teams/invitations/{id}/decline": of_owner(ids=ids(id=_offer_id)),
    "GET /teams/{id}/members": of_members("view"),
    "PUT /teams/{id}/members/{user_id}": of_members("manage", ids=MATE, body={"role": "agent"}),
    "PATCH /teams/{id}/members/{user_id}": of_members("manage", ids=MATE, body={"role": "agent"}),
    "DELETE /teams/{id}/members/{user_id}": of_members("manage", fine=204, ids=MATE),
    "POST /teams/{id}/share-bot": of_team(
        "own", body=lambda world: {"bot_id": str(world.ours.bot.pk)}
    ),
    "DELETE /teams/{id}/share-bot/{bot_id}": of_team(
        "own", fine=204, ids=ids(id=team_id, bot_id=bot_id)
    ),
    "POST /presence/heartbeat": Row(reach="own"),
    "GET /presence/team": Row(reach="own"),
    "PUT /presence/status": Row(reach="own", body={"status": "busy"}),
    "PATCH /presence/status": Row(reach="own", body={"status": "busy"}),
}
