"""When the messages of a plan are used up: nothing said is lost, and people answer."""

import httpx2 as httpx
import pytest
from django.utils import timezone

from accounts.models import User
from accounts.plan_models import PlanUsage
from accounts.plans import month_of, usage_of
from accounts.services.plans import count_messages
from conversations.models import Session
from conversations.tests.conftest import Visitor
from konan.core.events.relay import relay_due
from konan.core.models import Event
from konan.testing.installation import wait_for
from konan.testing.plans import give_plan
from konan.testing.server import Served
from konan.testing.world import make_key

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def spent(visitor: Visitor) -> User:
    """The owner's plan holds ten messages a month, and ten there were."""
    owner = visitor.bot.owner
    give_plan(owner, messages_per_month=10)
    PlanUsage.objects.create(owner=owner, month=month_of(timezone.now()), messages=10)
    return owner


def counted(owner: User) -> int:
    relay_due()
    count_messages()
    return usage_of(owner.pk)["messages_per_month"]


def test_the_visitor_is_handed_over_and_the_message_is_kept(visitor: Visitor, spent: User) -> None:
    answer = visitor.say("How much does delivery cost?")
    assert answer["handoff"] is True
    assert (answer["session"]["status"], answer["session"]["handler"]) == ("pending", "human")
    assert "our people" in answer["response"] and "4.90" not in answer["response"]
    said = visitor.history()
    assert [m["role"] for m in said] == ["visitor", "assistant", "system"]
    assert said[0]["content"] == "How much does delivery cost?"
    letter = Event.objects.get(name="handoff_requested")
    assert letter.payload["reason"] == "automation"
    assert counted(spent) == 11
    later = visitor.say("Are you there?")  # to people: not counted, and kept as well
    assert later["response"] is None
    assert counted(spent) == 11


def test_a_bot_without_people_says_that_the_message_is_kept(visitor: Visitor, spent: User) -> None:
    visitor.bot.handoff = {**visitor.bot.handoff, "enabled": False}
    visitor.bot.save(update_fields=["handoff"])
    answer = visitor.say("Combien coûte la livraison ?")
    assert answer["response"].startswith("Je ne peux pas répondre pour le moment.")
    assert answer["handoff"] is False
    session = Session.objects.get(pk=visitor.session)
    assert (session.status, session.unread) == ("open", 1)


def test_the_stream_tells_the_same(visitor: Visitor, spent: User) -> None:
    events = visitor.stream("How much does delivery cost?")
    end = events[-1].data
    assert (events[-1].kind, end["handoff"]) == ("message.end", True)
    assert "".join(each.data["text"] for each in events[1:-1]) == end["response"]


def test_an_integration_is_told_likewise(visitor: Visitor, spent: User, served: Served) -> None:
    key = make_key("shop", spent, "chat")
    body = {"bot_id": str(visitor.bot.pk), "message": "How much does delivery cost?"}
    answer = httpx.post(f"{served.url}/api/v1/chat", json=body, headers=key.headers, timeout=30)
    assert answer.status_code == 200
    assert answer.json()["handoff"] is True


def test_more_room_is_heard_of_within_seconds(visitor: Visitor, spent: User) -> None:
    assert visitor.say("Hello!")["handoff"] is True
    give_plan(spent, messages_per_month=100)

    def is_answered() -> bool:
        again = Visitor(visitor.url, visitor.bot)
        return "4.90" in again.say("How much does delivery cost?")["response"]

    wait_for(is_answered, seconds=4, what="The bot answers again")


def test_another_month_begins_at_nothing(visitor: Visitor, spent: User) -> None:
    PlanUsage.objects.update(month="2020-01-01")
    assert "4.90" in visitor.say("How much does delivery cost?")["response"]
    assert counted(spent) == 1


def test_what_is_said_to_bots_is_counted_once(visitor: Visitor) -> None:
    visitor.say("Hello!")
    visitor.say("How much does delivery cost?")
    assert counted(visitor.bot.owner) == 2
    assert counted(visitor.bot.owner) == 2


def test_who_pays_is_told_of_80_and_100_percent_once(visitor: Visitor) -> None:
    owner = visitor.bot.owner
    give_plan(owner, messages_per_month=5)
    told = []
    for number in range(6):
        Visitor(visitor.url, visitor.bot).say(f"Hello number {number}!")
        counted(owner)
        letters = Event.objects.filter(name="internal.plan_limit").order_by("id")
        told.append([each.payload["percent"] for each in letters])
    assert told == [[], [], [], [80], [80, 100], [80, 100]]
