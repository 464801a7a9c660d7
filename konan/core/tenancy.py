"""Who acts, and the base of every query that must stay inside a tenant.

The tenant is the user who owns the bot; every tenant-held row carries `owner_id`.
"""

from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Literal, Self, TypeVar
from uuid import UUID

from django.db import models

Scope = Literal["read", "chat", "write"]
ALL_SCOPES: frozenset[str] = frozenset({"read", "chat", "write"})


@dataclass(frozen=True, slots=True)
class Actor:
    """A principal: a signed-in person, an API key (acts as its maker), or a bot's visitor.

    `user_id` is set for "user" and "key"; `visitor_id` and `bot_id` for "visitor"
    (`visitor_id` is None before the first visitor call made one).
    """

    kind: Literal["user", "key", "visitor", "system"]
    user_id: UUID | None = None
    sign_in_id: UUID | None = None
    key_id: UUID | None = None
    scopes: frozenset[str] = field(default=ALL_SCOPES)
    visitor_id: UUID | None = None
    bot_id: UUID | None = None

    @property
    def is_person(self) -> bool:
        return self.user_id is not None

    @property
    def limit_key(self) -> str:
        """What rate limits count by."""
        if self.key_id:
            return f"key:{self.key_id}"
        if self.user_id:
            return f"user:{self.user_id}"
        return f"visitor:{self.visitor_id}" if self.visitor_id else ""


impersonator: ContextVar[UUID | None] = ContextVar("impersonator", default=None)
"""The operator who acts as the person of the request that is being answered; else None."""

Row = TypeVar("Row", bound=models.Model)


class TenantQuerySet(models.QuerySet[Row]):
    """Reads begin with `visible_to(actor)`; an app's querysets say what that means."""

    def visible_to(self, actor: Actor) -> Self:
        raise NotImplementedError(f"{type(self).__name__} does not say what an actor sees.")
