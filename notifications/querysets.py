"""What somebody sees of notifications: their own, of what they may still see."""

from typing import TYPE_CHECKING, Self

from django.db.models import Exists, OuterRef, Q

from bots.models import Bot
from konan.core.tenancy import Actor, TenantQuerySet

if TYPE_CHECKING:
    from notifications.models import Notification  # noqa: F401 (the row's type)


class NotificationQuerySet(TenantQuerySet["Notification"]):
    def visible_to(self, actor: Actor) -> Self:
        """One's own; what tells of a bot is gone with the access to it."""
        if actor.user_id is None:
            return self.none()
        seen = Bot.objects.visible_to(actor).filter(pk=OuterRef("bot_id"))
        return self.filter(Q(bot__isnull=True) | Exists(seen), user_id=actor.user_id)

    def shown(self) -> Self:
        """Without what the person wants by mail alone."""
        return self.filter(shown=True)

    def unread(self) -> Self:
        return self.filter(read_at__isnull=True)

    def told(self) -> Self:
        """With what the words are made of."""
        return self.select_related("bot", "by", "session__contact")
