"""A page of one team: comes in by the door, in the role that it needs."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from accounts.models import User
from konan.core.pages import Page
from teams.access import counted, get_team
from teams.models import Membership, Team
from teams.roles import LEAST_ROLE, Need, may, role_named


class PeoplePage(Page):
    """In the part of the dashboard that is about people."""

    section = "teams"

    @property
    def person(self) -> User:
        user = self.request.user
        assert isinstance(user, User)
        return user


class TeamPage(PeoplePage):
    tab: ClassVar[str] = ""
    need: ClassVar[Need] = "view"
    need_to_post: ClassVar[Need] = "manage"

    @cached_property
    def team(self) -> Team:
        posting = self.request.method == "POST"
        need = self.need_to_post if posting else self.need
        return counted([get_team(self.actor, self.kwargs["team_id"], need)])[0]

    def render(self, context: dict[str, Any] | None = None, **kwargs: Any) -> HttpResponse:
        role = role_named(self.team.role)
        drawn = {
            "team": self.team,
            "tab": self.tab,
            "role_label": Membership.Role(self.team.role).label,
            "rights": {need: may(role, need) for need in LEAST_ROLE},
            **(context or {}),
        }
        return super().render(drawn, **kwargs)


class TeamAct(TeamPage):
    """One act on a team, sent by a form."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        raise NotImplementedError
