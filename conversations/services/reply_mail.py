"""An agent's reply reaches a visitor who has gone by mail: what they have not read within two
minutes, once, to the address that they left in this very talk."""

from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from bots.models import Bot
from conversations.models import Message, Session
from conversations.services.contacting import address_of
from konan.core.mail import queue_mail

_AT_ONCE: Final = 20  # replies that one mail quotes


def mail_unread_replies() -> int:
    """Mails what is due; how many sessions were looked at."""
    looked = 0
    while _look_at_one():
        looked += 1
    return looked


@transaction.atomic
def _look_at_one() -> bool:
    due = Session.objects.filter(reply_mail_due_at__lte=timezone.now())
    session = (
        due.order_by("reply_mail_due_at")
        .select_for_update(skip_locked=True, of=("self",))
        .select_related("contact", "bot")
        .first()
    )
    if session is None:
        return False
    session.reply_mail_due_at = None
    if (address := address_of(session)) and not _is_blocked(session):
        _mail(session, address)
    session.save(update_fields=["reply_mail_due_at", "mailed_seq"])
    return True


def _is_blocked(session: Session) -> bool:
    contact = session.contact
    until = contact.blocked_until if contact else None
    return bool(contact and contact.blocked and (until is None or until > timezone.now()))


def _mail(session: Session, address: str) -> None:
    """What was read meanwhile, or mailed before, is not mailed."""
    known = max(session.visitor_read_seq, session.mailed_seq)
    unread = session.messages.filter(role=Message.Role.AGENT, seq__gt=known)
    replies = list(unread.order_by("seq").select_related("author")[:_AT_ONCE])
    if not replies:
        return
    session.mailed_seq = replies[-1].seq
    with override(session.language or "en"):
        bot = " ".join(session.bot.name.split())
        queue_mail(
            to=address,
            subject=_("A reply to your conversation with %(bot)s") % {"bot": bot},
            text=_text(session, replies),
        )


def _text(session: Session, replies: list[Message]) -> str:
    said = [_quoted(reply, session.bot) for reply in replies]
    on = _("Go on with the conversation: %(url)s") % {"url": place_of(session)}
    why = _("You get this mail because you left your address in this conversation.")
    return "\n\n".join((*said, on, why))


def _quoted(reply: Message, bot: Bot) -> str:
    name = reply.author.display_name if reply.author else bot.name
    lines = [_("%(name)s wrote:") % {"name": name}, reply.content]
    lines += [_("File: %(name)s") % {"name": each["name"]} for each in reply.attachments]
    return "\n".join(lines)


def place_of(session: Session) -> str:
    """The page that the visitor wrote on, where it is one of the bot's own sites: what a visitor
    names is not sent to anybody unseen. Else the bot's page here."""
    page = session.metadata.get("page")
    url = page.get("url") if isinstance(page, dict) else None
    if isinstance(url, str) and _is_of(session.bot, url):
        return url
    return f"{settings.PUBLIC_URL}/c/{session.bot.public_token}"


def _is_of(bot: Bot, page: str) -> bool:
    try:
        parts = urlsplit(page)
        host = parts.hostname or ""
    except ValueError:
        return False
    if (
        parts.scheme not in ("http", "https")
        or "@" in parts.netloc
        or page != "".join(page.split())
    ):
        return False
    domain = bot.domain.lower().removeprefix("www.")
    named = {origin.partition("://")[2].partition(":")[0] for origin in _exact_origins(bot)}
    return host in named or ("." in domain and f".{host}".endswith(f".{domain}"))


def _exact_origins(bot: Bot) -> list[str]:
    return [each for each in bot.widget["allowed_origins"] if "*" not in each]
