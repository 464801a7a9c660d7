"""Sessions beside the talk: history, lists, feedback, hand-over, closing, transcript, deletion."""

from datetime import timedelta
from typing import Any

import httpx2 as httpx
import pytest
from django.utils import timezone

from accounts.credentials import issue_bearer
from accounts.models import SignIn, User
from bots.models import Bot
from contacts.models import Contact
from conversations.models import Message, Session
from conversations.models import Visitor as VisitorRow
from conversations.services.sessions import resolve_silent
from conversations.tests.conftest import Visitor, make_bot
from konan.core.ids import uuid7
from konan.core.models import Event, Mail
from konan.testing.server import Served

pytestmark = pytest.mark.django_db(transaction=True)


class Person:
    """Somebody who is signed in, at the API."""

    def __init__(self, url: str, user: User) -> None:
        sign_in = SignIn.objects.create(
            user=user, kind="api", expires_at=timezone.now() + timedelta(days=1)
        )
        token = issue_bearer(user_id=user.pk, sign_in_id=sign_in.pk)
        self.sign_in = sign_in
        self.http = httpx.Client(
            base_url=f"{url}/api/v1", headers={"Authorization": f"Bearer {token}"}
        )


@pytest.fixture
def owner(visitor: Visitor) -> Person:
    return Person(visitor.url, visitor.bot.owner)


def test_owner_talks_to_a_draft_bot(served: Served, bot: Bot) -> None:
    Bot.objects.filter(pk=bot.pk).update(status="draft")
    person = Person(served.url, bot.owner)
    answer = person.http.post("/chat", json={"bot_id": str(bot.pk), "message": "Hello!"})
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert (body["visitor_token"], body["session"]["channel"]) == (None, "api")


def test_ended_sign_in_is_refused_at_the_next_message(served: Served, bot: Bot) -> None:
    person = Person(served.url, bot.owner)
    call: dict[str, Any] = {"bot_id": str(bot.pk), "message": "Hello!"}
    assert person.http.post("/chat", json=call).status_code == 200
    SignIn.objects.update(ended_at=timezone.now())
    assert person.http.post("/chat", json=call).status_code == 401


def test_person_checks_come_in_order(served: Served, bot: Bot) -> None:
    person = Person(served.url, User.objects.create_user("other@example.com", "long-password-1"))
    theirs = person.http.post("/chat", json={"bot_id": str(bot.pk), "message": ""})
    nowhere = person.http.post("/chat", json={"bot_id": str(uuid7()), "message": ""})
    assert theirs.status_code == nowhere.status_code == 404
    missing = person.http.post("/chat", json={"message": "x"})
    assert (missing.status_code, missing.json()["errors"][0]["field"]) == (400, "bot_id")


def test_owner_sees_sessions_and_history(visitor: Visitor, owner: Person) -> None:
    visitor.say("How much does delivery cost?")
    listed = owner.http.get(f"/chat/sessions/{visitor.bot.pk}").json()["results"]
    assert [s["id"] for s in listed] == [visitor.session_id]
    said = owner.http.get(f"/chat/history/{visitor.session_id}?after=1").json()["results"]
    assert [m["seq"] for m in said] == [2]
    assert said[0]["sources"][0]["title"] == "Delivery"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status=open", 1),
        ("status=resolved", 0),
        ("handler=bot&channel=widget", 1),
        ("assignee=none", 1),
        ("assignee=me", 0),
        ("q=DELIV", 1),
        ("q=elivery", 0),
        ("from=2020-01-01&to=2020-01-02", 0),
        ("tag=vip", 0),
    ],
)
def test_sessions_are_filtered(visitor: Visitor, owner: Person, query: str, found: int) -> None:
    visitor.say("How much does delivery cost?")
    answer = owner.http.get(f"/chat/sessions/{visitor.bot.pk}?{query}")
    assert len(answer.json()["results"]) == found


@pytest.mark.parametrize("query", ["status=lost", "assignee=nobody", "from=soon", "limit=0"])
def test_unknown_filter_value_is_a_400(visitor: Visitor, owner: Person, query: str) -> None:
    assert owner.http.get(f"/chat/sessions/{visitor.bot.pk}?{query}").status_code == 400


def test_strangers_session_looks_like_one_that_never_was(visitor: Visitor) -> None:
    visitor.say("Hello!")
    stranger = Person(visitor.url, make_bot().owner)
    for method, path in (
        ("GET", "/chat/history/{}"),
        ("DELETE", "/chat/sessions/{}"),
        ("POST", "/chat/sessions/{}/handoff"),
    ):
        theirs = stranger.http.request(method, path.format(visitor.session_id), json={})
        nowhere = stranger.http.request(method, path.format(uuid7()), json={})
        assert theirs.status_code == nowhere.status_code == 404
        assert theirs.json()["detail"] == nowhere.json()["detail"]


def test_visitor_sees_its_own_sessions_only(visitor: Visitor) -> None:
    visitor.say("Hello!")
    other = Visitor(visitor.url, visitor.bot)
    other.say("Hello!")
    assert [s["id"] for s in visitor.get("/chat/sessions").json()["results"]] == [
        visitor.session_id
    ]
    assert other.get(f"/chat/history/{visitor.session_id}").status_code == 404
    other.token = "vis_wrong"
    assert other.get(f"/chat/history/{visitor.session_id}").status_code == 401


def test_button_hands_over_once(visitor: Visitor) -> None:
    visitor.say("Hello!")
    first = visitor.post(f"/chat/sessions/{visitor.session_id}/handoff").json()
    second = visitor.post(f"/chat/sessions/{visitor.session_id}/handoff").json()
    assert (first["status"], first["handler"]) == ("pending", "human")
    assert second["control_epoch"] == first["control_epoch"]
    assert Event.objects.get(name="handoff_requested").payload["reason"] == "visitor"
    assert [m["role"] for m in visitor.history()][-2:] == ["assistant", "system"]


def test_thumbs_and_csat_count_the_later_one(visitor: Visitor) -> None:
    answer = visitor.say("How much does delivery cost?")
    base = {"session_id": visitor.session_id}
    for rating in ("up", "down"):
        given = visitor.post(
            "/chat/feedback", {**base, "message_id": answer["message_id"], "rating": rating}
        )
        assert given.status_code == 201, given.text
    visitor.post("/chat/feedback", {**base, "csat": 4, "comment": "Good"})
    assert visitor.history()[-1]["feedback"] == "down"
    assert Session.objects.get(pk=visitor.session).csat == 4
    told = Event.objects.filter(name="feedback_received").order_by("id").last()
    assert told is not None
    assert (told.payload["csat"], told.payload["comment"]) == (4, "Good")


@pytest.mark.parametrize(
    "wrong", [{}, {"csat": 6}, {"csat": "5"}, {"rating": "meh"}, {"rating": "up", "csat": 5}]
)
def test_bad_feedback_is_a_400(visitor: Visitor, wrong: dict[str, Any]) -> None:
    visitor.say("How much does delivery cost?")
    given = visitor.post("/chat/feedback", {"session_id": visitor.session_id, **wrong})
    assert given.status_code == 400


def test_transcript_is_mailed_to_the_visitors_address(visitor: Visitor) -> None:
    visitor.say("Hello!")
    refused = visitor.post(f"/chat/sessions/{visitor.session_id}/transcript")
    assert (refused.status_code, refused.json()["code"]) == (409, "no_email")
    visitor.say("How long does delivery take?", contact={"email": "amal@example.com"})
    assert visitor.post(f"/chat/sessions/{visitor.session_id}/transcript").status_code == 200
    assert Mail.objects.count() == 1


def test_delete_takes_everything_along_and_needs_an_admin(visitor: Visitor, owner: Person) -> None:
    visitor.say("How much does delivery cost?")
    assert owner.http.delete(f"/chat/sessions/{visitor.session_id}").status_code == 204
    assert not Message.objects.exists()
    assert owner.http.get(f"/chat/history/{visitor.session_id}").status_code == 404


def test_silent_answered_session_is_resolved_by_the_bot_and_comes_back(
    visitor: Visitor,
) -> None:
    visitor.say("Hello!")
    Session.objects.update(last_message_at=timezone.now() - timedelta(hours=25))
    assert resolve_silent() == 1
    session = Session.objects.get()
    assert (session.status, session.resolved_by) == ("resolved", "bot")
    again = visitor.say("How long does delivery take?")
    assert (again["session"]["status"], again["session"]["resolved_at"]) == ("open", None)


def test_widget_config_has_no_secrets_and_hands_out_a_token(visitor: Visitor) -> None:
    Bot.objects.filter(pk=visitor.bot.pk).update(instructions="CANARY", llm_key_last4="1234")
    config = visitor.get("/widget/config").json()
    assert config["visitor_token"].startswith("vis_")
    assert "CANARY" not in str(config)
    assert "1234" not in str(config)
    assert VisitorRow.objects.count() == 1


def test_unsigned_claim_never_opens_a_verified_contacts_history(visitor: Visitor) -> None:
    owner_id = visitor.bot.owner_id
    known = Contact.objects.create(owner_id=owner_id, email="amal@example.com", verified=True)
    answer = visitor.say("Hello!", contact={"email": "amal@example.com"})
    assert answer["session"]["contact"]["id"] != str(known.pk)
    assert answer["session"]["contact"]["email"] is None
    assert Session.objects.get().claim == {"email": "amal@example.com", "external_id": ""}


def test_feedback_on_what_is_somebody_elses_looks_like_nothing_there(visitor: Visitor) -> None:
    answer = visitor.say("How much does delivery cost?")
    other = Visitor(visitor.url, visitor.bot)
    mine = other.say("How much does delivery cost?")
    theirs = {"session_id": answer["session_id"], "rating": "down"}
    assert other.post("/chat/feedback", theirs).status_code == 404
    mixed = {"session_id": mine["session_id"], "message_id": answer["message_id"], "rating": "down"}
    assert other.post("/chat/feedback", mixed).status_code == 404
    assert not Message.objects.filter(feedback__isnull=False).exists()
