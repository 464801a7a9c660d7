"""Pages of the web: read through the guarded client, refused, tried again, refreshed."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from bots.knowledge import services
from bots.knowledge.models import Document
from bots.knowledge.tests.conftest import fresh, news
from bots.models import Bot
from konan.core.errors import Conflict, DomainError
from konan.core.tests.outbound.listener import Listener, page, redirect
from konan.testing.world import World

Work = Callable[[], int]
SHOP = (
    b"<html><title>Shop</title><main><h1>Delivery</h1><p>We deliver in two days.</p></main></html>"
)


def add(world: World, bot: Bot, url: str, **fields: str) -> Document:
    return services.document_add_url(actor=world.owner.actor, bot=bot, url=url, **fields)


def again(document: Document) -> None:
    """What waits for its next try is due now."""
    Document.objects.filter(pk=document.pk).update(due_at=timezone.now())


def test_a_page_is_read_under_its_own_title(world: World, bot: Bot, work: Work) -> None:
    with Listener(page(SHOP)) as site:
        document = add(world, bot, f" {site.url}delivery#prices ")
        assert (document.status, document.url) == ("processing", f"{site.url}delivery")
        assert work() == 1
    document = fresh(document)
    assert (document.status, document.title, document.chunk_count) == ("ready", "Delivery", 1)
    bot.refresh_from_db()
    found = services.search(bot=bot, question="when do you deliver?")[0]
    assert (found.text, found.url) == ("We deliver in two days.", document.url)


def test_the_owners_title_stays_at_a_refresh(world: World, bot: Bot, work: Work) -> None:
    with Listener(page(SHOP)) as site:
        mine = add(world, bot, site.url, title="My own")
        work()
        services.document_refresh(actor=world.owner.actor, document=mine)
        work()
    assert fresh(mine).title == "My own"
    assert news(bot) == [("added", "My own", "ready"), ("updated", "My own", "ready")]


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://169.254.169.254/latest/meta-data", "address_not_allowed"),
        ("http://localhost:5432/", "address_not_allowed"),
        ("http://2130706433/", "address_not_allowed"),
        ("file:///etc/passwd", "url_invalid"),
        ("https://me:secret@example.com/", "url_credentials"),
        ("https://example.com:22/", "url_port"),
        ("shop.example.com", "url_invalid"),
        ("  ", "blank"),
    ],
)
def test_an_address_that_may_not_be_visited_is_refused(
    world: World, bot: Bot, url: str, code: str, settings: Any
) -> None:
    settings.OUTBOUND_ALLOWED_CIDRS = []
    with pytest.raises(DomainError) as refusal:
        add(world, bot, url)
    assert [(error.field, error.code) for error in refusal.value.errors] == [("url", code)]
    assert not Document.objects.filter(bot=bot).exists()


def test_a_page_that_redirects_inside_fails_and_nobody_is_visited(
    world: World, bot: Bot, work: Work
) -> None:
    with Listener(page(), host="127.0.0.2") as inside, Listener(redirect(inside.url)) as site:
        document = add(world, bot, site.url)
        work()
        assert inside.connections == 0
    assert (fresh(document).status, fresh(document).attempts) == ("failed", 1)
    assert "private network" in (fresh(document).error or "") or "port" in (
        fresh(document).error or ""
    )


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("404 Not Found", "page_not_found"),
        ("403 Forbidden", "page_refused"),
        ("400 Bad", "bad_status"),
    ],
)
def test_a_page_that_the_site_does_not_give_fails_at_once(
    world: World, bot: Bot, work: Work, status: str, code: str
) -> None:
    with Listener(page(status=status)) as site:
        document = add(world, bot, site.url)
        work()
    assert (fresh(document).status, fresh(document).error_code) == ("failed", code)


def test_a_page_that_is_no_text_fails(world: World, bot: Bot, work: Work) -> None:
    picture = page(b"\x89PNG", headers=("Content-Type: image/png",))
    with Listener(lambda peer, head: picture(_Renamed(peer), head)) as site:
        document = add(world, bot, site.url)
        work()
    assert fresh(document).error_code == "content_type"


class _Renamed:
    """Sends a picture where the page helper says HTML."""

    def __init__(self, peer: Any) -> None:
        self._peer = peer

    def sendall(self, data: bytes) -> None:
        self._peer.sendall(data.replace(b"Content-Type: text/html; charset=utf-8\r\n", b"", 1))


def test_a_site_that_is_down_is_tried_three_times(world: World, bot: Bot, work: Work) -> None:
    with Listener(page(status="503 Service Unavailable")) as site:
        document = add(world, bot, site.url)
        for attempt in (1, 2, 3):
            assert fresh(document).status == "processing"
            assert work() == 1
            assert fresh(document).attempts == attempt
            assert work() == 0, "it must wait before the next try"
            again(document)
        assert site.connections == 3
    assert (fresh(document).status, fresh(document).error_code) == ("failed", "bad_status")


def test_what_was_read_before_serves_while_and_after_a_refresh_fails(
    world: World, bot: Bot, work: Work
) -> None:
    with Listener(page(SHOP)) as site:
        document = add(world, bot, site.url)
        work()
    services.document_refresh(actor=world.owner.actor, document=document)
    bot.refresh_from_db()
    assert services.search(bot=bot, question="deliver")[0].text == "We deliver in two days."
    for _ in range(3):
        again(document)
        work()
    document = fresh(document)
    assert (document.status, document.error_code, document.chunk_count) == (
        "failed",
        "unreachable",
        1,
    )
    bot.refresh_from_db()
    assert services.search(bot=bot, question="deliver")[0].text == "We deliver in two days."


def test_only_pages_can_be_read_again(world: World, bot: Bot) -> None:
    text = services.document_add_text(actor=world.owner.actor, bot=bot, title="a", text="b c d")
    with pytest.raises(Conflict) as refusal:
        services.document_refresh(actor=world.owner.actor, document=text)
    assert refusal.value.code == "not_a_page"
