"""Strings that break things, through every text field that a PUT takes and every way in that
keeps text: taken as they are, or refused as a 400; never a fault, never changed. (A
document's text is cleaned of what nobody can read, and so is its title.)"""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from konan.core.api.schema import routes
from konan.core.api.views import document
from konan.testing.api import BASE, Api
from konan.testing.principals import TABLE
from konan.testing.world import World

NAUGHTY: Final = (
    "<script>alert(1)</script>", "'; DROP TABLE bots_bot; --", "' OR 1=1", "{{7*7}}{% now 'Y' %}",
    "%s %n %(name)s {0} {name}", "../../etc/passwd", "$(reboot) `reboot` ${HOME}", "=1+1", "\\\"'/",
    "\u202eright to left\u202c", "\u200bzero\u200dwidth\ufeff", "e\u0301" * 20, "Z\u0351\u036b\u0343" * 9,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\u2028\u2029\u0085", "\ufffe\uffff", "\U0010ffff",
    "مرحبا، كيف الحال؟", "日本語テキスト", "ß İ ı ﬁ", "true", "null", "NaN", "1e309", "-0", "\t\n\r",
    "\x01\x1b[31m\x7f", "a" * 7_000,
)  # fmt: skip


def text_fields(schema: dict[str, Any]) -> Iterator[str]:
    """The names of a body's fields that take text."""
    while "$ref" in schema:
        schema = document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    for name, field in schema.get("properties", {}).items():
        kinds = field.get("type", ())
        if "string" in kinds and "enum" not in field and not field.get("readOnly"):
            yield name


def changes() -> Iterator[Any]:
    for method, path, operation in routes(document()):
        if method == "PUT" and "requestBody" in operation:
            body = operation["requestBody"]["content"]["application/json"]["schema"]
            for name in text_fields(body):
                yield pytest.param(path, name, id=f"{path} {name}")


def place(path: str, world: World) -> str:
    """The path with the ids that the table of routes × principals knows for it."""
    row = TABLE[f"PUT {path.removeprefix(BASE)}"]
    if row.prepare:
        row.prepare(world)
    return path.format(**row.ids(world))


def keeps(sent: str, kept: str | None) -> bool:
    """As it was sent; at most without the white space around it, of which nothing is left."""
    return (kept or "").strip() == sent.strip()


@pytest.mark.parametrize(("path", "name"), list(changes()))
def test_a_change_takes_it_or_says_no(world: World, api: Api, path: str, name: str) -> None:
    mine, where = api.as_(world.owner), place(path, world)
    for words in NAUGHTY:
        answer = mine.put(where, {name: words})
        assert answer.status_code in (200, 400), (words, answer.content)
        told = answer.json() if answer.status_code == 200 else {}  # type: ignore[attr-defined]
        if name in told and "knowledge" not in path:
            shown = {**told, **mine.get(where).json()}  # type: ignore[attr-defined]
            assert keeps(words, shown[name]), words


@pytest.mark.parametrize("words", NAUGHTY, ids=range(len(NAUGHTY)))
class TestWaysIn:
    def test_a_bots_name(self, world: World, api: Api, words: str) -> None:
        answer = api.as_(world.owner).post("/bots", {"name": words})
        assert answer.status_code in (201, 400)
        if answer.status_code == 201:
            assert keeps(words, answer.json()["name"])  # type: ignore[attr-defined]

    def test_a_text_of_the_knowledge(self, world: World, api: Api, words: str) -> None:
        sent = {"kind": "text", "title": "T", "text": words}
        answer = api.as_(world.owner).post(f"/bots/{world.bot.pk}/knowledge", sent)
        assert answer.status_code in (202, 400), answer.content

    def test_a_search(self, world: World, api: Api, words: str) -> None:
        mine = api.as_(world.owner)
        for path in ("/bots", f"/bots/{world.bot.pk}/knowledge", f"/chat/sessions/{world.bot.pk}"):
            assert mine.get(path, q=words).status_code in (200, 400), path

    def test_a_comment(self, world: World, api: Api, words: str) -> None:
        sent = {"session_id": str(world.ours.session.pk), "csat": 5, "comment": words}
        answer = api.as_(world.visitor).post("/chat/feedback", sent)
        assert answer.status_code in (201, 400), answer.content

    def test_a_sign_in(self, api: Api, db: None, words: str) -> None:
        answer = api.post("/auth/login", {"email": words, "password": words})
        assert answer.status_code in (400, 401)
