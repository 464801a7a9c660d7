"""Every page of the site, in every language, once: one visit sees to all that a page must keep.

What is complained of is gathered over all pages, so that one run says everything.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from accounts.models import User
from konan.site.tests.browser.conftest import Visit
from konan.testing.budgets import weigh
from konan.testing.pages import looking
from konan.testing.pages.axe import violations_in_both_themes
from konan.testing.pages.keyboard import stops_wrong
from konan.testing.pages.reading import english_on
from konan.testing.pages.rows import Row, path_of, rows
from konan.testing.pages.scene import Scene

pytestmark = pytest.mark.browser
SCRIPT, STYLE = 60_000, 30_000
CHARTS = 30_000  # more, on the pages of figures alone: what draws charts
WIDGET = (30_000, 6_000)
OTHERS = ("admin", "instance_", "docs")  # made of Django's and of Swagger's files
# A shop of its own, a page for developers, and a widget that speaks the browser's language.
NOT_READ = (*OTHERS, "demo", "components", "widget_page")
# Swagger draws the operations so: no setting of its changes that.
SWAGGERS = ("nested-interactive", "heading-order", "region")

Watched = dict[str, looking.Watch]


@pytest.fixture
def pages_of(scene: Scene, visit: Visit) -> Callable[[str], Watched]:
    """`pages_of("ar")`: a page for each person, signed in, that reads this language."""

    def opened(lang: str) -> Watched:
        people: dict[str, User | None] = {"": None, **scene.people}
        return {
            who: looking.Watch(visit(person, "/healthz", lang=lang, viewport=looking.WIDE))
            for who, person in people.items()
        }

    return opened


def complaints(
    scene: Scene, watched: Watched, look: Callable[[Row, Page], Iterator[str]]
) -> list[str]:
    found = []
    for row in rows():
        watch = watched[row.who]
        watch.take()
        try:
            said = looking.open_row(watch.page, row, path_of(row, scene.things))
            said += [*look(row, watch.page), *watch.take()]
        except Exception as error:
            error.add_note(f"at {row.name}, {watch.page.url}")
            raise
        found += [f"{row.name}: {each}" for each in said]
    return found


@pytest.mark.parametrize("lang", ["en", "ar", "fr"])
def test_every_page_is_whole(scene: Scene, pages_of: Callable[[str], Watched], lang: str) -> None:
    def look(row: Row, page: Page) -> Iterator[str]:
        if lang == "en":
            yield from _too_heavy(row, page)
            if not row.route.startswith("admin:"):
                yield from stops_wrong(page)
        if lang != "en" and not row.route.startswith(NOT_READ):
            yield from english_on(page, lang, own=scene.names)
        if lang != "fr" and not row.route.startswith("admin:"):
            yield from violations_in_both_themes(page, but=SWAGGERS if row.route == "docs" else ())
        yield from looking.scrolls_sideways(page)

    found = complaints(scene, pages_of(lang), look)
    assert not found, "\n".join(found)


def _too_heavy(row: Row, page: Page) -> Iterator[str]:
    if row.route.startswith(OTHERS):
        return
    weight = looking.weight_of(page)
    script, style = _allowed(row)
    yield from weigh(f"script, {row.name}", weight.script, allowed=script)
    yield from weigh(f"style, {row.name}", weight.style, allowed=style)
    if late := looking.what_blocks(page):
        yield f"paints only after {', '.join(late)}"


def _allowed(row: Row) -> tuple[int, int]:
    """Bytes of script and of style."""
    if row.route == "widget_page":
        return WIDGET
    draws = row.route.startswith("analytics") or row.route in ("topics", "topic", "unanswered")
    return SCRIPT + (CHARTS if draws else 0), STYLE
