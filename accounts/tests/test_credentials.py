"""Access tokens and API keys: what is refused, and what keys may do."""

import base64
import time
from datetime import timedelta
from typing import Any
from uuid import UUID

import jwt
import orjson
import pytest
from django.utils import timezone

from accounts.credentials import issue_bearer, new_api_key, read_api_key, read_bearer
from accounts.models import ApiKey, SignIn
from konan.core.errors import Unauthorized
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.world import World, make_key

ME = "/auth/me"
IDS = {"user_id": uuid7(), "sign_in_id": uuid7()}


def signed(settings: Any, *, key: str | None = None, kid: str = "test", **changes: Any) -> str:
    now = int(time.time())
    payload = {
        "iss": "konan", "aud": "konan-api", "sub": str(IDS["user_id"]),
        "sid": str(IDS["sign_in_id"]), "jti": "x", "iat": now, "exp": now + 60, **changes,
    }  # fmt: skip
    payload = {name: value for name, value in payload.items() if value is not None}
    secret = settings.JWT_KEYS.partition(":")[2] if key is None else key
    return jwt.encode(payload, secret, algorithm="HS256", headers={"kid": kid})


def test_a_token_of_ours_is_read(settings: Any) -> None:
    claims = read_bearer(issue_bearer(**IDS))
    assert (claims.user_id, claims.sign_in_id) == (IDS["user_id"], IDS["sign_in_id"])
    assert read_bearer(signed(settings)) == claims


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "other"}, {"aud": "other"}, {"sub": "x"}, {"sid": None}, {"jti": None},
        {"iat": None}, {"exp": None}, {"aud": None}, {"iss": None},
        {"exp": int(time.time()) - 11}, {"key": "x" * 40}, {"kid": "gone"},
    ],
)  # fmt: skip
def test_anything_else_is_refused(settings: Any, changes: dict[str, Any]) -> None:
    with pytest.raises(Unauthorized):
        read_bearer(signed(settings, **changes))


def test_the_algorithm_is_pinned(settings: Any) -> None:
    _, payload, _ = signed(settings).split(".")
    header = base64.urlsafe_b64encode(orjson.dumps({"alg": "none", "kid": "test"})).decode()
    for forged in (f"{header.rstrip('=')}.{payload}.", "a.b.c", "", "x" * 5000):
        with pytest.raises(Unauthorized):
            read_bearer(forged)


def test_an_older_key_still_verifies(settings: Any) -> None:
    old = issue_bearer(**IDS)
    settings.JWT_KEYS = f"new:{'n' * 40},{settings.JWT_KEYS}"
    assert read_bearer(old).user_id == IDS["user_id"]
    assert jwt.get_unverified_header(issue_bearer(**IDS))["kid"] == "new"


def test_a_key_has_a_shape_that_can_be_checked_offline() -> None:
    text, parts = new_api_key()
    assert read_api_key(text) == parts
    assert len(text) == len("konan_") + 8 + 43 + 6
    changed = text[:20] + ("a" if text[20] != "a" else "b") + text[21:]
    for wrong in (changed, text[:-1], text + "x", "konan_", "", "é" * 63):
        with pytest.raises(Unauthorized):
            read_api_key(wrong)


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer"}, {"Authorization": "Bearer x y"},
        {"Authorization": "Basic YTpi"}, {"Authorization": "Bearer x"}, {"X-API-Key": ""},
        {"X-API-Key": "konan_nope"}, {"Authorization": ""},
    ],
)  # fmt: skip
def test_a_malformed_credential_is_a_401(api: Api, db: None, headers: dict[str, str]) -> None:
    answer = api.call("GET", ME, headers=headers)
    assert_problem(answer, 401, "unauthorized")
    assert answer["WWW-Authenticate"].startswith("Bearer")


def test_two_principals_at_once_are_a_401(world: World, api: Api) -> None:
    mine = api.as_(world.stranger)
    assert_problem(
        mine.call("GET", ME, headers=world.full_key.headers), 401, "ambiguous_credentials"
    )
    assert_problem(
        mine.call("GET", ME, headers=world.visitor.headers), 401, "ambiguous_credentials"
    )
    both = api.as_(world.owner).call("GET", ME, headers=world.read_key.headers)
    assert both.status_code == 200
    narrow = api.as_(world.owner).call(
        "POST", "/bots", {"name": "x"}, headers=world.read_key.headers
    )
    assert_problem(narrow, 403, "scope_missing")


def test_public_calls_ignore_a_stale_credential(api: Api, db: None) -> None:
    sent = {"email": "zoe@example.com", "password": "a fine long password"}
    answer = api.post("/auth/register", sent, Authorization="Bearer stale")
    assert answer.status_code == 201


@pytest.mark.parametrize("what", ["ended", "expired", "closed"])
def test_the_row_is_read_at_every_request(world: World, api: Api, what: str) -> None:
    mine = api.as_(world.owner)
    assert mine.get(ME).status_code == 200
    if what == "ended":
        SignIn.objects.update(ended_at=timezone.now())
    elif what == "expired":
        SignIn.objects.update(expires_at=timezone.now())
    else:
        world.owner.user.is_active = False
        world.owner.user.save()
    assert_problem(mine.get(ME), 401, "unauthorized")


class TestKeys:
    def test_a_key_acts_as_its_maker(self, world: World, api: Api) -> None:
        me = api.as_(world.read_key).get(ME).json()  # type: ignore[attr-defined]
        assert me["id"] == str(world.owner.user.pk)

    def test_never_an_operation_on_accounts_but_who_am_i(self, world: World, api: Api) -> None:
        assert_problem(api.as_(world.full_key).put(ME, {"name": "x"}), 403, "scope_missing")
        assert_problem(api.as_(world.full_key).post("/auth/logout"), 403, "scope_missing")

    @pytest.mark.parametrize(
        ("scopes", "get", "post"),
        [(["read"], 200, 403), (["write"], 403, 400), (["chat"], 403, 403), ([], 403, 403)],
    )
    def test_scopes(self, world: World, api: Api, scopes: list[str], get: int, post: int) -> None:
        mine = api.as_(make_key("some", world.owner.user, *scopes))
        assert mine.get("/bots").status_code == get
        assert mine.post("/bots", {"name": 1}).status_code == post

    @pytest.mark.parametrize("what", ["ended", "expired", "other secret"])
    def test_a_dead_key_is_a_401(self, world: World, api: Api, what: str) -> None:
        if what == "ended":
            ApiKey.objects.update(ended_at=timezone.now())
        elif what == "expired":
            ApiKey.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        else:
            ApiKey.objects.update(digest=b"x" * 32)
        assert_problem(api.as_(world.read_key).get(ME), 401, "unauthorized")

    def test_its_last_use_is_kept_to_the_minute(self, world: World, api: Api) -> None:
        api.as_(world.read_key).get(ME)
        first = ApiKey.objects.get(name="read key").last_used_at
        api.as_(world.read_key).get(ME)
        assert first is not None
        assert ApiKey.objects.get(name="read key").last_used_at == first

    def test_only_a_digest_is_kept(self, world: World) -> None:
        text = world.read_key.headers["X-API-Key"]
        row = ApiKey.objects.get(name="read key")
        kept = b"".join(str(value).encode() for value in vars(row).values())
        assert text.removeprefix("konan_").encode() not in kept
        assert isinstance(row.pk, UUID)
