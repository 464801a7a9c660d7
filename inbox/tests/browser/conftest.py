"""Agents' browsers at the inbox, beside a visitor who writes."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from bots.models import BotShare
from conversations.tests.conftest import Visitor
from konan.site.tests.browser.conftest import Visit
from konan.site.tests.browser.conftest import visit as any_visit
from konan.testing.world import Person, make_person
from teams.models import Membership, Team

__all__ = ["any_visit"]


@pytest.fixture
def visit(any_visit: Visit) -> Iterator[Visit]:
    """`visit(person, path, …)`; what a page has asked for is answered before the test ends."""
    pages: list[Page] = []

    def open_page(*what: Any, **look: Any) -> Page:
        pages.append(any_visit(*what, **look))
        return pages[-1]

    yield open_page
    for page in pages:
        if not page.is_closed():
            page.wait_for_load_state("networkidle")


@pytest.fixture
def mates(visitor: Visitor) -> tuple[Person, Person]:
    """Two agents of the visitor's bot."""
    team = Team.objects.create(owner=visitor.bot.owner, name="Desk")
    BotShare.objects.create(bot=visitor.bot, team=team)
    people = (make_person("agent"), make_person("mate"))
    for person in people:
        Membership.objects.create(team=team, user=person.user, role="agent")
    return people
