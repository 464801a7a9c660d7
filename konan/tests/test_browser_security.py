"""What browsers are told, on every answer; and what a cookie is good for."""

from collections.abc import Iterator
from http.cookies import SimpleCookie

import httpx2 as httpx
import pytest
from django.test import Client

from bots.models import Bot
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.server import Served, serving
from konan.testing.world import World

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
PLACES = ("/", "/login", "/nope", "/healthz", "/api/v1/auth/me", "/api/v1/nope", "/widget.js")


@pytest.fixture(scope="module")
def https(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A web process whose public address is https, behind a proxy."""
    with serving(tmp_path_factory.mktemp("https"), PUBLIC_URL="https://chat.example.com") as web:
        yield web


def told(answer: httpx.Response) -> None:
    for name, value in HEADERS.items():
        assert answer.headers.get_list(name) == [value], answer.url
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert "Server" not in answer.headers
    assert "X-Powered-By" not in answer.headers


@pytest.mark.django_db(transaction=True)
def test_every_answer_has_them(served: Served) -> None:
    for place in PLACES:
        answer = httpx.get(served.url + place)
        told(answer)
        assert "Strict-Transport-Security" not in answer.headers
    told(httpx.post(f"{served.url}/api/v1/chat", json={}))
    told(httpx.post(f"{served.url}/api/v1/chat", json={}, headers={"Content-Encoding": "gzip"}))


@pytest.mark.django_db(transaction=True)
def test_behind_https_the_way_back_to_http_is_shut(https: Served) -> None:
    for place in PLACES:
        answer = httpx.get(https.url + place)
        told(answer)
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.django_db(transaction=True)
def test_behind_https_cookies_are_this_hosts_alone(https: Served) -> None:
    cookies = SimpleCookie(httpx.get(f"{https.url}/login").headers["Set-Cookie"])
    (cookie,) = cookies.values()
    assert cookie.key == "__Host-csrf"
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"]) == (True, True, "Lax")
    assert (cookie["path"], cookie["domain"]) == ("/", "")


class TestSignedIn:
    @pytest.fixture
    def browser(self, world: World) -> Client:
        client = Client()
        client.force_login(world.owner.user)
        return client

    def test_the_cookie_alone_is_nobody_to_the_api(self, browser: Client, world: World) -> None:
        for answer in (
            browser.get("/api/v1/auth/me"),
            browser.get("/api/v1/bots"),
            browser.post("/api/v1/bots", {"name": "X"}, content_type="application/json"),
            browser.delete(f"/api/v1/bots/{world.bot.pk}"),
        ):
            assert_problem(answer, 401, "unauthorized")  # type: ignore[arg-type]
        assert Bot.objects.filter(pk=world.bot.pk).exists()

    def test_no_page_is_kept_in_a_cache(self, browser: Client) -> None:
        for path in ("/home", "/bots", "/", "/nope", f"/bots/{uuid7()}"):
            assert "no-store" in browser.get(path)["Cache-Control"], path

    def test_nor_is_any_answer_of_the_api(self, world: World, api: Api) -> None:
        for path in ("/auth/me", "/bots", f"/bots/{world.bot.pk}", f"/bots/{uuid7()}"):
            assert api.as_(world.owner).get(path)["Cache-Control"] == "no-store"

    def test_what_is_the_same_for_everybody_may_be(self, browser: Client) -> None:
        assert "public" in browser.get("/widget.js")["Cache-Control"]
