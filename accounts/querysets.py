"""What people see of their own credentials."""

from typing import TYPE_CHECKING, Self

from django.utils import timezone

from konan.core.tenancy import Actor, TenantQuerySet

if TYPE_CHECKING:
    from accounts.models import (  # noqa: F401 (the rows' types)
        ApiKey,
        AuditEntry,
        Impersonation,
        SignIn,
    )


class ApiKeyQuerySet(TenantQuerySet["ApiKey"]):
    def visible_to(self, actor: Actor) -> Self:
        """One's own that were not ended, expired ones too; none for keys themselves."""
        return self.filter(user_id=_person(actor), ended_at=None)


class SignInQuerySet(TenantQuerySet["SignIn"]):
    def visible_to(self, actor: Actor) -> Self:
        """Where one is signed in now; nothing for keys."""
        return self.filter(user_id=_person(actor), ended_at=None, expires_at__gt=timezone.now())


class AuditQuerySet(TenantQuerySet["AuditEntry"]):
    def visible_to(self, actor: Actor) -> Self:
        """What concerns one's own account and all that it owns; nothing for keys."""
        return self.filter(owner_id=_person(actor)) if _person(actor) else self.none()


class ImpersonationQuerySet(TenantQuerySet["Impersonation"]):
    def visible_to(self, actor: Actor) -> Self:
        """Of one's own account, whoever looked at it."""
        return self.filter(user_id=_person(actor))

    def alive(self) -> Self:
        """Not over, and as the people stand now: a tenant who is one, an operator who is one."""
        return self.filter(
            ended_at=None,
            expires_at__gt=timezone.now(),
            user__is_active=True,
            user__is_staff=False,
            operator__is_active=True,
            operator__is_staff=True,
        )


def _person(actor: Actor) -> object:
    return actor.user_id if actor.kind == "user" else None
