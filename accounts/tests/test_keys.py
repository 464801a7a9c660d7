"""API keys and sign-ins: made, listed, ended; by their owner alone."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import ApiKey, AuditEntry, User
from accounts.pages.settings_forms import RIGHTS
from accounts.services import open_tokens
from accounts.services.keys import SCOPES
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.world import Principal, World, make_person

KEYS, SIGN_INS = "/auth/api-keys", "/auth/sessions"


def make(world: World, **body: Any) -> dict[str, Any]:
    answer = Api(world.owner).post(KEYS, {"name": "Shop", **body})
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[attr-defined, no-any-return]


def with_key(text: str) -> Api:
    return Api(Principal("key", {"X-API-Key": text}))


def listed(world: World) -> list[dict[str, Any]]:
    return Api(world.owner).get(KEYS).json()["results"]  # type: ignore[attr-defined, no-any-return]


class TestKeys:
    def test_the_text_is_shown_once(self, world: World) -> None:
        made = make(world)
        assert made.keys() == {
            "id", "name", "prefix", "scopes", "expires_at", "last_used_at", "created_at", "key",
        }  # fmt: skip
        assert made["key"].startswith(made["prefix"] + "")
        assert made["scopes"] == ["read", "chat", "write"]
        shown = next(each for each in listed(world) if each["id"] == made["id"])
        assert shown == {name: made[name] for name in made if name != "key"}
        assert made["key"].encode() not in bytes(ApiKey.objects.get(pk=made["id"]).digest)

    def test_it_acts_as_its_maker_and_says_when_it_did(self, world: World) -> None:
        made = make(world)
        me = with_key(made["key"]).get("/auth/me").json()  # type: ignore[attr-defined]
        assert me["email"] == world.owner.user.email
        assert next(e for e in listed(world) if e["id"] == made["id"])["last_used_at"]

    def test_scopes_hold(self, world: World) -> None:
        reader = with_key(make(world, scopes=["read"])["key"])
        assert reader.get("/bots").status_code == 200
        assert_problem(reader.post("/bots", {"name": "x"}), 403, "scope_missing")

    @pytest.mark.parametrize("path", [KEYS, SIGN_INS])
    def test_keys_never_manage_credentials(self, world: World, path: str) -> None:
        full = with_key(make(world)["key"])
        assert_problem(full.get(path), 403, "scope_missing")
        assert_problem(full.post(KEYS, {"name": "another"}), 403, "scope_missing")

    def test_an_ended_one_is_refused_at_the_next_request(self, world: World) -> None:
        made = make(world)
        assert with_key(made["key"]).get("/auth/me").status_code == 200
        assert Api(world.owner).delete(f"{KEYS}/{made['id']}").status_code == 204
        assert_problem(with_key(made["key"]).get("/auth/me"), 401, "unauthorized")
        assert made["id"] not in [each["id"] for each in listed(world)]
        assert_problem(Api(world.owner).delete(f"{KEYS}/{made['id']}"), 404, "not_found")

    def test_an_expired_one_is_refused(self, world: World) -> None:
        made = make(world, expires_at=(timezone.now() + timedelta(hours=1)).isoformat())
        assert with_key(made["key"]).get("/auth/me").status_code == 200
        ApiKey.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        assert_problem(with_key(made["key"]).get("/auth/me"), 401, "unauthorized")

    @pytest.mark.parametrize(
        ("body", "field"),
        [
            ({"name": ""}, "name"),
            ({"name": "x" * 121}, "name"),
            ({"name": "x", "scopes": []}, "scopes"),
            ({"name": "x", "scopes": ["admin"]}, "scopes"),
            ({"name": "x", "scopes": "read"}, "scopes"),
            ({"name": "x", "expires_at": "2020-01-01T00:00:00Z"}, "expires_at"),
            ({"name": "x", "user": "me"}, "user"),
            ({}, "name"),
        ],
    )
    def test_what_is_refused(self, world: World, body: dict[str, Any], field: str) -> None:
        answer = Api(world.owner).post(KEYS, body)
        assert answer.status_code == 400
        told = [each["field"] for each in answer.json()["errors"]]  # type: ignore[attr-defined]
        assert {each.partition(".")[0] for each in told} == {field}

    def test_twenty_are_the_most(self, world: World) -> None:
        for _ in range(20 - len(listed(world))):
            made = make(world)
        assert_problem(Api(world.owner).post(KEYS, {"name": "x"}), 409, "too_many_keys")
        Api(world.owner).delete(f"{KEYS}/{made['id']}")
        make(world)

    def test_an_unverified_person_makes_none(self, db: None) -> None:
        new = make_person("new", verified=False)
        assert_problem(Api(new).post(KEYS, {}), 403, "email_not_verified")

    def test_the_audit_trail_tells_it_without_the_key(self, world: World) -> None:
        made = make(world)
        Api(world.owner).delete(f"{KEYS}/{made['id']}")
        entries = AuditEntry.objects.filter(subject=f"api_key:{made['id']}").order_by("id")
        assert [entry.action for entry in entries] == ["api_key.created", "api_key.ended"]
        assert made["key"] not in str([entry.data for entry in entries])


class TestSignIns:
    def test_they_are_listed_newest_first(self, world: World) -> None:
        open_tokens(user=world.owner.user, user_agent="curl/8.0")
        shown = Api(world.owner).get(SIGN_INS).json()["results"]  # type: ignore[attr-defined]
        assert [each["user_agent"] for each in shown] == ["curl/8.0", ""]
        assert [each["current"] for each in shown] == [False, True]
        assert shown[0].keys() == {
            "id", "kind", "ip", "user_agent", "current", "created_at", "last_seen_at",
            "expires_at",
        }  # fmt: skip

    def test_an_ended_one_is_refused_at_the_next_request(self, world: World) -> None:
        tokens = open_tokens(user=world.owner.user)
        other = Api(Principal("other", {"Authorization": f"Bearer {tokens.token}"}))
        assert other.get("/auth/me").status_code == 200
        newest = Api(world.owner).get(SIGN_INS).json()["results"][0]  # type: ignore[attr-defined]
        assert Api(world.owner).delete(f"{SIGN_INS}/{newest['id']}").status_code == 204
        assert_problem(other.get("/auth/me"), 401, "unauthorized")
        refresh = Api().post("/auth/refresh", {"refresh_token": tokens.refresh_token})
        assert_problem(refresh, 401, "unauthorized")
        assert_problem(Api(world.owner).delete(f"{SIGN_INS}/{newest['id']}"), 404, "not_found")

    def test_a_browser_is_ended_too(self, world: World) -> None:
        browser = Client(headers={"User-Agent": "Mozilla/5.0 (X11; Linux) Firefox/130.0"})
        browser.force_login(world.owner.user)
        assert browser.get("/settings").status_code == 200
        newest = Api(world.owner).get(SIGN_INS).json()["results"][0]  # type: ignore[attr-defined]
        assert newest["kind"] == "pages"
        Api(world.owner).delete(f"{SIGN_INS}/{newest['id']}")
        assert browser.get("/settings")["Location"].startswith("/login")

    @pytest.mark.parametrize("who", ["stranger", "admin"])
    def test_others_are_not_there(self, world: World, who: str) -> None:
        mine = Api(world.owner).get(SIGN_INS).json()["results"][0]["id"]  # type: ignore[attr-defined]
        somebody = Api(getattr(world, who))
        assert_problem(somebody.delete(f"{SIGN_INS}/{mine}"), 404, "not_found")
        assert_problem(somebody.delete(f"{SIGN_INS}/{uuid7()}"), 404, "not_found")
        assert Api(world.owner).get("/auth/me").status_code == 200


class TestPages:
    @pytest.fixture
    def browser_client(self, world: World) -> Client:
        client = Client()
        client.force_login(world.owner.user)
        return client

    @pytest.mark.parametrize("path", ["/settings", "/settings/keys", "/settings/sign-ins"])
    def test_they_are_for_people_who_are_signed_in(self, browser_client: Client, path: str) -> None:
        assert browser_client.get(path).status_code == 200
        assert Client().get(path)["Location"].startswith("/login")

    def test_the_profile_is_saved(self, browser_client: Client, world: World) -> None:
        sent = {"name": "Olive", "locale": "fr", "timezone": "Europe/Paris"}
        assert browser_client.post("/settings", sent)["Location"] == "/settings"
        user = User.objects.get(pk=world.owner.user.pk)
        assert (user.name, user.locale, user.timezone) == ("Olive", "fr", "Europe/Paris")
        assert browser_client.get("/settings").headers["Content-Language"] == "fr"
        wrong = browser_client.post("/settings", {**sent, "timezone": "Mars/Base"})
        assert wrong.status_code == 422

    def test_a_key_is_made_shown_once_and_ended(self, browser_client: Client) -> None:
        sent = {"name": "Shop", "scopes": ["read"], "lasts": "30"}
        answer = browser_client.post("/settings/keys", sent)
        assert answer.status_code == 201
        text = answer.context["text"]
        assert text in answer.content.decode()
        assert "no-store" in answer["Cache-Control"]
        assert with_key(text).get("/auth/me").status_code == 200
        assert text not in browser_client.get("/settings/keys").content.decode()
        key = ApiKey.objects.latest("id")
        assert key.scopes == ["read"]
        browser_client.post(f"/settings/keys/{key.pk}/end")
        assert with_key(text).get("/auth/me").status_code == 401

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("en", "Look at bots, knowledge and conversations"),
            ("fr", "Voir les bots, les connaissances et les conversations"),
            ("ar", "الاطلاع على البوتات والمعرفة والمحادثات"),
        ],
    )
    def test_rights_are_told_in_words(
        self, browser_client: Client, world: World, language: str, words: str
    ) -> None:
        """At the key that has them, and where one is made."""
        ApiKey.objects.filter(user=world.owner.user).update(scopes=["read"])
        User.objects.filter(pk=world.owner.user.pk).update(locale=language)
        page = browser_client.get("/settings/keys").content.decode()
        assert page.count(f'{words} <code dir="ltr">read</code>') == len(listed(world)) + 1
        for scope in ("chat", "write"):
            assert page.count(f'<code dir="ltr">{scope}</code>') == 1, "of no key, in the form"

    def test_every_right_has_words(self) -> None:
        assert tuple(RIGHTS) == SCOPES

    def test_a_refusal_stands_on_the_page(self, db: None) -> None:
        client = Client()
        client.force_login(make_person("new", verified=False).user)
        answer = client.post("/settings/keys", {"name": "Shop", "scopes": ["read"]})
        assert answer.status_code == 422
        assert b"Verify your e-mail address first." in answer.content

    def test_signing_out_elsewhere(self, browser_client: Client, world: World) -> None:
        page = browser_client.get("/settings/sign-ins").content.decode()
        sign_in = world.owner.actor.sign_in_id
        assert f"/settings/sign-ins/{sign_in}/end" in page
        browser_client.post(f"/settings/sign-ins/{sign_in}/end")
        assert_problem(Api(world.owner).get("/auth/me"), 401, "unauthorized")

    def test_others_things_are_not_there(self, world: World) -> None:
        client = Client()
        client.force_login(world.stranger.user)
        key = world.owner.user.api_keys.latest("id")
        assert client.post(f"/settings/keys/{key.pk}/end").status_code == 404
        sign_in = world.owner.actor.sign_in_id
        assert client.post(f"/settings/sign-ins/{sign_in}/end").status_code == 404
        assert Api(world.owner).get("/auth/me").status_code == 200
