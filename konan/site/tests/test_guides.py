"""The guides: open to everybody, true to the code, and without a link that leads nowhere."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.http import Http404
from django.test import Client
from django.urls import resolve, reverse
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from konan.core.api.views import document
from konan.core.events.catalogue import PUBLIC_EVENTS
from konan.site.guides.acts import ACTS, OF_ONESELF
from konan.site.guides.codes import CODES, FIELD_CODES
from konan.site.guides.facts import FACTS, letter_of
from konan.site.guides.reading import guide
from konan.site.guides.searching import search
from konan.site.guides.shelf import SLUGS, source
from konan.site.guides.widgetwords import COMMANDS, EVENTS
from konan.testing.principals import TABLE
from konan.testing.world import World

ROOT: Path = settings.BASE_DIR
LANGUAGES = ("en", "fr", "ar")
APPS = (
    "accounts", "analytics", "bots", "contacts", "conversations", "inbox", "konan",
    "notifications", "teams",
)  # fmt: skip


class Links(HTMLParser):
    """Where a page leads, and the places that it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if told.get("id"):
            self.ids.add(str(told["id"]))
        if tag == "a" and told.get("href"):
            self.hrefs.append(str(told["href"]))


def page(path: str, language: str = "en") -> str:
    response = Client().get(path, headers={"Accept-Language": language})
    assert response.status_code == 200, path
    return response.content.decode()


# --- who sees them --------------------------------------------------------------------------


def test_everybody_reads_them_signed_in_or_not(world: World) -> None:
    for person in (None, world.owner, world.viewer, world.stranger):
        client = Client()
        if person is not None:
            client.force_login(person.user)
        for path in (reverse("guides"), *(reverse("guide", args=[slug]) for slug in SLUGS)):
            response = client.get(path)
            assert response.status_code == 200, path
            assert "unsafe" not in response["Content-Security-Policy"]
            body = response.content.decode()
            assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", body), path


def test_a_guide_that_is_not_there_is_a_404(db: None) -> None:
    assert Client().get("/guides/nothing").status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere(db: None, language: str) -> None:
    paths = {reverse("guides"): "", **{reverse("guide", args=[slug]): slug for slug in SLUGS}}
    drawn = {path: Links(page(path, language)) for path in paths}
    for path, links in drawn.items():
        for href in links.hrefs:
            if href.startswith(("https://", "mailto:")):
                continue
            target, _, anchor = href.partition("#")
            assert _is_page(target or path), f"{path} leads to {href}"
            if anchor and (target or path) in drawn:
                assert anchor in drawn[target or path].ids, f"{path} leads to {href}"


def _is_page(path: str) -> bool:
    try:
        resolve(path.partition("?")[0])
    except Http404:
        return False
    return True


def test_what_templates_link_to_is_there(db: None) -> None:
    """A guide, and a heading of it, by their names in a template."""
    found = 0
    for path in (ROOT / "templates").rglob("*.html"):
        for slug, anchor in re.findall(
            r"\{% url ['\"]guide['\"] ['\"]([\w-]+)['\"] %\}(?:#([\w-]+))?", path.read_text()
        ):
            found += 1
            assert slug in SLUGS, path
            anchors = {each.anchor for each in guide(slug, "en").sections}
            assert not anchor or anchor in anchors, f"{path}: {slug}#{anchor}"
    assert found


# --- true to the code -----------------------------------------------------------------------


def test_every_public_event_is_told_with_an_example_that_is_valid() -> None:
    schemas = document()["components"]["schemas"]
    text = guide("events", "en").html
    for name in PUBLIC_EVENTS:
        assert f'id="{name}"' in text, name
        body = document()["webhooks"][name]["post"]["requestBody"]["content"]["application/json"]
        schema = {**body["schema"], "components": {"schemas": schemas}}
        wrong = list(Draft202012Validator(schema).iter_errors(letter_of(name)))
        assert wrong == [], f"{name}: {wrong[0].message} at {list(wrong[0].path)}"


def test_every_code_that_is_raised_is_explained_and_no_other() -> None:
    known = {code for meanings in CODES.values() for code in meanings} | FIELD_CODES.keys()
    raised = set(_raised_codes())
    assert raised - known == set(), "raised and not explained"
    spoken = " ".join(path.read_text() for path in _sources())
    assert {code for code in known if f'"{code}"' not in spoken} - _of_drf() == set()


def _of_drf() -> set[str]:
    """Codes of fields that the framework gives."""
    return {"required", "blank", "invalid_choice", "max_length", "invalid", "empty"}


def _sources() -> Iterator[Path]:
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            told = path.relative_to(ROOT).parts
            if not {"tests", "testing", "migrations", "guides"} & set(told):
                yield path


def _raised_codes() -> Iterator[str]:
    """`code="…"` of every call that makes a refusal, and the `code` of every class of them."""
    for path in _sources():
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Call():
                    named = ast.unparse(node.func).rpartition(".")[2]
                    yield from _codes_of(node) if named in _REFUSALS else ()
                case ast.ClassDef() if any(ast.unparse(b) in _REFUSALS for b in node.bases):
                    yield from _class_code(node)


_REFUSALS = {
    "Conflict", "DomainError", "ErrorDetail", "FieldError", "Forbidden", "Invalid", "NotFound",
    "RateLimited", "Unauthorized", "Unavailable",
}  # fmt: skip


def _codes_of(call: ast.Call) -> Iterator[str]:
    given = [word.value for word in call.keywords if word.arg == "code"]
    if ast.unparse(call.func) == "FieldError" and len(call.args) > 1:
        given.append(call.args[1])
    for each in given:
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def _class_code(node: ast.ClassDef) -> Iterator[str]:
    for line in node.body:
        if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "code":
            assert isinstance(line.value, ast.Constant)
            yield str(line.value.value)


def test_who_may_what_is_what_every_cell_asserts() -> None:
    told = {operation: act.need for act in ACTS for operation in act.operations}
    assert len(told) == sum(len(act.operations) for act in ACTS), "an operation stands twice"
    held = {
        operation: row.need
        for operation, row in TABLE.items()
        if row.reach == "team" and not operation.startswith("PATCH") and operation not in OF_ONESELF
    }
    assert told == held


def test_the_widgets_words_are_those_of_its_script() -> None:
    widget = ROOT / "frontend" / "widget"
    script = "".join(path.read_text() for path in widget.rglob("*.ts*"))
    for name in COMMANDS:
        assert re.search(rf'"{name}"|\b{name}(\(|:)', script), f"konan({name!r})"
    bridge = (widget / "bridge.ts").read_text()
    told = set(re.findall(r'\|\s*"([\w:]+)"', bridge)) - {"up", "badge", "keep", "gone"}
    loader = set(re.findall(r'emit\((?:open \? )?"(\w+)"(?: : "(\w+)")?', script))
    said = told | {name for pair in loader for name in pair if name}
    assert EVENTS.keys() == said


@pytest.mark.parametrize("name", sorted(FACTS))
def test_every_fact_is_told_in_some_guide(name: str) -> None:
    assert any(f"[[{name}]]" in source(slug, "en").text for slug in SLUGS)
    assert FACTS[name]().strip()


def test_limits_are_those_of_the_settings(settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "chat": (7, 3600)}
    assert "| `chat` | 7 in 1 hour |" in FACTS["rate-limits"]()


# --- reading --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "slug", "anchor"),
    [
        ("webhook failed", "webhooks", "when-a-delivery-fails"),
        ("signature verify", "webhooks", "verify-the-signature"),
        ("button does not appear", "site", "the-button-does-not-appear"),
        ("rate limit", "rate-limits", ""),
        ("turn_queue_full", "errors", "codes"),
        ("take over", "agent", "take-over"),
        ("did not know", "owner", "what-the-bot-did-not-know"),
    ],
)
def test_a_search_finds_the_place(asked: str, slug: str, anchor: str) -> None:
    found = [(each.guide.slug, each.section.anchor) for each in search(asked, "en")[:3]]
    assert (slug, anchor) in found


def test_what_was_asked_is_shown_as_text(db: None) -> None:
    body = page("/guides?q=<b>webhook")
    assert "<b>webhook" not in body
    assert "<mark>" in body
    assert "fewer or other words" in page("/guides?q=zzzzqq")


def test_what_stands_behind_a_dozen_words_is_not_looked_for() -> None:
    """Each word costs a walk through all guides, and nobody need sign in to ask."""
    nonsense = [f"zz{letter}" for letter in "abcdefghijkl"]
    assert not search(" ".join([*nonsense, "webhook"]), "en")
    assert search(" ".join([*nonsense[:11] * 2, "webhook"]), "en")


def test_what_is_found_is_not_taken_for_html() -> None:
    (first, *_) = search("script data-bot", "en")
    assert "<script" not in first.excerpt


def test_a_guide_is_between_its_neighbours(db: None) -> None:
    links = Links(page("/guides/site"))
    assert {"/guides/owner", "/guides/agent"} <= set(links.hrefs)


LABELLED = ("owner", "site", "agent")
BOLD = re.compile(r"\*\*([^*]+)\*\*")


def test_what_guides_tell_people_to_press_is_there() -> None:
    """Most of what stands in bold is a label; the rest begins an entry of a list."""
    spoken = "".join(path.read_text() for path in (ROOT / "templates").rglob("*.html"))
    spoken += "".join(path.read_text() for path in _sources())
    for slug in LABELLED:
        text = source(slug, "en").text
        begins = set(re.findall(r"^(?:- |\d\. )\*\*([^*]+)\*\*", text, re.M))
        missing = {
            label for label in set(BOLD.findall(text)) - begins if f'"{label}"' not in spoken
        }
        assert missing == set(), slug
