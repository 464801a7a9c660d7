"""A bot goes, and with it whatever was said to it, in a few statements however much it is."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bots.services import bot_delete
from conversations.models import Feedback, Message, Receipt, Session, Turn, Visitor
from konan.testing.world import Things, World

TABLES = (Visitor, Session, Message, Turn, Receipt, Feedback)


def talk(things: Things, count: int) -> None:
    """`count` answered messages in the session of the bot."""
    session = things.session
    for number in range(count):
        asked = Message.objects.create(
            session=session, seq=2 * number + 1, role="visitor", content="When?"
        )
        Turn.objects.create(
            session=session,
            bot=things.bot,
            message=asked,
            epoch=1,
            deadline=timezone.now() + timedelta(seconds=110),
        )
        answer = Message.objects.create(
            session=session, seq=2 * number + 2, role="assistant", content="Soon."
        )
        Receipt.objects.create(message=answer, data={})
        Feedback.objects.create(session=session, message=answer, rating="up")


def counts() -> list[int]:
    return [table._default_manager.count() for table in TABLES]


def test_all_of_it_goes_and_nothing_of_others(world: World) -> None:
    talk(world.theirs, 2)
    rest = counts()
    rest[0] -= 1
    rest[1] -= 1
    talk(world.ours, 3)
    bot_delete(actor=world.owner.actor, bot=world.bot)
    assert counts() == rest


def test_as_many_statements_for_much_as_for_little(world: World) -> None:
    said = []
    for things, count in ((world.theirs, 1), (world.ours, 40)):
        talk(things, count)
        with CaptureQueriesContext(connection) as queries:
            bot_delete(actor=world.owner.actor, bot=things.bot)
        said.append(len(queries))
    assert abs(said[0] - said[1]) <= 2, said
