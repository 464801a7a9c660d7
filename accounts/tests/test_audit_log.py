"""The audit trail as its owner reads it: by the API, on the page, as a file."""

import ast
import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client

from accounts.audit import record
from accounts.audit_words import ACTS, AREAS, acts_of
from accounts.models import User
from bots.services import bot_pause
from konan.core.tenancy import Actor
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

ROOT = Path(__file__).resolve().parent.parent.parent
NAME = re.compile(r"[a-z_]+\.[a-z_]+")
pytestmark = pytest.mark.django_db


@pytest.fixture
def me(world: World) -> User:
    return world.owner.user


@pytest.fixture
def page(me: User) -> Client:
    client = Client()
    client.force_login(me)
    return client


def do(world: World, *actions: str) -> None:
    for action in actions:
        record(
            actor=Actor(kind="user", user_id=world.agent.user.pk),
            action=action,
            owner_id=world.owner.user.pk,
            subject=f"bot:{world.ours.bot.pk}",
        )


def listed(world: World, query: str = "") -> list[str]:
    answer = Api(world.owner).get(f"/auth/audit{query}")
    assert answer.status_code == 200, answer.content
    return [entry["action"] for entry in answer.json()["results"]]


def rows_of(answer: HttpResponse) -> list[dict[str, str]]:
    assert isinstance(answer, StreamingHttpResponse)
    text = b"".join(answer).decode()  # type: ignore[arg-type]
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))


class TestApi:
    def test_an_entry_says_who_did_what_to_what_and_from_where(self, world: World) -> None:
        bot = world.ours.bot
        bot_pause(actor=Actor(kind="user", user_id=world.admin.user.pk), bot=bot)
        entry = Api(world.owner).get("/auth/audit").json()["results"][0]
        assert entry["action"] == "bot.paused"
        assert entry["text"] == "A bot was paused"
        assert entry["actor"]["id"] == str(world.admin.user.pk)
        assert entry["actor"]["kind"] == "person"
        assert entry["subject"] == {"type": "bot", "id": str(bot.pk), "name": bot.name}

    def test_others_read_their_own_alone(self, world: World) -> None:
        do(world, "bot.paused")
        for other in (world.agent, world.admin, world.stranger):
            assert "bot.paused" not in Api(other).get("/auth/audit").content.decode()

    def test_it_is_narrowed(self, world: World, me: User) -> None:
        do(world, "bot.paused", "team.renamed")
        record(actor=None, action="webhook.disabled", owner_id=me.pk)
        assert listed(world, "?action=bot.paused") == ["bot.paused"]
        theirs = listed(world, f"?actor_id={world.agent.user.pk}")
        assert theirs == ["team.renamed", "bot.paused"]
        assert listed(world, "?since=2999-01-01T00:00:00Z") == []
        assert listed(world, "?until=1999-01-01T00:00:00Z") == []

    @pytest.mark.parametrize("query", ["action=nonsense", "since=yesterday", "actor_id=7"])
    def test_a_filter_that_is_none_is_refused(self, world: World, query: str) -> None:
        answer = Api(world.owner).get(f"/auth/audit?{query}")
        assert_problem(answer, 400, "invalid", field=query.partition("=")[0])

    def test_pages_hang_together(self, world: World) -> None:
        do(world, *["bot.paused"] * 5)
        seen: list[str] = []
        url = "/auth/audit?limit=2&action=bot.paused"
        while url:
            answer = Api(world.owner).get(url).json()
            seen += [entry["id"] for entry in answer["results"]]
            url = (answer["next"] or "").partition("/api/v1")[2]
        assert len(seen) == len(set(seen)) == 5


class TestExport:
    def test_cells_are_safe_and_the_export_is_told_of(self, world: World, me: User) -> None:
        record(actor=None, action="bot.deleted", owner_id=me.pk, data={"name": "=1+1"})
        answer = Api(world.owner).get("/auth/audit/export?action=bot.deleted")
        assert answer["Content-Disposition"] == 'attachment; filename="audit.csv"'
        assert [(row["action"], row["details"]) for row in rows_of(answer)] == [
            ("bot.deleted", "'=1+1")
        ]
        assert listed(world, "?action=audit.exported") == ["audit.exported"]

    def test_the_page_exports_what_it_shows(self, world: World, page: Client) -> None:
        do(world, "bot.paused", "team.renamed")
        rows = rows_of(page.get("/settings/audit/export", {"area": "people"}))  # type: ignore[arg-type]
        assert [row["what"] for row in rows] == ["A team was renamed"]


class TestPage:
    def test_it_reads_like_sentences(self, world: World, page: Client) -> None:
        do(world, "bot.paused")
        text = page.get("/settings/audit").content.decode()
        assert "A bot was paused" in text
        assert world.ours.bot.name in text
        assert world.agent.user.display_name in text
        assert "bot.paused" not in text

    def test_a_strange_filter_narrows_nothing(self, world: World, page: Client) -> None:
        do(world, "bot.paused")
        answer = page.get("/settings/audit", {"area": "nonsense", "first": "soon", "actor_id": "1"})
        assert answer.status_code == 200
        assert b"A bot was paused" in answer.content

    def test_an_erased_person_is_named_no_more(self, world: World, page: Client) -> None:
        do(world, "bot.paused")
        world.agent.user.delete()
        assert b"Somebody whose account is deleted" in page.get("/settings/audit").content


def names_in_calls() -> Iterator[tuple[str, str]]:
    """(where, act) of every name of an act that stands in a call of `record` or its like."""
    for path in ROOT.rglob("*.py"):
        parts = path.relative_to(ROOT).parts
        if parts[0].startswith(".") or "tests" in parts or parts[0] in ("var", "frontend"):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call):
                continue
            named = {getattr(node.func, "id", ""), getattr(node.func, "attr", "")}
            if not named & {"record", "_record", "_set_status", "_give", "_end"}:
                continue
            for value in [*node.args, *(keyword.value for keyword in node.keywords)]:
                for each in ast.walk(value):
                    if isinstance(each, ast.Constant) and NAME.fullmatch(str(each.value)):
                        yield str(path.relative_to(ROOT)), str(each.value)


def test_every_act_that_is_recorded_has_words() -> None:
    found = {act: where for where, act in names_in_calls()}
    assert len(found) > 40, "the calls are found"
    assert {act: where for act, where in found.items() if act not in ACTS} == {}


def test_every_act_can_be_chosen() -> None:
    chosen = {act for area in AREAS for act in acts_of(area)}
    assert set(ACTS) - chosen == set()
