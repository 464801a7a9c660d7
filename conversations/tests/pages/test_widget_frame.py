"""The panel's page, in a frame and alone: no inline code, no cookie, framed where allowed."""

import re

import httpx2 as httpx
import pytest
from django.http import HttpResponse
from django.test import Client

from konan.testing.server import Served
from konan.testing.world import World


def paths(world: World) -> list[str]:
    token = world.bot.public_token
    return [f"/widget/frame?bot={token}", f"/c/{token}"]


def ancestors(response: HttpResponse) -> str | None:
    policy = dict(
        directive.strip().partition(" ")[::2]
        for directive in response["Content-Security-Policy"].split(";")
    )
    return policy.get("frame-ancestors")


def test_names_the_bot_and_nothing_secret(client: Client, world: World) -> None:
    for path in paths(world):
        response = client.get(path)
        page = response.content.decode()
        assert response.status_code == 200
        assert f'data-bot="{world.bot.public_token}"' in page
        assert world.bot.name in page
        assert str(world.bot.pk) not in page


def test_needs_no_inline_code_and_no_cookie(client: Client, world: World) -> None:
    for path in paths(world):
        response = client.get(path)
        page = response.content.decode()
        assert "unsafe" not in response["Content-Security-Policy"]
        assert "default-src 'self'" in response["Content-Security-Policy"]
        assert not re.search(r"<script(?![^>]* src=)|<style| style=| on\w+=", page)
        assert not response.cookies
        assert "X-Frame-Options" not in response


def test_any_site_may_frame_it_unless_the_owner_lists_some(client: Client, world: World) -> None:
    path = paths(world)[0]
    assert ancestors(client.get(path)) is None
    world.bot.widget["allowed_origins"] = ["https://shop.example", "https://*.shop.example"]
    world.bot.save()
    assert ancestors(client.get(path)) == "'self' https://shop.example https://*.shop.example"


def test_name_is_text(client: Client, world: World) -> None:
    world.bot.name = '"><script>alert(1)</script>'
    world.bot.save()
    for path in paths(world):
        assert "<script>alert" not in client.get(path).content.decode()


@pytest.mark.parametrize("path", ["/widget/frame", "/widget/frame?bot=pub_none", "/c/pub_none"])
def test_unknown_bot_is_told_kindly(client: Client, db: None, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert "This chat does not exist any more." in response.content.decode()
    assert ancestors(response) is None


@pytest.mark.parametrize(
    ("accept", "lang", "direction"), [("ar", "ar", "rtl"), ("fr", "fr", "ltr")]
)
def test_speaks_the_browsers_language(
    client: Client, world: World, accept: str, lang: str, direction: str
) -> None:
    for path in [*paths(world), "/c/pub_none"]:
        page = client.get(path, headers={"Accept-Language": f"{accept}, en;q=0.5"})
        assert f'<html lang="{lang}" dir="{direction}">' in page.content.decode()


def test_its_files_are_sent_compressed(served: Served) -> None:
    for name in ("panel.js", "panel.css"):
        with httpx.stream("GET", f"{served.url}/static/widget/{name}") as response:
            sent = sum(len(part) for part in response.iter_raw())
        assert response.headers["Content-Encoding"] == "gzip", name
        assert sent < 30_000
