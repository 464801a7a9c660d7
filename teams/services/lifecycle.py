"""A team is made, renamed, gone."""

from django.db import transaction

from accounts.audit import record
from accounts.models import User
from konan.core.errors import NotFound
from konan.core.tenancy import Actor
from teams.models import Invitation, Membership, Team
from teams.services.members import take_out
from teams.services.reach import reach_ended


@transaction.atomic
def team_create(*, actor: Actor, name: str) -> Team:
    """A team of one's own, with oneself as its owner."""
    assert actor.user_id
    team = Team.objects.create(owner_id=actor.user_id, name=name)
    Membership.objects.create(team=team, user_id=actor.user_id, role=Membership.Role.OWNER)
    team.role, team.members = Membership.Role.OWNER.value, 1
    _record(actor, team, "team.created")
    return team


@transaction.atomic
def team_update(*, actor: Actor, team: Team, name: str | None = None) -> Team:
    current = Team.objects.select_for_update(no_key=True).filter(pk=team.pk).first()
    if current is None:
        raise NotFound
    if name is not None and name != current.name:
        current.name = name
        current.save(update_fields=["name", "updated_at"])
        _record(actor, current, "team.renamed")
    current.role, current.members, current.bots = team.role, team.members, team.bots
    return current


@transaction.atomic
def team_delete(*, actor: Actor, team: Team) -> None:
    """Memberships, invitations and shares go along; bots stay with their owners."""
    current = Team.objects.select_for_update().filter(pk=team.pk).first()
    if current is None:
        raise NotFound
    members = list(Membership.objects.filter(team=current).values_list("user_id", flat=True))
    _record(actor, current, "team.deleted")
    current.delete()
    reach_ended(user_ids=members)


def erase_of_person(*, actor: Actor, user: User) -> None:
    """Hook of an account's end: their teams go, and they go from the teams of others."""
    for team in Team.objects.filter(owner=user):
        team_delete(actor=actor, team=team)
    for member in Membership.objects.filter(user=user).select_related("team"):
        take_out(actor=actor, member=member)
    Invitation.objects.filter(email=user.email).delete()


def _record(actor: Actor, team: Team, action: str) -> None:
    subject, data = f"team:{team.pk}", {"name": team.name}
    record(actor=actor, action=action, owner_id=team.owner_id, subject=subject, data=data)
