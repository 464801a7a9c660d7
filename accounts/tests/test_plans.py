"""Limits of plans: what is counted, what is refused, who is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client

from accounts.models import User
from accounts.services.plans import take_room
from bots.models import Bot
from bots.services import bot_create
from konan.core.errors import Forbidden
from konan.core.ids import uuid7
from konan.core.models import Event
from konan.core.tenancy import Actor
from konan.testing.api import Api, assert_problem
from konan.testing.plans import give_plan
from konan.testing.world import Person, World, make_person

pytestmark = pytest.mark.django_db

TEXT = {"title": "Hours", "text": "We are open from nine to five, every day."}
HOOK = {"url": "https://127.0.0.1/hook", "events": ["*"]}


@pytest.fixture(autouse=True)
def own_addresses(settings: Any) -> None:
    settings.OUTBOUND_ALLOWED_CIDRS = ["127.0.0.0/8"]


def usage(api: Api, person: Person) -> dict[str, int]:
    used: dict[str, int] = api.as_(person).get("/auth/me").json()["plan"]["usage"]  # type: ignore[attr-defined]
    return used


def told(limit: str) -> list[int]:
    events = Event.objects.filter(name="internal.plan_limit", payload__limit=limit)
    return [event.payload["percent"] for event in events.order_by("id")]


def make_bot(api: Api, world: World) -> Any:
    return api.as_(world.owner).post("/bots", {"name": "Another"})


def copy_bot(api: Api, world: World) -> Any:
    return api.as_(world.owner).post(f"/bots/{world.bot.pk}/duplicate", {})


def add_text(api: Api, world: World) -> Any:
    return api.as_(world.owner).post(f"/bots/{world.bot.pk}/knowledge", TEXT)


def add_file(api: Api, world: World) -> Any:
    file = SimpleUploadedFile("hours.txt", b"We are open from nine to five.", "text/plain")
    client = Client(headers=world.owner.headers)
    return client.post(f"/api/v1/bots/{world.bot.pk}/knowledge", {"file": file})


def add_webhook(api: Api, world: World) -> Any:
    return api.as_(world.owner).post("/webhooks", {"bot_id": str(world.bot.pk), **HOOK})


def invite(api: Api, world: World, email: str = "") -> Any:
    body = {"email": email or f"new-{uuid7()}@example.com", "role": "agent"}
    return api.as_(world.owner).post(f"/teams/{world.team.pk}/invite", body)


Acts = Callable[[Api, World], Any]
MADE: dict[str, tuple[Acts, str, int]] = {
    "a bot": (make_bot, "bots", 1),
    "a copy of a bot": (copy_bot, "bots", 1),
    "a text": (add_text, "documents", 1),
    "a file": (add_file, "documents", 1),
    "a webhook": (add_webhook, "webhooks", 0),
    "an invitation": (invite, "seats", 4),
}


@pytest.mark.parametrize("what", MADE)
def test_the_last_one_is_made_and_the_next_is_refused(api: Api, world: World, what: str) -> None:
    act, limit, there = MADE[what]
    assert usage(api, world.owner)[limit] == there
    give_plan(world.owner.user, **{limit: there + 1})
    made = act(api, world)
    assert made.status_code in (201, 202), made.content
    assert usage(api, world.owner)[limit] == there + 1
    give_plan(world.owner.user, **{limit: there})  # below what there is: nothing goes
    problem = assert_problem(act(api, world), 403, "plan_limit_reached")
    assert problem["limit"] == limit
    assert problem["upgrade_url"].endswith("/settings/plan")
    assert usage(api, world.owner)[limit] == there + 1


def test_the_default_plan_binds_nothing(api: Api, world: World) -> None:
    plan = api.as_(world.owner).get("/auth/me").json()["plan"]  # type: ignore[attr-defined]
    assert (plan["code"], set(plan["limits"].values())) == ("unlimited", {None})
    for act, _limit, _there in MADE.values():
        assert act(api, world).status_code in (201, 202)
    assert Event.objects.filter(name="internal.plan_limit").count() == 0


def test_the_owner_of_the_bot_pays_whoever_adds(api: Api, world: World) -> None:
    give_plan(world.owner.user, documents=1)
    refused = api.as_(world.admin).post(f"/bots/{world.bot.pk}/knowledge", TEXT)
    problem = assert_problem(refused, 403, "plan_limit_reached")
    assert "this bot’s owner" in problem["detail"]
    give_plan(world.owner.user)
    give_plan(world.admin.user, documents=0)
    assert api.as_(world.admin).post(f"/bots/{world.bot.pk}/knowledge", TEXT).status_code == 202


def test_a_copy_needs_room_for_its_documents_too(api: Api, world: World) -> None:
    Bot.objects.filter(pk=world.bot.pk).update(knowledge_documents=1)
    give_plan(world.owner.user, bots=2, documents=1)
    problem = assert_problem(copy_bot(api, world), 403, "plan_limit_reached")
    assert problem["limit"] == "documents"
    assert usage(api, world.owner)["bots"] == 1


def test_the_plan_is_asked_before_the_body_is_read(api: Api, world: World) -> None:
    give_plan(world.owner.user, bots=1, documents=1)
    owner = api.as_(world.owner)
    wrong = {"temperature": "hot"}
    assert_problem(owner.post("/bots", wrong), 403, "plan_limit_reached")
    path = f"/bots/{world.bot.pk}/knowledge"
    assert_problem(owner.post(path, {"title": 1}), 403, "plan_limit_reached")
    stranger = api.as_(world.stranger)
    assert_problem(stranger.post(path, TEXT), 404, "not_found")


class TestSeats:
    def test_an_open_invitation_holds_one_until_it_is_answered(
        self, api: Api, world: World
    ) -> None:
        give_plan(world.owner.user, seats=5)
        invited = make_person("invited")
        assert invite(api, world, "invited@example.com").status_code == 201
        assert_problem(invite(api, world, "more@example.com"), 403, "plan_limit_reached")
        mine = api.as_(invited).get("/teams/invitations").json()["results"]  # type: ignore[attr-defined]
        accepted = api.as_(invited).post(f"/teams/invitations/{mine[0]['id']}/accept")
        assert accepted.status_code == 200
        assert usage(api, world.owner)["seats"] == 5

    def test_a_person_has_one_in_however_many_teams(self, api: Api, world: World) -> None:
        give_plan(world.owner.user, seats=4)
        owner = api.as_(world.owner)
        team = owner.post("/teams", {"name": "Second"}).json()  # type: ignore[attr-defined]
        again = {"email": world.agent.user.email, "role": "agent"}
        assert owner.post(f"/teams/{team['id']}/invite", again).status_code == 201
        assert usage(api, world.owner)["seats"] == 4

    def test_asking_again_costs_nothing(self, api: Api, world: World) -> None:
        give_plan(world.owner.user, seats=5)
        for _ in range(2):
            assert invite(api, world, "new@example.com").status_code == 201


def test_who_pays_is_told_at_80_and_at_100_percent_once(api: Api, world: World) -> None:
    give_plan(world.owner.user, webhooks=5)
    for _ in range(3):
        add_webhook(api, world)
    assert told("webhooks") == []
    add_webhook(api, world)
    assert told("webhooks") == [80]
    add_webhook(api, world)
    hook = api.as_(world.owner).get(f"/webhooks/{world.bot.pk}").json()["results"][0]  # type: ignore[attr-defined]
    api.as_(world.owner).delete(f"/webhooks/{hook['id']}")
    add_webhook(api, world)
    assert told("webhooks") == [80, 100]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_make_the_last_one_at_once_one_does() -> None:
    user = make_person("keeper").user
    give_plan(user, bots=3)
    actor = Actor(kind="user", user_id=user.pk)
    bot_create(actor=actor, settings={"name": "First"})
    bot_create(actor=actor, settings={"name": "Second"})
    begin = Barrier(4)

    def make(number: int) -> str:
        begin.wait(timeout=10)
        try:
            bot_create(actor=actor, settings={"name": f"Last {number}"})
        except Forbidden as error:
            return error.code
        finally:
            connection.close()
        return "made"

    with ThreadPoolExecutor(4) as pool:
        results = sorted(pool.map(make, range(4)))
    assert results == ["made", *["plan_limit_reached"] * 3]
    assert Bot.objects.filter(owner=user).count() == 3


def test_a_page_tells_it_at_the_form_with_a_link(world: World) -> None:
    give_plan(world.owner.user, bots=1)
    browser = Client()
    browser.force_login(world.owner.user)
    answer = browser.post("/bots/new", {"name": "Another", "language": "auto"})
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "Your plan has no room for another bot." in shown
    assert '<a href="/settings/plan">' in shown


def test_room_that_is_taken_is_given_back_when_the_making_fails(world: World) -> None:
    owner = User.objects.get(pk=world.owner.user.pk)
    give_plan(owner, bots=2)
    with pytest.raises(RuntimeError), transaction.atomic():
        take_room("bots", owner_id=owner.pk, actor=world.owner.actor)
        raise RuntimeError
    assert told("bots") == []
