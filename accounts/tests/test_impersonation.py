"""An operator who acts as somebody else: what they see, what they may not, what is told of it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from accounts.browser import principal_of_cookie
from accounts.models import AuditEntry, Impersonation, SignIn, Totp, User
from bots.models import Bot
from konan.core.tenancy import impersonator
from konan.testing.api import Api
from konan.testing.world import World

WHY = "Their widget does not open: ticket 42"
PASSWORD = "a long operator's password"
Mails = Callable[[str], list[str]]
pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(db: None) -> User:
    user = User.objects.create_superuser("boss@example.com", PASSWORD, name="Bo")
    Totp.objects.create(user=user, confirmed_at=timezone.now())
    return user


@pytest.fixture
def operator(boss: User) -> Client:
    client = Client()
    client.force_login(boss)
    return client


@pytest.fixture
def me(world: World) -> User:
    return world.owner.user


def begin(operator: Client, user: User, reason: str = WHY) -> HttpResponse:
    path = f"/admin/accounts/user/{user.pk}/impersonate/"
    return operator.post(path, {"reason": reason})  # type: ignore[return-value]


@pytest.fixture
def guest(operator: Client, me: User) -> Client:
    """The operator's browser, acting as the owner."""
    assert begin(operator, me)["Location"] == "/home"
    return operator


def acts(user: User) -> list[str]:
    entries = AuditEntry.objects.filter(owner_id=user.pk).order_by("id")
    return list(entries.values_list("action", flat=True))


class TestBegin:
    def test_every_page_is_the_owners_and_says_so(self, guest: Client, me: User) -> None:
        for path in ("/home", "/bots", "/inbox", "/settings", "/settings/audit"):
            text = guest.get(path).content.decode()
            assert "you act as" in text, path
            assert me.email in text, path
            assert WHY in text, path

    def test_the_owner_is_told_at_once(self, guest: Client, me: User, mails: Mails) -> None:
        assert WHY in mails(me.email)[-1]
        page = Client()
        page.force_login(me)
        text = page.get("/settings/audit").content.decode()
        assert "An operator began to act as this account" in text
        assert WHY in text
        assert "<bdi>Bo</bdi>, an operator" in text

    @pytest.mark.parametrize("reason", ["", "why not", "          "])
    def test_a_reason_must_say_something(self, operator: Client, me: User, reason: str) -> None:
        assert begin(operator, me, reason).status_code == 200
        assert not Impersonation.objects.exists()

    def test_nobody_acts_as_an_operator(self, operator: Client) -> None:
        other = User.objects.create_superuser("other@example.com", PASSWORD)
        begin(operator, other)
        assert not Impersonation.objects.exists()

    def test_an_account_that_is_closed_stays_closed(self, operator: Client, me: User) -> None:
        User.objects.filter(pk=me.pk).update(is_active=False)
        begin(operator, me)
        assert not Impersonation.objects.exists()

    def test_it_is_for_operators_with_a_second_factor(self, boss: User, me: User) -> None:
        Totp.objects.filter(user=boss).delete()
        client = Client()
        client.force_login(boss)
        begin(client, me)
        client.force_login(me)
        begin(client, me)
        assert not Impersonation.objects.exists()


class TestLimits:
    @pytest.mark.parametrize(
        ("path", "sent"),
        [
            ("/settings/password", {"password": "x", "new_password": "an entirely new one"}),
            ("/settings/email", {"password": "x", "email": "mine@example.com"}),
            ("/settings/two-factor/setup", {"password": "x"}),
            ("/settings/two-factor/off", {"password": "x", "code": "123456"}),
            ("/settings/keys", {"name": "Mine", "scopes": ["read"], "lasts": ""}),
            ("/settings/delete", {"password": "x"}),
        ],
    )
    def test_the_account_is_out_of_reach(
        self, guest: Client, me: User, path: str, sent: dict[str, str]
    ) -> None:
        answer = guest.post(path, sent)
        assert answer.status_code in {302, 403, 422}
        assert b"only the owner of the account" in guest.post(path, sent, follow=True).content
        me.refresh_from_db()
        assert me.email == "owner@example.com"
        assert not me.totp_enabled
        assert not me.api_keys.filter(name="Mine").exists()

    @pytest.mark.parametrize("path", ["/settings/export", "/settings/audit/export"])
    def test_nothing_is_taken_along(self, guest: Client, path: str) -> None:
        answer = guest.get(path)
        assert "Content-Disposition" not in answer
        assert answer["Location"] == "/home"

    def test_it_yields_no_token_and_no_socket(self, guest: Client) -> None:
        assert guest.get("/api/v1/auth/me").status_code == 401
        assert guest.post("/api/v1/auth/socket-ticket").status_code == 401
        cookie = guest.cookies["konan_session"].value
        assert principal_of_cookie(cookie) is None

    def test_the_admin_stays_the_operators(self, guest: Client, boss: User) -> None:
        text = guest.get("/admin/").content.decode()
        assert "you act as" not in text
        assert guest.get("/admin/accounts/user/").status_code == 200


class TestAudit:
    def test_what_is_done_names_both(self, guest: Client, boss: User, world: World) -> None:
        bot = world.ours.bot
        guest.post(f"/bots/{bot.pk}/pause")
        assert Bot.objects.get(pk=bot.pk).status == "paused"
        entries = AuditEntry.objects.filter(owner_id=world.owner.user.pk)
        for action in ("impersonation.acted", "bot.paused"):
            entry = entries.filter(action=action).latest("id")
            assert entry.actor_id == boss.pk, action
            assert entry.on_behalf_of == world.owner.user.pk, action

    def test_each_page_that_is_opened_stands_there_once(self, guest: Client, me: User) -> None:
        for _ in range(3):
            guest.get("/bots")
        viewed = AuditEntry.objects.filter(owner_id=me.pk, action="impersonation.viewed")
        assert [entry.data["path"] for entry in viewed] == ["/bots"]

    def test_nobody_else_is_named_afterwards(self, guest: Client, me: User, world: World) -> None:
        guest.get("/home")
        Api(world.owner).post(f"/bots/{world.ours.bot.pk}/pause")
        assert impersonator.get() is None
        last = AuditEntry.objects.filter(owner_id=me.pk, action="bot.paused").latest("id")
        assert (last.actor_id, last.on_behalf_of) == (me.pk, None)


class TestEnd:
    def test_the_operator_is_themselves_again(self, guest: Client, boss: User, me: User) -> None:
        answer = guest.post("/impersonation/end")
        assert answer["Location"] == f"/admin/accounts/user/{me.pk}/change/"
        text = guest.get("/settings").content.decode()
        assert boss.email in text
        assert "you act as" not in text
        assert acts(me)[-1] == "impersonation.ended"

    def test_after_half_an_hour_it_is_over(self, guest: Client, boss: User, me: User) -> None:
        begun = Impersonation.objects.get()
        assert begun.expires_at - begun.created_at <= timedelta(minutes=30, seconds=1)
        Impersonation.objects.update(expires_at=timezone.now())
        assert boss.email in guest.get("/settings").content.decode()
        assert acts(me)[-1] == "impersonation.ended"

    @pytest.mark.parametrize("change", [{"is_staff": False}, {"is_active": False}])
    def test_who_is_no_operator_any_more_is_out(
        self, guest: Client, boss: User, me: User, change: dict[str, bool]
    ) -> None:
        User.objects.filter(pk=boss.pk).update(**change)
        assert me.email not in guest.get("/settings").content.decode()

    def test_signing_out_ends_both(self, guest: Client, boss: User, me: User) -> None:
        guest.post("/logout")
        assert Impersonation.objects.get().ended_at is not None
        assert not SignIn.objects.filter(user=boss, kind="pages", ended_at=None).exists()
        assert acts(me)[-1] == "impersonation.ended"
        assert guest.get("/home")["Location"].startswith("/login")

    def test_of_the_owners_own_session_nothing_is_ended(self, guest: Client, me: User) -> None:
        own = Client()
        own.force_login(me)
        guest.post("/logout")
        assert own.get("/home").status_code == 200
