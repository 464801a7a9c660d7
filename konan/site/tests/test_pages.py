"""What every page keeps: who may see it, the policy that it is sent with, its weight."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError
from django.test import Client, RequestFactory
from django.urls import reverse

from bots.models import Bot
from konan.site.errors import server_error
from konan.testing.world import Person, World
from notifications.templatetags.bell import ICONS as BELL_ICONS

SCRIPT_LIMIT, STYLE_LIMIT = 60_000, 30_000
CHARTS = 30_000  # more, on the pages of figures alone: what draws charts


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def pages_of(bot: Bot) -> Iterator[str]:
    yield from (reverse("home"), reverse("inbox"), reverse("bots"), reverse("bot_new"))
    for name in ("knowledge", "playground", "bot_embed", "bot_settings"):
        yield reverse(name, args=[bot.pk])


def test_every_page_of_the_dashboard_asks_for_a_sign_in(world: World) -> None:
    for page in pages_of(world.bot):
        response = Client().get(page)
        assert (response.status_code, response["Location"]) == (302, f"/login?next={page}")


def test_a_fragment_leads_to_the_sign_in_and_back_to_its_page(world: World) -> None:
    page = reverse("knowledge", args=[world.bot.pk])
    made_on = {"HX-Request": "true", "Referer": f"http://testserver{page}?question=x"}
    response = Client().get(f"{page}/search?q=x", headers=made_on)
    assert response["HX-Redirect"] == f"/login?next={page}%3Fquestion%3Dx"


def test_an_owner_sees_every_page(world: World) -> None:
    client = signed_in(world.owner)
    for page in pages_of(world.bot):
        response = client.get(page)
        assert response.status_code == 200, page
        assert "no-store" in response["Cache-Control"]


def test_somebody_elses_bot_is_the_same_404_as_none(world: World) -> None:
    client = signed_in(world.stranger)
    none = "00000000-0000-7000-8000-000000000000"
    for name in ("knowledge", "playground", "bot_embed", "bot_settings", "bot"):
        theirs = client.get(reverse(name, args=[world.bot.pk]))
        absent = client.get(reverse(name, args=[none]))
        assert theirs.status_code == absent.status_code == 404
        assert without_tokens(theirs.content) == without_tokens(absent.content)


def without_tokens(body: bytes) -> str:
    """The page without what differs at every request."""
    text = re.sub(r"[A-Za-z0-9]{64}", "", body.decode())
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "", text)


@pytest.mark.parametrize(
    ("who", "name", "status"),
    [
        ("viewer", "knowledge", 200),
        ("viewer", "bot_embed", 200),
        ("viewer", "playground", 403),
        ("viewer", "bot_settings", 403),
        ("agent", "playground", 200),
        ("agent", "bot_settings", 403),
        ("admin", "bot_settings", 200),
        ("removed", "knowledge", 404),
    ],
)
def test_roles_open_their_pages_and_no_others(
    world: World, who: str, name: str, status: int
) -> None:
    page = reverse(name, args=[world.bot.pk])
    assert signed_in(getattr(world, who)).get(page).status_code == status


def test_a_viewer_is_offered_nothing_that_changes(world: World) -> None:
    client = signed_in(world.viewer)
    for name in ("knowledge", "bot_embed"):
        page = client.get(reverse(name, args=[world.bot.pk])).content.decode()
        assert "data-dialog" not in page
        assert reverse("knowledge_add_text", args=[world.bot.pk]) not in page


def test_no_page_has_script_or_style_of_its_own(world: World) -> None:
    """The policy allows none, so a page that had some would be broken."""
    client = signed_in(world.owner)
    for page in ["/login", "/register", *pages_of(world.bot)]:
        response = (Client() if page in ("/login", "/register") else client).get(page)
        policy = response["Content-Security-Policy"]
        assert "script-src 'self'" in policy and "unsafe" not in policy
        body = response.content.decode()
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", body), page


def test_pages_weigh_what_they_may() -> None:
    dist = settings.FRONTEND_DIST
    shell = weight(dist / "pages" / "shell.js")
    for script in (dist / "pages").glob("*.js"):
        extra = 0 if script.name == "shell.js" else weight(script)
        limit = SCRIPT_LIMIT + (CHARTS if script.name == "analytics.js" else 0)
        assert shell + extra <= limit, script.name
    assert weight(dist / "styles" / "main.css") <= STYLE_LIMIT


def weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def test_an_unknown_page_is_a_page_and_an_unknown_route_a_problem(db: None) -> None:
    page = Client().get("/nowhere", headers={"Accept": "text/html"})
    route = Client().get("/api/v1/nowhere")
    assert (page.status_code, page["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert route.status_code == 404
    assert route["Content-Type"].startswith("application/problem+json")


def test_a_form_without_its_token_is_refused_with_a_page(world: World) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.owner.user)
    response = client.post(reverse("bot_new"), {"name": "X", "language": "auto"})
    assert response.status_code == 403
    assert b"This page was open for too long" in response.content


@pytest.mark.parametrize("path", ["/dev/components", "/dev/mail"])
def test_what_helps_developers_is_for_this_machine_alone(db: None, path: str) -> None:
    assert Client().get(path).status_code == 200
    assert Client(REMOTE_ADDR="203.0.113.9").get(path).status_code == 404
    assert Client().get(path, headers={"X-Forwarded-For": "127.0.0.1"}).status_code == 404


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")])
def test_pages_know_their_direction(db: None, language: str, direction: str) -> None:
    page = Client().get("/login", headers={"Accept-Language": language}).content.decode()
    assert f'lang="{language}" dir="{direction}"' in page


def test_a_team_mate_is_not_asked_to_set_up_somebody_elses_bot(world: World) -> None:
    page = signed_in(world.agent).get(reverse("home")).content.decode()
    assert world.bot.name in page
    assert "steps__step" not in page and "Your first bot" not in page


def test_home_says_what_comes_next(world: World) -> None:
    fresh = signed_in(world.stranger)
    world.theirs.bot.delete()
    assert b"Your first bot" in fresh.get(reverse("home")).content
    fresh.post(reverse("bot_new"), {"name": "Mine", "language": "auto"})
    page = fresh.get(reverse("home")).content.decode()
    assert page.count("data-done") == 0
    assert "Add knowledge" in page


def test_when_everything_is_broken_there_is_still_a_page() -> None:
    request = RequestFactory().get("/home")
    request.request_id = "0190-example"
    response = server_error(request)
    assert response.status_code == 500
    assert b"Something broke on our side" in response.content
    assert b"0190-example" in response.content


def test_while_the_database_is_away_a_page_says_so_and_offers_to_try_again() -> None:
    request = RequestFactory().get("/bots?x=1")
    try:
        raise OperationalError("the connection is closed")
    except OperationalError:
        response = server_error(request)
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert b"Back in a moment" in response.content
    assert b'href="/bots?x=1"' in response.content


def test_the_sprite_has_the_icons_in_use_and_no_others() -> None:
    templates = (settings.BASE_DIR / "templates").rglob("*.html")
    pages = "".join(path.read_text() for path in templates)
    rooms = [settings.BASE_DIR / "konan" / "site", settings.BASE_DIR / "inbox" / "pages"]
    code = "".join(path.read_text() for room in rooms for path in room.glob("*.py"))
    used = set(
        re.findall(r'\{% icon "([\w-]+)"', pages)
        + re.findall(r'\b(?:art|icon)="([\w-]+)"', pages + code)
    )
    used |= {*re.findall(r'art: str = "([\w-]+)"', code), *BELL_ICONS.values()}
    listed = json.loads((settings.BASE_DIR / "frontend" / "icons.json").read_text())
    assert sorted(used) == listed
