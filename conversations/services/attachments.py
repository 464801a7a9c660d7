"""Files that go along: put up by whoever will send them, taken by one message, erased with it.

What nobody has sent within a day is forgotten.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Q, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from conversations.files import checked_file
from conversations.models import Attachment, Visitor
from conversations.services.database import Database
from conversations.services.intake import Said
from conversations.services.principals import Entrance
from conversations.services.visitors import visitor_create
from konan.core.errors import Conflict, DomainError, Forbidden, Invalid, Unauthorized
from konan.core.tenancy import Actor

MOST: Final = 10  # files of one message
MOST_BYTES: Final = 10 * 1024 * 1024
UNTAKEN: Final = timedelta(hours=24)
Shape = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PutUp:
    """`visitor_token`: handed out where a visitor had none."""

    attachment: Attachment
    visitor_token: str | None


@transaction.atomic
def attachment_add(*, actor: Actor, bot: Bot, file: "UploadedFile[bytes]") -> PutUp:
    """Raises Forbidden (the bot takes no files), 413, Invalid at `file`, Conflict (quota)."""
    if actor.kind == "visitor":
        _require_welcome(actor, bot)
    if (file.size or 0) > MOST_BYTES:
        message = _("The file is larger than 10 MB.")
        raise DomainError(message, code="payload_too_large", status=413)
    checked = checked_file(file.name or "", file.read())
    _require_room(bot, len(checked.data))
    visitor_id, secret = actor.visitor_id, None
    if actor.kind == "visitor" and visitor_id is None:
        visitor, secret = visitor_create(bot=bot)
        visitor_id = visitor.pk
    attachment = Attachment.objects.create(
        owner_id=bot.owner_id,
        bot=bot,
        visitor_id=visitor_id,
        uploaded_by_id=actor.user_id,
        name=checked.name,
        content_type=checked.content_type,
        size=len(checked.data),
        data=checked.data,
    )
    return PutUp(attachment, secret)


def _require_welcome(actor: Actor, bot: Bot) -> None:
    if not bot.widget["attachments"]:
        raise Forbidden(_("This bot takes no files."), code="attachments_off")
    if bot.widget["require_identity"]:
        known = Visitor.objects.filter(contact__isnull=False)
        if not (actor.visitor_id and known.filter(pk=actor.visitor_id).exists()):
            raise Unauthorized(_("This bot asks who you are."), code="identity_required")


def _require_room(bot: Bot, size: int) -> None:
    """What comes in at the same moment may go beyond it by itself: it is no exact measure."""
    held = Attachment.objects.filter(bot=bot).aggregate(held=Sum("size"))["held"] or 0
    if held + size > settings.ATTACHMENTS_MB * 1024 * 1024:
        message = _("There is no more room for files here.")
        raise Conflict(message, code="quota_reached")


def attachment_shape(row: Attachment | dict[str, Any]) -> Shape:
    """The public shape, as messages keep it."""
    held = row if isinstance(row, dict) else vars(row)
    return {
        "id": str(held["id"]),
        "name": held["name"],
        "content_type": held["content_type"],
        "size": held["size"],
        "url": f"{settings.PUBLIC_URL}/api/v1/chat/attachments/{held['id']}",
    }


def attachments_for_reply(
    actor: Actor, bot_id: UUID, ids: Sequence[UUID], *, client_id: str | None = None
) -> list[Shape]:
    """What an agent sends along, to be given to `say`, in the caller's transaction.

    Their own files of this bot that no message has taken; or those of the very message that
    is said again under its `client_id`. Raises Invalid at `attachments`.
    """
    rows = Attachment.objects.select_for_update(of=("self",)).filter(
        Q(message=None) | Q(message__client_id=client_id, message__client_id__isnull=False),
        pk__in=ids,
        bot=bot_id,
        uploaded_by=actor.user_id,
    )
    return _in_order(ids, rows.values("id", "name", "content_type", "size"))


_OWN: Final = """
SELECT a.id, a.name, a.content_type, a.size
FROM conversations_attachment a LEFT JOIN conversations_message m ON m.id = a.message_id
WHERE a.id = ANY(%(ids)s::uuid[]) AND a.bot_id = %(bot_id)s
  AND (a.visitor_id = %(visitor_id)s::uuid OR a.uploaded_by_id = %(user_id)s::uuid)
  AND (a.message_id IS NULL OR m.id = %(message_id)s::uuid OR m.client_id = %(client_id)s::text)
"""


async def attachments_of_message(
    database: Database, entrance: Entrance, said: Said
) -> tuple[Shape, ...]:
    """The same for /chat: what its visitor (or the person who tries the bot) put up."""
    asked = {
        "ids": list(said.attachment_ids),
        "bot_id": entrance.bot.id,
        "visitor_id": entrance.actor.visitor_id,
        "user_id": entrance.actor.user_id,
        "message_id": said.message_id,
        "client_id": said.client_id,
    }
    return tuple(_in_order(said.attachment_ids, await database.all(_OWN, asked)))


def _in_order(ids: Sequence[UUID], rows: Iterable[dict[str, Any]]) -> list[Shape]:
    if len(ids) > MOST:
        raise Invalid("attachments", _("At most 10 files."), code="max_length")
    found = {row["id"]: row for row in rows}
    if missing := [each for each in ids if each not in found]:
        at = list(ids).index(missing[0])
        message = _("There is no such file of yours that is still to be sent.")
        raise Invalid(f"attachments.{at}", message, code="not_found")
    return [attachment_shape(found[each]) for each in dict.fromkeys(ids)]


def forget_untaken() -> None:
    """Hook of housekeeping: what was put up a day ago and never sent."""
    old = Attachment.objects.filter(message=None, created_at__lt=timezone.now() - UNTAKEN)
    old.delete()
