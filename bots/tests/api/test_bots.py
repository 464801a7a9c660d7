"""The routes on bots, as an integrator calls them."""

from datetime import datetime
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from bots.api.examples import CHANGES, DRAFT, SHOWN
from bots.models import Bot
from bots.services import bot_update
from konan.core.ids import uuid7
from konan.testing.api import Api, ResourceCases, assert_problem
from konan.testing.world import World, make_bot

FIELDS = {
    "id", "name", "domain", "description", "status", "language", "instructions",
    "welcome_message", "fallback_message", "suggested_questions", "temperature", "llm",
    "handoff", "csat_enabled", "grounding", "reopen_window_days", "daily_message_limit",
    "widget", "business_hours", "public_token", "embed_snippet", "role", "knowledge",
    "created_at", "updated_at",
}  # fmt: skip
LLM: Any = {"base_url": "https://93.184.216.34/v1", "model": "small", "key": "sk-abcdefgh1234"}


class TestResource(ResourceCases):
    list_path = "/bots"
    one_path = "/bots/{id}"

    def thing(self, world: World) -> Any:
        return world.bot.pk


@pytest.fixture
def furnished(world: World) -> Bot:
    return bot_update(
        actor=world.owner.actor,
        bot=world.bot,
        changes={
            "instructions": "Be brief.",
            "handoff": {"keywords": ["lawyer"]},
            "llm": LLM,
            "widget": {"pre_chat_fields": [{"name": "email", "required": True}]},
            "business_hours": {"timezone": "Europe/Paris", "days": {"mon": [["09:00", "18:00"]]}},
        },
    )


def ask(api: Api, method: str, path: str, body: Any = None, *, status: int = 200) -> Any:
    answer = api.call(method, path, body)
    assert answer.status_code == status, answer.content
    return answer.json() if answer.content else None  # type: ignore[attr-defined]


def test_the_quick_start_makes_a_bot(world: World, api: Api) -> None:
    sent = {"name": "Support Bot", "domain": "support"}
    bot = ask(api.as_(world.owner), "POST", "/bots", sent, status=201)
    assert bot.keys() == FIELDS
    assert (bot["name"], bot["domain"], bot["status"]) == ("Support Bot", "support", "draft")
    assert (bot["role"], bot["llm"], bot["business_hours"]) == ("owner", None, None)
    assert bot["handoff"].keys() == {"enabled", "message", "keywords", "auto_assign"}
    assert bot["knowledge"] == {"documents": 0, "chunks": 0, "updated_at": None}
    assert bot["embed_snippet"] == (
        f'<script async src="http://localhost:8000/widget.js" data-bot="{bot["public_token"]}">'
        "</script>"
    )
    assert bot["created_at"].endswith("Z")
    assert ask(api.as_(world.owner), "GET", f"/bots/{bot['id']}") == bot


def test_a_viewer_may_make_a_bot_of_their_own(world: World, api: Api) -> None:
    bot = ask(api.as_(world.viewer), "POST", "/bots", {"name": "Mine"}, status=201)
    assert bot["role"] == "owner"


def test_read_only_fields_are_ignored(world: World, api: Api) -> None:
    sent = {
        "id": str(uuid7()), "status": "paused", "public_token": "pub_mine", "role": "viewer",
        "embed_snippet": "<script>", "knowledge": {"documents": 9}, "created_at": "yesterday",
        "updated_at": 7, "description": "changed",
    }  # fmt: skip
    before = ask(api.as_(world.owner), "GET", f"/bots/{world.bot.pk}")
    after = ask(api.as_(world.owner), "PATCH", f"/bots/{world.bot.pk}", sent)
    changed = {name for name in FIELDS if before[name] != after[name]}
    assert changed == {"description", "updated_at"}


def test_the_owner_cannot_be_given_away(world: World, api: Api) -> None:
    sent = {"owner_id": str(world.stranger.user.pk)}
    answer = api.as_(world.owner).put(f"/bots/{world.bot.pk}", sent)
    assert_problem(answer, 400, "unknown_field", field="owner_id")


@pytest.mark.parametrize(
    ("sent", "code", "field"),
    [
        ({}, "required", "name"),
        ({"name": ""}, "blank", "name"),
        ({"name": 1}, "invalid_type", "name"),
        ({"name": "A", "temperature": "0.5"}, "invalid_type", "temperature"),
        ({"name": "A", "widget": {"attachments": "yes"}}, "invalid_type", "widget.attachments"),
        ({"name": "A", "widget": {"colour": "#ffffff"}}, "unknown_field", "widget.colour"),
        ({"name": "A", "handoff": {"keywords": [1]}}, "invalid_type", "handoff.keywords.0"),
        ({"name": "A", "instructions": None}, "null", "instructions"),
        (
            {"name": "A", "business_hours": {"timezone": "UTC", "days": {"mon": [["9", "10"]]}}},
            "invalid",
            "business_hours.days.mon.0",
        ),
        (
            {"name": "A", "widget": {"pre_chat_fields": [{"name": "email"}]}},
            "required",
            "widget.pre_chat_fields.0.required",
        ),
        (
            {"name": "A", "llm": {**LLM, "base_url": "https://169.254.169.254/v1"}},
            "address_not_allowed",
            "llm.base_url",
        ),
    ],
)
def test_a_wrong_body_is_refused_at_its_path(
    world: World, api: Api, sent: dict[str, Any], code: str, field: str
) -> None:
    count = Bot.objects.count()
    answer = api.as_(world.owner).post("/bots", sent)
    assert_problem(answer, 400, code, field=field)
    assert Bot.objects.count() == count


@pytest.mark.parametrize("body", [[], "text", 7, None, b"{", b"\xff"])
def test_what_is_no_object_is_refused(world: World, api: Api, body: Any) -> None:
    assert api.as_(world.owner).post("/bots", body).status_code == 400


def test_put_is_patch_and_merges(world: World, api: Api, furnished: Bot) -> None:
    path = f"/bots/{furnished.pk}"
    for method in ("PUT", "PATCH"):
        sent = {"widget": {"position": "left"}, "handoff": {"message": method}}
        bot = ask(api.as_(world.owner), method, path, sent)
        assert bot["widget"]["position"] == "left"
        assert bot["widget"]["pre_chat_fields"] == [{"name": "email", "required": True}]
        assert bot["handoff"]["keywords"] == ["lawyer"]
        assert bot["handoff"]["message"] == method
        assert bot["instructions"] == "Be brief."


def test_a_full_bot_may_be_sent_back(world: World, api: Api, furnished: Bot) -> None:
    path = f"/bots/{furnished.pk}"
    before = ask(api.as_(world.owner), "GET", path)
    after = ask(api.as_(world.owner), "PUT", path, before)
    assert {**after, "updated_at": 0} == {**before, "updated_at": 0}
    assert datetime.fromisoformat(after["updated_at"]) > datetime.fromisoformat(
        before["updated_at"]
    )
    assert Bot.objects.get(pk=furnished.pk).llm_key == furnished.llm_key


def test_the_key_is_never_read(world: World, api: Api, furnished: Bot) -> None:
    answer = api.as_(world.owner).get(f"/bots/{furnished.pk}")
    assert b"sk-" not in answer.content
    assert answer.json()["llm"] == {  # type: ignore[attr-defined]
        "base_url": LLM["base_url"],
        "model": "small",
        "key_last4": "1234",
    }


@pytest.mark.parametrize(
    ("name", "sees"), [("owner", True), ("admin", True), ("agent", False), ("viewer", False)]
)
def test_what_is_the_managers_business_is_hidden(
    world: World, api: Api, furnished: Bot, name: str, sees: bool
) -> None:
    caller = api.as_(getattr(world, name))
    one = ask(caller, "GET", f"/bots/{furnished.pk}")
    [listed] = ask(caller, "GET", "/bots")["results"]
    assert one == listed
    assert one["role"] == name
    assert (one["instructions"] == "Be brief.") is sees
    assert (one["llm"] is not None) is sees
    assert one["handoff"]["keywords"] == (["lawyer"] if sees else None)


class TestList:
    def test_own_and_shared_ones_newest_first(self, world: World, api: Api) -> None:
        make_bot(world.stranger.user)
        mine = make_bot(world.agent.user, name="Mine")
        seen = ask(api.as_(world.agent), "GET", "/bots")["results"]
        assert [(bot["id"], bot["role"]) for bot in seen] == [
            (str(mine.pk), "owner"),
            (str(world.bot.pk), "agent"),
        ]

    def test_search_and_status(self, world: World, api: Api) -> None:
        owner = world.owner.user
        make_bot(owner, name="Atlas Lamps", status="draft")
        make_bot(owner, name="Lamp shop", status="paused")

        def names(**params: str) -> list[str]:
            answer = api.as_(world.owner).get("/bots", **params)
            return [bot["name"] for bot in answer.json()["results"]]  # type: ignore[attr-defined]

        assert names(q="LAMP") == ["Lamp shop", "Atlas Lamps"]
        assert names(q="lamp", status="draft") == ["Atlas Lamps"]
        assert names(q="amps") == []
        assert names(status="active") == ["Bot of owner"]

    def test_an_unknown_status_is_refused(self, world: World, api: Api) -> None:
        answer = api.as_(world.owner).get("/bots", status="asleep")
        assert_problem(answer, 400, "invalid_choice", field="status")

    def test_pages_follow_one_another(self, world: World, api: Api) -> None:
        for number in range(4):
            make_bot(world.owner.user, name=f"Bot {number}")
        seen: list[str] = []
        url: str | None = "/bots?limit=2"
        while url:
            page = ask(api.as_(world.owner), "GET", url)
            seen += [bot["name"] for bot in page["results"]]
            url = page["next"] and page["next"].partition("/api/v1")[2]
        assert seen == ["Bot 3", "Bot 2", "Bot 1", "Bot 0", "Bot of owner"]

    def test_one_query_however_many(
        self,
        world: World,
        api: Api,
        django_assert_num_queries: DjangoAssertNumQueries,
    ) -> None:
        for number in range(30):
            make_bot(world.owner.user, name=f"Bot {number}")
        caller = api.as_(world.owner)
        with django_assert_num_queries(2):  # the sign-in, the bots
            assert len(ask(caller, "GET", "/bots?limit=100")["results"]) == 31
        with django_assert_num_queries(2):
            ask(caller, "GET", f"/bots/{world.bot.pk}")


class TestActs:
    def test_activate_and_pause(self, world: World, api: Api) -> None:
        bot = make_bot(world.owner.user, status="draft")
        caller = api.as_(world.owner)
        assert ask(caller, "POST", f"/bots/{bot.pk}/activate")["status"] == "active"
        assert ask(caller, "POST", f"/bots/{bot.pk}/pause")["status"] == "paused"

    def test_an_unverified_caller_may_not_activate(self, world: World, api: Api) -> None:
        User.objects.filter(pk=world.admin.user.pk).update(email_verified_at=None)
        answer = api.as_(world.admin).post(f"/bots/{world.bot.pk}/activate")
        assert_problem(answer, 403, "email_not_verified")
        User.objects.filter(pk=world.viewer.user.pk).update(email_verified_at=None)
        answer = api.as_(world.viewer).post(f"/bots/{world.bot.pk}/activate")
        assert_problem(answer, 403, "forbidden")

    def test_duplicate(self, world: World, api: Api, furnished: Bot) -> None:
        copy = ask(api.as_(world.owner), "POST", f"/bots/{furnished.pk}/duplicate", status=201)
        assert (copy["name"], copy["status"]) == ("Bot of owner (copy)", "draft")
        assert copy["id"] != str(furnished.pk)
        assert copy["public_token"] != furnished.public_token
        assert copy["instructions"] == "Be brief."
        assert copy["llm"]["key_last4"] == "1234"
        path = f"/bots/{furnished.pk}/duplicate"
        named = ask(api.as_(world.admin), "POST", path, {"name": "Other"}, status=201)
        assert (named["name"], named["role"], named["llm"]) == ("Other", "owner", None)
        refused = api.as_(world.owner).post(path, {"name": "x" * 121})
        assert_problem(refused, 400, "max_length", field="name")

    def test_rotate_token(self, world: World, api: Api) -> None:
        bot = ask(api.as_(world.admin), "POST", f"/bots/{world.bot.pk}/rotate-token")
        assert bot["public_token"] not in ("", world.bot.public_token)
        assert bot["public_token"] in bot["embed_snippet"]

    def test_rotate_identity_secret(self, world: World, api: Api) -> None:
        path = f"/bots/{world.bot.pk}/rotate-identity-secret"
        first, second = (ask(api.as_(world.owner), "POST", path) for _ in range(2))
        assert first.keys() == {"identity_secret"}
        assert first != second
        kept = Bot.objects.get(pk=world.bot.pk).identity_secret
        assert second["identity_secret"] not in kept

    def test_delete(self, world: World, api: Api) -> None:
        path = f"/bots/{world.bot.pk}"
        assert ask(api.as_(world.owner), "DELETE", path, status=204) is None
        assert_problem(api.as_(world.owner).get(path), 404, "not_found")
        assert_problem(api.as_(world.owner).delete(path), 404, "not_found")


def test_the_examples_of_the_document_are_true(world: World, api: Api) -> None:
    sent = {"name": DRAFT["name"], "domain": DRAFT["domain"]}
    made = ask(api.as_(world.owner), "POST", "/bots", sent, status=201)
    ours = ("id", "public_token", "embed_snippet", "created_at", "updated_at")
    assert {name: made[name] for name in made if name not in ours} == {
        name: DRAFT[name] for name in DRAFT if name not in ours
    }
    changed = ask(api.as_(world.owner), "PUT", f"/bots/{made['id']}", CHANGES)
    grown = (*ours, "status", "knowledge")
    assert {name: changed[name] for name in changed if name not in grown} == {
        name: SHOWN[name] for name in SHOWN if name not in grown
    }


def test_odd_numbers_are_refused(world: World, api: Api) -> None:
    for name, value in (
        ("temperature", b"1e400"), ("temperature", b"NaN"), ("daily_message_limit", b"3000000000"),
        ("daily_message_limit", b"1" * 60), ("reopen_window_days", b"1.5"),
    ):  # fmt: skip
        body = b'{"%s": %s}' % (name.encode(), value)
        assert api.as_(world.owner).put(f"/bots/{world.bot.pk}", body).status_code == 400, value


def test_a_search_for_nonsense_finds_nothing(world: World, api: Api) -> None:
    for q, status in (("\0", 400), ("[", 200), ("(?!)", 200), ("x" * 201, 400), ("", 200)):
        assert api.as_(world.owner).get("/bots", q=q).status_code == status, q


def test_wrong_methods_say_what_is_allowed(world: World, api: Api) -> None:
    answer = api.as_(world.owner).get(f"/bots/{world.bot.pk}/activate")
    assert_problem(answer, 405, "method_not_allowed")
    assert "POST" in answer["Allow"]
