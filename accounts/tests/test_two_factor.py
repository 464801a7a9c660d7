"""Two-factor sign-in."""

import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django_otp.oath import totp

from accounts.models import AuditEntry, RecoveryCode, SecondStep, Totp, User
from accounts.services import open_tokens
from konan.core.events.relay import relay_due
from konan.testing.api import Api, assert_problem
from konan.testing.world import Principal, make_key

PASSWORD = "a fine long password"
EMAIL = "zoe@example.com"
WRONG_FORM = [
    " 123456 ",
    "+12345",
    "1_2_3_4_5_6",
    "12345",
    "1234567",
    "１２３４５６",
    "abc",
    "",
    "123456\n",
]


@pytest.fixture(autouse=True)
def roomy_limits(db: None, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "auth": (1000, 60)}


class Zoe:
    """A person with a password, signed in, and her authenticator."""

    def __init__(self) -> None:
        self.user = User.objects.create_user(EMAIL, PASSWORD, email_verified_at=timezone.now())
        tokens = open_tokens(user=self.user)
        self.api = Api(Principal("zoe", {"Authorization": f"Bearer {tokens.token}"}))
        self.secret = ""
        self.recovery: list[str] = []

    def set_up(self) -> dict[str, str]:
        answer = self.api.post("/auth/totp/setup", {"password": PASSWORD})
        assert answer.status_code == 200, answer.content
        told: dict[str, str] = answer.json()  # type: ignore[attr-defined]
        self.secret = told["secret"]
        return told

    def switch_on(self) -> None:
        self.set_up()
        answer = self.api.post("/auth/totp/verify", {"code": self.code()})
        assert answer.status_code == 200, answer.content
        told = answer.json()  # type: ignore[attr-defined]
        assert told["enabled"] is True
        self.recovery = told["recovery_codes"]

    def code(self, *, steps: int = 0) -> str:
        """What the authenticator shows, the last code having been used long ago."""
        Totp.objects.update(last_step=0)
        return code_of(self.secret, steps=steps)

    def login(self, **more: Any) -> HttpResponse:
        return Api().post("/auth/login", {"email": EMAIL, "password": PASSWORD, **more})

    def mfa_token(self) -> str:
        problem = assert_problem(self.login(), 401, "totp_required")
        return str(problem["mfa_token"])

    def wrong(self) -> str:
        right = {code_of(self.secret, steps=steps) for steps in range(-2, 4)}
        return next(text for text in ("000000", "111111", "222222", "333333", "444444",
                                      "555555", "666666") if text not in right)  # fmt: skip


def code_of(secret: str, *, steps: int = 0) -> str:
    import base64

    return f"{totp(base64.b32decode(secret), drift=steps):06d}"


@pytest.fixture
def zoe(db: None) -> Zoe:
    return Zoe()


@pytest.fixture
def guarded(zoe: Zoe) -> Zoe:
    zoe.switch_on()
    return zoe


def second(mfa_token: str, code: str) -> HttpResponse:
    return Api().post("/auth/totp/verify", {"mfa_token": mfa_token, "code": code})


class TestSetup:
    def test_it_tells_a_secret_and_nothing_is_on(self, zoe: Zoe) -> None:
        told = zoe.set_up()
        url = urlsplit(told["otpauth_url"])
        assert (url.scheme, url.netloc, url.path) == (
            "otpauth",
            "totp",
            "/Konan%3Azoe%40example.com",
        )
        assert parse_qs(url.query)["secret"] == [told["secret"]]
        assert re.fullmatch(r"[A-Z2-7]{32}", told["secret"])
        assert told["qr_svg"].startswith("<svg")
        assert "style=" not in told["qr_svg"]
        assert zoe.login().status_code == 200
        assert zoe.api.get("/auth/me").json()["totp_enabled"] is False  # type: ignore[attr-defined]

    def test_an_unconfirmed_one_is_replaced(self, zoe: Zoe) -> None:
        first = zoe.set_up()["secret"]
        assert zoe.set_up()["secret"] != first
        answer = zoe.api.post("/auth/totp/verify", {"code": code_of(first)})
        assert_problem(answer, 400, "invalid", field="code")

    def test_the_secret_is_encrypted_at_rest(self, zoe: Zoe) -> None:
        assert zoe.set_up()["secret"] not in Totp.objects.get().sealed

    def test_who_is_refused(self, zoe: Zoe) -> None:
        wrong = zoe.api.post("/auth/totp/setup", {"password": "not it at all"})
        assert_problem(wrong, 400, "wrong_password", field="password")
        assert_problem(Api().post("/auth/totp/setup", {}), 401, "unauthorized")
        key = Api(make_key("key", zoe.user, "read", "chat", "write"))
        assert_problem(key.post("/auth/totp/setup", {}), 403, "scope_missing")
        assert_problem(key.post("/auth/totp/verify", {"code": "123456"}), 403, "scope_missing")
        User.objects.update(email_verified_at=None)
        answer = zoe.api.post("/auth/totp/setup", {"password": PASSWORD})
        assert_problem(answer, 403, "email_not_verified")

    def test_twice_is_a_conflict(self, guarded: Zoe) -> None:
        answer = guarded.api.post("/auth/totp/setup", {"password": PASSWORD})
        assert_problem(answer, 409, "totp_on")
        answer = guarded.api.post("/auth/totp/verify", {"code": guarded.code()})
        assert_problem(answer, 409, "totp_on")


class TestSwitchingOn:
    def test_recovery_codes_are_shown_once_and_only_hashes_kept(self, guarded: Zoe) -> None:
        assert len(set(guarded.recovery)) == 10
        assert all(re.fullmatch(r"[A-Z2-7]{16}", code) for code in guarded.recovery)
        kept = " ".join(RecoveryCode.objects.values_list("hash", flat=True))
        assert not any(code in kept for code in guarded.recovery)
        assert guarded.api.get("/auth/me").json()["totp_enabled"] is True  # type: ignore[attr-defined]

    def test_other_sign_ins_end(self, zoe: Zoe) -> None:
        other = open_tokens(user=zoe.user)
        zoe.switch_on()
        headers = {"Authorization": f"Bearer {other.token}"}
        assert_problem(Api().call("GET", "/auth/me", headers=headers), 401, "unauthorized")

    def test_without_setup_is_a_conflict(self, zoe: Zoe) -> None:
        answer = zoe.api.post("/auth/totp/verify", {"code": "123456"})
        assert_problem(answer, 409, "totp_not_set_up")

    def test_a_wrong_code_is_a_400(self, zoe: Zoe) -> None:
        zoe.set_up()
        answer = zoe.api.post("/auth/totp/verify", {"code": zoe.wrong()})
        assert_problem(answer, 400, "invalid", field="code")
        assert not User.objects.get().totp_enabled

    def test_it_is_in_the_audit_trail(self, guarded: Zoe) -> None:
        assert AuditEntry.objects.filter(action="totp.enabled", owner_id=guarded.user.pk).exists()


class TestLogin:
    @pytest.mark.parametrize("steps", [-1, 0, 1])
    def test_a_code_of_now_and_beside_now(self, guarded: Zoe, steps: int) -> None:
        assert guarded.login(code=guarded.code(steps=steps)).status_code == 200

    @pytest.mark.parametrize("steps", [-3, 3])
    def test_none_of_another_time(self, guarded: Zoe, steps: int) -> None:
        assert_problem(guarded.login(code=guarded.code(steps=steps)), 401, "totp_invalid")

    def test_the_same_code_never_twice(self, guarded: Zoe) -> None:
        code = guarded.code()
        assert guarded.login(code=code).status_code == 200
        assert_problem(guarded.login(code=code), 401, "totp_invalid")
        assert_problem(second(guarded.mfa_token(), code), 401, "totp_invalid")

    def test_the_code_that_switched_it_on_does_not_sign_in(self, zoe: Zoe) -> None:
        zoe.set_up()
        code = zoe.code()
        zoe.api.post("/auth/totp/verify", {"code": code})
        assert_problem(zoe.login(code=code), 401, "totp_invalid")

    @pytest.mark.parametrize("code", WRONG_FORM)
    def test_another_form_is_a_400(self, guarded: Zoe, code: str) -> None:
        answer = guarded.login(code=code)
        assert answer.status_code == 400
        assert [each["field"] for each in answer.json()["errors"]] == ["code"]  # type: ignore[attr-defined]

    def test_a_wrong_password_says_nothing_of_it(self, guarded: Zoe) -> None:
        for more in ({}, {"code": guarded.code()}):
            sent = {"email": EMAIL, "password": "not the password", **more}
            answer = Api().post("/auth/login", sent)
            assert "mfa_token" not in assert_problem(answer, 401, "invalid_credentials")

    def test_who_has_it_off_may_send_a_code(self, zoe: Zoe) -> None:
        assert zoe.login(code="123456").status_code == 200

    def test_a_recovery_code_works_once(self, guarded: Zoe) -> None:
        code = guarded.recovery[3]
        typed = "-".join(re.findall("....", code.lower()))
        assert guarded.login(code=typed).status_code == 200
        assert_problem(guarded.login(code=code), 401, "totp_invalid")
        assert guarded.login(code=guarded.recovery[4]).status_code == 200
        assert AuditEntry.objects.filter(action="recovery_code.used").count() == 2

    def test_nobody_elses_recovery_code(self, guarded: Zoe) -> None:
        assert_problem(guarded.login(code="A" * 16), 401, "totp_invalid")


class TestSecondStep:
    def test_it_ends_in_tokens(self, guarded: Zoe) -> None:
        answer = second(guarded.mfa_token(), guarded.code())
        assert answer.status_code == 200
        told = answer.json()  # type: ignore[attr-defined]
        assert told.keys() == {"token", "refresh_token", "expires_in", "user"}
        headers = {"Authorization": f"Bearer {told['token']}"}
        assert Api().call("GET", "/auth/me", headers=headers).status_code == 200

    def test_a_recovery_code_will_do(self, guarded: Zoe) -> None:
        assert second(guarded.mfa_token(), guarded.recovery[0]).status_code == 200

    def test_a_stale_authorization_is_not_looked_at(self, guarded: Zoe) -> None:
        sent = {"mfa_token": guarded.mfa_token(), "code": guarded.code()}
        answer = Api().post("/auth/totp/verify", sent, Authorization="Bearer stale")
        assert answer.status_code == 200

    def test_a_token_is_good_once(self, guarded: Zoe) -> None:
        token = guarded.mfa_token()
        assert second(token, guarded.code()).status_code == 200
        assert_problem(second(token, guarded.code()), 401, "unauthorized")

    def test_five_tries(self, guarded: Zoe) -> None:
        token = guarded.mfa_token()
        for _ in range(5):
            assert_problem(second(token, guarded.wrong()), 401, "totp_invalid")
        assert_problem(second(token, guarded.code()), 401, "unauthorized")

    def test_another_form_is_no_try(self, guarded: Zoe) -> None:
        token = guarded.mfa_token()
        for code in WRONG_FORM:
            assert second(token, code).status_code == 400
        assert SecondStep.objects.get().tries == 0
        assert second(token, guarded.code()).status_code == 200

    def test_five_minutes(self, guarded: Zoe) -> None:
        token = guarded.mfa_token()
        SecondStep.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        assert_problem(second(token, guarded.code()), 401, "unauthorized")

    def test_it_is_bound_to_the_network(self, guarded: Zoe, settings: Any) -> None:
        settings.TRUSTED_PROXIES = 1

        def at(ip: str, path: str, body: Any) -> HttpResponse:
            return Api().post(path, body, **{"X-Forwarded-For": ip})

        begun = at("203.0.113.7", "/auth/login", {"email": EMAIL, "password": PASSWORD})
        sent = {"mfa_token": begun.json()["mfa_token"], "code": guarded.code()}  # type: ignore[attr-defined]
        assert_problem(at("198.51.100.7", "/auth/totp/verify", sent), 401, "unauthorized")
        assert at("203.0.113.99", "/auth/totp/verify", sent).status_code == 200

    @pytest.mark.parametrize("token", ["nope", "mfa_" + "x" * 43])
    def test_nobodys(self, guarded: Zoe, token: str) -> None:
        assert_problem(second(token, "123456"), 401, "unauthorized")

    def test_only_a_digest_is_kept(self, guarded: Zoe) -> None:
        assert guarded.mfa_token().encode() not in bytes(SecondStep.objects.get().digest)


def test_it_stays_on_when_the_password_is_reset(
    guarded: Zoe, mails: Callable[[str], list[str]]
) -> None:
    Api().post("/auth/forgot-password", {"email": EMAIL})
    relay_due()
    code = re.findall(r"^([A-Z2-7]{8})$", mails(EMAIL)[-1], re.MULTILINE)[0]
    waiting = guarded.mfa_token()
    sent = {"email": EMAIL, "code": code, "password": PASSWORD}
    assert Api().post("/auth/reset-password", sent).status_code == 200
    assert_problem(second(waiting, guarded.code()), 401, "unauthorized")
    assert second(guarded.mfa_token(), guarded.code()).status_code == 200


class TestSwitchingOff:
    def test_password_and_code(self, guarded: Zoe) -> None:
        path, code = "/auth/totp/disable", guarded.code()
        wrong = guarded.api.post(path, {"password": "not it at all", "code": code})
        assert_problem(wrong, 400, "wrong_password", field="password")
        wrong = guarded.api.post(path, {"password": PASSWORD, "code": guarded.wrong()})
        assert_problem(wrong, 400, "totp_invalid", field="code")
        other = open_tokens(user=guarded.user)
        answer = guarded.api.post(path, {"password": PASSWORD, "code": code})
        assert (answer.status_code, answer.content) == (204, b"")
        assert guarded.login().status_code == 200
        headers = {"Authorization": f"Bearer {other.token}"}
        assert Api().call("GET", "/auth/me", headers=headers).status_code == 401
        assert not RecoveryCode.objects.exists()
        again = guarded.api.post(path, {"password": PASSWORD, "code": "123456"})
        assert_problem(again, 409, "totp_off")


class TestPages:
    def test_on_in_and_off(self, zoe: Zoe) -> None:
        browser = Client()
        browser.force_login(zoe.user)
        assert b"/settings/two-factor/setup" in browser.get("/settings/security").content
        assert browser.get("/settings/two-factor/setup").status_code == 200
        wrong = browser.post("/settings/two-factor/setup", {"password": "not it at all"})
        assert wrong.status_code == 400
        shown = browser.post("/settings/two-factor/setup", {"password": PASSWORD})
        zoe.secret = shown.context["setup"].secret
        assert "<svg" in shown.content.decode()
        assert zoe.secret in shown.content.decode()
        assert "no-store" in shown["Cache-Control"]
        wrong = browser.post("/settings/two-factor/confirm", {"code": zoe.wrong()})
        assert (wrong.status_code, zoe.secret in wrong.content.decode()) == (400, False)
        done = browser.post("/settings/two-factor/confirm", {"code": zoe.code()})
        assert done.context["codes"][0] in done.content.decode()
        browser.post("/logout")

        asked = browser.post("/login", {"email": EMAIL, "password": PASSWORD, "next": "/bots"})
        token = asked.context["form"]["mfa_token"].value()
        assert browser.get("/home")["Location"].startswith("/login")
        sent = {"mfa_token": token, "next": "/bots"}
        wrong = browser.post("/login/code", {**sent, "code": zoe.wrong()})
        assert (wrong.status_code, token in wrong.content.decode()) == (401, True)
        assert browser.post("/login/code", {**sent, "code": "1234"}).status_code == 400
        code = zoe.code()
        typed = f"{code[:3]} {code[3:]}"
        assert browser.post("/login/code", {**sent, "code": typed})["Location"] == "/bots"
        assert browser.get("/settings/security").status_code == 200

        off = browser.post("/settings/two-factor/off", {"password": PASSWORD, "code": zoe.code()})
        assert off["Location"] == "/settings/security"
        assert not User.objects.get(pk=zoe.user.pk).totp_enabled
        assert browser.get("/settings/security").status_code == 200

    def test_the_second_step_begins_at_the_first(self, db: None) -> None:
        assert Client().get("/login/code")["Location"] == "/login"
        nobody = Client().post("/login/code", {"mfa_token": "nope", "code": "123456"})
        assert nobody.status_code == 401


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    """Of twenty at once exactly one wins, also where nobody has to wait between tries."""

    @pytest.fixture(autouse=True)
    def no_waiting(self, settings: Any) -> None:
        settings.AUTH_DELAY_AFTER = 1000

    @pytest.fixture
    def guarded(self, db: None) -> Iterator[Zoe]:
        zoe = Zoe()
        zoe.switch_on()
        yield zoe

    def race(self, run: Callable[[int], int]) -> list[int]:
        def use(number: int) -> int:
            try:
                return run(number)
            finally:
                connection.close()

        with ThreadPoolExecutor(max_workers=20) as threads:
            return sorted(threads.map(use, range(20)))

    @pytest.mark.parametrize("kind", ["totp", "recovery"])
    def test_one_code(self, guarded: Zoe, kind: str) -> None:
        code = guarded.code() if kind == "totp" else guarded.recovery[0]
        assert self.race(lambda _: guarded.login(code=code).status_code) == [200, *[401] * 19]

    @pytest.mark.parametrize("kind", ["totp", "recovery"])
    def test_one_code_in_twenty_second_steps(self, guarded: Zoe, kind: str) -> None:
        tokens = [guarded.mfa_token() for _ in range(20)]
        code = guarded.code() if kind == "totp" else guarded.recovery[0]
        seen = self.race(lambda number: second(tokens[number], code).status_code)
        assert seen == [200, *[401] * 19]

    def test_twenty_wrong_ones_are_five_tries(self, guarded: Zoe) -> None:
        token, wrong = guarded.mfa_token(), guarded.wrong()
        assert self.race(lambda _: second(token, wrong).status_code) == [401] * 20
        assert SecondStep.objects.get().tries == 5

    def test_switching_on(self, db: None) -> None:
        zoe = Zoe()
        zoe.set_up()
        code = zoe.code()
        seen = self.race(lambda _: zoe.api.post("/auth/totp/verify", {"code": code}).status_code)
        assert seen == [200, *[409] * 19]
        assert RecoveryCode.objects.count() == 10


@pytest.mark.skipif(
    shutil.which("oathtool") is None, reason="there is no oathtool here (apt-get install oathtool)"
)
def test_a_real_authenticator_signs_in(zoe: Zoe) -> None:
    secret = parse_qs(urlsplit(zoe.set_up()["otpauth_url"]).query)["secret"][0]

    def shown() -> str:
        Totp.objects.update(last_step=0)
        command = ["oathtool", "--totp", "--base32", "--now", f"@{int(time.time())}", secret]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    assert zoe.api.post("/auth/totp/verify", {"code": shown()}).status_code == 200
    code = shown()
    assert zoe.login(code=code).status_code == 200
    assert_problem(zoe.login(code=code), 401, "totp_invalid")
