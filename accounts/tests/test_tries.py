"""Guessing gets slower; nobody is locked out by a stranger."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from accounts.models import TryCount, User
from accounts.services import open_tokens
from accounts.tests.test_two_factor import Zoe, second
from konan.core.tasks import housekeeping
from konan.testing.api import Api, assert_problem
from konan.testing.hashers import CheapArgon2

PASSWORD = "a fine long password"
EMAIL = "zoe@example.com"
HOME, ELSEWHERE = "203.0.113.7", "198.51.100.7"


@pytest.fixture(autouse=True)
def roomy_limits(db: None, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "auth": (1000, 60)}
    settings.TRUSTED_PROXIES = 1


@pytest.fixture
def zoe(db: None) -> User:
    return User.objects.create_user(EMAIL, PASSWORD, email_verified_at=timezone.now())


def login(
    password: str = "not the password", *, at: str = HOME, email: str = EMAIL
) -> HttpResponse:
    sent = {"email": email, "password": password}
    return Api().post("/auth/login", sent, **{"X-Forwarded-For": at})


def guess(times: int, **more: Any) -> list[int]:
    return [login(**more).status_code for _ in range(times)]


def the_wait_is_over() -> None:
    TryCount.objects.update(waits_until=timezone.now())


@pytest.mark.parametrize("email", [EMAIL, "no@example.com", "no address"])
def test_after_five_wrong_ones_one_waits(zoe: User, email: str) -> None:
    assert guess(6, email=email) == [401] * 5 + [429]
    assert_problem(login(email=email), 429, "rate_limited")
    assert login(email=email)["Retry-After"] in {"1", "2"}


def test_the_right_one_is_refused_like_a_wrong_one_and_not_hashed(
    zoe: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    guess(5)
    hashes: list[str] = []
    monkeypatch.setattr(CheapArgon2, "verify", lambda *_: hashes.append("one"))
    answers = [login(PASSWORD), login()]
    bodies = [assert_problem(answer, 429, "rate_limited") for answer in answers]
    assert all(body.pop("request_id") for body in bodies)
    assert bodies[0] == bodies[1]
    assert hashes == []


def test_the_wait_doubles_to_a_quarter_of_an_hour(zoe: User) -> None:
    guess(5)
    waits = []
    for _ in range(10):
        waits.append(int(login()["Retry-After"]))
        the_wait_is_over()
        assert login().status_code == 401
    assert waits == pytest.approx([2, 4, 8, 16, 32, 64, 128, 256, 512, 900], abs=1)


def test_waiting_is_enough_and_success_ends_the_count(zoe: User) -> None:
    guess(5)
    the_wait_is_over()
    assert login(PASSWORD).status_code == 200
    assert guess(6) == [401] * 5 + [429]


def test_a_day_without_a_try_ends_the_count(zoe: User) -> None:
    guess(8)
    TryCount.objects.update(resets_at=timezone.now() - timedelta(seconds=1))
    assert guess(6) == [401] * 5 + [429]


def test_a_stranger_elsewhere_does_not_lock_the_owner_out(zoe: User) -> None:
    assert guess(6, at=ELSEWHERE)[-1] == 429
    assert login(PASSWORD, at=HOME).status_code == 200


def test_past_fifty_from_everywhere_strangers_wait_and_the_owner_does_not(zoe: User) -> None:
    assert login(PASSWORD, at=HOME).status_code == 200
    statuses = [login(at=f"198.51.100.{number}").status_code for number in range(52)]
    assert statuses[:50] == [401] * 50
    assert statuses[-1] == 429
    an_hour = timezone.now() + timedelta(hours=1)
    assert TryCount.objects.filter(count__gt=50).update(waits_until=an_hour) == 1
    assert login(PASSWORD, at="192.0.2.1").status_code == 429
    assert login(PASSWORD, at=HOME).status_code == 200


def test_pages_and_api_count_together(zoe: User) -> None:
    guess(5)
    headers = {"X-Forwarded-For": HOME}
    sent = {"email": EMAIL, "password": PASSWORD}
    answer = Client(headers=headers).post("/login", sent)
    assert (answer.status_code, answer["Retry-After"]) == (429, "2")


def test_the_setting_says_after_how_many(zoe: User, settings: Any) -> None:
    settings.AUTH_DELAY_AFTER = 2
    assert guess(3) == [401, 401, 429]


def test_a_stolen_session_does_not_guess_the_password(zoe: User) -> None:
    headers = {"Authorization": f"Bearer {open_tokens(user=zoe).token}"}
    sent = {"password": "not it at all", "new_password": "another fine password"}
    statuses = [Api().post("/auth/change-password", sent, **headers).status_code for _ in range(6)]
    assert statuses == [400] * 5 + [429]


def test_wrong_codes_wait_too_and_longer(settings: Any) -> None:
    settings.TRUSTED_PROXIES = 0
    zoe = Zoe()
    zoe.switch_on()
    assert [zoe.login(code=zoe.wrong()).status_code for _ in range(6)] == [401] * 5 + [429]
    assert_problem(second(zoe.mfa_token(), zoe.code()), 429, "rate_limited")
    TryCount.objects.filter(count__gt=1).update(count=20, waits_until=timezone.now())
    zoe.login(code=zoe.wrong())
    wait = int(zoe.login(code=zoe.code())["Retry-After"])
    assert 60_000 < wait <= 86_400
    the_wait_is_over()
    assert zoe.login(code=zoe.code()).status_code == 200


def test_neither_address_nor_password_is_kept(zoe: User) -> None:
    guess(1)
    kept = str(list(TryCount.objects.values()))
    assert EMAIL not in kept
    assert HOME not in kept


def test_old_counts_are_forgotten(zoe: User) -> None:
    guess(1)
    housekeeping()
    assert TryCount.objects.exists()
    long_ago = timezone.now() - timedelta(days=2)
    TryCount.objects.update(resets_at=long_ago, waits_until=long_ago)
    housekeeping()
    assert not TryCount.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_twenty_at_once_one_is_looked_at() -> None:
    User.objects.create_user(EMAIL, PASSWORD)
    guess(1)
    TryCount.objects.update(count=15)

    def use(_: int) -> int:
        try:
            return login().status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=20) as threads:
        assert sorted(threads.map(use, range(20))) == [401, *[429] * 19]


def test_a_known_and_an_unknown_address_are_the_same_work(
    zoe: User, django_assert_num_queries: Any
) -> None:
    for email in (EMAIL, "no@example.com"):
        guess(1, email=email)
        with django_assert_num_queries(6):
            assert guess(1, email=email) == [401]
