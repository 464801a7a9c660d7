"""A bot's visitor: `X-Bot-Token` names the bot, `X-Visitor-Token` proves whose sessions."""

from datetime import timedelta
from typing import Any, ClassVar, Final

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from accounts.api.authentication import CredentialAuthentication
from bots.models import Bot
from conversations.api.origins import require_origin
from conversations.models import Visitor
from konan.core.api.permissions import require_scope
from konan.core.crypto import digest
from konan.core.errors import Forbidden, Unauthorized
from konan.core.tenancy import Actor

TOKEN_LIFE: Final = timedelta(days=30)


class VisitorAuthentication(CredentialAuthentication):
    """A person, a key, or a visitor of an active bot."""

    schemes: ClassVar[dict[str, dict[str, Any]]] = {
        **CredentialAuthentication.schemes,
        "botToken": {
            "type": "apiKey",
            "in": "header",
            "name": "X-Bot-Token",
            "description": "A bot's public token: its visitors, with `X-Visitor-Token` as"
            " the proof of whose sessions these are.",
        },
    }

    def visitor(self, request: Request) -> tuple[Any, Actor] | None:
        bot = Bot.objects.filter(public_token=request.headers.get("X-Bot-Token", "")).first()
        if bot is None:
            raise Unauthorized
        visitor = self._known(request, bot)
        if bot.status != Bot.Status.ACTIVE:
            raise Forbidden(_("This bot is not active."), code="bot_inactive")
        require_origin(request.headers.get("Origin"), bot.widget["allowed_origins"])
        visitor_id = visitor.pk if visitor else None
        return AnonymousUser(), Actor(kind="visitor", visitor_id=visitor_id, bot_id=bot.pk)

    def _known(self, request: Request, bot: Bot) -> Visitor | None:
        token = request.headers.get("X-Visitor-Token")
        if token is None:
            return None
        alive = timezone.now() - TOKEN_LIFE
        found = Visitor.objects.filter(digest=digest(token), bot=bot, last_seen_at__gt=alive)
        visitor = found.first()
        if visitor is None:
            raise Unauthorized
        return visitor


class Party(BasePermission):
    """Somebody of a conversation: its visitor (with a visitor token), or a person."""

    def has_permission(self, request: Request, view: Any) -> bool:
        actor = request.auth
        if not isinstance(actor, Actor):
            return False
        if actor.kind == "visitor":
            return actor.visitor_id is not None
        if actor.kind == "key":
            require_scope(actor, request.method or "GET", "chat")
        return True


class AnyParty(Party):
    """The same, and a visitor that has no token yet."""

    def has_permission(self, request: Request, view: Any) -> bool:
        actor = request.auth
        if isinstance(actor, Actor) and actor.kind == "visitor":
            return True
        return super().has_permission(request, view)


class AnyVisitor(BasePermission):
    """A visitor, also one that has no token yet."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return isinstance(request.auth, Actor) and request.auth.kind == "visitor"


class KnownVisitor(BasePermission):
    """A visitor with its token."""

    def has_permission(self, request: Request, view: Any) -> bool:
        actor = request.auth
        return isinstance(actor, Actor) and actor.kind == "visitor" and bool(actor.visitor_id)
