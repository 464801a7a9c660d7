"""The worker's side of a discovery: from page to page of one site, politely.

1. Claim the discovery that waited longest (SKIP LOCKED), by a lease that is renewed; `turn` is
   the fence. Of one host, and of one owner, one discovery at a time is under way.
2. Ask for robots.txt, then for one address after the other, with a pause between them; what
   was seen and where it leads is stored after each, so that a worker's death costs one page.
3. After a few pages, or seconds, the discovery goes back into the line, so that a large or
   slow site keeps no other waiting. It ends when nothing is left to see, or when it is enough.
"""

import time
from dataclasses import dataclass
from typing import Final

import structlog
from django.db import OperationalError, transaction
from django.db.models.functions import Now
from django.utils import timezone

from bots.knowledge.models import Discovery, FoundPage
from bots.knowledge.querysets import in_seconds
from bots.knowledge.services.discoveries import conclude
from bots.knowledge.services.lanes import LEASE_S, Lanes, let_go, renewing
from bots.knowledge.services.looks import Look, ask_robots, look_at, look_into
from bots.knowledge.services.sightseeing import Gone, queue_sitemaps, store
from bots.knowledge.sites.robots import Robots, read_robots
from bots.services import bot_name_after_site
from konan.core.outbound import OutboundError

LANES: Final = 2
TURN: Final = 20  # pages until others may have their turn
MOST_DEATHS: Final = 3
MOST_TROUBLE: Final = 8  # visits in a row that came to nothing

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """When it is enough: pages worth learning, visits, seconds; the seconds until others may
    have their turn; and the pause between visits."""

    pages: int = 200
    visits: int = 400
    seconds: float = 300
    turn: float = 10
    pause: float = 0.3


limits = Limits()


def process_next() -> bool:
    """Gives one due discovery its turn; False where none is due."""
    discovery = _claim()
    if discovery is None:
        return False
    _look_round(discovery)
    return True


@transaction.atomic
def _claim() -> Discovery | None:
    discovery = Discovery.objects.due().select_for_update(skip_locked=True, of=("self",)).first()
    if discovery is not None:
        discovery.turn += 1
        discovery.deaths += discovery.lease_until is not None
        Discovery.objects.filter(pk=discovery.pk).update(
            turn=discovery.turn, deaths=discovery.deaths, lease_until=in_seconds(LEASE_S)
        )
    return discovery


def _look_round(discovery: Discovery) -> None:
    try:
        with renewing(lambda: Discovery.objects.claimed(discovery)):
            _turn(discovery)
    except Gone:
        log.info("discovery_gone", discovery_id=str(discovery.pk))  # stopped, deleted, taken over
    except OutboundError as error:
        _end(discovery, "page_timed_out" if error.code == "timed_out" else error.code)
    except OperationalError:
        raise  # the database was away for a moment: the lease runs out, and it goes on
    except Exception:
        log.exception("discovery_broke", discovery_id=str(discovery.pk))
        _end(discovery, "interrupted")


def _turn(claimed: Discovery) -> None:
    began = time.monotonic()
    for _ in range(TURN):
        discovery = _current(claimed)
        robots = _robots(discovery)
        code = _enough(discovery)
        page = discovery.pages.filter(state="waiting").order_by("rank", "id").first()
        if page is None or code is not None:
            _end(discovery, code or "")
            return
        look = _look(page, robots)
        store(discovery, page, look)
        if discovery.names_bot and page.rank == 0 and look.survey:
            bot_name_after_site(
                bot_id=discovery.bot_id, name=look.survey.site, stand_in=discovery.host
            )
        if look.visited:
            let_go()
            time.sleep(max(limits.pause, robots.delay if limits.pause else 0))
        if time.monotonic() - began > limits.turn:
            break
    Discovery.objects.claimed(claimed).update(lease_until=None, due_at=Now())


def _current(claimed: Discovery) -> Discovery:
    discovery: Discovery | None = Discovery.objects.claimed(claimed).first()
    if discovery is None:
        raise Gone
    return discovery


def _look(page: FoundPage, robots: Robots) -> Look:
    let_go()
    if page.kind == FoundPage.Kind.SITEMAP:
        return look_into(page.url)
    return look_at(page.url, robots)


def _enough(discovery: Discovery) -> str | None:
    """The code of why it ends here; None while it goes on."""
    if discovery.deaths >= MOST_DEATHS:
        return "interrupted"
    if discovery.trouble >= MOST_TROUBLE:
        return "unsteady"
    if (timezone.now() - discovery.created_at).total_seconds() > limits.seconds:
        return "most_time"
    if discovery.visits >= limits.visits:
        return "most_visits"
    if discovery.pages.filter(state="found").count() >= limits.pages:
        return "most_pages" if discovery.pages.filter(state="waiting").exists() else ""
    return None


def _robots(discovery: Discovery) -> Robots:
    """What robots.txt says; asked once, with the sitemaps that it names put into the line."""
    if discovery.robots is not None:
        return read_robots(discovery.robots)
    let_go()
    text = ask_robots(discovery.url)
    robots = read_robots(text)
    with transaction.atomic():
        if not Discovery.objects.claimed(discovery).update(robots=text):
            raise Gone
        queue_sitemaps(discovery, robots.sitemaps)
    return robots


def _end(discovery: Discovery, code: str = "") -> None:
    with transaction.atomic():
        current = Discovery.objects.claimed(discovery).select_for_update(of=("self",)).first()
        if current is not None:
            conclude(current, code)


lanes = Lanes("discovery-lane", LANES, _claim, _look_round)
