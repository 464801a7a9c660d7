"""A forgotten password."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from accounts.models import ApiKey, AuditEntry, EmailCode, SignIn, User
from accounts.services import open_tokens, send_verify_code, verify_email
from konan.core.errors import Invalid
from konan.core.events.relay import relay_due
from konan.core.models import Event
from konan.testing.api import Api, assert_problem
from konan.testing.world import make_key

OLD, NEW = "a fine long password", "another fine password"
EMAIL = "zoe@example.com"
Mails = Callable[[str], list[str]]


@pytest.fixture(autouse=True)
def roomy_limits(db: None, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "auth": (1000, 60)}


@pytest.fixture
def zoe(db: None) -> User:
    return User.objects.create_user(EMAIL, OLD, email_verified_at=timezone.now())


def ask(mails: Mails, email: str = EMAIL) -> str:
    """Asks for a code and reads it in the mail."""
    assert Api().post("/auth/forgot-password", {"email": email}).status_code == 202
    relay_due()
    return re.findall(r"^([A-Z2-7]{8})$", mails(EMAIL)[-1], re.MULTILINE)[0]


def reset(code: str, email: str = EMAIL, password: str = NEW) -> HttpResponse:
    sent = {"email": email, "code": code, "password": password}
    return Api().post("/auth/reset-password", sent)


def login(password: str) -> int:
    return Api().post("/auth/login", {"email": EMAIL, "password": password}).status_code


def test_the_new_password_counts_and_the_old_one_no_more(zoe: User, mails: Mails) -> None:
    answer = reset(ask(mails, "ZOE@example.com"))
    assert answer.status_code == 200, answer.content
    assert answer.json()["email"] == EMAIL  # type: ignore[attr-defined]
    assert (login(OLD), login(NEW)) == (401, 200)
    assert AuditEntry.objects.filter(action="password.reset", owner_id=zoe.pk).count() == 1


def test_the_answer_says_nothing_of_who_has_an_account(zoe: User, mails: Mails) -> None:
    closed = User.objects.create_user("closed@example.com", OLD, is_active=False)
    answers = [
        Api().post("/auth/forgot-password", {"email": email})
        for email in (EMAIL, "no@example.com", closed.email)
    ]
    assert {answer.status_code for answer in answers} == {202}
    assert {answer.content for answer in answers} == {b'{"status":"accepted"}'}
    relay_due()
    assert (len(mails(EMAIL)), mails("no@example.com"), mails(closed.email)) == (1, [], [])


def test_nor_does_the_work_behind_it(zoe: User, django_assert_num_queries: Any) -> None:
    """The same statements for an address that is known and one that is not."""
    for email in ("no@example.com", EMAIL):
        Api().post("/auth/forgot-password", {"email": "warm@example.com"})
        with django_assert_num_queries(4):
            Api().post("/auth/forgot-password", {"email": email})


def test_every_sign_in_ends_at_the_next_request(zoe: User, mails: Mails) -> None:
    tokens = open_tokens(user=zoe)
    headers = {"Authorization": f"Bearer {tokens.token}"}
    browser = Client()
    browser.force_login(zoe)
    assert browser.get("/home").status_code == 200
    assert Api().call("GET", "/auth/me", headers=headers).status_code == 200
    assert reset(ask(mails)).status_code == 200
    assert_problem(Api().call("GET", "/auth/me", headers=headers), 401, "unauthorized")
    refresh = Api().post("/auth/refresh", {"refresh_token": tokens.refresh_token})
    assert_problem(refresh, 401, "unauthorized")
    assert browser.get("/home")["Location"].startswith("/login")


def test_api_keys_stay_and_are_named_in_the_mail(zoe: User, mails: Mails) -> None:
    key = make_key("The shop's key", zoe, "read")
    reset(ask(mails))
    assert Api(key).get("/auth/me").status_code == 200
    assert "The shop's key (konan_" in mails(EMAIL)[-1]
    assert key.headers["X-API-Key"] not in mails(EMAIL)[-1]


def test_other_codes_die_with_it(zoe: User, mails: Mails) -> None:
    User.objects.update(email_verified_at=None)
    send_verify_code(email=EMAIL)
    pending = re.findall(r"^([0-9]{6})$", mails(EMAIL)[-1], re.MULTILINE)[0]
    reset(ask(mails))
    with pytest.raises(Invalid):
        verify_email(email=EMAIL, code=pending)


def test_whoever_has_the_mailbox_takes_an_unverified_account(mails: Mails) -> None:
    squatter = User.objects.create_user(EMAIL, OLD)
    tokens = open_tokens(user=squatter)
    key = make_key("left behind", squatter, "read")
    assert reset(ask(mails)).json()["email_verified"] is True  # type: ignore[attr-defined]
    headers = {"Authorization": f"Bearer {tokens.token}"}
    assert Api().call("GET", "/auth/me", headers=headers).status_code == 401
    assert Api(key).get("/auth/me").status_code == 401
    assert "left behind" not in mails(EMAIL)[-1]


def test_a_code_works_once(zoe: User, mails: Mails) -> None:
    code = ask(mails)
    assert reset(code).status_code == 200
    assert_problem(reset(code), 400, "invalid", field="code")


def test_the_newest_code_ends_the_older(zoe: User, mails: Mails) -> None:
    older, newest = ask(mails), ask(mails)
    assert_problem(reset(older), 400, "invalid", field="code")
    assert reset(newest).status_code == 200


def test_five_wrong_tries_end_a_code(zoe: User, mails: Mails) -> None:
    code = ask(mails)
    for _ in range(5):
        assert_problem(reset("A" * 8 if code != "A" * 8 else "B" * 8), 400, "invalid")
    assert_problem(reset(code), 400, "invalid", field="code")
    assert login(OLD) == 200


def test_ten_minutes_end_it(zoe: User, mails: Mails) -> None:
    code = ask(mails)
    EmailCode.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert_problem(reset(code), 400, "invalid", field="code")


def test_it_is_nobody_elses_and_for_nothing_else(zoe: User, mails: Mails) -> None:
    User.objects.create_user("other@example.com", OLD)
    code = ask(mails)
    assert_problem(reset(code, email="other@example.com"), 400, "invalid", field="code")
    assert_problem(reset(code, email="no@example.com"), 400, "invalid", field="code")
    verify = Api().post("/auth/verify-email", {"email": EMAIL, "code": code})
    assert_problem(verify, 400, "invalid", field="code")
    assert reset(code).status_code == 200


@pytest.mark.parametrize("code", ["abcdefgh", "ABCDEFG1", "ABCDEFG", " ABCDEFG", "", "ＡBCDEFGH"])
def test_another_form_is_no_try(zoe: User, mails: Mails, code: str) -> None:
    ask(mails)
    assert_problem(reset(code), 400, "invalid" if code else "blank", field="code")
    assert EmailCode.objects.get().tries == 0


@pytest.mark.parametrize("password", ["short", "qwertyuiop123", EMAIL])
def test_a_weak_password_is_refused_and_the_code_kept(
    zoe: User, mails: Mails, password: str
) -> None:
    code = ask(mails)
    answer = reset(code, password=password)
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == ["password"]  # type: ignore[attr-defined]
    assert reset(code).status_code == 200


def test_three_codes_an_hour_are_mailed(zoe: User, mails: Mails) -> None:
    for _ in range(5):
        ask(mails)
    assert len(mails(EMAIL)) == 3


def test_asking_and_trying_are_limited_by_address_and_email(zoe: User, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "auth": (5, 60)}
    tries = [reset("A" * 8) for _ in range(6)]
    assert [each.status_code for each in tries] == [400] * 5 + [429]
    asked = [Api().post("/auth/forgot-password", {"email": EMAIL}) for _ in range(6)]
    assert [each.status_code for each in asked] == [202] * 5 + [429]


def test_a_wish_that_waited_too_long_is_void(zoe: User, mails: Mails) -> None:
    Api().post("/auth/forgot-password", {"email": EMAIL})
    Event.objects.update(created_at=timezone.now() - timedelta(hours=2))
    relay_due()
    assert mails(EMAIL) == []


def test_only_a_digest_is_kept(zoe: User, mails: Mails) -> None:
    code = ask(mails)
    assert code.encode() not in bytes(EmailCode.objects.get().digest)


def test_on_pages(zoe: User, mails: Mails) -> None:
    browser = Client()
    assert b"/forgot" in browser.get("/login").content
    assert browser.get("/forgot").status_code == 200
    asked = browser.post("/forgot", {"email": EMAIL})
    assert asked["Location"] == "/reset?email=zoe%40example.com"
    relay_due()
    code = re.findall(r"^([A-Z2-7]{8})$", mails(EMAIL)[-1], re.MULTILINE)[0]
    page = browser.get(asked["Location"])
    assert b'value="zoe@example.com"' in page.content
    wrong = browser.post("/reset", {"email": EMAIL, "code": "AAAAAAAA", "password": NEW})
    assert wrong.status_code == 400
    typed = f" {code[:4].lower()} {code[4:].lower()}"
    right = browser.post("/reset", {"email": EMAIL, "code": typed, "password": NEW})
    assert (right.status_code, right["Location"]) == (302, "/login")
    assert login(NEW) == 200


def test_the_page_says_the_same_of_every_address(zoe: User) -> None:
    answers = [Client().post("/forgot", {"email": email}) for email in (EMAIL, "no@example.com")]
    assert [answer["Location"].partition("?")[0] for answer in answers] == ["/reset", "/reset"]


@pytest.mark.django_db(transaction=True)
def test_of_twenty_at_once_exactly_one_wins(zoe: User, mails: Mails) -> None:
    code = ask(mails)

    def use(number: int) -> int:
        try:
            return reset(code, password=f"{NEW} {number}").status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=20) as threads:
        assert sorted(threads.map(use, range(20))) == [200, *[400] * 19]
    assert EmailCode.objects.get().tries == 1
    assert not SignIn.objects.filter(ended_at=None).exists()
    assert not ApiKey.objects.exists()
