"""/inbox/views: filters under a name, one's own and shared ones."""

from typing import Any

import pytest

from inbox.models import SavedView
from inbox.tests.talks import talk
from konan.testing.api import Api, ResourceCases, assert_problem
from konan.testing.world import Person, World

pytestmark = pytest.mark.django_db


def make(world: World, maker: Person, **fields: Any) -> SavedView:
    told: dict[str, Any] = {"name": "Pending", "filters": {"status": "pending"}, **fields}
    return SavedView.objects.create(bot=world.bot, user=maker.user, **told)


def names(answer: Any) -> set[str]:
    return {each["name"] for each in answer.json()["results"]}


class TestViews(ResourceCases):
    list_path = "/inbox/views"
    one_path = "/inbox/views/{id}"

    def thing(self, world: World) -> Any:
        return (
            SavedView.objects.filter(user=world.owner.user).first() or make(world, world.owner)
        ).pk

    def list_of(self, world: World) -> str:
        self.thing(world)
        return self.list_path


def test_a_view_keeps_its_filters_and_counts(world: World, api: Api) -> None:
    talk(world.ours, status="pending")
    body = {
        "bot_id": str(world.bot.pk),
        "name": " Waiting ",
        "filters": {"status": "pending", "from": "2020-01-01", "sort": "waiting"},
    }
    made = api.as_(world.agent).post("/inbox/views", body)
    assert made.status_code == 201, made.content
    view = made.json()  # type: ignore[attr-defined]
    assert (view["name"], view["filters"], view["shared"]) == ("Waiting", body["filters"], False)
    assert view["count"] == 0  # none of them waits
    path = f"/inbox/views/{view['id']}"
    changed = api.as_(world.agent).put(path, {"filters": {"status": "pending"}}).json()  # type: ignore[attr-defined]
    assert (changed["filters"], changed["count"]) == ({"status": "pending"}, 1)


def test_own_and_shared_views_of_bots_one_sees(world: World, api: Api) -> None:
    make(world, world.agent, name="Own")
    make(world, world.admin, name="Shared", shared=True)
    make(world, world.admin, name="Private")
    make(world, world.removed, name="Of one who left", shared=False)
    assert names(api.as_(world.agent).get("/inbox/views")) == {"Own", "Shared"}
    assert names(api.as_(world.removed).get("/inbox/views")) == set()
    other = {"bot_id": str(world.theirs.bot.pk)}
    assert names(api.as_(world.agent).get("/inbox/views", **other)) == set()


@pytest.mark.parametrize(
    ("filters", "field"),
    [
        ({"state": "open"}, "filters.state"),
        ({"status": "closed"}, "filters.status"),
        ({"assignee": "you"}, "filters.assignee"),
        ({"status": 1}, "filters.status"),
        ("open", "filters"),
        (None, "filters"),
    ],
)
def test_filters_are_the_lists_own(world: World, api: Api, filters: Any, field: str) -> None:
    body = {"bot_id": str(world.bot.pk), "name": "X", "filters": filters}
    answer = api.as_(world.agent).post("/inbox/views", body)
    assert answer.status_code == 400, answer.content
    assert answer.json()["errors"][0]["field"].startswith(field)  # type: ignore[attr-defined]


def test_only_its_maker_changes_a_shared_view(world: World, api: Api) -> None:
    view = make(world, world.agent, shared=True)
    path = f"/inbox/views/{view.pk}"
    for other in (world.owner, world.admin, world.viewer):
        assert_problem(api.as_(other).put(path, {"name": "Mine"}), 403, "forbidden")
        assert_problem(api.as_(other).delete(path), 403, "forbidden")
    assert api.as_(world.agent).delete(path).status_code == 204


def test_a_viewer_makes_views_for_themselves_and_shares_none(world: World, api: Api) -> None:
    body = {"bot_id": str(world.bot.pk), "name": "Mine"}
    viewer = api.as_(world.viewer)
    made = viewer.post("/inbox/views", body)
    assert made.status_code == 201
    assert_problem(viewer.post("/inbox/views", {**body, "shared": True}), 403, "forbidden")
    path = f"/inbox/views/{made.json()['id']}"  # type: ignore[attr-defined]
    assert_problem(viewer.put(path, {"shared": True}), 403, "forbidden")
    assert viewer.put(path, {"name": "Still mine"}).status_code == 200


def test_a_bot_that_is_not_yours_is_not_there(world: World, api: Api) -> None:
    body = {"bot_id": str(world.theirs.bot.pk), "name": ""}
    assert_problem(api.as_(world.agent).post("/inbox/views", body), 404, "not_found")
    answer = api.as_(world.agent).post("/inbox/views", {"name": "X"})
    assert_problem(answer, 400, "required", field="bot_id")
