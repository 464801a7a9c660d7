"""Dates, and how long ago, as people of each language write them."""

import re
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template
from django.utils import timezone, translation

LANGUAGES = [code for code, _ in settings.LANGUAGES]
NAMED = re.compile(r'\|date:"([^"]*)"')
AT = datetime(2026, 11, 22, 15, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "shape", "reads"),
    [
        ("en", "DAY_SHORT", "22 Nov"),
        ("fr", "DAY_SHORT", "22 nov."),
        ("ar", "DAY_SHORT", "22 نوفمبر"),
        ("en", "MOMENT", "22 Nov 2026, 15:04"),
        ("fr", "MOMENT_LONG", "22 novembre 2026, 15:04"),
        ("ar", "MOMENT_SHORT", "22 نوفمبر، 15:04"),
    ],
)
def test_a_date_reads_as_its_language_writes_it(language: str, shape: str, reads: str) -> None:
    with translation.override(language):
        assert Template('{{ at|date:"' + shape + '"}}').render(Context({"at": AT})) == reads


@pytest.mark.parametrize(
    ("language", "passed", "reads"),
    [
        ("en", timedelta(seconds=20), "Last used just now"),
        ("fr", timedelta(seconds=20), "Utilisée à l’instant"),
        ("ar", timedelta(seconds=20), "آخر استخدام قبل لحظات"),
        ("en", timedelta(seconds=90), "Last used 1 minute ago"),
        ("en", timedelta(hours=1, minutes=3), "Last used 1 hour ago"),
        ("fr", timedelta(hours=5), "Utilisée il y a 5 heures"),
        ("ar", timedelta(minutes=2, seconds=1), "آخر استخدام منذ دقيقتين"),
        ("ar", timedelta(days=3), "آخر استخدام منذ 3 أيام"),
        ("en", timedelta(days=29, hours=23), "Last used 29 days ago"),
        ("fr", timedelta(days=70), "Utilisée il y a 2 mois"),
        ("en", timedelta(days=800), "Last used 2 years ago"),
        ("en", timedelta(minutes=-1), "Last used just now"),
    ],
)
def test_how_long_ago_is_said_in_one_unit(language: str, passed: timedelta, reads: str) -> None:
    words = (
        "{% blocktranslate with ago=at|how_long_ago %}Last used {{ ago }}{% endblocktranslate %}"
    )
    with translation.override(language):
        assert (
            Template("{% load i18n ui %}" + words).render(Context({"at": timezone.now() - passed}))
            == reads
        )


def test_nothing_was_or_ends_in_zero_minutes() -> None:
    """Django's own filters say "0 minutes" below one, and two units above an hour."""
    pages = Path(settings.BASE_DIR, "templates").rglob("*.*")
    own = {page.name for page in pages if re.search(r"\|time(since|until)", page.read_text())}
    assert own == set(), "say it by how_long_ago or minutes_left"
    left = "{% load ui %}{{ at|minutes_left }}"
    soon = timezone.now() + timedelta(seconds=20)
    assert Template(left).render(Context({"at": soon})) == "1"


def test_templates_name_only_shapes_that_every_language_has() -> None:
    pages = Path(settings.BASE_DIR, "templates").rglob("*.html")
    named = {shape for page in pages for shape in NAMED.findall(page.read_text())}
    assert named
    for language in LANGUAGES:
        module = import_module(f"konan.formats.{language}.formats")
        assert {shape for shape in named if not hasattr(module, shape)} == set(), language
