"""What people do with a discovery: begin it, end it early, learn the pages that they ticked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.knowledge.models import Discovery, FoundPage
from bots.knowledge.services.documents import add_page, checked_url
from bots.knowledge.sites.places import key_of, site_of
from bots.models import Bot
from konan.core.errors import Conflict, DomainError, Invalid
from konan.core.tenancy import Actor
from konan.core.wake import wake

KEPT: Final = timedelta(days=7)
OFFERED: Final = timedelta(days=1)
MOST_AN_HOUR: Final = 30


@dataclass(frozen=True, slots=True)
class Added:
    """How many of the ticked pages were added, and what kept the others out."""

    count: int
    refusal: DomainError | None = None


def discovery_start(*, actor: Actor, bot: Bot, url: str, names_bot: bool = False) -> Discovery:
    """Begins to look round a site; what was looked round before for this bot ends there.

    `names_bot`: the bot's name is a stand-in, until the site says its own.
    """
    return discovery_begin(bot=bot, url=checked_url(with_scheme(url)), names_bot=names_bot)


def discovery_begin(*, bot: Bot, url: str, names_bot: bool) -> Discovery:
    """`discovery_start` for an address that was judged."""
    with transaction.atomic():
        Bot.objects.select_for_update(no_key=True).filter(pk=bot.pk).values_list("pk").first()
        _require_patience(bot)
        for running in Discovery.objects.select_for_update().filter(bot=bot, status="searching"):
            conclude(running, "stopped")
        discovery = Discovery.objects.create(
            owner_id=bot.owner_id, bot=bot, url=url, host=site_of(url), names_bot=names_bot
        )
        FoundPage.objects.create(
            owner_id=bot.owner_id, discovery=discovery, url=url, key=key_of(url)
        )
        wake("discoveries")
    return discovery


def discovery_stop(*, actor: Actor, discovery: Discovery) -> None:
    """What was found so far is enough."""
    with transaction.atomic():
        current = Discovery.objects.select_for_update().filter(pk=discovery.pk).first()
        if current is not None and current.status == Discovery.Status.SEARCHING:
            conclude(current, "stopped")


def discovery_add(*, actor: Actor, discovery: Discovery, pages: Collection[UUID]) -> Added:
    """Adds the ticked pages as far as plan and bot have room for them; none that is known twice."""
    if not pages:
        raise Invalid("page", _("Tick at least one page."), code="required")
    bot, added = discovery.bot, 0
    chosen = discovery.pages.filter(pk__in=list(pages), state="found").order_by("rank", "id")
    with transaction.atomic():
        ticked = list(chosen.select_for_update())  # whoever adds them a second time waits here
        known = known_pages(bot)
        for page in ticked:
            if page.key in known:
                continue
            try:
                with transaction.atomic():
                    add_page(actor=actor, bot=bot, url=page.url, title=page.title)
            except DomainError as refusal:
                return Added(added, refusal)
            added += 1
    return Added(added)


def conclude(discovery: Discovery, code: str = "") -> None:
    """The end, for better or worse; a discovery that found nothing has failed, and says why.

    In the caller's transaction, which holds the row.
    """
    found = discovery.pages.filter(state="found").exists()
    if not found and code in ("", "stopped", "most_visits"):
        first = discovery.pages.filter(rank=0, kind="page").first()
        code = code or (first.reason if first else "") or "nothing_found"
    discovery.status = Discovery.Status.DONE if found else Discovery.Status.FAILED
    discovery.end_code = code
    discovery.ended_at = timezone.now()
    discovery.lease_until = None
    discovery.save()


def discovery_open(bot: Bot) -> Discovery | None:
    """The newest, while it goes on, and for a day as long as it has pages that are not known."""
    newest = bot.discoveries.order_by("-id").first()
    if newest is None or newest.status == Discovery.Status.SEARCHING:
        return newest
    if not newest.ended_at or timezone.now() - newest.ended_at > OFFERED:
        return None
    found = newest.pages.filter(state="found").exclude(key__in=known_pages(bot))
    return newest if found.exists() else None


def forget_old() -> None:
    """Hook of the housekeeping: what was found a week ago is stale."""
    Discovery.objects.filter(created_at__lt=Now() - KEPT).delete()


def known_pages(bot: Bot) -> set[str]:
    """The keys of the pages that the bot has as documents."""
    urls = bot.documents.filter(kind="url").values_list("url", flat=True)
    return {key for url in urls if (key := _key_or_none(url))}


def with_scheme(url: str) -> str:
    """People write shop.example.com."""
    url = url.strip()
    return f"https://{url}" if url and "://" not in url else url


def _key_or_none(url: Any) -> str | None:
    try:
        return key_of(str(url))
    except ValueError:
        return None


def _require_patience(bot: Bot) -> None:
    lately = Discovery.objects.filter(
        owner_id=bot.owner_id, created_at__gt=Now() - timedelta(hours=1)
    )
    if lately.count() >= MOST_AN_HOUR:
        message = _("You had many sites looked round in the last hour. Try it again later.")
        raise Conflict(message, code="too_many_discoveries")
