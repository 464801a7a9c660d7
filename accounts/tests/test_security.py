"""A new password, a new address, one's data, the account's end."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.http import HttpResponse
from django.test import Client

from accounts.models import AuditEntry, EmailCode, User
from accounts.services import open_tokens, send_verify_code
from bots.models import Bot
from conversations.models import Message, Session
from konan.core.events import emit
from konan.core.models import Event
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

PASSWORD, NEW = "a fine long password", "another fine password"
MOVED = "zoe.new@example.com"
Mails = Callable[[str], list[str]]


@pytest.fixture(autouse=True)
def roomy_limits(db: None, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "auth": (1000, 60)}


@pytest.fixture
def me(world: World) -> User:
    """The world's owner, with a password."""
    world.owner.user.set_password(PASSWORD)
    world.owner.user.save()
    return world.owner.user


@pytest.fixture
def browser_client(me: User) -> Client:
    client = Client()
    client.force_login(me)
    return client


def login(email: str, password: str) -> int:
    return Api().post("/auth/login", {"email": email, "password": password}).status_code


def digits(text: str) -> str:
    return re.findall(r"^([0-9]{6})$", text, re.MULTILINE)[0]


class TestChangePassword:
    def change(self, world: World, **more: Any) -> HttpResponse:
        sent = {"password": PASSWORD, "new_password": NEW, **more}
        return Api(world.owner).post("/auth/change-password", sent)

    def test_the_new_one_counts(self, world: World, me: User, mails: Mails) -> None:
        answer = self.change(world)
        assert answer.status_code == 200, answer.content
        assert answer.json()["email"] == me.email  # type: ignore[attr-defined]
        assert (login(me.email, PASSWORD), login(me.email, NEW)) == (401, 200)
        assert "was changed" in mails(me.email)[-1]
        assert AuditEntry.objects.filter(action="password.changed").count() == 1

    def test_every_other_sign_in_ends_and_keys_stay(
        self, world: World, me: User, browser_client: Client
    ) -> None:
        other = open_tokens(user=me)
        self.change(world)
        headers = {"Authorization": f"Bearer {other.token}"}
        assert_problem(Api().call("GET", "/auth/me", headers=headers), 401, "unauthorized")
        assert browser_client.get("/settings")["Location"].startswith("/login")
        assert Api(world.owner).get("/auth/me").status_code == 200
        assert Api(world.full_key).get("/auth/me").status_code == 200

    @pytest.mark.parametrize(
        ("sent", "field", "code"),
        [
            ({"password": "not it at all"}, "password", "wrong_password"),
            ({"new_password": "short"}, "new_password", "password_too_short"),
            ({"new_password": "qwertyuiop123"}, "new_password", "password_too_common"),
            ({"code": "12345"}, "code", "invalid"),
        ],
    )
    def test_what_is_refused(
        self, world: World, me: User, sent: dict[str, str], field: str, code: str
    ) -> None:
        assert_problem(self.change(world, **sent), 400, code, field=field)
        assert login(me.email, PASSWORD) == 200

    def test_tries_are_limited(self, world: World, me: User, settings: Any) -> None:
        settings.RATE_LIMITS = {**settings.RATE_LIMITS, "auth": (5, 60)}
        statuses = [self.change(world, password="wrong").status_code for _ in range(6)]
        assert statuses == [400] * 5 + [429]
        assert self.change(world).status_code == 429

    def test_on_pages(self, browser_client: Client, me: User) -> None:
        page = browser_client.get("/settings/password")
        assert b'name="code"' not in page.content
        sent = {"password": "not it at all", "new_password": NEW}
        assert browser_client.post("/settings/password", sent).status_code == 400
        right = browser_client.post("/settings/password", {**sent, "password": PASSWORD})
        assert right["Location"] == "/settings/security"
        assert browser_client.get("/settings/security").status_code == 200
        assert login(me.email, NEW) == 200


class TestChangeEmail:
    def ask(self, world: World, **more: Any) -> HttpResponse:
        sent = {"password": PASSWORD, "email": MOVED, **more}
        return Api(world.owner).post("/auth/change-email", sent)

    def verify(self, code: str, email: str = MOVED) -> HttpResponse:
        return Api().post("/auth/verify-email", {"email": email, "code": code})

    def test_it_moves_with_the_code_that_went_to_the_new_address(
        self, world: World, me: User, mails: Mails
    ) -> None:
        old = me.email
        answer = self.ask(world, email="Zoe.New@Example.com")
        assert (answer.status_code, answer.json()["email"]) == (200, old)  # type: ignore[attr-defined]
        assert MOVED in mails(old)[-1]
        moved = self.verify(digits(mails(MOVED)[-1]))
        assert (moved.status_code, moved.json()["email"]) == (200, MOVED)  # type: ignore[attr-defined]
        assert (login(old, PASSWORD), login(MOVED, PASSWORD)) == (401, 200)
        assert AuditEntry.objects.filter(action="email.changed").count() == 1

    def test_the_code_is_for_this_address_alone(self, world: World, me: User, mails: Mails) -> None:
        self.ask(world)
        code = digits(mails(MOVED)[-1])
        assert_problem(self.verify(code, "else@example.com"), 400, "invalid", field="code")
        assert_problem(self.verify(code, me.email), 400, "invalid", field="code")
        self.ask(world, email="later@example.com")
        assert_problem(self.verify(code), 400, "invalid", field="code")

    def test_a_code_of_registration_does_not_move_anybody(
        self, world: World, me: User, mails: Mails
    ) -> None:
        User.objects.filter(pk=me.pk).update(email_verified_at=None)
        send_verify_code(email=me.email)
        self.ask(world)
        assert_problem(self.verify(digits(mails(me.email)[0])), 400, "invalid", field="code")

    def test_a_taken_address(self, world: World, me: User, settings: Any, mails: Mails) -> None:
        taken = world.stranger.user.email
        assert_problem(self.ask(world, email=taken), 409, "email_taken")
        settings.ENUMERATION_SAFE = True
        assert self.ask(world, email=taken).status_code == 200
        assert mails(taken) == []

    def test_an_address_that_was_taken_meanwhile(
        self, world: World, me: User, mails: Mails
    ) -> None:
        self.ask(world)
        User.objects.create_user(MOVED, PASSWORD)
        assert_problem(self.verify(digits(mails(MOVED)[-1])), 400, "invalid", field="code")

    @pytest.mark.parametrize(
        ("sent", "field", "code"),
        [
            ({"password": "not it at all"}, "password", "wrong_password"),
            ({"email": "nowhere"}, "email", "invalid"),
        ],
    )
    def test_what_is_refused(
        self, world: World, me: User, sent: dict[str, str], field: str, code: str
    ) -> None:
        assert_problem(self.ask(world, **sent), 400, code, field=field)
        assert not EmailCode.objects.exists()

    def test_on_pages(self, browser_client: Client, me: User, mails: Mails) -> None:
        sent = {"password": PASSWORD, "email": MOVED}
        asked = browser_client.post("/settings/email", sent)
        assert asked["Location"] == "/settings/email/code?to=zoe.new%40example.com"
        assert browser_client.get(asked["Location"]).status_code == 200
        code = digits(mails(MOVED)[-1])
        wrong = "000000" if code != "000000" else "111111"
        assert browser_client.post(asked["Location"], {"code": wrong}).status_code == 400
        right = browser_client.post(asked["Location"], {"code": code})
        assert right["Location"] == "/settings/security"
        assert User.objects.get(pk=me.pk).email == MOVED


class TestWithTwoFactor:
    """Whoever has the password alone changes nothing."""

    @pytest.mark.parametrize(
        ("path", "sent"),
        [("change-password", {"new_password": NEW}), ("change-email", {"email": MOVED})],
    )
    def test_a_code_is_needed(
        self, world: World, me: User, path: str, sent: dict[str, str]
    ) -> None:
        from accounts.tests.test_two_factor import code_of

        mine = Api(world.owner)
        setup = mine.post("/auth/totp/setup", {"password": PASSWORD}).json()  # type: ignore[attr-defined]
        code = code_of(setup["secret"])
        recovery = mine.post("/auth/totp/verify", {"code": code}).json()["recovery_codes"]  # type: ignore[attr-defined]
        sent = {"password": PASSWORD, **sent}
        answer = mine.post(f"/auth/{path}", sent)
        assert_problem(answer, 400, "totp_required", field="code")
        answer = mine.post(f"/auth/{path}", {**sent, "code": code})
        assert_problem(answer, 400, "totp_invalid", field="code")
        answer = mine.post(f"/auth/{path}", {**sent, "code": recovery[0]})
        assert answer.status_code == 200


class TestExport:
    def test_it_tells_everything_of_ones_own_and_no_secrets(self, world: World, me: User) -> None:
        said = Message.objects.create(
            session=world.ours.session, seq=50, role="visitor", content="Is it open on Sunday?"
        )
        answer = Api(world.owner).get("/auth/export")
        assert answer.status_code == 200, answer.content
        told = answer.json()  # type: ignore[attr-defined]
        assert told["user"]["email"] == me.email
        assert [each["id"] for each in told["bots"]] == [str(world.ours.bot.pk)]
        assert str(said.pk) in [each["id"] for each in told["messages"]]
        assert {"sign_ins", "api_keys", "audit", "documents", "sessions", "feedback",
                "contacts", "memberships"} <= told.keys()  # fmt: skip
        text = answer.content.decode()
        assert me.password not in text
        assert world.full_key.headers["X-API-Key"] not in text
        assert str(world.theirs.bot.pk) not in text
        assert str(world.theirs.session.pk) not in text

    def test_on_pages(self, browser_client: Client, me: User) -> None:
        answer = browser_client.get("/settings/export")
        assert answer["Content-Disposition"] == 'attachment; filename="konan.json"'
        assert answer.json()["user"]["email"] == me.email
        assert Client().get("/settings/export")["Location"].startswith("/login")


class TestDeletion:
    def delete(self, world: World, password: str = PASSWORD) -> HttpResponse:
        return Api(world.owner).delete("/auth/me", {"password": password})

    def test_everybody_is_refused_at_the_next_request(
        self, world: World, me: User, browser_client: Client
    ) -> None:
        assert self.delete(world).status_code == 204
        assert_problem(Api(world.owner).get("/auth/me"), 401, "unauthorized")
        refresh = Api().post("/auth/refresh", {"refresh_token": world.owner.refresh_token})
        assert_problem(refresh, 401, "unauthorized")
        assert_problem(Api(world.full_key).get("/auth/me"), 401, "unauthorized")
        assert browser_client.get("/home")["Location"].startswith("/login")
        assert_problem(Api(world.visitor).get("/widget/config"), 401, "unauthorized")
        assert login(me.email, PASSWORD) == 401

    def test_nothing_of_theirs_stays(self, world: World, me: User, mails: Mails) -> None:
        with_words = {"message": {"content": "a word of a visitor"}}
        emit("internal.test", owner_id=me.pk, bot_id=None, payload=with_words)
        Api().post("/auth/forgot-password", {"email": me.email})
        self.delete(world)
        assert left_of(me) == {}
        assert not Event.objects.filter(owner_id=me.pk).exists()
        assert me.email not in str(list(Event.objects.values_list("payload", flat=True)))
        assert not Bot.objects.filter(pk=world.ours.bot.pk).exists()
        assert not Session.objects.filter(pk=world.ours.session.pk).exists()
        entry = AuditEntry.objects.filter(owner_id=me.pk).latest("id")
        assert (entry.action, entry.subject) == ("user.deleted", f"user:{me.pk}")
        assert "are deleted" in mails(me.email)[-1]

    def test_other_peoples_things_stay(self, world: World, me: User) -> None:
        self.delete(world)
        assert Api(world.stranger).get(f"/bots/{world.theirs.bot.pk}").status_code == 200
        assert Api(world.admin).get("/auth/me").status_code == 200

    def test_a_mate_who_goes_leaves_what_they_said(self, world: World) -> None:
        agent = world.agent.user
        agent.set_password(PASSWORD)
        agent.save()
        said = Message.objects.create(
            session=world.ours.session, seq=50, role="agent", content="Hello!", author=agent
        )
        answer = Api(world.agent).delete("/auth/me", {"password": PASSWORD})
        assert answer.status_code == 204
        said.refresh_from_db()
        assert (said.content, said.author_id) == ("Hello!", None)

    def test_a_wrong_password_deletes_nothing(self, world: World, me: User) -> None:
        answer = self.delete(world, "not it at all")
        assert_problem(answer, 400, "wrong_password", field="password")
        assert User.objects.filter(pk=me.pk).exists()

    def test_on_pages(self, browser_client: Client, me: User) -> None:
        assert b"This cannot be undone" in browser_client.get("/settings/delete").content
        wrong = browser_client.post("/settings/delete", {"password": "not it at all"})
        assert wrong.status_code == 400
        gone = browser_client.post("/settings/delete", {"password": PASSWORD})
        assert gone["Location"] == "/"
        assert not User.objects.filter(pk=me.pk).exists()
        assert browser_client.get("/home")["Location"].startswith("/login")


def left_of(user: User) -> dict[str, int]:
    """How many rows of each table still point at somebody."""
    found: dict[str, int] = {}
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, models.ForeignKey) and field.related_model is User:
                rows = model._default_manager.filter(**{f"{field.attname}": user.pk}).count()
                if rows:
                    found[f"{model.__name__}.{field.name}"] = rows
    return found
