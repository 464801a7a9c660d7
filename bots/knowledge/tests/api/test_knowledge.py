"""/bots/{id}/knowledge: the published shapes and statuses."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from bots.knowledge import services
from bots.knowledge.tests import files
from bots.models import Bot
from konan.core.ids import uuid7
from konan.testing.api import Api, ResourceCases, assert_problem
from konan.testing.world import World

RETURNS = "You can return what you bought within 30 days. Return shipping is free."
SHAPE = {
    "id", "title", "kind", "url", "enabled", "status", "error", "chunks", "characters", "hits",
    "last_used_at", "created_at", "updated_at",
}  # fmt: skip


@pytest.fixture
def path(bot: Bot) -> str:
    return f"/bots/{bot.pk}/knowledge"


@pytest.fixture
def owner(world: World, api: Api) -> Api:
    return api.as_(world.owner)


def send_file(api: Api, path: str, name: str, content: bytes, **fields: str) -> Any:
    file = SimpleUploadedFile(name, content)
    body = encode_multipart(BOUNDARY, {"file": file, **fields})
    return api.post(path, body, **{"Content-Type": MULTIPART_CONTENT})


def test_a_text_is_accepted_and_shown(owner: Api, path: str) -> None:
    answer = owner.post(path, {"title": "Returns", "text": RETURNS})
    assert answer.status_code == 202
    document = answer.json()
    assert document.keys() == SHAPE
    assert document | {"id": "", "created_at": "", "updated_at": ""} == {
        "id": "", "title": "Returns", "kind": "text", "url": None, "enabled": True,
        "status": "ready", "error": None, "chunks": 1, "characters": len(RETURNS), "hits": 0,
        "last_used_at": None, "created_at": "", "updated_at": "",
    }  # fmt: skip
    assert document["created_at"].endswith("Z")
    assert owner.get(f"{path}/{document['id']}").json() == document
    assert owner.get(path).json() == {"results": [document], "next": None, "previous": None}
    assert owner.get(path.removesuffix("/knowledge")).json()["knowledge"]["documents"] == 1


def test_a_curated_answer_is_accepted(owner: Api, path: str) -> None:
    document = owner.post(path, {"question": "Do you ship?", "answer": "Yes."}).json()
    assert (document["kind"], document["title"], document["status"]) == (
        "faq",
        "Do you ship?",
        "ready",
    )


def test_a_page_is_accepted_and_read_later(owner: Api, path: str) -> None:
    answer = owner.post(path, {"url": "https://1.1.1.1/help"})
    assert answer.status_code == 202
    document = answer.json()
    assert (document["kind"], document["status"]) == ("url", "processing")
    assert document["url"] == "https://1.1.1.1/help"


def test_a_file_is_accepted_read_and_found(owner: Api, path: str, work: Callable[[], int]) -> None:
    answer = send_file(owner, path, "returns.pdf", files.pdf([["Page one."], [RETURNS]]))
    assert answer.status_code == 202
    document = answer.json()
    assert (document["kind"], document["status"], document["title"]) == (
        "file",
        "processing",
        "returns",
    )
    work()
    document = owner.get(f"{path}/{document['id']}").json()
    assert (document["status"], document["chunks"]) == ("ready", 2)
    chunks = owner.get(f"{path}/{document['id']}/chunks").json()["results"]
    assert [(chunk["ordinal"], chunk["page"]) for chunk in chunks] == [(0, 1), (1, 2)]
    found = owner.get(f"{path}/search", q="return shipping").json()
    assert found.keys() == {"results", "next", "previous"}
    assert found["results"][0] == {
        "document_id": document["id"],
        "chunk_id": chunks[1]["id"],
        "title": "returns",
        "url": None,
        "text": RETURNS,
        "score": found["results"][0]["score"],
    }
    assert 0 < found["results"][0]["score"] <= 1


def test_a_file_may_bring_its_title(owner: Api, path: str) -> None:
    assert send_file(owner, path, "a.txt", b"text", title="Mine").json()["title"] == "Mine"


def test_an_empty_file_is_accepted_and_fails_readably(
    owner: Api, path: str, work: Callable[[], int]
) -> None:
    document = send_file(owner, path, "empty.pdf", b"").json()
    work()
    document = owner.get(f"{path}/{document['id']}").json()
    assert (document["status"], document["error"]) == ("failed", "The file is empty.")


def test_a_file_over_ten_megabytes_is_413(owner: Api, path: str) -> None:
    answer = send_file(owner, path, "a.txt", b"x" * (10 * 1024 * 1024 + 1))
    assert_problem(answer, 413, "payload_too_large")


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({}, "title", "required"),
        ({}, "text", "required"),
        ({"title": "x"}, "text", "required"),
        ({"text": "x"}, "title", "required"),
        ({"question": "x"}, "answer", "required"),
        ({"answer": "x"}, "question", "required"),
        ({"url": "https://1.1.1.1/", "text": "x"}, "text", "not_together"),
        ({"question": "x", "answer": "y", "text": "z"}, "text", "not_together"),
        ({"question": "x", "answer": "y", "url": "https://1.1.1.1/"}, "question", "not_together"),
        ({"title": "x", "text": " "}, "text", "blank"),
        ({"title": "x", "text": None}, "text", "null"),
        ({"title": "x", "text": 5}, "text", "invalid_type"),
        ({"title": "x" * 201, "text": "x"}, "title", "max_length"),
        ({"title": "x", "text": "x" * 500_001}, "text", "max_length"),
        ({"title": "x", "text": "x", "file": "y"}, "file", "unknown_field"),
        ({"url": "http://127.0.0.2/"}, "url", "address_not_allowed"),
        ({"url": "http://169.254.169.254/"}, "url", "address_not_allowed"),
        ({"url": "nonsense"}, "url", "url_invalid"),
    ],
)
def test_a_wrong_body_says_which_field(
    owner: Api, path: str, body: dict[str, Any], field: str, code: str
) -> None:
    assert_problem(owner.post(path, body), 400, code, field=field)


@pytest.mark.parametrize("body", [[], "text", 5, None])
def test_a_body_that_is_no_object_is_refused(owner: Api, path: str, body: Any) -> None:
    assert owner.post(path, body).status_code == 400


def test_a_file_of_unknown_kind_and_a_form_without_file_are_refused(owner: Api, path: str) -> None:
    assert_problem(send_file(owner, path, "a.exe", b"MZ"), 400, "unsupported", field="file")
    form = encode_multipart(BOUNDARY, {"title": "x"})
    answer = owner.post(path, form, **{"Content-Type": MULTIPART_CONTENT})
    assert_problem(answer, 400, "required", field="file")
    answer = owner.post(path, b"--nothing", **{"Content-Type": "multipart/form-data"})
    assert answer.status_code == 400
    answer = owner.post(path, b"a=b", **{"Content-Type": "application/x-www-form-urlencoded"})
    assert_problem(answer, 415, "unsupported_media_type")


def test_the_list_is_filtered_and_searched(owner: Api, path: str, bot: Bot, world: World) -> None:
    owner.post(path, {"title": "Returns and refunds", "text": RETURNS})
    owner.post(path, {"question": "Réfunds?", "answer": "Yes."})
    owner.post(path, {"url": "https://1.1.1.1/"})

    def titles(**params: str) -> list[str]:
        return [each["title"] for each in owner.get(path, **params).json()["results"]]

    assert titles() == ["1.1.1.1/", "Réfunds?", "Returns and refunds"]
    assert titles(kind="faq") == ["Réfunds?"]
    assert titles(status="processing") == ["1.1.1.1/"]
    assert titles(status="ready", q="REFU") == ["Returns and refunds"]
    assert titles(q="efunds") == []
    assert_problem(owner.get(path, kind="video"), 400, "invalid_choice", field="kind")
    assert_problem(owner.get(path, status="done"), 400, "invalid_choice", field="status")


def test_a_document_is_changed_and_deleted(owner: Api, path: str) -> None:
    document = owner.post(path, {"title": "Returns", "text": RETURNS}).json()
    one = f"{path}/{document['id']}"
    changed = owner.put(one, {"enabled": False, "text": "Only 14 days."})
    assert changed.status_code == 200
    assert (changed.json()["enabled"], changed.json()["characters"]) == (False, 13)
    assert owner.patch(one, {"enabled": True}).json()["enabled"] is True
    assert_problem(owner.put(one, {"question": "x"}), 400, "not_changeable", field="question")
    assert_problem(owner.put(one, {"enabled": "yes"}), 400, "invalid_type", field="enabled")
    assert owner.delete(one).status_code == 204
    assert_problem(owner.get(one), 404, "not_found")
    assert_problem(owner.delete(one), 404, "not_found")


def test_only_a_page_is_read_again(owner: Api, path: str) -> None:
    text = owner.post(path, {"title": "Returns", "text": RETURNS}).json()
    assert_problem(owner.post(f"{path}/{text['id']}/refresh"), 409, "not_a_page")
    page = owner.post(path, {"url": "https://1.1.1.1/help"}).json()
    answer = owner.post(f"{path}/{page['id']}/refresh")
    assert (answer.status_code, answer.json()["status"]) == (202, "processing")


def test_search_needs_a_question_and_bounds(owner: Api, path: str) -> None:
    assert_problem(owner.get(f"{path}/search"), 400, "required", field="q")
    assert_problem(owner.get(f"{path}/search", q=" "), 400, "blank", field="q")
    assert_problem(owner.get(f"{path}/search", q="x", limit="0"), 400, "min_value", field="limit")
    assert_problem(owner.get(f"{path}/search", q="x", limit="101"), 400, "max_value", field="limit")
    assert owner.get(f"{path}/search", q="nothing here").json()["results"] == []
    for number in range(5):
        owner.post(path, {"title": f"Shop {number}", "text": f"The shop number {number} is open."})
    assert len(owner.get(f"{path}/search", q="shop open", limit="3").json()["results"]) == 3


def test_gaps_come_most_asked_first(owner: Api, path: str, bot: Bot) -> None:
    for question in ("Do you ship?", "Where are you?", "where are you"):
        services.gap_record(bot_id=bot.pk, question=question)
    results = owner.get(f"{path}/gaps").json()["results"]
    assert [(each["question"], each["count"]) for each in results] == [
        ("Where are you?", 2),
        ("Do you ship?", 1),
    ]
    assert results[0].keys() == {"question", "count", "last_asked_at"}
    first = owner.get(f"{path}/gaps", limit="1").json()
    assert owner.get(first["next"].partition("testserver")[2]).json()["results"] == results[1:]


def test_somebody_elses_looks_like_nothing(world: World, api: Api) -> None:
    """A foreign bot, a foreign document below one's own bot, and ids that never were."""
    ours, theirs, nothing = world.ours, world.theirs, uuid7()
    bodies = set()
    for bot_id, document_id in (
        (theirs.bot.pk, theirs.document.pk),
        (ours.bot.pk, theirs.document.pk),
        (theirs.bot.pk, ours.document.pk),
        (ours.bot.pk, nothing),
        (nothing, nothing),
    ):
        one = f"/bots/{bot_id}/knowledge/{document_id}"
        owner = api.as_(world.owner)
        for answer in (
            owner.get(one),
            owner.put(one, {"title": "x"}),
            owner.put(one, {"no": "field"}),
            owner.delete(one),
            owner.post(f"{one}/refresh"),
            owner.get(f"{one}/chunks"),
        ):
            problem = assert_problem(answer, 404, "not_found")
            bodies.add(answer.content.replace(problem["request_id"].encode(), b""))
    for bot_id in (theirs.bot.pk, nothing):
        base = f"/bots/{bot_id}/knowledge"
        for answer in (
            owner.get(base),
            owner.get(base, kind="nonsense"),
            owner.post(base, {"title": "x", "text": "y"}),
            owner.post(base, {"no": "field"}),
            send_file(owner, base, "a.exe", b"x"),
            owner.get(f"{base}/search", q="x"),
            owner.get(f"{base}/search"),
            owner.get(f"{base}/gaps"),
        ):
            problem = assert_problem(answer, 404, "not_found")
            bodies.add(answer.content.replace(problem["request_id"].encode(), b""))
    assert len(bodies) == 1


@pytest.mark.parametrize("role", ["admin", "agent", "viewer"])
def test_everybody_of_the_team_reads_and_managers_write(world: World, api: Api, role: str) -> None:
    mate = api.as_(getattr(world, role))
    path, one = (
        f"/bots/{world.bot.pk}/knowledge",
        f"/bots/{world.bot.pk}/knowledge/{world.ours.document.pk}",
    )
    for read in (path, one, f"{one}/chunks", f"{path}/gaps"):
        assert mate.get(read).status_code == 200
    assert mate.get(f"{path}/search", q="x").status_code == 200
    writes = [
        mate.post(path, {"title": "x", "text": "y"}),
        mate.put(one, {"enabled": False}),
        mate.delete(one),
    ]
    if role == "admin":
        assert [answer.status_code for answer in writes] == [202, 200, 204]
    else:
        for answer in (*writes, mate.post(f"{one}/refresh"), mate.post(path, {"no": "field"})):
            assert_problem(answer, 403, "forbidden")


def test_visitors_and_nobody_are_refused(world: World, api: Api) -> None:
    path = f"/bots/{world.bot.pk}/knowledge"
    for who in (world.visitor, world.nobody):
        assert_problem(api.as_(who).get(path), 401, "unauthorized")
    assert_problem(
        api.as_(world.read_key).post(path, {"title": "x", "text": "y"}), 403, "scope_missing"
    )
    assert api.as_(world.full_key).post(path, {"title": "x", "text": "y"}).status_code == 202


class TestResource(ResourceCases):
    """What every resource promises. The paths hang on the world's bot."""

    @pytest.fixture(autouse=True)
    def paths(self, world: World) -> None:
        type(self).list_path = f"/bots/{world.bot.pk}/knowledge"
        type(self).one_path = f"/bots/{world.bot.pk}/knowledge/{{id}}"

    def thing(self, world: World) -> Any:
        return world.ours.document.pk
