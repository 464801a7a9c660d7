"""Asking somebody into a team by their address; their answer."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.access import require_verified
from accounts.addresses import normal_email
from accounts.audit import record
from accounts.models import User
from accounts.services.plans import take_room
from konan.core.crypto import digest, token
from konan.core.errors import Conflict, Forbidden, Invalid, NotFound
from konan.core.mail import queue_mail
from konan.core.tenancy import Actor
from teams.models import Invitation, Membership, Team, invitation_end
from teams.plan_usage import has_seat
from teams.roles import may, role_named
from teams.services.reach import reach_grew


@transaction.atomic
def invitation_create(
    *, actor: Actor, inviter: User, team: Team, email: str, role: str
) -> Invitation:
    """Mails a link that is good for seven days and for that address alone.

    Asking an address again renews its invitation: the older link ends. Raises Forbidden
    `email_not_verified`, Invalid for a role that nobody is invited to, Forbidden for one
    above the inviter's own, Conflict `already_member`, Forbidden `plan_limit_reached` where
    the plan of the team's owner has no seat left.
    """
    require_verified(inviter)
    address = normal_email(email)
    if role not in Invitation.Role.values:
        raise Invalid("role", _("Nobody is invited to this role."))
    _require_up_to_own(team, inviter, role)
    if Membership.objects.filter(team=team, user__email=address).exists():
        raise Conflict(_("This person is in the team already."), code="already_member")
    if not has_seat(team.owner_id, address):
        take_room("seats", owner_id=team.owner_id, actor=actor)
    secret = token("inv_")
    fresh = {
        "role": role,
        "invited_by": inviter,
        "status": Invitation.Status.PENDING,
        "digest": digest(secret),
        "created_at": timezone.now(),
        "expires_at": invitation_end(),
    }
    invitation, _made = Invitation.objects.update_or_create(
        team=team, email=address, defaults=fresh
    )
    _mail(invitation, inviter, secret)
    _record(actor, invitation, "invitation.created")
    return invitation


@transaction.atomic
def invitation_revoke(*, actor: Actor, invitation: Invitation) -> None:
    """Its link leads nowhere from now on."""
    _record(actor, _locked(invitation), "invitation.revoked")
    invitation.delete()


@transaction.atomic
def invitation_accept(*, actor: Actor, user: User, invitation: Invitation) -> Invitation:
    """Makes the person a member, once. Raises Forbidden `email_not_verified`, and NotFound
    where it is not addressed to them, answered, revoked or expired.
    """
    current = _locked(invitation, address=user.email)
    require_verified(user)
    Membership.objects.get_or_create(team=current.team, user=user, defaults={"role": current.role})
    _answered(actor, current, Invitation.Status.ACCEPTED)
    reach_grew(user_ids=[user.pk])
    return current


@transaction.atomic
def invitation_decline(*, actor: Actor, user: User, invitation: Invitation) -> Invitation:
    current = _locked(invitation, address=user.email)
    _answered(actor, current, Invitation.Status.DECLINED)
    return current


def _locked(invitation: Invitation, *, address: str | None = None) -> Invitation:
    """As it is now, held until the transaction ends: of two answers at once one counts."""
    rows = Invitation.objects.open().select_for_update(of=("self",)).select_related("team")
    current = rows.filter(pk=invitation.pk).first()
    if current is None or (address is not None and current.email != address):
        raise NotFound
    return current


def _answered(actor: Actor, invitation: Invitation, status: Invitation.Status) -> None:
    invitation.status = status
    invitation.save(update_fields=["status"])
    _record(actor, invitation, f"invitation.{status.value}")


def _require_up_to_own(team: Team, inviter: User, role: str) -> None:
    """Read in the transaction: nobody gives what they were just denied."""
    own = Membership.objects.select_for_update().filter(team=team, user=inviter).first()
    if own is None:
        raise NotFound
    if not may(role_named(own.role), "manage") or role_named(role) > role_named(own.role):
        raise Forbidden


def _mail(invitation: Invitation, inviter: User, secret: str) -> None:
    invited = User.objects.filter(email=invitation.email).first()
    with override((invited or inviter).locale):
        text = _(
            "Hello,\n\n%(inviter)s (%(email)s) invites you to the team “%(team)s” on Konan.\n\n"
            "Accept or decline here: %(url)s\n\nThe link is good for seven days, and only for "
            "this address. If you do not know the sender, nothing is to do.\n"
        ) % {
            "inviter": inviter.display_name,
            "email": inviter.email,
            "team": invitation.team.name,
            "url": f"{settings.PUBLIC_URL}/invitations/{secret}",
        }
        queue_mail(to=invitation.email, subject=_("You are invited to a team"), text=text)


def _record(actor: Actor, invitation: Invitation, action: str) -> None:
    record(
        actor=actor,
        action=action,
        owner_id=invitation.team.owner_id,
        subject=f"team:{invitation.team_id}",
        data={"invitation_id": str(invitation.pk), "role": invitation.role},
    )
