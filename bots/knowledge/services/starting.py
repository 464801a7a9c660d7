"""A new bot, and the first thing that it knows."""

from dataclasses import dataclass
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from bots.fields import BotSettings
from bots.knowledge.models import Discovery
from bots.knowledge.services.discoveries import discovery_begin, with_scheme
from bots.knowledge.services.documents import (
    checked_text,
    checked_url,
    document_add_file,
    document_add_text,
    file_name,
    title_of,
)
from bots.knowledge.sites.places import site_of
from bots.models import Bot
from bots.services import bot_create
from konan.core.errors import Invalid
from konan.core.tenancy import Actor

_LONGEST_TITLE: Final = 80


@dataclass(frozen=True, slots=True)
class Started:
    bot: Bot
    discovery: Discovery | None = None


def bot_start(
    *,
    actor: Actor,
    settings: BotSettings,
    site: str = "",
    text: str = "",
    file: "UploadedFile[bytes] | None" = None,
) -> Started:
    """Makes a bot with what it is to know: all of it, or nothing.

    Without a name it goes by that of its site or its file.
    """
    if site.strip():
        return _of_site(actor, settings, site)
    if text.strip():
        return _of_text(actor, settings, checked_text(text))
    if file is not None:
        return _of_file(actor, settings, file)
    return Started(bot_create(actor=actor, settings=_named(settings, "")))


def _of_site(actor: Actor, settings: BotSettings, site: str) -> Started:
    try:
        url = checked_url(with_scheme(site))
    except Invalid as wrong:
        raise Invalid("site", wrong.errors[0].detail, code=wrong.errors[0].code) from wrong
    nameless = not str(settings.get("name", "")).strip()
    with transaction.atomic():
        bot = bot_create(actor=actor, settings=_named(settings, site_of(url)))
        return Started(bot, discovery_begin(bot=bot, url=url, names_bot=nameless))


def _of_text(actor: Actor, settings: BotSettings, text: str) -> Started:
    title = text.splitlines()[0].lstrip("# ").strip()[:_LONGEST_TITLE]
    with transaction.atomic():
        bot = bot_create(actor=actor, settings=_named(settings, ""))
        document_add_text(actor=actor, bot=bot, title=title or bot.name, text=text)
    return Started(bot)


def _of_file(actor: Actor, settings: BotSettings, file: "UploadedFile[bytes]") -> Started:
    with transaction.atomic():
        name = title_of(file_name(file.name or ""))
        bot = bot_create(actor=actor, settings=_named(settings, name))
        document_add_file(actor=actor, bot=bot, file=file)
    return Started(bot)


def _named(settings: BotSettings, stand_in: str) -> BotSettings:
    name = str(settings.get("name", "")).strip() or stand_in[:120]
    if not name:
        raise Invalid("name", _("Give it a name: visitors see it."), code="required")
    return {**settings, "name": name}
