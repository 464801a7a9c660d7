"""Looking round a site: which pages are found, in how many visits, and what is said at the end."""

import gzip
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.db import OperationalError
from django.db.models.functions import Now

from bots.knowledge import services
from bots.knowledge.models import Discovery, Document
from bots.knowledge.querysets import in_seconds
from bots.knowledge.services import discovering, looks
from bots.knowledge.services.discoveries import KEPT, forget_old
from bots.knowledge.tests.sitehost import Host, hosting, html, plain, sitemap
from bots.models import Bot
from bots.services import bot_create
from konan.core.errors import Conflict, DomainError
from konan.core.tests.outbound.listener import Listener, page, redirect
from konan.testing.plans import give_plan
from konan.testing.world import World


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discovering, "limits", discovering.Limits(pause=0))


@pytest.fixture
def host() -> Iterator[Host]:
    with hosting(Host()) as served:
        yield served


def look_round(world: World, bot: Bot, url: str, **more: Any) -> Discovery:
    discovery = services.discovery_start(actor=world.owner.actor, bot=bot, url=url, **more)
    for _ in range(100):
        if not discovering.process_next():
            break
    discovery.refresh_from_db()
    return discovery


def titles(discovery: Discovery) -> list[str]:
    found = discovery.pages.filter(state="found").order_by("rank", "id")
    return list(found.values_list("title", flat=True))


def reasons(discovery: Discovery) -> set[str]:
    return set(discovery.pages.filter(state="left_out").values_list("reason", flat=True))


def ended(discovery: Discovery) -> tuple[str, str]:
    return (discovery.status, discovery.end_code)


class TestFinding:
    def test_pages_of_the_sitemap_and_of_links_are_found_once(
        self, world: World, bot: Bot, host: Host
    ) -> None:
        host.talks["/robots.txt"] = plain(f"Sitemap: {host.url}map.xml".encode())
        host.talks["/map.xml"] = sitemap(f"{host.url}returns/", f"{host.url}about")
        host.pages |= {
            "/": html("Home", "/returns", "/about#us", "mailto:a@b.example", "/?page=2"),
            "/returns": html("Returns", "/", "returns/lamps"),
            "/returns/lamps": html("Returning lamps", lang="fr"),
            "/about": html("About us", "https://elsewhere.example/", "/photo.jpg", "/cart"),
        }
        discovery = look_round(world, bot, host.url)
        assert ended(discovery) == ("done", "")
        assert titles(discovery) == ["Home", "Returns", "About us", "Returning lamps"]
        lamps = discovery.pages.get(title="Returning lamps")
        assert (lamps.language, lamps.characters > 50) == ("fr", True)
        assert sorted(host.asked) == [
            "/", "/about", "/map.xml", "/returns", "/returns/lamps", "/robots.txt",
        ]  # fmt: skip

    def test_an_index_of_packed_sitemaps_is_followed(
        self, world: World, bot: Bot, host: Host
    ) -> None:
        listed = f"<urlset><url><loc>{host.url}hidden</loc></url></urlset>"
        index = f"<sitemapindex><sitemap><loc>{host.url}a.xml.gz</loc></sitemap></sitemapindex>"
        host.talks["/sitemap.xml"] = plain(index.encode(), "text/xml")
        host.talks["/a.xml.gz"] = plain(gzip.compress(listed.encode()), "application/gzip")
        host.pages |= {"/": html("Home"), "/hidden": html("Hidden")}
        assert titles(look_round(world, bot, host.url)) == ["Home", "Hidden"]

    def test_one_page_under_several_addresses_counts_once(
        self, world: World, bot: Bot, host: Host
    ) -> None:
        canonical = f'<link rel="canonical" href="{host.url}lamps">'
        host.talks["/old"] = redirect(f"{host.url}lamps")
        host.pages |= {
            "/": html("Home", "/lamps-2", "/old", "/copy", "/index.html"),
            "/lamps-2": html("Lamps", head=canonical),
            "/lamps": html("Lamps", head=canonical),
            "/copy": html("Lamps"),
        }
        discovery = look_round(world, bot, host.url)
        assert titles(discovery) == ["Home", "Lamps"]
        assert discovery.pages.get(title="Lamps", state="found").url == f"{host.url}lamps"
        assert reasons(discovery) >= {"duplicate"}

    def test_the_bot_is_called_as_its_site_calls_itself(
        self, world: World, bot: Bot, host: Host
    ) -> None:
        head = '<meta property="og:site_name" content="Atlas  Lamps">'
        host.pages["/"] = html("Home", head=head)
        Bot.objects.filter(pk=bot.pk).update(name=host.url.split("//")[1].strip("/"))
        look_round(world, bot, host.url, names_bot=True)
        bot.refresh_from_db()
        assert bot.name == "Atlas Lamps"

    def test_a_name_that_somebody_gave_stays(self, world: World, bot: Bot, host: Host) -> None:
        host.pages["/"] = html("Home")
        look_round(world, bot, host.url, names_bot=True)
        assert Bot.objects.get(pk=bot.pk).name == bot.name

    def test_a_wrong_charset_is_read_by_what_the_text_is(
        self, world: World, bot: Bot, host: Host
    ) -> None:
        told = "<html><title>Café</title><h1>Café à Paris</h1><p>" + "Un thé glacé. " * 9
        host.talks["/"] = plain(told.encode(), "text/html; charset=no-such-charset")
        assert titles(look_round(world, bot, host.url)) == ["Café à Paris"]


class TestManners:
    def test_what_robots_forbids_is_not_asked_for(self, world: World, bot: Bot, host: Host) -> None:
        rules = b"User-agent: *\nDisallow: /\n\nUser-agent: Konan\nDisallow: /private\n"
        host.talks["/robots.txt"] = plain(rules)
        host.talks["/way"] = redirect(f"{host.url}private/a")
        host.pages |= {"/": html("Home", "/private/a", "/b", "/way"), "/b": html("Other")}
        discovery = look_round(world, bot, host.url)
        assert titles(discovery) == ["Home", "Other"]
        assert "robots" in reasons(discovery)

    def test_a_site_that_is_closed_to_all_is_told_so(
        self, world: World, bot: Bot, host: Host
    ) -> None:
        host.talks["/robots.txt"] = plain(b"User-agent: *\nDisallow: /\n")
        host.pages["/"] = html("Home")
        assert ended(look_round(world, bot, host.url)) == ("failed", "robots")
        assert host.asked == ["/robots.txt", "/sitemap.xml"]

    def test_says_who_it_is(self, world: World, bot: Bot, settings: Any) -> None:
        with Listener(page(html("Home"))) as listener:
            look_round(world, bot, listener.url)
        assert all(
            f"Konan/1.0; +{settings.PUBLIC_URL})" in request for request in listener.requests
        )


class TestHostileSites:
    def test_a_loop_of_redirects_ends(self, world: World, bot: Bot, host: Host) -> None:
        host.talks["/"] = redirect("/a")
        host.talks["/a"] = redirect("/")
        assert ended(look_round(world, bot, host.url)) == ("failed", "too_many_redirects")

    def test_links_without_end_are_followed_four_steps(
        self, world: World, bot: Bot, host: Host
    ) -> None:
        for day in range(1, 40):
            path = "/" if day == 1 else f"/day-{day}"
            host.pages[path] = html(f"Day {day}", f"/day-{day + 1}")
        assert titles(look_round(world, bot, host.url)) == [f"Day {day}" for day in range(1, 6)]

    def test_ten_thousand_links_are_a_few_hundred_visits(
        self, world: World, bot: Bot, host: Host, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(discovering, "limits", discovering.Limits(pages=5, pause=0))
        host.pages["/"] = html("Home", *(f"/p{number}" for number in range(10_000)))
        host.pages |= {f"/p{number}": html(f"Page {number}") for number in range(10)}
        discovery = look_round(world, bot, host.url)
        assert ended(discovery) == ("done", "most_pages")
        assert (len(titles(discovery)), discovery.pages.count() <= 1_000) == (5, True)

    def test_a_giant_sitemap_is_read_in_part(
        self, world: World, bot: Bot, host: Host, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(discovering, "limits", discovering.Limits(visits=4, pause=0))
        host.talks["/sitemap.xml"] = sitemap(*(f"{host.url}n{each}" for each in range(50_000)))
        host.pages["/"] = html("Home")
        discovery = look_round(world, bot, host.url)
        assert ended(discovery) == ("done", "most_visits")
        assert discovery.pages.count() == 1_000

    @pytest.mark.parametrize(
        ("name", "body"),
        [
            ("a bomb of zeros", gzip.compress(b"<urlset>" + b" " * 200_000_000, 9)),
            ("broken gzip", b"\x1f\x8b" + b"no gzip at all" * 9),
            (
                "a bomb of entities",
                b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>'
                b"<urlset><url><loc>&c;</loc></url></urlset>",
            ),
            (
                "an entity from outside",
                b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
                b"<urlset><url><loc>&x;</loc></url></urlset>",
            ),
            ("nesting", b"<urlset>" + b"<url>" * 100_000),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_a_hostile_sitemap_harms_nobody(
        self, world: World, bot: Bot, host: Host, name: str, body: bytes
    ) -> None:
        host.talks["/sitemap.xml"] = plain(body, "application/xml")
        host.pages["/"] = html("Home")
        assert titles(look_round(world, bot, host.url)) == ["Home"], name

    def test_a_base_that_is_no_address_is_passed_over(
        self, world: World, bot: Bot, host: Host
    ) -> None:
        host.pages |= {"/": html("Home", "/a", head='<base href="http://[">'), "/a": html("A")}
        assert titles(look_round(world, bot, host.url)) == ["Home", "A"]

    def test_a_page_that_drips_is_given_up(
        self, world: World, bot: Bot, host: Host, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def drip(peer: Any, _head: str) -> None:
            peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            for _ in range(200):
                peer.sendall(b"<")
                time.sleep(0.05)  # as a slow server does: the test does not wait for its end

        monkeypatch.setattr(looks, "SECONDS", 0.4)
        host.talks["/slow"] = drip
        host.pages |= {"/": html("Home", "/slow", "/b"), "/b": html("Other")}
        discovery = look_round(world, bot, host.url)
        assert titles(discovery) == ["Home", "Other"]
        assert "page_timed_out" in reasons(discovery)

    @pytest.mark.parametrize("target", ["http://169.254.169.254/meta", "http://[::1]:9/"])
    def test_a_redirect_into_a_private_network_is_not_followed(
        self, world: World, bot: Bot, host: Host, target: str
    ) -> None:
        host.talks["/"] = redirect(target)
        status, code = ended(look_round(world, bot, host.url))
        assert (status, code) in {("failed", "address_not_allowed"), ("failed", "url_port")}

    def test_a_private_name_is_refused_at_once(self, world: World, bot: Bot, settings: Any) -> None:
        settings.OUTBOUND_ALLOWED_CIDRS = []
        for url in ("http://127.0.0.1/", "http://router.local/", "localhost"):
            with pytest.raises(DomainError):
                services.discovery_start(actor=world.owner.actor, bot=bot, url=url)
        assert not Discovery.objects.exists()

    def test_a_site_that_only_fails_is_left_alone(self, world: World, bot: Bot, host: Host) -> None:
        broken = page(b"", status="503 Service Unavailable")
        host.pages["/"] = html("Home", *(f"/b{number}" for number in range(50)))
        host.talks |= {f"/b{number}": broken for number in range(50)}
        discovery = look_round(world, bot, host.url)
        assert ended(discovery) == ("done", "unsteady")
        assert discovery.visits < 15


class TestWhatIsSaid:
    @pytest.mark.parametrize(
        ("talk", "code"),
        [
            (page(b"", status="401 Unauthorized"), "page_refused"),
            (redirect("/login"), "page_refused"),
            (page(b"", status="404 Not Found"), "page_not_found"),
            (plain(b"%PDF-1.4", "application/pdf"), "not_html"),
            (page(b"<html><title>App</title><div id=app></div></html>"), "no_text"),
            (page(b"", status="500 Oops"), "bad_status"),
        ],
    )
    def test_a_first_page_that_is_no_help(
        self, world: World, bot: Bot, host: Host, talk: Any, code: str
    ) -> None:
        host.talks["/"] = talk
        host.pages["/login"] = html("Sign in")
        assert ended(look_round(world, bot, host.url)) == ("failed", code)

    def test_nobody_there(self, world: World, bot: Bot) -> None:
        with Listener(page()) as listener:
            url = listener.url
        assert ended(look_round(world, bot, url)) == ("failed", "unreachable")

    def test_too_slow_all_in_all(
        self, world: World, bot: Bot, host: Host, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(discovering, "limits", discovering.Limits(seconds=0, pause=0))
        host.pages["/"] = html("Home")
        assert ended(look_round(world, bot, host.url)) == ("failed", "most_time")


class TestWorkers:
    def test_a_killed_worker_costs_one_page(
        self, world: World, bot: Bot, host: Host, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        host.pages |= {"/": html("Home", "/a", "/b"), "/a": html("A"), "/b": html("B")}
        discovery = services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)

        def killed(*_: Any) -> Any:
            raise SystemExit

        with monkeypatch.context() as patched, pytest.raises(SystemExit):
            patched.setattr(discovering, "look_at", killed)
            discovering.process_next()
        assert not discovering.process_next(), "its lease still runs"
        Discovery.objects.filter(pk=discovery.pk).update(lease_until=Now())
        while discovering.process_next():
            pass
        discovery.refresh_from_db()
        assert (ended(discovery), discovery.deaths) == (("done", ""), 1)
        assert titles(discovery) == ["Home", "A", "B"]

    def test_a_database_that_is_away_for_a_moment_ends_nothing(
        self, world: World, bot: Bot, host: Host, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        host.pages |= {"/": html("Home", "/a"), "/a": html("A")}
        discovery = services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)

        def away(*_: Any) -> None:
            raise OperationalError("the server closed the connection")

        with monkeypatch.context() as patched, pytest.raises(OperationalError):
            patched.setattr(discovering, "store", away)
            discovering.process_next()
        Discovery.objects.filter(pk=discovery.pk).update(lease_until=Now())
        while discovering.process_next():
            pass
        discovery.refresh_from_db()
        assert (ended(discovery), titles(discovery)) == (("done", ""), ["Home", "A"])

    def test_one_that_kills_its_workers_ends_with_a_sentence(
        self, world: World, bot: Bot, host: Host
    ) -> None:
        discovery = services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)
        Discovery.objects.filter(pk=discovery.pk).update(deaths=2, lease_until=Now())
        assert discovering.process_next()
        discovery.refresh_from_db()
        assert ended(discovery) == ("failed", "interrupted")

    def test_who_comes_back_too_late_stores_nothing(
        self, world: World, bot: Bot, host: Host, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        host.pages["/"] = html("Home", "/a")
        discovery = services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)
        real = discovering.look_at

        def overtaken(*arguments: Any) -> Any:
            Discovery.objects.filter(pk=discovery.pk).update(turn=99)
            return real(*arguments)

        monkeypatch.setattr(discovering, "look_at", overtaken)
        assert discovering.process_next()
        assert not titles(discovery)

    def test_one_host_is_asked_by_one_discovery_at_a_time(
        self, world: World, bot: Bot, host: Host
    ) -> None:
        first = services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)
        services.discovery_start(actor=world.stranger.actor, bot=world.theirs.bot, url=host.url)
        Discovery.objects.filter(pk=first.pk).update(lease_until=in_seconds(30))
        assert not discovering.process_next()

    def test_one_owner_keeps_nobody_elses_site_waiting(self, world: World, bot: Bot) -> None:
        other = bot_create(actor=world.owner.actor, settings={"name": "Other"})
        asked = [(world.owner, bot), (world.owner, other), (world.stranger, world.theirs.bot)]
        with ExitStack() as stack:
            hosts = [stack.enter_context(hosting(Host())) for _ in asked]
            first, *_ = [
                services.discovery_start(actor=person.actor, bot=each, url=host.url)
                for (person, each), host in zip(asked, hosts, strict=True)
            ]
            Discovery.objects.filter(pk=first.pk).update(lease_until=in_seconds(30))
            assert discovering.process_next()
            assert not discovering.process_next()
        assert [bool(host.asked) for host in hosts] == [False, False, True]

    def test_a_slow_site_lets_others_have_their_turn(
        self, world: World, bot: Bot, host: Host, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(discovering, "limits", discovering.Limits(turn=0, pause=0))
        host.pages |= {"/": html("Home", "/a"), "/a": html("A")}
        discovery = services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)
        assert discovering.process_next()
        discovery.refresh_from_db()
        assert (discovery.status, discovery.visits, discovery.lease_until) == ("searching", 1, None)


class TestPeople:
    @pytest.fixture
    def done(self, world: World, bot: Bot, host: Host) -> Discovery:
        links = ("/a", "/b")
        host.pages |= {"/": html("Home", *links), **{each: html(f"P{each}") for each in links}}
        return look_round(world, bot, host.url)

    def test_ticked_pages_become_documents_once(
        self, world: World, bot: Bot, done: Discovery
    ) -> None:
        ticked = [page.pk for page in done.pages.filter(title__in=["P/a", "P/b"])]
        for expected in (2, 0):
            added = services.discovery_add(actor=world.owner.actor, discovery=done, pages=ticked)
            assert (added.count, added.refusal) == (expected, None)
        documents = Document.objects.filter(bot=bot).order_by("id")
        assert [(one.kind, one.title, one.status) for one in documents] == [
            ("url", "P/a", "processing"),
            ("url", "P/b", "processing"),
        ]

    def test_a_plan_that_has_room_for_some_takes_those_and_says_so(
        self, world: World, bot: Bot, done: Discovery
    ) -> None:
        give_plan(world.owner.user, documents=2 + Document.objects.filter(owner=bot.owner).count())
        ticked = [page.pk for page in done.pages.all()]
        added = services.discovery_add(actor=world.owner.actor, discovery=done, pages=ticked)
        assert added.count == 2
        assert added.refusal is not None
        assert added.refusal.code == "plan_limit_reached"

    def test_a_new_one_ends_the_one_before(self, world: World, bot: Bot, host: Host) -> None:
        first = services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)
        services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)
        first.refresh_from_db()
        assert ended(first) == ("failed", "stopped")

    def test_thirty_an_hour_are_enough(self, world: World, bot: Bot, host: Host) -> None:
        for _ in range(30):
            services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)
        with pytest.raises(Conflict) as refusal:
            services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)
        assert refusal.value.code == "too_many_discoveries"

    def test_after_a_week_it_is_forgotten(self, world: World, bot: Bot, done: Discovery) -> None:
        forget_old()
        assert Discovery.objects.filter(pk=done.pk).exists()
        Discovery.objects.filter(pk=done.pk).update(created_at=Now() - KEPT)
        forget_old()
        assert not Discovery.objects.exists()
