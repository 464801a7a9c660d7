"""What the OpenAPI document says about the operations on teams."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from drf_spectacular.utils import extend_schema

from konan.core.api.examples import got, sent
from konan.core.api.schema import REFUSES
from teams.api.examples import ADDRESS, INVITATION, MEMBER, SHOWN
from teams.api.serializers import (
    InvitationSerializer,
    MemberSerializer,
    SearchSerializer,
    TeamSerializer,
)

TAGS: Final = ["Teams"]
View = TypeVar("View", bound=Callable[..., Any])


def _put(*, summary: str, name: str, **told: Any) -> Callable[[View], View]:
    """PUT is described; its synonym PATCH is added to the document for every resource."""

    def describe(view: View) -> View:
        described = extend_schema(
            methods=["PUT"], operation_id=name, tags=TAGS, summary=summary, **told
        )(view)
        return extend_schema(methods=["PATCH"], exclude=True)(described)

    return describe


team_list = extend_schema(
    operation_id="listTeams",
    tags=TAGS,
    summary="List one's teams",
    description="Newest first. `q` searches names by beginnings of words.",
    parameters=[SearchSerializer],
    responses={200: TeamSerializer(many=True)},
)
team_create = extend_schema(
    operation_id="createTeam",
    tags=TAGS,
    summary="Make a team",
    description="With oneself as its owner.",
    request=TeamSerializer,
    responses={201: TeamSerializer},
    examples=[sent({"name": SHOWN["name"]}), got({**SHOWN, "members": 1, "bots": 0}, "201")],
)
team_retrieve = extend_schema(
    operation_id="getTeam",
    tags=TAGS,
    summary="Get a team",
    responses={200: TeamSerializer},
)
team_update = _put(
    name="updateTeam",
    summary="Rename a team",
    description="Needs role admin.",
    request=TeamSerializer,
    responses={200: TeamSerializer},
    examples=[sent({"name": "The desk"}), got({**SHOWN, "name": "The desk"})],
)
team_destroy = extend_schema(
    operation_id="deleteTeam",
    tags=TAGS,
    summary="Delete a team",
    description="Ends what its members reached through it; bots stay with their owners. "
    "For its owner alone.",
    responses={204: None},
)
invite = extend_schema(
    operation_id="inviteToTeam",
    tags=TAGS,
    summary="Invite somebody by e-mail",
    description="Mails a link that is good for seven days, once, for that address alone. "
    "Inviting again renews it. Needs role admin and a verified e-mail (403 "
    "`email_not_verified`); somebody who is in the team already is a 409 `already_member`. "
    "Where the plan of the team's owner has no seat left: 403 `plan_limit_reached`.",
    request=InvitationSerializer,
    responses={201: InvitationSerializer},
    examples=[sent({"email": ADDRESS, "role": "agent"})],
)
invitations_of_team = extend_schema(
    operation_id="listTeamInvitations",
    tags=TAGS,
    summary="List whom a team waits for",
    description="Invitations that are neither answered nor expired. Needs role admin.",
    responses={200: InvitationSerializer(many=True)},
)
invitation_revoke = extend_schema(
    operation_id="revokeInvitation",
    tags=TAGS,
    summary="Revoke an invitation",
    description="Its link leads nowhere from now on. Needs role admin.",
    responses={204: None},
)
invitations = extend_schema(
    operation_id="listInvitations",
    tags=TAGS,
    summary="List what one is invited to",
    description="Invitations to the address that one has now, neither answered nor expired.",
    responses={200: InvitationSerializer(many=True)},
)
accept = extend_schema(
    operation_id="acceptInvitation",
    tags=TAGS,
    summary="Accept an invitation",
    description="For the person of the invited address, once; needs a verified e-mail.",
    request=None,
    responses={200: InvitationSerializer},
    examples=[got({**INVITATION, "status": "accepted"})],
)
decline = extend_schema(
    operation_id="declineInvitation",
    tags=TAGS,
    summary="Decline an invitation",
    request=None,
    responses={200: InvitationSerializer},
    examples=[got({**INVITATION, "status": "declined"})],
)
member_list = extend_schema(
    operation_id="listMembers",
    tags=TAGS,
    summary="List the members of a team",
    description="Newest first. `q` searches names and addresses by beginnings of words.",
    parameters=[SearchSerializer],
    responses={200: MemberSerializer(many=True)},
)
member_update = _put(
    name="updateMember",
    summary="Give a member another role",
    description="A role up to one's own, for those below one's own. The owner's stays: 409 "
    "`owner_stays`.",
    request=MemberSerializer,
    responses={200: MemberSerializer},
    extensions={REFUSES: ["409"]},
    examples=[sent({"role": "admin"}), got({**MEMBER, "role": "admin"})],
)
member_destroy = extend_schema(
    operation_id="removeMember",
    tags=TAGS,
    summary="Remove a member, or leave",
    description="Ends their access at once, open sockets included; their sessions go back to "
    "the queue. Needs a role above theirs; anybody but the owner (409 `owner_stays`) may "
    "leave. Their own bots are shared with the team no longer.",
    extensions={REFUSES: ["409"]},
    responses={204: None},
)
