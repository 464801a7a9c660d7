"""Is the line there? What is said of pages that have it, have it wrongly, or have it not."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from bots.embedding import check, check_page
from bots.embedding.policy import forbidden_by
from bots.models import Bot
from bots.snippet import embed_snippet
from konan.core.tests.outbound.listener import Listener, page, redirect
from konan.testing.installation import wait_for
from konan.testing.world import Person, World

SERVER = "https://chat.example"


@pytest.fixture
def bot(world: World, settings: Any) -> Bot:
    settings.OUTBOUND_ALLOWED_CIDRS = ["127.0.0.1/32"]
    world.bot.status = Bot.Status.ACTIVE
    return world.bot


def codes(bot: Bot, body: str, *, headers: tuple[str, ...] = (), status: str = "200 OK") -> Any:
    with Listener(page(body.encode(), headers=headers, status=status)) as site:
        finding = check_page(bot=bot, url=site.url)
    return finding.there, [trouble.code for trouble in finding.troubles]


def test_a_page_with_the_line_is_well(bot: Bot) -> None:
    assert codes(bot, f"<html><p>Shop</p>{embed_snippet(bot)}") == (True, [])


def test_a_line_that_a_builder_wrote_anew_is_the_same(bot: Bot) -> None:
    url, token = django_settings.PUBLIC_URL, bot.public_token
    body = f"<SCRIPT defer data-bot='{token}' type=text/javascript SRC={url}/widget.js></SCRIPT>"
    assert codes(bot, body) == (True, [])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<html><p>Nothing</p>", "not_there"),
        ("<html><!-- {line} --><p>Shop</p>", "commented_out"),
        ('<script src="{url}/widget.js" data-bot="pub_another"></script>', "other_bot"),
        ('<script src="{url}/widget.js"></script>', "no_token"),
    ],
)
def test_what_is_there_instead_is_named(bot: Bot, body: str, code: str) -> None:
    url = django_settings.PUBLIC_URL
    assert codes(bot, body.format(line=embed_snippet(bot), url=url)) == (False, [code])


def test_everything_that_is_in_the_way_is_told_at_once(bot: Bot) -> None:
    bot.widget["allowed_origins"] = ["https://shop.example"]
    bot.status = Bot.Status.PAUSED
    policy = "Content-Security-Policy: default-src 'self'"
    found = codes(bot, embed_snippet(bot), headers=(policy,))
    assert found == (True, ["policy", "origin", "not_live"])


def test_a_line_of_another_server_is_told(bot: Bot) -> None:
    body = f'<script src="https://old.example/widget.js" data-bot="{bot.public_token}"></script>'
    assert codes(bot, body) == (True, ["other_server"])


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("401 Unauthorized", "behind_door"),
        ("404 Not Found", "no_such_page"),
        ("503 Unavailable", "page_broken"),
    ],
)
def test_a_page_that_is_not_to_be_had(bot: Bot, status: str, code: str) -> None:
    assert codes(bot, "", status=status) == (False, [code])


def test_a_page_behind_a_login_or_inside_is_not_looked_at(bot: Bot) -> None:
    with Listener(page(b"", status="403 Forbidden")) as door, Listener(redirect(door.url)) as site:
        assert check_page(bot=bot, url=site.url).troubles[0].code == "behind_door"
    with Listener(redirect("http://169.254.169.254/latest")) as site:
        assert check_page(bot=bot, url=site.url).troubles[0].code == "address_not_allowed"


@pytest.mark.parametrize(
    ("policy", "wanting"),
    [
        ("", []),
        ("img-src 'self'", []),
        ("default-src 'self'", ["script-src", "frame-src"]),
        (f"default-src 'self'; script-src {SERVER}; frame-src {SERVER}", []),
        (f"script-src 'self' {SERVER}; frame-src 'none'", ["frame-src"]),
        ("script-src https:; child-src *.example", []),
        ("script-src chat.example:8443", ["script-src"]),
        ("script-src 'nonce-abc'; frame-src *", []),
        (f"script-src 'strict-dynamic' {SERVER}", ["script-src"]),
        (f"script-src-elem 'self'; script-src {SERVER}", ["script-src"]),
    ],
)
def test_a_policy_is_read_as_a_browser_does(policy: str, wanting: list[str]) -> None:
    page = "https://shop.example"
    assert forbidden_by([policy], server=SERVER, page=page, nonce="abc") == wanting


def test_an_address_that_is_none_hides_no_line(bot: Bot) -> None:
    body = f'<script src="http://[shop"></script>{embed_snippet(bot)}'
    assert codes(bot, body) == (True, [])


def test_slow_sites_keep_no_more_than_a_few_of_our_places(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There are eight for all pages and calls of a process; whoever looks waits in one."""
    monkeypatch.setattr(check, "SECONDS", 60)
    answer = Event()

    def slow(peer: Any, head: str) -> None:
        answer.wait(30)
        page(embed_snippet(bot).encode())(peer, head)

    with Listener(slow) as site, ThreadPoolExecutor(check.AT_ONCE) as pool:
        try:
            looks = [pool.submit(check_page, bot=bot, url=site.url) for _ in range(check.AT_ONCE)]
            wait_for(lambda: site.connections == check.AT_ONCE, seconds=30, what="the looks")
            assert check_page(bot=bot, url=site.url).troubles[0].code == "busy"
        finally:
            answer.set()
        assert all(look.result().there for look in looks)
        assert check_page(bot=bot, url=site.url).there, "there is room again"


def test_who_may_change_the_bot_may_have_a_page_looked_at(bot: Bot, world: World) -> None:
    def looked(person: Person, url: str) -> HttpResponse:
        browser = Client()
        browser.force_login(person.user)
        answer: Any = browser.post(reverse("embed_check", args=[bot.pk]), {"url": url})
        return answer

    with Listener(page(embed_snippet(bot).encode())) as site:
        said = looked(world.admin, site.url)
        assert "nothing keeps the chat from showing" in said.content.decode()
        assert looked(world.agent, site.url).status_code == 403
        assert looked(world.stranger, site.url).status_code == 404
    assert site.connections == 1
