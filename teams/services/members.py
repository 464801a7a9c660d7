"""Members get another role, and go."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.audit import record
from konan.core import hooks
from konan.core.errors import Conflict, Forbidden, Invalid, NotFound
from konan.core.events import emit
from konan.core.tenancy import Actor
from teams.models import Invitation, Membership, Team
from teams.roles import Role, may, outranks, role_named
from teams.services.reach import reach_ended, reach_grew


@transaction.atomic
def member_change_role(*, actor: Actor, team: Team, member: Membership, role: str) -> Membership:
    """Gives a member another role, from that of a viewer up to the actor's own.

    Only those below the actor's own role can be changed: Forbidden; the owner's role
    stays, Conflict `owner_stays`, and nobody else gets it: Invalid.
    """
    own, current = _both(actor, team, member)
    if role == current.role:
        return current
    _require_above(own, current)
    if role not in Invitation.Role.values:
        raise Invalid("role", _("A team has one owner."))
    if role_named(role) > role_named(own.role):
        raise Forbidden
    before, current.role = role_named(current.role), role
    current.save(update_fields=["role"])
    if role_named(role) < before:
        _revoke_invitations_by(current)
        reach_ended(user_ids=[current.user_id])
    elif role_named(role) > before:
        reach_grew(user_ids=[current.user_id])
    _record(actor, current, "member.role_changed", role=role, before=before.label)
    return current


@transaction.atomic
def member_remove(*, actor: Actor, team: Team, member: Membership) -> None:
    """Takes somebody out of the team, or oneself: what they reached through it ends at once.

    Raises Forbidden for those who are not below the actor's own role, Conflict
    `owner_stays` for the owner.
    """
    own, current = _both(actor, team, member)
    if own.pk == current.pk:
        _require_no_owner(current)
    else:
        _require_above(own, current)
    take_out(actor=actor, member=current)


def take_out(*, actor: Actor, member: Membership) -> None:
    """What going means, whoever decided it. In the caller's transaction."""
    _record(actor, member, "member.removed", role=member.role)
    _revoke_invitations_by(member)
    member.delete()
    hooks.run("member_leaving", team_id=member.team_id, user_id=member.user_id)
    reach_ended(user_ids=[member.user_id])
    emit(
        "internal.member_removed",
        owner_id=member.team.owner_id,
        bot_id=None,
        payload={"team_id": str(member.team_id), "user_id": str(member.user_id)},
    )


def _both(actor: Actor, team: Team, member: Membership) -> tuple[Membership, Membership]:
    """The actor's own row and the member's as they are now, locked; raises NotFound."""
    rows = Membership.objects.select_for_update(of=("self",)).select_related("team", "user")
    wanted = rows.filter(team=team, user_id__in=[actor.user_id, member.user_id]).order_by("pk")
    found = {row.user_id: row for row in wanted}
    own = found.get(actor.user_id) if actor.user_id else None
    if own is None or member.user_id not in found:
        raise NotFound
    return own, found[member.user_id]


def _require_above(own: Membership, other: Membership) -> None:
    if not may(role_named(own.role), "manage"):
        raise Forbidden
    _require_no_owner(other)
    if not outranks(role_named(own.role), role_named(other.role)):
        raise Forbidden


def _require_no_owner(member: Membership) -> None:
    if role_named(member.role) is Role.OWNER:
        raise Conflict(
            _("The owner stays in the team. Delete the team instead."), code="owner_stays"
        )


def _revoke_invitations_by(member: Membership) -> None:
    """Whoever may invite no more has nobody come in later."""
    Invitation.objects.open().filter(team=member.team_id, invited_by=member.user_id).delete()


def _record(actor: Actor, member: Membership, action: str, **data: str) -> None:
    told = {**data, "user_id": str(member.user_id)}
    subject = f"team:{member.team_id}"
    record(actor=actor, action=action, owner_id=member.team.owner_id, subject=subject, data=told)
