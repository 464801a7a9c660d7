"""Storing what a look at a page brought: the page itself, and the addresses it leads to."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import urljoin

from django.db import transaction

from bots.knowledge.models import Discovery, FoundPage
from bots.knowledge.parsing.reading import Survey
from bots.knowledge.services.looks import Look
from bots.knowledge.sites.places import Place, key_of, place_of, site_of

DEEPEST: Final = 4
MOST_KNOWN: Final = 1_000  # addresses of one discovery
MOST_SITEMAPS: Final = 20
LEAST_TEXT: Final = 50  # characters that make a page worth learning


class Gone(Exception):
    """The discovery is not as it was claimed: it was ended, deleted, or taken over."""


@transaction.atomic
def store(discovery: Discovery, page: FoundPage, look: Look) -> None:
    """Raises Gone where somebody else has the discovery by now."""
    current = Discovery.objects.claimed(discovery).select_for_update(of=("self",)).first()
    if current is None:
        raise Gone
    current.visits += look.visited
    current.trouble = current.trouble + 1 if look.troubled or look.moved_to else 0
    current.save(update_fields=["visits", "trouble"])
    if look.moved_to and page.rank == 0:
        _move(current, page, look.moved_to)
    elif look.sitemap is not None:
        _settle(page, "listed")
        queue_sitemaps(current, look.sitemap.sitemaps)
        _queue(current, look.sitemap.pages, rank=2, base=page.url)
    elif look.survey is not None:
        place = look.place or Place(page.url, page.key)
        _keep(current, page, look.url, place, look.survey)
    else:
        _settle(page, look.reason or "not_html")


def queue_sitemaps(discovery: Discovery, named: Iterable[str]) -> None:
    """Those that robots.txt or an index names, as far as they are the site's; else the usual."""
    first = not discovery.pages.filter(kind="sitemap").exists()
    links = list(named) or (["/sitemap.xml"] if first else [])
    room = MOST_SITEMAPS - discovery.pages.filter(kind="sitemap").count()
    urls = [url for link in links if (url := _on_site(link, discovery))]
    _insert(discovery, [(url, key_of(url)) for url in urls[: max(0, room)]], 1, "sitemap")


def _on_site(link: str, discovery: Discovery) -> str:
    try:
        url = urljoin(discovery.url, link.strip()).partition("#")[0]
        return url if len(url) <= 2_000 and site_of(url) == discovery.host else ""
    except ValueError:
        return ""


def _keep(discovery: Discovery, page: FoundPage, url: str, place: Place, survey: Survey) -> None:
    """A page that was read. One that is there already, by address or by text, counts once."""
    if place.key != page.key and not _takes_place(discovery, page, place):
        _settle(page, "duplicate")
        return
    page.title, page.language = survey.title or place.path[:200], survey.language
    page.characters, page.text_digest = survey.characters, survey.digest
    _queue(discovery, survey.links, rank=page.rank + 1, base=_base(url, survey.base))
    others = discovery.pages.filter(state="found", text_digest=survey.digest)
    if survey.characters < LEAST_TEXT:
        _settle(page, "no_text")
    elif others.exists():
        _settle(page, "duplicate")
    else:
        page.state = FoundPage.State.FOUND
        page.save()


def _base(url: str, named: str) -> str:
    """What the page's links are read from: what it says itself, where that is an address."""
    try:
        return urljoin(url, named)
    except ValueError:
        return url


def _takes_place(discovery: Discovery, page: FoundPage, place: Place) -> bool:
    """The page goes by its proper address from now on, unless that was looked at before."""
    other = discovery.pages.filter(key=place.key).first()
    if other is not None and other.state == FoundPage.State.FOUND:
        return False
    if other is not None and other.state == FoundPage.State.LEFT_OUT:
        return True  # what the page names as its own address is no page: its real one stays
    if other is not None:
        other.delete()
    page.url, page.key = place.url, place.key
    return True


def _settle(page: FoundPage, reason: str) -> None:
    page.state, page.reason = FoundPage.State.LEFT_OUT, reason
    page.save()


def _move(discovery: Discovery, page: FoundPage, url: str) -> None:
    """The address leads to another site: that one is looked round, by its own rules."""
    discovery.url, discovery.host, discovery.robots = url, site_of(url), None
    discovery.save(update_fields=["url", "host", "robots"])
    discovery.pages.exclude(pk=page.pk).delete()
    page.url, page.key = url, key_of(url)
    page.save()


def _queue(discovery: Discovery, links: Iterable[str], *, rank: int, base: str) -> None:
    room = MOST_KNOWN - discovery.pages.count()
    if rank > DEEPEST or room <= 0:
        return
    places = {
        place.key: place.url
        for link in links
        if (place := place_of(link, base=base, site=discovery.host))
    }
    known = set(discovery.pages.filter(key__in=places).values_list("key", flat=True))
    new = [(url, key) for key, url in places.items() if key not in known]
    _insert(discovery, new[:room], rank, "page")


def _insert(discovery: Discovery, new: list[tuple[str, str]], rank: int, kind: str) -> None:
    FoundPage.objects.bulk_create(
        (
            FoundPage(
                owner_id=discovery.owner_id,
                discovery=discovery,
                url=url,
                key=key,
                rank=rank,
                kind=kind,
            )
            for url, key in new
        ),
        ignore_conflicts=True,
    )
