"""What the pages show: the demo, and besides it all that a busy owner has after a month.

Services write it where one does without looking outside; what only time makes are rows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from accounts.models import Totp, User
from accounts.services.keys import key_create
from analytics.topics.models import Topic
from analytics.topics.services.turns import group_bot
from bots.knowledge.models import Discovery, FoundPage, Gap
from bots.knowledge.services import document_add_faq, document_add_text
from bots.models import Bot, Sighting
from contacts.models import Contact
from conversations.models import Session
from inbox.automations.models import Automation, Run
from inbox.tickets.models import Task, Ticket
from inbox.tickets.services import task_create, ticket_create
from konan.core.crypto import digest
from konan.core.ids import uuid7
from konan.core.tenancy import Actor
from konan.demo.seed import seed_demo
from konan.testing.world import make_person
from notifications.models import Notification
from notifications.webhooks.models import Attempt, Delivery, Endpoint
from notifications.webhooks.services.endpoints import endpoint_create
from teams.models import Invitation

LONG: Final = "A bot whose name somebody went on writing and writing, as people do, to the end"
ADDRESS: Final = "https://93.184.216.34/"
FOUND: Final = (
    ("https://atlas-lamps.example/", "Atlas Lamps", "found", 1_800),
    ("https://atlas-lamps.example/help/delivery", "Delivery", "found", 4_200),
    ("https://atlas-lamps.example/help/returns", "Returns and repairs", "found", 3_100),
    ("https://atlas-lamps.example/ar/help", "المساعدة", "found", 2_700),
    ("https://atlas-lamps.example/basket", "", "left_out", 0),
)
# The address that is let in has a number, so that nothing is looked up; what is then sent to
# has a name that nobody has: whoever looks at the pages tells nobody outside.
NOWHERE: Final = "https://hooks.atlas-lamps.example/of-a-path/that-goes-on-and-on?and=has&a=query"
UNKNOWN: Final = (
    ("Do you repair lamps that were bought elsewhere?", 7),
    ("Est-ce que vous livrez à Genève ?", 4),
    ("Can I visit the workshop on a Sunday?", 2),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """`people` by what they are; `things` by the names that routes give their ids; `names`:
    what people, bots, rules and topics are called."""

    people: dict[str, User]
    things: dict[str, str]
    names: list[str]


def make_scene() -> Scene:
    """The demo is seeded where it is not there yet."""
    seed_demo()
    bot = Bot.objects.earliest("id")
    agent = User.objects.filter(memberships__role="agent").earliest("id")
    people = {"owner": bot.owner, "agent": agent, **_others()}
    owner = Actor(kind="user", user_id=bot.owner_id)
    things = {
        "owner_id": bot.owner_id,
        "bot_id": bot.pk,
        "public_token": bot.public_token,
        "unknown_token": "pub_nobody-has-this-one",
        "document_id": bot.documents.earliest("id").pk,
        "long_bot_id": _long_bot(people["wordy"]).pk,
        **_talks(bot),
        **_team(bot),
        **_work(owner, bot),
        **_rule(bot),
        **_webhooks(owner, bot),
        **_questions(bot),
        **_site(bot),
    }
    _keys(bot.owner)
    _news(bot)
    ids = {name: str(value) for name, value in things.items()}
    return Scene(people, ids, [name for names in _names() for name in names])


def _names() -> Iterator[Iterable[str]]:
    for model in (User, Contact, Bot, Automation):
        yield model.objects.values_list("name", flat=True)
    yield Topic.objects.values_list("phrase", flat=True)


def _others() -> dict[str, User]:
    operator = make_person("operator").user
    operator.is_staff = operator.is_superuser = True
    operator.save()
    Totp.objects.create(user=operator, confirmed_at=timezone.now())
    return {
        "operator": operator,
        "newcomer": make_person("newcomer").user,
        "unverified": make_person("unverified", verified=False).user,
        "wordy": make_person("somebody-with-quite-a-long-address-at-a-long-domain").user,
    }


def _long_bot(wordy: User) -> Bot:
    """A bot of long words that nobody has talked to."""
    actor = Actor(kind="user", user_id=wordy.pk)
    bot = Bot.objects.create(owner=wordy, name=LONG, suggested_questions=["And Spain?"])
    document_add_text(actor=actor, bot=bot, title=f"{LONG} {LONG}", text="It is 3 years. " * 20)
    document_add_faq(actor=actor, bot=bot, question=f"{LONG}?", answer="No, only lamps.")
    return bot


def _talks(bot: Bot) -> dict[str, Any]:
    """A conversation that nobody has taken yet, one that an agent answers, and whose it is."""
    known = Session.objects.filter(bot=bot, contact__isnull=False)
    talk = known.filter(messages__role="agent").latest("last_message_at")
    waiting = Session.objects.filter(bot=bot, waiting_since__isnull=False)
    told = talk.contact or Contact.objects.filter(owner_id=bot.owner_id).earliest("id")
    return {
        "talk_id": talk.pk,
        "session_id": waiting.filter(assignee=None).earliest("waiting_since").pk,
        "contact_id": told.pk,
    }


def _team(bot: Bot) -> dict[str, Any]:
    """The demo's, with somebody invited, whose link is known."""
    team = bot.owner.owned_teams.earliest("id")
    link = "inv_for-the-one-who-looks"
    Invitation.objects.create(
        team=team, email="guest@example.com", role="viewer", digest=digest(link)
    )
    return {"team_id": team.pk, "token": link}


def _work(owner: Actor, bot: Bot) -> dict[str, Any]:
    """Tickets and tasks: one over its time and long, one of each other kind."""
    words = "The lamp of order 1042 is late and nobody at the carrier knows where it is"
    late = timezone.now() - timedelta(days=1)
    tickets = [
        ticket_create(actor=owner, bot=bot, fields={"subject": subject, "priority": priority})
        for subject, priority in (
            ("Invoice for the lamps of the hotel", "normal"),
            ("A crack in the glass of a Medina", "high"),
            (words, "urgent"),
        )
    ]
    tasks = [
        task_create(actor=owner, bot=bot, fields={"title": title})
        for title in ("Order more brass", "Call the carrier in Tangier", words)
    ]
    for kind, work in ((Ticket, tickets[-1]), (Task, tasks[-1])):
        kind.objects.filter(pk=work.pk).update(due_at=late, assignee_id=bot.owner_id)
    Ticket.objects.filter(pk=tickets[0].pk).update(status="resolved", resolved_at=late)
    Task.objects.filter(pk=tasks[0].pk).update(done=True, done_at=late)
    return {"ticket_id": tickets[-1].pk, "task_id": tasks[-1].pk}


def _rule(bot: Bot) -> dict[str, Any]:
    """A rule that is on, what it did and could not do; and one that is off."""
    said = {"field": "message.content", "op": "contains", "value": "refund"}
    made: dict[str, Any] = {"owner_id": bot.owner_id, "bot": bot, "event": "new_message"}
    rule = Automation.objects.create(
        name="What asks for a refund goes to those who know about money",
        conditions=[said],
        actions=[{"type": "tag", "tags": ["billing"]}, {"type": "auto_assign"}],
        **made,
    )
    Automation.objects.create(
        name="Thanks", enabled=False, actions=[{"type": "tag", "tags": ["kind"]}], **made
    )
    nobody = {"code": "nobody_available", "detail": "Nobody who answers for the bot is free."}
    Run.objects.create(
        automation=rule,
        session=Session.objects.filter(bot=bot).earliest("id"),
        occasion="x",
        state="done",
        conditions=[{**said, "found": "I want a refund", "held": True}],
        actions=[
            {**rule.actions[0], "done": True, "error": None},
            {**rule.actions[1], "done": False, "error": nobody},
        ],
        finished_at=timezone.now(),
    )
    return {"automation_id": rule.pk}


def _webhooks(owner: Actor, bot: Bot) -> dict[str, Any]:
    """One that works and one that was switched off, with a delivery that was not received."""
    works, off = [
        endpoint_create(actor=owner, bot=bot, url=ADDRESS, events=events)[0]
        for events in (["*"], ["new_message"])
    ]
    Endpoint.objects.filter(bot=bot).update(url=NOWHERE)
    Endpoint.objects.filter(pk=off.pk).update(enabled=False, disabled_reason="failing")
    received, failed = [
        Delivery.objects.create(
            owner_id=bot.owner_id,
            bot=bot,
            endpoint=works,
            event="new_message",
            event_id=uuid7(),
            body='{"type": "new_message"}',
            status=status,
            attempt_count=1,
            next_attempt_at=None,
        )
        for status in ("succeeded", "failed")
    ]
    _attempt(received, status_code=200)
    _attempt(failed, status_code=500, error="bad_status", excerpt="<h1>Bad gateway</h1>")
    return {"endpoint_id": works.pk, "endpoint_off_id": off.pk, "delivery_id": failed.pk}


def _attempt(delivery: Delivery, *, status_code: int, error: str = "", excerpt: str = "") -> None:
    Attempt.objects.create(
        delivery=delivery,
        at=timezone.now(),
        status_code=status_code,
        duration_ms=12,
        error=error,
        response_excerpt=excerpt,
        signature="v1,x",
    )


def _questions(bot: Bot) -> dict[str, Any]:
    """What the bot did not know, and what it is asked about."""
    for question, count in UNKNOWN:
        asked = {"owner_id": bot.owner_id, "bot": bot, "folded": question[:64]}
        Gap.objects.create(question=question, count=count, **asked)
    group_bot(bot_id=bot.pk, owner_id=bot.owner_id)
    topic = Topic.objects.filter(bot=bot).first()
    topic = topic or Topic.objects.create(owner_id=bot.owner_id, bot=bot, phrase="delivery")
    return {"topic_id": topic.pk}


def _site(bot: Bot) -> dict[str, Any]:
    """The shop's own site, looked round; its pages show the widget."""
    where: dict[str, Any] = {"owner_id": bot.owner_id}
    begun = FOUND[0][0]
    discovery = Discovery.objects.create(
        bot=bot,
        url=begun,
        host="atlas-lamps.example",
        status="done",
        ended_at=timezone.now(),
        **where,
    )
    FoundPage.objects.bulk_create(
        FoundPage(
            discovery=discovery,
            url=url,
            key=url,
            state=state,
            reason="no_text" if state == "left_out" else "",
            title=title,
            language="ar" if "/ar/" in url else "en",
            characters=characters,
            **where,
        )
        for url, title, state, characters in FOUND
    )
    Sighting.objects.create(bot=bot, origin="https://atlas-lamps.example", **where)
    return {"discovery_id": discovery.pk}


def _keys(user: User) -> None:
    for name, scopes in (("Nightly export", ["read"]), ("Shop system", ["read", "write"])):
        actor = Actor(kind="user", user_id=user.pk)
        key_create(actor=actor, user=user, name=name, scopes=scopes)


def _news(bot: Bot) -> None:
    session = Session.objects.filter(bot=bot, waiting_since__isnull=False).earliest("id")
    for kind in ("handoff_requested", "new_message"):
        Notification.objects.create(user=bot.owner, type=kind, bot=bot, session=session)
    text = "Can you look at order 1042?"
    Notification.objects.create(user=bot.owner, type="mention", bot=bot, data={"text": text})
