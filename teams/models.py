"""Teams: who works together on which bots."""

from datetime import datetime, timedelta
from typing import ClassVar, Final

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from konan.core.ids import uuid7
from teams.querysets import InvitationQuerySet, MembershipQuerySet, TeamQuerySet

INVITATION_LASTS: Final = timedelta(days=7)


def invitation_end() -> datetime:
    return timezone.now() + INVITATION_LASTS


class Team(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="owned_teams")
    name = models.CharField(max_length=120)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[TeamQuerySet] = TeamQuerySet.as_manager()  # type: ignore[assignment]

    role: str = ""  # the actor's, of TeamQuerySet.visible_to
    members: int = 0  # of TeamQuerySet.visible_to
    bots: int = 0  # of teams.access.counted

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person's role in a team. The team's maker has the row with role `owner`."""

    class Role(models.TextChoices):
        OWNER = "owner", _("Owner")
        ADMIN = "admin", _("Admin")
        AGENT = "agent", _("Agent")
        VIEWER = "viewer", _("Viewer")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    team = models.ForeignKey(Team, models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=8, choices=Role)
    created_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[MembershipQuerySet] = MembershipQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (models.UniqueConstraint(fields=["team", "user"], name="membership_once"),)


class Invitation(models.Model):
    """An address is asked into a team, once: asking again renews the row and its token.

    The mailed token is kept as a digest alone. Only the person of that address may answer.
    """

    class Role(models.TextChoices):
        ADMIN = "admin", _("Admin")
        AGENT = "agent", _("Agent")
        VIEWER = "viewer", _("Viewer")

    class Status(models.TextChoices):
        PENDING = "pending", _("Pending")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    team = models.ForeignKey(Team, models.CASCADE, related_name="invitations")
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    email = models.EmailField(max_length=254, db_index=True)
    role = models.CharField(max_length=8, choices=Role)
    status = models.CharField(max_length=8, choices=Status, default=Status.PENDING)
    digest = models.BinaryField(max_length=32, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(default=invitation_end)

    objects: ClassVar[InvitationQuerySet] = InvitationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (models.UniqueConstraint(fields=["team", "email"], name="invitation_once"),)
