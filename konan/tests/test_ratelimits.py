"""Limits: exact under parallel calls, per credential, never open when Valkey is away."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from redis import exceptions

from konan.core import ratelimits
from konan.core.network import client_ip, network_of
from konan.core.ratelimits import hit, hit_async
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

LOGIN = {"email": "a@b.example", "password": "not the password"}


def test_every_answer_says_where_one_stands(world: World, api: Api) -> None:
    answers = [
        api.as_(world.owner).get("/auth/me"),
        api.as_(world.stranger).get(f"/bots/{world.bot.pk}"),
        api.get("/auth/me"),
        api.get("/nope"),
        api.get("/auth/login"),
        api.get("/openapi.json"),
    ]
    for answer in answers:
        assert answer["RateLimit-Policy"] == '"standard";q=100;w=60'
        assert answer["RateLimit"].startswith('"standard";r=')
        assert answer["X-RateLimit-Limit"] == "100"
        assert 0 < int(answer["X-RateLimit-Reset"]) <= 60
    assert [int(answer["X-RateLimit-Remaining"]) for answer in answers] == [99, 99, 99, 98, 97, 96]


def test_over_the_limit_is_429_with_retry_after(world: World, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "standard": (2, 60)}
    mine = Api(world.owner)
    assert [mine.get("/auth/me").status_code for _ in range(2)] == [200, 200]
    answer = mine.get("/auth/me")
    assert_problem(answer, 429, "rate_limited")
    assert 0 < int(answer["Retry-After"]) <= 60
    assert answer["X-RateLimit-Remaining"] == "0"
    assert Api(world.full_key).get("/auth/me").status_code == 200  # a credential of its own


def test_the_sixth_sign_in_is_refused_whatever_it_sends(api: Api, db: None) -> None:
    statuses = [api.post("/auth/login", LOGIN).status_code for _ in range(4)]
    assert statuses == [401] * 4
    assert api.call("POST", "/auth/register", b"{}").status_code == 400  # one counter for both
    assert_problem(api.post("/auth/login", LOGIN), 429, "rate_limited")


def test_wrong_credentials_are_counted_too(api: Api, db: None, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "standard": (3, 60)}
    headers = {"X-API-Key": "konan_wrong"}
    answers = [api.call("GET", "/auth/me", headers=headers) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [401, 401, 401, 429]


@pytest.mark.django_db(transaction=True)
def test_of_sixty_at_once_exactly_five_pass() -> None:
    def guess(number: int) -> int:
        made_up = {"X-Forwarded-For": f"198.51.100.{number}"}
        try:
            return Api().post("/auth/login", LOGIN, **made_up).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=12) as threads:
        statuses = list(threads.map(guess, range(60)))
    assert (statuses.count(401), statuses.count(429)) == (5, 55)


def test_a_made_up_address_is_ignored(api: Api, db: None, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "standard": (2, 60)}
    answers = [
        api.call("GET", "/nope", headers={"X-Forwarded-For": f"198.51.100.{number}"})
        for number in range(3)
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 429]


class TestValkeyAway:
    @pytest.fixture(autouse=True)
    def away(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: Any, **__: Any) -> Any:
            raise exceptions.ConnectionError("away")

        monkeypatch.setattr(ratelimits, "_valkey", refuse)
        monkeypatch.setattr(ratelimits, "_valkey_async", refuse)
        monkeypatch.setattr(ratelimits, "_breaker", ratelimits._Breaker())
        monkeypatch.setattr(ratelimits, "_here", ratelimits._Windows())

    def test_the_process_counts_by_itself(self) -> None:
        seen = [hit("chat", "somebody").allowed for _ in range(31)]
        assert seen == [True] * 30 + [False]
        assert not asyncio.run(hit_async("chat", "somebody")).allowed
        assert hit("chat", "somebody else").allowed

    def test_passwords_are_counted_in_the_database(self, db: None) -> None:
        assert [hit("auth", "x").allowed for _ in range(6)] == [True] * 5 + [False]

    def test_the_api_still_answers(self, world: World) -> None:
        assert Api(world.owner).get("/auth/me").status_code == 200


def test_both_callers_count_the_same() -> None:
    hit("chat", "both")
    usage = asyncio.run(hit_async("chat", "both"))
    assert (usage.used, usage.remaining, usage.limit) == (2, 28, 30)


def test_ended_windows_are_forgotten(db: None) -> None:
    hit("auth", "x")
    with connection.cursor() as cursor:
        cursor.execute("update core_ratecounter set resets_at = now() - interval '1 minute'")
    assert hit("auth", "x").used == 1
    ratelimits.forget_ended_windows()
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from core_ratecounter")
        assert cursor.fetchone() == (1,)


@pytest.mark.parametrize(
    ("forwarded", "hops", "ip"),
    [
        ("", 0, "10.0.0.9"),
        ("203.0.113.7", 0, "10.0.0.9"),
        ("1.1.1.1, 203.0.113.7", 1, "203.0.113.7"),
        ("1.1.1.1, 203.0.113.7, 10.0.0.1", 2, "203.0.113.7"),
        ("203.0.113.7", 2, "10.0.0.9"),
        ("rubbish", 1, "0.0.0.0"),
        ("[2001:db8::1]", 1, "2001:db8::1"),
        ("::ffff:203.0.113.7", 1, "203.0.113.7"),
    ],
)
def test_the_address_is_what_trusted_proxies_saw(forwarded: str, hops: int, ip: str) -> None:
    assert client_ip("10.0.0.9", forwarded, hops=hops) == ip


def test_ipv6_counts_by_its_network() -> None:
    assert network_of("2001:db8:1:2:3::4") == "2001:db8:1:2::/64"
    assert network_of("203.0.113.7") == "203.0.113.7"
