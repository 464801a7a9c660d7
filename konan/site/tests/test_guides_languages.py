"""Guides in French and Arabic: the same places, the same code, the dashboard's own words."""

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import polib
import pytest
from django.utils.translation import gettext, override

from konan.core.events.catalogue import PUBLIC_EVENTS
from konan.locale.catalogues import path_of
from konan.site.guides import shelf
from konan.site.guides.drawing import draw, examples
from konan.site.guides.facts import FACTS
from konan.site.guides.reading import entry, guide
from konan.site.guides.shelf import FOLDER, source
from konan.site.tests.test_guides import BOLD, page

TRANSLATED = [
    pytest.param(language, path.stem, id=f"{language}-{path.stem}")
    for language in ("fr", "ar")
    for path in sorted((FOLDER / language).glob("*.md"))
]
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


@pytest.mark.parametrize(("language", "slug"), TRANSLATED)
def test_a_translation_has_the_headings_of_the_original(language: str, slug: str) -> None:
    """So that a link to a heading leads to it in every language."""
    original = draw(source(slug, "en").text).sections
    translated = draw(source(slug, language).text).sections
    assert [each.level for each in translated] == [each.level for each in original]
    assert [each.anchor for each in guide(slug, language).sections] == [
        each.anchor for each in guide(slug, "en").sections
    ]


@pytest.mark.parametrize(("language", "slug"), TRANSLATED)
def test_a_translation_shows_the_same_code(language: str, slug: str) -> None:
    assert examples(source(slug, language).text) == examples(source(slug, "en").text)


@pytest.mark.parametrize(("language", "slug"), TRANSLATED)
def test_a_translation_links_to_the_same_places_and_takes_the_same_facts(
    language: str, slug: str
) -> None:
    link, fact = re.compile(r"\]\(([^)]+)\)"), re.compile(r"^\[\[([a-z-]+)\]\]$", re.MULTILINE)
    original, translated = source(slug, "en").text, source(slug, language).text
    assert sorted(link.findall(translated)) == sorted(link.findall(original))
    assert fact.findall(translated) == fact.findall(original)


@pytest.mark.parametrize(("language", "slug"), TRANSLATED)
def test_a_translation_names_what_the_dashboard_shows(language: str, slug: str) -> None:
    """What stands in bold is, where the English is a label, the label in that language."""
    shown = {each.msgid: each.msgstr for each in polib.pofile(str(path_of(language)))}
    original = BOLD.findall(source(slug, "en").text)
    translated = BOLD.findall(source(slug, language).text)
    assert len(translated) == len(original)
    wrong = {
        said: shown[label]
        for label, said in zip(original, translated, strict=True)
        if shown.get(label) and shown[label].lower() != said.lower()
    }
    assert wrong == {}


@pytest.fixture
def untranslated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The guides as they are while nobody has translated `errors` yet."""
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    for path in tmp_path.glob("*/errors.md"):
        if path.parent.name != "en":
            path.unlink()
    monkeypatch.setattr(shelf, "FOLDER", tmp_path)
    _read_anew()
    yield
    monkeypatch.undo()
    _read_anew()


def _read_anew() -> None:
    for kept in (source, guide, entry):
        kept.cache_clear()


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_a_guide_that_nobody_translated_is_read_in_english_and_says_so(
    db: None, untranslated: None, language: str, direction: str
) -> None:
    with override(language):
        told = gettext("This guide is written in English.")
    body = page("/guides/errors", language)
    assert f'<html lang="{language}" dir="{direction}"' in body
    assert 'class="guide__text" lang="en" dir="ltr"' in body
    assert told in body
    assert "Which comes first" in body
    assert 'lang="en" dir="auto"><h3>' in page("/guides", language)
    assert told not in page("/guides/owner", language)


def test_a_guide_in_english_says_so_to_nobody_who_reads_english(db: None) -> None:
    assert "This guide is written in English." not in page("/guides/errors", "en")


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("errors", "n’existe pas, ou n’est pas à vous"),
        ("events", "un document a été ajouté, mis à jour ou supprimé"),
        ("limits", "8\u00a0000 caractères"),
        ("limits", "500\u00a0mo"),
        ("rate-limits", "100 en 1 minute"),
        ("roles", "propriétaire"),
        ("roles", "garder pour soi une vue de la boîte de réception"),
        ("sockets", "plus de 10 trames par seconde"),
        ("webhooks", "5 secondes, 5 minutes, 30 minutes, 2 heures"),
        ("widget", "ouvre la messagerie"),
    ],
)
def test_what_comes_out_of_the_code_is_said_in_the_guides_language(slug: str, said: str) -> None:
    assert said in unescape(guide(slug, "fr").html).lower()


def test_a_french_line_never_begins_with_the_mark_that_ends_the_one_before() -> None:
    """A non-breaking space stands before `:`, `;`, `!`, `?`, `»` and `%`, and behind `«`."""
    for path in sorted((FOLDER / "fr").glob("*.md")):
        words = CODE.sub("", path.read_text(encoding="utf-8"))
        found = re.findall(r".{0,20} [:;!?»%].{0,10}|«[^\u00a0].{0,10}|\w'\w", words)
        assert found == [], path


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_each_event_and_table_is_told_in_the_guides_language(language: str) -> None:
    """Rows of numbers and code may be alike; a row of English words is not."""
    told = FACTS["event-list"]().splitlines()
    with override(language):
        translated = FACTS["event-list"]().splitlines()
    assert len(translated) == len(told) == len(PUBLIC_EVENTS) + 2
    same = [line for line in translated[2:] if line in told]
    assert same == []
