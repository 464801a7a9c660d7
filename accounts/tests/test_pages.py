"""Signing up, in and out in a browser."""

import re
from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from accounts.models import AuditEntry, SignIn, Totp, User
from konan.testing.api import Api
from konan.testing.world import World

PASSWORD = "a fine long password"
NEW = {"email": "Zoe@Example.com", "password": PASSWORD, "name": "Zoe"}
Mails = Callable[[str], list[str]]


@pytest.fixture
def browser_client(db: None) -> Client:
    return Client()


def code_in(mail: str) -> str:
    found = re.search(r"^([0-9]{6})$", mail, re.MULTILINE)
    assert found, mail
    return found[1]


def test_sign_up_verify_and_arrive(browser_client: Client, mails: Mails) -> None:
    answer = browser_client.post("/register", {**NEW, "next": "/bots"})
    assert (answer.status_code, answer["Location"]) == (302, "/verify?next=%2Fbots")
    assert browser_client.get("/verify").status_code == 200
    wrong = browser_client.post("/verify", {"code": "x"})
    assert wrong.status_code == 400
    code = code_in(mails("zoe@example.com")[0])
    answer = browser_client.post("/verify", {"code": code, "next": "/bots"})
    assert (answer.status_code, answer["Location"]) == (302, "/bots")
    assert User.objects.get(email="zoe@example.com").email_verified


def test_a_new_code_is_mailed_and_the_old_one_ends(browser_client: Client, mails: Mails) -> None:
    browser_client.post("/register", NEW)
    assert browser_client.post("/verify/resend")["Location"] == "/verify"
    old, new = [code_in(text) for text in mails("zoe@example.com")]
    if old != new:
        assert browser_client.post("/verify", {"code": old}).status_code == 400
    assert browser_client.post("/verify", {"code": new}).status_code == 302


def test_errors_stand_at_their_fields(browser_client: Client) -> None:
    answer = browser_client.post("/register", {**NEW, "password": "short"})
    assert answer.status_code == 400
    assert "at least 12 characters" in answer.content.decode().split('name="password"', 1)[1]
    taken = [browser_client.post("/register", NEW) for _ in range(2)]
    assert taken[0].status_code == 302
    browser_client.logout()
    assert browser_client.post("/register", NEW).status_code == 409


def test_sign_in_and_out(browser_client: Client) -> None:
    User.objects.create_user("zoe@example.com", PASSWORD)
    wrong = browser_client.post("/login", {"email": "zoe@example.com", "password": "not it"})
    assert wrong.status_code == 401
    right = browser_client.post("/login", {"email": "ZOE@example.com", "password": PASSWORD})
    assert (right.status_code, right["Location"]) == (302, "/home")
    sign_in = SignIn.objects.get()
    assert (sign_in.kind, sign_in.ended_at) == ("pages", None)
    assert browser_client.get("/logout").status_code == 405
    assert browser_client.post("/logout").status_code == 302
    sign_in.refresh_from_db()
    assert sign_in.ended_at is not None


def test_a_session_ends_with_its_row(world: World, browser_client: Client) -> None:
    browser_client.force_login(world.owner.user)
    assert browser_client.get("/verify").status_code == 302
    SignIn.objects.filter(kind="pages").update(ended_at="2020-01-01T00:00:00Z")
    assert browser_client.get("/verify")["Location"].startswith("/login")


def test_a_cookie_is_no_credential_of_the_api(world: World, browser_client: Client) -> None:
    browser_client.force_login(world.owner.user)
    assert browser_client.get("/api/v1/auth/me").status_code == 401


def test_forms_need_their_token(db: None) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/login", {"email": "a@b.example", "password": PASSWORD}).status_code == 403


@pytest.mark.parametrize("where", ["https://evil.example/", "//evil.example", "javascript:1"])
def test_next_never_leads_elsewhere(browser_client: Client, where: str) -> None:
    User.objects.create_user("zoe@example.com", PASSWORD)
    sent = {"email": "zoe@example.com", "password": PASSWORD, "next": where}
    assert browser_client.post("/login", sent)["Location"] == "/home"


def test_pages_and_api_share_the_limit(browser_client: Client) -> None:
    sent = {"email": "zoe@example.com", "password": PASSWORD}
    for _ in range(3):
        browser_client.post("/api/v1/auth/login", sent, content_type="application/json")
    statuses = [browser_client.post("/login", sent).status_code for _ in range(3)]
    assert statuses == [401, 401, 429]


def test_the_admin_is_for_operators(world: World, browser_client: Client) -> None:
    admin = browser_client.get("/admin/", follow=True)
    assert admin.redirect_chain[-1][0] == "/login?next=%2Fadmin%2F"
    browser_client.force_login(world.owner.user)
    assert browser_client.get("/admin/", follow=True).status_code == 403
    boss = User.objects.create_superuser("boss@example.com", PASSWORD)
    browser_client.force_login(boss)
    without = browser_client.get("/admin/", follow=True)
    assert without.redirect_chain[-1][0] == "/settings/security"
    assert "Operators need two-factor sign-in" in without.content.decode()
    Totp.objects.create(user=boss, confirmed_at=timezone.now())
    for page in ("", "accounts/user/", f"accounts/user/{world.owner.user.pk}/change/",
                 "accounts/user/add/", "accounts/plan/", "accounts/auditentry/",
                 "accounts/signin/"):  # fmt: skip
        assert browser_client.get(f"/admin/{page}").status_code == 200, page


def test_the_first_operator_is_made_on_the_command_line(
    browser_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)
    call_command("createsuperuser", "--noinput", "--email", "Boss@Example.com", verbosity=0)
    sent = {"email": "boss@example.com", "password": PASSWORD, "next": "/admin/"}
    assert browser_client.post("/login", sent)["Location"] == "/admin/"
    assert browser_client.get("/admin/", follow=True).status_code == 200


def test_a_password_that_an_operator_sets_ends_every_sign_in(
    world: World, browser_client: Client
) -> None:
    boss = User.objects.create_superuser("boss@example.com", PASSWORD)
    Totp.objects.create(user=boss, confirmed_at=timezone.now())
    browser_client.force_login(boss)
    path = f"/admin/accounts/user/{world.agent.user.pk}/password/"
    assert browser_client.get(path).status_code == 200
    assert Api(world.agent).get("/auth/me").status_code == 200
    sent = {"password1": PASSWORD, "password2": PASSWORD, "usable_password": "true"}
    assert browser_client.post(path, sent).status_code == 302
    assert Api(world.agent).get("/auth/me").status_code == 401
    assert Api(world.owner).get("/auth/me").status_code == 200
    assert AuditEntry.objects.filter(action="password.set_by_operator").count() == 1
    own = browser_client.get("/admin/password_change/")
    assert own["Location"] == "/settings/password"
