"""A session that waits, for the tests of rules."""

import pytest

from conversations.models import Session
from inbox.tests.desk import make_session
from konan.testing.world import World


@pytest.fixture
def session(world: World) -> Session:
    """With the bot, of a visitor whom nobody knows."""
    return make_session(world.bot, visitor=world.ours.session.visitor)
