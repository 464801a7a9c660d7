"""Tickets for sockets: a browser cannot send headers there, and a JWT has no place in a URL."""

from datetime import timedelta
from typing import Final

from django.utils import timezone

from accounts.access import live_sign_in
from accounts.models import SocketTicket
from konan.core.crypto import digest, token
from konan.core.errors import Unauthorized
from konan.core.tenancy import Actor

LIFETIME: Final = timedelta(seconds=30)


def ticket_create(*, actor: Actor) -> str:
    """A ticket for the actor's own sign-in; kept as a digest alone."""
    assert actor.sign_in_id
    ticket = token("st_")
    SocketTicket.objects.create(
        digest=digest(ticket),
        sign_in_id=actor.sign_in_id,
        expires_at=timezone.now() + LIFETIME,
    )
    return ticket


def ticket_use(*, ticket: str) -> Actor:
    """Who the ticket stands for; it is used up. Raises Unauthorized."""
    kept = SocketTicket.objects.select_related("sign_in").filter(digest=digest(ticket)).first()
    alive = SocketTicket.objects.filter(digest=digest(ticket), expires_at__gt=timezone.now())
    if kept is None or not alive.delete()[0]:
        raise Unauthorized
    sign_in = live_sign_in(kept.sign_in_id, kind=kept.sign_in.kind, user=kept.sign_in.user_id)
    return Actor(kind="user", user_id=sign_in.user_id, sign_in_id=sign_in.pk)
