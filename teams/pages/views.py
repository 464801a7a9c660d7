"""Teams as pages: the list, one team, its members, and what the list offers to join."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from konan.core.errors import DomainError
from konan.core.pages import show_errors
from teams import access, services
from teams.models import Invitation, Membership, Team
from teams.pages.base import PeoplePage, TeamAct, TeamPage
from teams.pages.forms import InviteForm, TeamForm
from teams.presence.models import AgentPresence, status_of
from teams.roles import may, outranks, role_named


@dataclass(frozen=True, slots=True)
class Mate:
    """A member as the page shows them to somebody of a role."""

    member: Membership
    status: str
    is_me: bool
    is_below: bool

    @property
    def status_label(self) -> str:
        return str(AgentPresence.Status(self.status).label)


class TeamsPage(PeoplePage):
    template_name = "teams/list.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(TeamForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = TeamForm(request.POST)
        if not form.is_valid():
            return self._page(form, status=422)
        team = services.team_create(actor=self.actor, **form.cleaned_data)
        return redirect("team", team_id=team.pk)

    def _page(self, form: TeamForm, *, status: int = 200) -> HttpResponse:
        context = {
            "form": form,
            "teams": [
                (team, Membership.Role(team.role).label)
                for team in access.counted(access.teams_of(self.actor))
            ],
            "offers": access.invitations_to(self.actor).select_related("invited_by"),
        }
        return self.render(context, status=status)


class TeamMembers(TeamPage):
    """Who is in the team, whom it waits for, and the form that asks somebody in."""

    template_name = "teams/members.html"
    tab = "members"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        part = "members" if request.headers.get("HX-Request") else ""
        return self._page(InviteForm(), part=part)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = InviteForm(request.POST)
        if form.is_valid():
            try:
                return self._invite(form)
            except DomainError as error:
                show_errors(form, error)
        return self._page(form, status=422)

    def _invite(self, form: InviteForm) -> HttpResponse:
        asked = services.invitation_create(
            actor=self.actor, inviter=self.person, team=self.team, **form.cleaned_data
        )
        messages.success(
            self.request, _("We mailed an invitation to %(email)s.") % {"email": asked.email}
        )
        return redirect("team", team_id=self.team.pk)

    def _page(self, form: InviteForm, **kwargs: Any) -> HttpResponse:
        manages = may(role_named(self.team.role), "manage")
        context = {
            "form": form,
            "mates": [_mate(self.team, row, self.actor.user_id) for row in self._rows()],
            "invitations": access.open_invitations_of(self.team) if manages else [],
            "roles": Invitation.Role.choices,
        }
        return self.render(context, **kwargs)

    def _rows(self) -> list[Membership]:
        """Those who may most come first, then in the order in which they came."""
        rows = access.members_of(self.team).order_by("id")
        return sorted(rows, key=lambda row: -role_named(row.role))


def _mate(team: Team, row: Membership, me: object) -> Mate:
    below = outranks(role_named(team.role), role_named(row.role))
    return Mate(row, status_of(row.user), is_me=row.user_id == me, is_below=below)


class MemberRole(TeamAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        member = access.get_member(self.team, kwargs["user_id"])
        changed = services.member_change_role(
            actor=self.actor, team=self.team, member=member, role=request.POST.get("role", "")
        )
        messages.success(
            request,
            _("%(name)s: %(role)s.")
            % {"name": changed.user.display_name, "role": changed.get_role_display()},
        )
        return redirect("team", team_id=self.team.pk)


class MemberRemove(TeamAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        member = access.get_member(self.team, kwargs["user_id"])
        services.member_remove(actor=self.actor, team=self.team, member=member)
        messages.success(
            request, _("%(name)s is out of the team.") % {"name": member.user.display_name}
        )
        return redirect("team", team_id=self.team.pk)


class InvitationRevoke(TeamAct):
    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        invitation = access.get_invitation_of(self.team, kwargs["invitation_id"])
        services.invitation_revoke(actor=self.actor, invitation=invitation)
        messages.success(request, _("The invitation is revoked."))
        return redirect("team", team_id=self.team.pk)


class TeamSettings(TeamPage):
    template_name = "teams/settings.html"
    tab = "settings"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.render({"form": TeamForm(initial={"name": self.team.name})})

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = TeamForm(request.POST)
        if not form.is_valid():
            return self.render({"form": form}, status=422)
        services.team_update(actor=self.actor, team=self.team, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("team_settings", team_id=self.team.pk)


class TeamLeave(TeamAct):
    need_to_post = "view"

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        me = access.get_member(self.team, self.actor.user_id)
        services.member_remove(actor=self.actor, team=self.team, member=me)
        messages.success(request, _("You left “%(name)s”.") % {"name": self.team.name})
        return redirect("teams")


class TeamDelete(TeamAct):
    need_to_post = "own"

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.team_delete(actor=self.actor, team=self.team)
        messages.success(request, _("“%(name)s” is deleted.") % {"name": self.team.name})
        return redirect("teams")
