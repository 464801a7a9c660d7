"""Dates as people of each language write them."""

import re
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template
from django.utils import translation

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


def test_templates_name_only_shapes_that_every_language_has() -> None:
    pages = Path(settings.BASE_DIR, "templates").rglob("*.html")
    named = {shape for page in pages for shape in NAMED.findall(page.read_text())}
    assert named
    for language in LANGUAGES:
        module = import_module(f"konan.formats.{language}.formats")
        assert {shape for shape in named if not hasattr(module, shape)} == set(), language
