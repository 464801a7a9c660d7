"""Register, verify, sign in, sign out, who am I."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from accounts.models import AuditEntry, EmailCode, SignIn, User
from konan.core.tasks import housekeeping
from konan.testing.api import Api, assert_problem
from konan.testing.hashers import CheapArgon2
from konan.testing.world import World

PASSWORD = "a fine long password"
NEW = {"email": "Zoe@Example.com", "password": PASSWORD, "name": "Zoe"}
Mails = Callable[[str], list[str]]


@pytest.fixture(autouse=True)
def roomy_limits(db: None, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "auth": (1000, 60)}


def newest_code(mails: Mails, email: str = "zoe@example.com") -> str:
    return re.findall(r"^([0-9]{6})$", mails(email)[-1], re.MULTILINE)[0]


class TestRegister:
    def test_it_answers_with_tokens_and_the_person(self, api: Api) -> None:
        answer = api.post("/auth/register", NEW)
        assert answer.status_code == 201
        sent = answer.json()  # type: ignore[attr-defined]
        assert sent.keys() == {"token", "refresh_token", "expires_in", "user"}
        user = sent["user"]
        assert user.keys() == {
            "id", "email", "name", "locale", "timezone", "email_verified", "totp_enabled",
            "plan", "created_at",
        }  # fmt: skip
        assert (user["email"], user["email_verified"]) == ("zoe@example.com", False)
        plan = user["plan"]
        assert (plan["code"], plan["name"]) == ("unlimited", "Unlimited")
        assert set(plan["limits"].values()) == {None}
        used = {"bots": 0, "seats": 1, "documents": 0, "messages_per_month": 0, "webhooks": 0}
        assert plan["usage"] == used
        me = api.call("GET", "/auth/me", headers={"Authorization": f"Bearer {sent['token']}"})
        assert me.json() == user  # type: ignore[attr-defined]

    def test_the_locale_is_the_callers(self, api: Api) -> None:
        answer = api.post("/auth/register", NEW, **{"Accept-Language": "fr-CA,fr;q=0.9"})
        assert answer.json()["user"]["locale"] == "fr"  # type: ignore[attr-defined]

    @pytest.mark.parametrize("email", ["zoe@example.com", "ZOE@EXAMPLE.COM", " zoe@example.com "])
    def test_a_known_address_is_a_409(self, api: Api, email: str) -> None:
        api.post("/auth/register", NEW)
        assert_problem(api.post("/auth/register", {**NEW, "email": email}), 409, "email_taken")

    @pytest.mark.parametrize(
        "email", ["zoe", "zoe@", "@example.com", "a b@example.com", "zoe\u200b@example.com",
                  f"{'x' * 250}@example.com", ""]
    )  # fmt: skip
    def test_no_address(self, api: Api, email: str) -> None:
        assert_problem(
            api.post("/auth/register", {**NEW, "email": email}), 400, "invalid", field="email"
        )

    @pytest.mark.parametrize(
        ("password", "code"),
        [
            ("elevenchars", "password_too_short"),
            ("x" * 129, "password_too_long"),
            ("qwertyuiop123", "password_too_common"),
            ("839201748392", "password_entirely_numeric"),
            ("zoe@example.com", "password_too_similar"),
            ("ZOE THE GREAT", "password_too_similar"),
        ],
    )
    def test_weak_passwords(self, api: Api, password: str, code: str) -> None:
        sent = {**NEW, "name": "Zoe the Great", "password": password}
        assert_problem(api.post("/auth/register", sent), 400, code, field="password")
        assert not User.objects.exists()

    def test_spaces_of_a_password_count(self, api: Api) -> None:
        api.post("/auth/register", {**NEW, "password": f" {PASSWORD} "})
        login = {"email": "zoe@example.com", "password": PASSWORD}
        assert api.post("/auth/login", login).status_code == 401

    def test_two_at_once_cannot_both(self, api: Api) -> None:
        assert [api.post("/auth/register", NEW).status_code for _ in range(2)] == [201, 409]

    def test_hiding_who_has_an_account(self, api: Api, settings: Any, mails: Mails) -> None:
        settings.ENUMERATION_SAFE = True
        answers = [api.post("/auth/register", NEW) for _ in range(2)]
        assert {answer.status_code for answer in answers} == {201}
        assert answers[0].content == answers[1].content
        assert "somebody tried" in mails("zoe@example.com")[1]


class TestVerify:
    @pytest.fixture(autouse=True)
    def registered(self, api: Api, db: None) -> None:
        api.post("/auth/register", NEW)

    def verify(self, code: str, email: str = "zoe@example.com") -> Any:
        return Api().post("/auth/verify-email", {"email": email, "code": code})

    def test_the_mailed_code_verifies_once(self, mails: Mails) -> None:
        code = newest_code(mails)
        answer = self.verify(code, "ZOE@example.com")
        assert answer.status_code == 200
        assert answer.json()["email_verified"] is True
        assert_problem(self.verify(code), 400, "invalid", field="code")
        assert AuditEntry.objects.filter(action="email.verified").exists()

    def test_five_wrong_tries_kill_it(self, mails: Mails) -> None:
        code = newest_code(mails)
        wrong = f"{(int(code) + 1) % 10**6:06d}"
        for _ in range(5):
            assert_problem(self.verify(wrong), 400, "invalid", field="code")
        assert_problem(self.verify(code), 400, "invalid", field="code")

    @pytest.mark.parametrize("form", ["12345", "1234567", " 123456", "+12345", "1_2345", "١٢٣٤٥٦"])
    def test_what_is_no_code_is_no_try(self, form: str) -> None:
        assert_problem(self.verify(form), 400, "invalid", field="code")
        assert EmailCode.objects.get().tries == 0

    def test_it_ends_after_ten_minutes(self, mails: Mails) -> None:
        EmailCode.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        assert self.verify(newest_code(mails)).status_code == 400

    def test_an_unknown_address_is_the_same_refusal(self) -> None:
        known, unknown = self.verify("000000"), self.verify("000000", "no@example.com")
        assert known.status_code == unknown.status_code == 400
        assert known.json()["errors"] == unknown.json()["errors"]

    def test_a_new_code_ends_the_old_one(self, api: Api, mails: Mails) -> None:
        old = newest_code(mails)
        assert api.post("/auth/verify-email/resend", {"email": NEW["email"]}).status_code == 202
        new = newest_code(mails)
        assert old == new or self.verify(old).status_code == 400
        assert self.verify(new).status_code == 200

    def test_three_codes_an_hour(self, api: Api, mails: Mails) -> None:
        for _ in range(4):
            answer = api.post("/auth/verify-email/resend", {"email": NEW["email"]})
            assert answer.status_code == 202
        assert len(mails("zoe@example.com")) == 3

    def test_resend_says_the_same_to_everybody(self, api: Api, mails: Mails) -> None:
        bodies = {
            api.post("/auth/verify-email/resend", {"email": email}).content
            for email in (NEW["email"], "no@example.com")
        }
        assert len(bodies) == 1
        assert mails("no@example.com") == []

    def test_codes_are_limited_by_address_and_email(
        self, api: Api, settings: Any, world: World
    ) -> None:
        settings.RATE_LIMITS = {**settings.RATE_LIMITS, "auth": (5, 60)}
        statuses = [self.verify("000000").status_code for _ in range(6)]
        assert statuses == [400] * 5 + [429]
        assert self.verify("000000", world.owner.user.email).status_code == 400


class TestLogin:
    def test_it_answers_like_register(self, api: Api) -> None:
        api.post("/auth/register", NEW)
        answer = api.post("/auth/login", {"email": "zoe@EXAMPLE.com", "password": PASSWORD})
        assert answer.status_code == 200
        assert answer.json().keys() == {"token", "refresh_token", "expires_in", "user"}  # type: ignore[attr-defined]
        assert answer.json()["expires_in"] == 3600  # type: ignore[attr-defined]

    @pytest.mark.parametrize("who", ["unknown", "wrong", "closed", "no address"])
    def test_every_refusal_is_the_same(self, api: Api, who: str) -> None:
        user = User.objects.create_user("zoe@example.com", PASSWORD)
        if who == "closed":
            User.objects.filter(pk=user.pk).update(is_active=False)
        emails = {"unknown": "no@example.com", "no address": "zoe"}
        password = "not the password" if who == "wrong" else PASSWORD
        sent = {"email": emails.get(who, "zoe@example.com"), "password": password}
        problem = assert_problem(api.post("/auth/login", sent), 401, "invalid_credentials")
        assert problem["detail"] == "The e-mail or the password is not right."

    @pytest.mark.parametrize("email", ["zoe@example.com", "no@example.com", "zoe"])
    def test_and_costs_one_hash(
        self, api: Api, monkeypatch: pytest.MonkeyPatch, email: str
    ) -> None:
        """The hash is the time: nobody is told apart by a clock."""
        User.objects.create_user("zoe@example.com", PASSWORD)
        costs: list[str] = []
        for name in ("encode", "verify"):
            original = getattr(CheapArgon2, name)

            def counted(*args: Any, _run: Any = original, _name: str = name) -> Any:
                costs.append(_name)
                return _run(*args)

            monkeypatch.setattr(CheapArgon2, name, counted)
        api.post("/auth/login", {"email": email, "password": "not the password"})
        assert len(costs) == 1

    def test_failures_and_successes_are_in_the_audit_trail(self, api: Api) -> None:
        User.objects.create_user("zoe@example.com", PASSWORD)
        for password in ("not the password", PASSWORD):
            api.post("/auth/login", {"email": "zoe@example.com", "password": password})
        entries = AuditEntry.objects.order_by("id")
        assert [entry.action for entry in entries] == ["sign_in.failed", "sign_in.succeeded"]
        assert {entry.ip for entry in entries} == {"127.0.0.1"}


class TestLogout:
    def test_the_access_token_ends(self, world: World, api: Api) -> None:
        mine = api.as_(world.owner)
        answer = mine.post("/auth/logout")
        assert (answer.status_code, answer.content) == (204, b"")
        assert_problem(mine.get("/auth/me"), 401, "unauthorized")
        refresh = {"refresh_token": world.owner.refresh_token}
        assert_problem(api.post("/auth/refresh", refresh), 401, "unauthorized")

    def test_the_refresh_token_is_enough(self, world: World, api: Api) -> None:
        sent = {"refresh_token": world.owner.refresh_token}
        assert api.post("/auth/logout", sent, Authorization="Bearer stale").status_code == 204
        assert_problem(api.as_(world.owner).get("/auth/me"), 401, "unauthorized")

    def test_nobody_cannot_sign_out(self, api: Api, db: None) -> None:
        assert_problem(api.post("/auth/logout"), 401, "unauthorized")
        assert_problem(api.post("/auth/logout", {"refresh_token": "rt_x"}), 401, "unauthorized")


@pytest.mark.django_db(transaction=True)
def test_a_code_that_is_sent_twenty_times_at_once_is_used_once(api: Api, mails: Mails) -> None:
    api.post("/auth/register", NEW)
    sent = {"email": "zoe@example.com", "code": newest_code(mails)}

    def use(_: int) -> int:
        try:
            return Api().post("/auth/verify-email", sent).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=10) as threads:
        assert sorted(threads.map(use, range(20))) == [200, *[400] * 19]
    assert EmailCode.objects.get().tries == 1


def test_what_is_over_is_forgotten(world: World) -> None:
    long_ago = timezone.now() - timedelta(days=400)
    mine = SignIn.objects.filter(user=world.owner.user)
    mine.update(expires_at=long_ago)
    AuditEntry.objects.create(action="x", created_at=long_ago)
    recent = AuditEntry.objects.create(action="y")
    housekeeping()
    assert not mine.exists()
    assert SignIn.objects.filter(user=world.admin.user).exists()
    assert list(AuditEntry.objects.all()) == [recent]
