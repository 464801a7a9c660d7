"""The doors to teams."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.access import require_verified
from accounts.api.views import person
from konan.core.api.permissions import KeyUse
from konan.core.api.viewsets import ApiView, ResourceViewSet
from teams import access, services
from teams.api import docs
from teams.api.serializers import (
    InvitationSerializer,
    MemberSerializer,
    SearchSerializer,
    TeamSerializer,
)
from teams.models import Membership, Team
from teams.querysets import TeamQuerySet
from teams.roles import Need


class TeamViewSet(ResourceViewSet):
    model = Team
    serializer_class = TeamSerializer

    def team(self, need: Need = "view") -> Team:
        return access.get_team(self.actor, self.kwargs["id"], need)

    def narrow(self, rows: QuerySet[Team]) -> QuerySet[Team]:
        assert isinstance(rows, TeamQuerySet)
        return rows.search(self.query(SearchSerializer).get("q", ""))

    def paginate_queryset(self, queryset: Any) -> list[Any]:
        return access.counted(super().paginate_queryset(queryset) or ())

    def shown(self, team: Team, *, status: int = 200) -> Response:
        return self.answer(access.counted([team])[0], status=status)

    @docs.team_list
    def list(self, request: Request, **_: object) -> Response:
        return super().list(request)

    @docs.team_create
    def create(self, request: Request) -> Response:
        sent = self.body(TeamSerializer)
        return self.shown(services.team_create(actor=self.actor, **sent), status=201)

    @docs.team_retrieve
    def retrieve(self, request: Request, **_: object) -> Response:
        return self.shown(self.team())

    @docs.team_update
    def update(self, request: Request, **_: object) -> Response:
        team = self.team(need="manage")
        sent = self.body(TeamSerializer, partial=True)
        return self.shown(services.team_update(actor=self.actor, team=team, **sent))

    @docs.team_destroy
    def destroy(self, request: Request, **_: object) -> Response:
        services.team_delete(actor=self.actor, team=self.team(need="own"))
        return Response(status=204)


class OfTeam(ApiView):
    """Who is in a team, and who is asked into it: never a key's business."""

    key_use: ClassVar[KeyUse] = "never"

    def team(self, need: Need = "view") -> Team:
        return access.get_team(self.actor, self.kwargs["id"], need)


class Invite(OfTeam):
    serializer_class = InvitationSerializer

    @docs.invite
    def post(self, request: Request, **_: object) -> Response:
        team = self.team(need="manage")
        require_verified(person(request))
        sent = self.body(InvitationSerializer)
        made = services.invitation_create(
            actor=self.actor, inviter=person(request), team=team, **sent
        )
        return self.answer(made, status=201)


class TeamInvitations(OfTeam):
    serializer_class = InvitationSerializer

    @docs.invitations_of_team
    def get(self, request: Request, **_: object) -> Response:
        return self.page(access.open_invitations_of(self.team(need="manage")))


class TeamInvitation(OfTeam):
    serializer_class = InvitationSerializer

    @docs.invitation_revoke
    def delete(self, request: Request, **_: object) -> Response:
        team = self.team(need="manage")
        invitation = access.get_invitation_of(team, self.kwargs["invitation_id"])
        services.invitation_revoke(actor=self.actor, invitation=invitation)
        return Response(status=204)


class Invitations(OfTeam):
    serializer_class = InvitationSerializer

    @docs.invitations
    def get(self, request: Request, **_: object) -> Response:
        return self.page(access.invitations_to(self.actor))


class AcceptInvitation(OfTeam):
    serializer_class = InvitationSerializer

    @docs.accept
    def post(self, request: Request, **_: object) -> Response:
        asked = access.get_invitation(self.actor, self.kwargs["id"])
        me = person(request)
        accepted = services.invitation_accept(actor=self.actor, user=me, invitation=asked)
        return self.answer(accepted)


class DeclineInvitation(OfTeam):
    serializer_class = InvitationSerializer

    @docs.decline
    def post(self, request: Request, **_: object) -> Response:
        asked = access.get_invitation(self.actor, self.kwargs["id"])
        me = person(request)
        declined = services.invitation_decline(actor=self.actor, user=me, invitation=asked)
        return self.answer(declined)


class Members(OfTeam):
    serializer_class = MemberSerializer

    @docs.member_list
    def get(self, request: Request, **_: object) -> Response:
        members = access.members_of(self.team())
        return self.page(members.search(self.query(SearchSerializer).get("q", "")))


class Member(OfTeam):
    serializer_class = MemberSerializer

    def member(self, team: Team) -> Membership:
        return access.get_member(team, self.kwargs["user_id"])

    @docs.member_update
    def put(self, request: Request, **_: object) -> Response:
        team = self.team()
        member = self.member(team)
        access.get_team(self.actor, team.pk, "manage")
        sent = self.body(MemberSerializer, partial=True)
        changed = services.member_change_role(
            actor=self.actor, team=team, member=member, role=sent.get("role", member.role)
        )
        return self.answer(changed)

    def patch(self, request: Request, **_: object) -> Response:
        return self.put(request)

    @docs.member_destroy
    def delete(self, request: Request, **_: object) -> Response:
        team = self.team()
        services.member_remove(actor=self.actor, team=team, member=self.member(team))
        return Response(status=204)
