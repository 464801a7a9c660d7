"""/inbox/sessions/{id}/draft: what somebody has begun to write, one a person and session."""

import pytest

from inbox.models import Draft
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(world: World) -> str:
    return f"/inbox/sessions/{world.ours.session.pk}/draft"


def test_a_draft_waits_for_its_writer_alone(world: World, api: Api, path: str) -> None:
    agent = api.as_(world.agent)
    kept = agent.put(path, {"content": "Dear \n", "is_note": True})
    assert kept.status_code == 200, kept.content
    draft = agent.get(path).json()  # type: ignore[attr-defined]
    assert (draft["content"], draft["is_note"]) == ("Dear \n", True)
    assert draft["updated_at"] is not None
    nothing = {"content": "", "is_note": False, "updated_at": None}
    assert api.as_(world.admin).get(path).json() == nothing  # type: ignore[attr-defined]


def test_the_later_text_counts_and_an_empty_one_is_no_draft(
    world: World, api: Api, path: str
) -> None:
    agent = api.as_(world.agent)
    agent.put(path, {"content": "Dear", "is_note": True})
    assert agent.put(path, {"content": "Dear you"}).json()["is_note"] is True  # type: ignore[attr-defined]
    assert Draft.objects.count() == 1
    assert agent.put(path, {"content": ""}).json()["updated_at"] is None  # type: ignore[attr-defined]
    assert not Draft.objects.exists()


def test_thrown_away_as_often_as_one_likes(world: World, api: Api, path: str) -> None:
    agent = api.as_(world.agent)
    agent.put(path, {"content": "Dear"})
    assert agent.delete(path).status_code == 204
    assert agent.delete(path).status_code == 204
    assert agent.get(path).json()["content"] == ""  # type: ignore[attr-defined]


def test_too_long_and_not_text_are_refused(world: World, api: Api, path: str) -> None:
    for wrong in ("x" * 8_001, 5, None):
        answer = api.as_(world.agent).put(path, {"content": wrong})
        assert answer.status_code == 400, wrong
    assert_problem(api.as_(world.agent).put(path, {"text": "x"}), 400, "unknown_field")
