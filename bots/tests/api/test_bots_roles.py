"""Routes × principals: who may call what on a bot, and what everybody else hears."""

from typing import Any

import pytest

from bots.models import Bot
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

MANAGE = {
    "owner": 200, "admin": 200, "agent": 403, "viewer": 403, "removed": 404, "stranger": 404,
    "read_key": 403, "full_key": 200, "nobody": 401, "visitor": 401, "other_visitor": 401,
}  # fmt: skip
VIEW = {**MANAGE, "agent": 200, "viewer": 200, "read_key": 200}
OWN = {**MANAGE, "admin": 403}
CREATED = {name: 201 if status == 200 else status for name, status in MANAGE.items()}
GONE = {name: 204 if status == 200 else status for name, status in OWN.items()}

ROUTES: list[tuple[str, str, Any, dict[str, int]]] = [
    ("GET", "/bots/{id}", None, VIEW),
    ("PUT", "/bots/{id}", {"name": "Renamed"}, MANAGE),
    ("PATCH", "/bots/{id}", {"name": "Renamed"}, MANAGE),
    ("POST", "/bots/{id}/activate", None, MANAGE),
    ("POST", "/bots/{id}/pause", None, MANAGE),
    ("POST", "/bots/{id}/duplicate", None, CREATED),
    ("POST", "/bots/{id}/rotate-token", None, MANAGE),
    ("POST", "/bots/{id}/rotate-identity-secret", None, MANAGE),
    ("DELETE", "/bots/{id}", None, GONE),
]
CODES = {401: "unauthorized", 403: "forbidden", 404: "not_found"}


@pytest.mark.parametrize(("method", "path", "body", "expected"), ROUTES)
def test_who_may(
    world: World, api: Api, method: str, path: str, body: Any, expected: dict[str, int]
) -> None:
    refused_first = sorted(expected.items(), key=lambda cell: cell[1] < 300)
    for name, status in refused_first:
        if status < 300:
            continue
        before = Bot.objects.filter(pk=world.bot.pk).values().get()
        answer = api.as_(getattr(world, name)).call(method, path.format(id=world.bot.pk), body)
        code = "scope_missing" if name == "read_key" else CODES[status]
        assert_problem(answer, status, code)
        assert ("WWW-Authenticate" in answer) is (status == 401)
        assert Bot.objects.filter(pk=world.bot.pk).values().get() == before
    for name, status in expected.items():
        if status < 300 and Bot.objects.filter(pk=world.bot.pk).exists():
            answer = api.as_(getattr(world, name)).call(method, path.format(id=world.bot.pk), body)
            assert answer.status_code == status, (name, answer.content)


@pytest.mark.parametrize(("method", "path", "body", "_expected"), ROUTES)
def test_not_yours_and_not_there_are_the_same(
    world: World, api: Api, method: str, path: str, body: Any, _expected: dict[str, int]
) -> None:
    bodies = []
    for bot_id in (world.theirs.bot.pk, uuid7()):
        answer = api.as_(world.owner).call(method, path.format(id=bot_id), body)
        bodies.append(assert_problem(answer, 404, "not_found"))
        bodies[-1].pop("request_id")
    assert bodies[0] == bodies[1]
    assert Bot.objects.filter(pk=world.theirs.bot.pk).exists()


def test_a_wrong_body_is_looked_at_last(world: World, api: Api) -> None:
    wrong = {"no_such_field": 1}
    path = f"/bots/{world.bot.pk}"
    assert_problem(api.put(path, wrong), 401, "unauthorized")
    assert_problem(api.as_(world.stranger).put(path, wrong), 404, "not_found")
    assert_problem(api.as_(world.agent).put(path, wrong), 403, "forbidden")
    assert_problem(api.as_(world.owner).put(path, wrong), 400, "unknown_field")


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("owner", 200), ("viewer", 200), ("stranger", 200), ("removed", 200), ("read_key", 200),
        ("visitor", 401), ("nobody", 401),
    ],
)  # fmt: skip
def test_who_may_list(world: World, api: Api, name: str, status: int) -> None:
    answer = api.as_(getattr(world, name)).get("/bots")
    assert answer.status_code == status
    if status == 200:
        seen = {bot["id"] for bot in answer.json()["results"]}  # type: ignore[attr-defined]
        sees_ours = name in ("owner", "viewer", "read_key")
        assert (str(world.bot.pk) in seen) is sees_ours
        assert (str(world.theirs.bot.pk) in seen) is (name == "stranger")


def test_who_may_make_one(world: World, api: Api) -> None:
    for name, status in (("full_key", 201), ("read_key", 403), ("visitor", 401), ("nobody", 401)):
        answer = api.as_(getattr(world, name)).post("/bots", {"name": "New"})
        assert answer.status_code == status, name
