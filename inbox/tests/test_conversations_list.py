"""GET /inbox/conversations/{bot_id}: what agents see, in which order, a page at a time."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contacts.models import Contact
from conversations.models import Session
from conversations.shapes import session_shape
from inbox.models import SavedView
from inbox.services.listing import STANDARD, standard_counts
from inbox.tests.talks import NOW, say, talk
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(world: World, api: Api) -> Api:
    """The agent's client; the world's own session is out of the way."""
    world.ours.session.delete()
    return api.as_(world.agent)


def ids(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [each["id"] for each in answer.json()["results"]]


def listed(desk: Api, world: World, **query: Any) -> list[str]:
    return ids(desk.get(f"/inbox/conversations/{world.bot.pk}", **query))


def names(*sessions: Session) -> list[str]:
    return [str(session.pk) for session in sessions]


def test_by_the_last_message_and_in_the_shape_of_a_session(desk: Api, world: World) -> None:
    old, new = talk(world.ours, minutes_ago=60), talk(world.ours)
    answer = desk.get(f"/inbox/conversations/{world.bot.pk}")
    assert ids(answer) == names(new, old)
    first = answer.json()["results"][0]  # type: ignore[attr-defined]
    assert {"status", "assignee", "contact", "unread", "last_message", "priority"} <= first.keys()
    assert listed(desk, world, sort="oldest") == names(old, new)


def test_who_waits_longest_stands_first(desk: Api, world: World) -> None:
    talk(world.ours)
    short = talk(world.ours, waiting_since=NOW - timedelta(minutes=1))
    long = talk(world.ours, minutes_ago=5, waiting_since=NOW - timedelta(hours=1))
    assert listed(desk, world, sort="waiting") == names(long, short)


def test_neither_the_playground_nor_another_bots_sessions(desk: Api, world: World) -> None:
    talk(world.ours, channel="playground")
    talk(world.theirs)
    assert listed(desk, world) == []


def test_each_filter_alone(desk: Api, world: World) -> None:
    contact = Contact.objects.create(owner=world.owner.user, name="Amal Idrissi")
    wanted = talk(
        world.ours,
        status="pending",
        handler="human",
        assignee=world.agent.user,
        tags=["refund"],
        channel="api",
        contact=contact,
        priority="high",
        language="fr",
        created_at=NOW - timedelta(days=10),
    )
    talk(world.ours, assignee=world.admin.user)
    day = (NOW - timedelta(days=10)).date().isoformat()
    filters: list[dict[str, Any]] = [
        {"status": "pending"},
        {"handler": "human"},
        {"assignee": "me"},
        {"assignee": str(world.agent.user.pk)},
        {"tag": " Refund "},
        {"channel": "api"},
        {"contact_id": str(contact.pk)},
        {"priority": "high"},
        {"language": "fr"},
        {"to": day},
        {"from": day, "to": day},
        {"q": "idri"},
    ]
    for each in filters:
        assert listed(desk, world, **each) == names(wanted), each


def test_nobodys_sessions_and_those_that_changed_since(desk: Api, world: World) -> None:
    talk(world.ours, assignee=world.agent.user, updated_at=NOW - timedelta(hours=2))
    free = talk(world.ours)
    assert listed(desk, world, assignee="none") == names(free)
    since = (NOW - timedelta(hours=1)).isoformat()
    assert listed(desk, world, updated_after=since) == names(free)


@pytest.mark.parametrize("words", ["delivery", "DELIV", "colis perdu", "شحن"])
def test_words_are_found_where_they_were_said(desk: Api, world: World, words: str) -> None:
    wanted, other = talk(world.ours), talk(world.ours)
    say(wanted, "visitor", "Where is my delivery? Mon colis est perdu. متى يتم شحن الطلب")
    say(other, "visitor", "Hello there")
    assert listed(desk, world, q=words) == names(wanted)


def _by_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conversations.querysets._guessed", lambda rows: 1)


def _one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conversations.querysets._OFTEN", 0)


def _too_many_to_name(monkeypatch: pytest.MonkeyPatch) -> None:
    _by_index(monkeypatch)
    monkeypatch.setattr("conversations.querysets._FEW", 1)
    monkeypatch.setattr("conversations.querysets._LOOKED_INTO", 2)


@pytest.mark.parametrize("plan", [_by_index, _one_by_one, _too_many_to_name])
def test_rare_and_frequent_words_are_found_alike(
    desk: Api, world: World, monkeypatch: pytest.MonkeyPatch, plan: Any
) -> None:
    """Whether sessions are looked into one by one, or the index over all messages is asked."""
    plan(monkeypatch)
    people = [
        Contact.objects.create(owner=world.owner.user, name=name)
        for name in ("Parcel Jones", "Ann Parcel")
    ]
    sessions = [talk(world.ours, minutes_ago=number) for number in range(4)]
    for session in sessions[1:3]:
        say(session, "visitor", "My parcel, where is my parcel?")
        say(session, "visitor", "Parcel!")
    known = [talk(world.ours, minutes_ago=9, contact=person) for person in people][::-1]
    say(talk(world.theirs), "visitor", "My parcel")
    assert listed(desk, world, q="parcel") == names(*sessions[1:3], *known)
    assert listed(desk, world, q="parcel", status="resolved") == []
    assert listed(desk, world, q="parcels") == []


def test_a_row_is_the_session_that_events_tell(desk: Api, world: World) -> None:
    """Lists and events make the shape in two ways."""
    person = Contact.objects.create(owner=world.owner.user, email="amal@example.com")
    nameless = world.admin.user
    nameless.name = ""
    nameless.save()
    rich = talk(
        world.ours,
        assignee=nameless,
        contact=person,
        tags=["refund", "été"],
        subject="Où est-il ?",
        language="fr",
        priority="high",
        handoff_reason="keyword",
        waiting_since=NOW,
        snoozed_until=NOW.replace(microsecond=0),
        resolved_at=NOW,
        resolved_by="agent",
        csat=4,
        metadata={"page": {"url": "https://example.com/é"}},
    )
    say(rich, "visitor", "Où est-il ?")
    claimed = talk(world.ours, minutes_ago=1, claim={"email": "somebody@example.com"})
    bare = talk(world.ours, minutes_ago=2, last_message_role="")
    for path in (f"/inbox/conversations/{world.bot.pk}", f"/chat/sessions/{world.bot.pk}"):
        rows = desk.get(path).json()["results"]  # type: ignore[attr-defined]
        shown = {row["id"]: row for row in rows}
        for session in (rich, claimed, bare):
            assert shown[str(session.pk)] == session_shape(session.pk)


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "closed"},
        {"assignee": "somebody"},
        {"sort": "random"},
        {"from": "yesterday"},
        {"view": "mine"},
        {"contact_id": "1"},
        {"channel": "playground"},
    ],
)
def test_an_unknown_value_is_refused(desk: Api, world: World, wrong: dict[str, str]) -> None:
    answer = desk.get(f"/inbox/conversations/{world.bot.pk}", **wrong)
    (field,) = wrong
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == [field]  # type: ignore[attr-defined]


def test_every_page_has_what_the_one_before_had_not(desk: Api, world: World) -> None:
    """Sessions of the same moment, which only their ids tell apart."""
    made = {str(talk(world.ours, minutes_ago=number // 3).pk) for number in range(11)}
    for sort in ("newest", "oldest"):
        seen: list[str] = []
        url: str | None = f"/api/v1/inbox/conversations/{world.bot.pk}?limit=2&sort={sort}"
        while url:
            page = desk.get(url).json()  # type: ignore[attr-defined]
            seen += [each["id"] for each in page["results"]]
            url = page["next"]
        assert len(seen) == len(made)
        assert set(seen) == made


def test_a_page_far_behind_begins_at_an_index_and_counts_nothing(desk: Api, world: World) -> None:
    for number in range(4):
        talk(world.ours, minutes_ago=number)
    first = desk.get(f"/inbox/conversations/{world.bot.pk}", limit=2).json()  # type: ignore[attr-defined]
    with CaptureQueriesContext(connection) as queries:
        desk.get(first["next"])
    (sql,) = [each["sql"] for each in queries if "LIMIT 3" in each["sql"]]
    assert "OFFSET" not in sql
    assert "count(" not in sql.lower()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
        cursor.execute(f"EXPLAIN {sql}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    condition = next(line for line in plan.splitlines() if "Index Cond" in line)
    assert "session_bot_latest" in plan, plan
    assert "last_message_at <=" in condition, plan


def test_a_view_is_the_list_it_was_saved_for_and_the_query_goes_before(
    desk: Api, world: World
) -> None:
    kept: dict[str, Any] = {"status": "pending", "assignee": "me", "sort": "oldest"}
    view = SavedView.objects.create(
        bot=world.bot, user=world.owner.user, name="Mine", shared=True, filters=kept
    )
    mine = {"assignee": world.agent.user}
    new, old = talk(world.ours, status="pending", **mine), talk(world.ours, minutes_ago=9, **mine)
    Session.objects.filter(pk=old.pk).update(status="pending")
    solved = talk(world.ours, status="resolved", **mine)
    talk(world.ours, status="pending", assignee=world.admin.user)
    assert listed(desk, world, view=str(view.pk)) == names(old, new)
    assert listed(desk, world, view=str(view.pk), status="resolved") == names(solved)


def test_a_view_of_somebody_else_or_another_bot_is_refused(desk: Api, world: World) -> None:
    own = SavedView.objects.create(bot=world.bot, user=world.owner.user, name="Own")
    other = SavedView.objects.create(bot=world.theirs.bot, user=world.agent.user, name="Other")
    for view in (own, other):
        answer = desk.get(f"/inbox/conversations/{world.bot.pk}", view=str(view.pk))
        assert_problem(answer, 400, "invalid", field="view")


def test_the_standard_views_are_counted_in_one_round_trip(desk: Api, world: World) -> None:
    talk(world.ours, assignee=world.agent.user, handler="human")
    talk(world.ours, status="pending", handler="human", waiting_since=NOW)
    talk(world.ours)
    talk(world.ours, status="resolved")
    with CaptureQueriesContext(connection) as queries:
        counts = standard_counts(actor=world.agent.actor, bot=world.bot)
    assert len(queries) == 1
    assert counts.keys() == STANDARD.keys()
    assert counts == {
        "mine": 1, "unassigned": 1, "open": 1, "bot": 1, "snoozed": 0, "resolved": 1, "all": 4
    }  # fmt: skip


def test_what_is_counted_ends_at_the_most(
    desk: Api, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inbox.services.listing.MOST_COUNTED", 3)
    for _number in range(5):
        talk(world.ours)
    assert standard_counts(actor=world.agent.actor, bot=world.bot)["all"] == 3
