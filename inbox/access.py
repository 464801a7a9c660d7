"""The doors to what agents write and keep."""

from collections.abc import Iterable
from typing import Any, TypeVar
from uuid import UUID

from accounts.models import User
from bots.access import get_bot
from bots.models import Bot
from conversations.access import get_session
from conversations.models import Session
from inbox.models import CannedResponse, Note, SavedView
from inbox.querysets import CannedResponseQuerySet, SavedViewQuerySet
from konan.core.errors import Forbidden, NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor, TenantQuerySet
from teams.roles import Need

Row = TypeVar("Row", Note, CannedResponse, SavedView)


def get_inbox_session(actor: Actor, session_id: Any, need: Need = "view") -> Session:
    """A conversation that people look after: those of the playground are not there."""
    session = get_session(actor, session_id, need)
    if session.channel == Session.Channel.PLAYGROUND:
        raise NotFound
    return session


def get_note(actor: Actor, note_id: Any, need: Need = "view") -> Note:
    """Raises NotFound or Forbidden, as all doors here."""
    note = _found(Note.objects.visible_to(actor).select_related("session"), note_id)
    get_bot(actor, note.session.bot_id, need)
    return note


def get_canned(actor: Actor, canned_id: Any, need: Need = "view") -> CannedResponse:
    canned = _found(CannedResponse.objects.visible_to(actor), canned_id)
    get_bot(actor, canned.bot_id, need)
    return canned


def get_view(actor: Actor, view_id: Any, *, change: bool = False) -> SavedView:
    """Forbidden where somebody else made it and it is to be changed."""
    view = _found(SavedView.objects.visible_to(actor), view_id)
    if change and view.user_id != actor.user_id:
        raise Forbidden
    return view


def views_seen(actor: Actor) -> SavedViewQuerySet:
    """One's own saved views and the shared ones, of every bot that one sees."""
    rows: SavedViewQuerySet = SavedView.objects.visible_to(actor)
    return rows.order_by("name", "id")


def canned_seen(actor: Actor, bot: Bot) -> CannedResponseQuerySet:
    """The canned responses of a bot that the actor's door has given."""
    rows: CannedResponseQuerySet = CannedResponse.objects.visible_to(actor).filter(bot=bot)
    return rows.order_by("shortcut")


def names_of(user_ids: Iterable[UUID]) -> dict[UUID, str]:
    """What those who did something with a conversation are called; who left is not in it."""
    return {user.pk: user.display_name for user in User.objects.filter(pk__in=set(user_ids))}


def _found(rows: TenantQuerySet[Row], key: Any) -> Row:
    wanted = parse_uuid(key)
    row = rows.filter(pk=wanted).first() if wanted else None
    if row is None:
        raise NotFound
    return row
