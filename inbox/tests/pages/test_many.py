"""One act on many conversations: who is offered, what was done, and what was refused."""

import json

from django.test import Client
from django.urls import reverse

from bots.models import Bot
from conversations.models import Session
from inbox.tests.talks import talk
from konan.testing.world import Person, World

FRAGMENT = {"HX-Request": "true"}


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def test_many_at_once_and_what_was_refused(world: World, session: Session) -> None:
    foreign = world.theirs.session
    ids = [str(session.pk), str(foreign.pk)]
    sent = {"act": "mine", "session_ids": ids}
    told = signed_in(world.agent).post(reverse("inbox_bulk"), sent, headers=FRAGMENT)
    assert told.status_code == 204
    assert "1 conversation changed." in told["HX-Trigger"]
    session.refresh_from_db()
    foreign.refresh_from_db()
    assert (session.assignee_id, foreign.assignee_id) == (world.agent.user.pk, None)


def test_many_are_given_to_a_colleague(world: World, session: Session) -> None:
    other = talk(world.ours, status="pending", handler="human")
    ids = [str(session.pk), str(other.pk)]
    client = signed_in(world.agent)
    shown = client.get(reverse("inbox_bulk_people"), {"ids": ",".join(ids)}).content.decode()
    assert f'value="assign:{world.admin.user.pk}"' in shown
    assert str(world.viewer.user.pk) not in shown, "who only reads may not answer"
    sent = {"act": f"assign:{world.admin.user.pk}", "session_ids": ids}
    told = client.post(reverse("inbox_bulk"), sent, headers=FRAGMENT)
    assert "2 conversations changed." in told["HX-Trigger"]
    for each in (session, other):
        each.refresh_from_db()
        assert each.assignee_id == world.admin.user.pk
    assert client.post(reverse("inbox_bulk"), {"act": "assign:me"}).status_code == 302
    session.refresh_from_db()
    assert session.assignee_id == world.admin.user.pk


def test_only_who_may_answer_for_all_is_offered(world: World, session: Session) -> None:
    alone = Bot.objects.create(owner=world.owner.user, name="Another")
    hers = Session.objects.create(owner=world.owner.user, bot=alone, channel="widget")
    client, people = signed_in(world.owner), reverse("inbox_bulk_people")
    shown = client.get(people, {"ids": f"{session.pk},{hers.pk}"}).content.decode()
    assert "(me)" in shown and str(world.agent.user.pk) not in shown
    sent = {"act": f"assign:{world.agent.user.pk}", "session_ids": [session.pk, hers.pk]}
    told = client.post(reverse("inbox_bulk"), sent, headers=FRAGMENT)["HX-Trigger"]
    assert "1 conversation changed. This person cannot answer for the bot." in told
    theirs = signed_in(world.stranger).get(people, {"ids": f"{session.pk},nonsense"})
    assert "Nobody may answer for all of these." in theirs.content.decode()


def test_what_was_resolved_already_is_not_opened_by_an_undo(world: World, session: Session) -> None:
    other = talk(world.ours, status="pending", handler="human")
    client = signed_in(world.agent)
    client.post(reverse("inbox_status", args=[session.pk]), {"status": "resolved"})
    sent = {"act": "resolve", "session_ids": [str(session.pk), str(other.pk)]}
    told = client.post(reverse("inbox_bulk"), sent, headers=FRAGMENT)["HX-Trigger"]
    undoable = json.loads(told)["inbox-bulk"]["undoable"]
    assert undoable == [str(other.pk)]
    client.post(reverse("inbox_bulk"), {"act": "undo", "session_ids": undoable}, headers=FRAGMENT)
    session.refresh_from_db()
    other.refresh_from_db()
    assert (session.status, other.status) == ("resolved", "pending")
