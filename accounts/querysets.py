"""What people see of their own credentials."""

from typing import TYPE_CHECKING, Self

from django.utils import timezone

from konan.core.tenancy import Actor, TenantQuerySet

if TYPE_CHECKING:
    from accounts.models import ApiKey, SignIn  # noqa: F401 (the rows' types)


class ApiKeyQuerySet(TenantQuerySet["ApiKey"]):
    def visible_to(self, actor: Actor) -> Self:
        """One's own that were not ended, expired ones too; none for keys themselves."""
        return self.filter(user_id=_person(actor), ended_at=None)


class SignInQuerySet(TenantQuerySet["SignIn"]):
    def visible_to(self, actor: Actor) -> Self:
        """Where one is signed in now; nothing for keys."""
        return self.filter(user_id=_person(actor), ended_at=None, expires_at__gt=timezone.now())


def _person(actor: Actor) -> object:
    return actor.user_id if actor.kind == "user" else None
