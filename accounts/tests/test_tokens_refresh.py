"""Refresh tokens: rotated, used once, and a used one ends the family."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from accounts.models import AuditEntry, RefreshToken, SignIn
from konan.testing.api import Api, assert_problem
from konan.testing.world import World, make_person

PATH = "/auth/refresh"


def test_a_refresh_token_gives_a_new_pair(world: World, api: Api) -> None:
    answer = api.post(PATH, {"refresh_token": world.owner.refresh_token})
    assert answer.status_code == 200
    pair = answer.json()  # type: ignore[attr-defined]
    assert pair.keys() == {"token", "refresh_token", "expires_in", "user"}
    assert pair["refresh_token"] != world.owner.refresh_token
    me = api.call("GET", "/auth/me", headers={"Authorization": f"Bearer {pair['token']}"})
    assert me.json()["id"] == str(world.owner.user.pk)  # type: ignore[attr-defined]


def test_a_used_one_ends_the_family_at_once(world: World, api: Api) -> None:
    first = {"refresh_token": world.owner.refresh_token}
    newer = api.post(PATH, first).json()["refresh_token"]  # type: ignore[attr-defined]
    assert_problem(api.post(PATH, first), 401, "unauthorized")
    assert_problem(api.post(PATH, {"refresh_token": newer}), 401, "unauthorized")
    assert_problem(api.as_(world.owner).get("/auth/me"), 401, "unauthorized")
    assert AuditEntry.objects.filter(action="sign_in.refresh_reused").count() == 1


def test_an_unknown_one_is_refused(world: World, api: Api) -> None:
    answer = api.post(PATH, {"refresh_token": "rt_nobody"})
    assert_problem(answer, 401, "unauthorized")
    assert answer["WWW-Authenticate"]


@pytest.mark.parametrize("what", ["idle", "absolute", "closed"])
def test_it_ends_when_idle_at_ninety_days_and_with_the_account(
    world: World, api: Api, what: str
) -> None:
    past = timezone.now() - timedelta(seconds=1)
    if what == "idle":
        RefreshToken.objects.update(expires_at=past)
    elif what == "absolute":
        SignIn.objects.update(expires_at=past)
    else:
        world.owner.user.is_active = False
        world.owner.user.save()
    answer = api.post(PATH, {"refresh_token": world.owner.refresh_token})
    assert_problem(answer, 401, "unauthorized")


def test_lifetimes_are_thirty_days_idle_and_ninety_in_all(world: World) -> None:
    sign_in = SignIn.objects.get(user=world.owner.user)
    link = RefreshToken.objects.get(sign_in=sign_in)
    assert timedelta(days=29) < link.expires_at - timezone.now() <= timedelta(days=30)
    assert timedelta(days=89) < sign_in.expires_at - timezone.now() <= timedelta(days=90)


def test_only_a_digest_is_kept(world: World) -> None:
    stored = b"".join(bytes(link.digest) for link in RefreshToken.objects.all())
    assert world.owner.refresh_token.encode() not in stored


@pytest.mark.django_db(transaction=True)
def test_of_twenty_at_once_exactly_one_wins() -> None:
    person = make_person("racer")

    def use(_: int) -> int:
        try:
            return Api().post(PATH, {"refresh_token": person.refresh_token}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=20) as threads:
        statuses = sorted(threads.map(use, range(20)))
    assert statuses == [200, *[401] * 19]
    assert SignIn.objects.get().ended_at is not None
