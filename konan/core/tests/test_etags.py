"""ETag, If-None-Match and If-Match: two people who edit one bot."""

from concurrent.futures import ThreadPoolExecutor

import httpx2 as httpx
import pytest

from bots.models import Bot
from konan.testing.api import Api, assert_problem
from konan.testing.server import Served
from konan.testing.world import World


@pytest.fixture
def mine(world: World, api: Api) -> Api:
    return api.as_(world.owner)


@pytest.fixture
def path(world: World) -> str:
    return f"/bots/{world.bot.pk}"


def test_a_single_resource_has_a_strong_one(mine: Api, path: str, world: World) -> None:
    document = f"{path}/knowledge/{world.ours.document.pk}"
    for each in (path, document, "/auth/me"):
        tag = mine.get(each)["ETag"]
        assert tag.startswith('"') and tag.endswith('"')
        assert mine.get(each)["ETag"] == tag


def test_a_list_has_none(mine: Api) -> None:
    assert "ETag" not in mine.get("/bots")


def test_what_is_known_is_not_sent_again(mine: Api, path: str) -> None:
    tag = mine.get(path)["ETag"]
    for known in (tag, f'"x", {tag}', f"W/{tag}", "*"):
        answer = mine.call("GET", path, headers={"If-None-Match": known})
        assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", tag)
        assert "RateLimit" in answer
    assert mine.call("GET", path, headers={"If-None-Match": '"x"'}).status_code == 200


def test_a_change_of_what_one_knows(mine: Api, path: str) -> None:
    tag = mine.get(path)["ETag"]
    answer = mine.put(path, {"name": "One"}, **{"If-Match": tag})
    assert answer.status_code == 200
    assert answer["ETag"] == mine.get(path)["ETag"] != tag
    assert mine.patch(path, {"name": "Two"}, **{"If-Match": answer["ETag"]}).status_code == 200
    assert mine.patch(path, {"name": "Three"}, **{"If-Match": "*"}).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_a_change_of_something_else_is_refused(
    mine: Api, path: str, world: World, method: str
) -> None:
    stale = {"If-Match": mine.get(path)["ETag"]}
    mine.put(path, {"name": "Meanwhile"})
    answer = mine.call(method, path, {"name": "Mine"}, headers=stale)
    assert_problem(answer, 412, "precondition_failed")
    assert Bot.objects.get(pk=world.bot.pk).name == "Meanwhile"


def test_other_refusals_come_first(world: World, api: Api, path: str) -> None:
    stale = {"If-Match": '"stale"'}
    assert_problem(api.put(path, {}, **stale), 401, "unauthorized")
    assert_problem(api.as_(world.stranger).put(path, {}, **stale), 404, "not_found")
    assert_problem(api.as_(world.viewer).put(path, {}, **stale), 403, "forbidden")
    assert_problem(api.as_(world.owner).put(path, {"x": 1}, **stale), 400, "unknown_field")
    assert_problem(api.as_(world.owner).put(path, {}, **stale), 412, "precondition_failed")


@pytest.mark.django_db(transaction=True)
def test_of_ten_who_change_one_version_one_wins(served: Served, world: World) -> None:
    url = f"{served.url}/api/v1/bots/{world.bot.pk}"
    tag = httpx.get(url, headers=world.owner.headers).headers["ETag"]

    def change(number: int) -> int:
        headers = {**world.owner.headers, "If-Match": tag}
        answer = httpx.put(url, json={"name": f"Name {number}"}, headers=headers, timeout=20)
        return answer.status_code

    with ThreadPoolExecutor(10) as threads:
        assert sorted(threads.map(change, range(10))) == [200, *[412] * 9]
