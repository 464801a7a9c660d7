"""/inbox/notes/{session_id}: what agents write to each other, and whom they mean."""

from typing import Any

import pytest

from conversations.tests.conftest import Visitor
from inbox.models import Note
from inbox.services.notes import note_add
from konan.core.events.relay import relay_due
from konan.core.models import Event
from konan.core.tenancy import Actor
from konan.testing.api import Api, assert_problem
from konan.testing.world import Person, World

pytestmark = pytest.mark.django_db


def rename(person: Person, name: str) -> None:
    person.user.name = name
    person.user.save(update_fields=["name"])


def write(api: Api, by: Person, world: World, content: str) -> dict[str, Any]:
    answer = api.as_(by).post(f"/inbox/notes/{world.ours.session.pk}", {"content": content})
    assert answer.status_code == 201, answer.content
    note: dict[str, Any] = answer.json()  # type: ignore[attr-defined]
    return note


def meant(note: dict[str, Any]) -> set[str]:
    return {each["name"] for each in note["mentions"]}


def told() -> list[str]:
    events = Event.objects.filter(name="mention").order_by("id")
    return [event.payload["user"]["name"] for event in events]


def test_a_note_is_there_for_the_team_newest_first(world: World, api: Api) -> None:
    write(api, world.agent, world, "First")
    last = write(api, world.admin, world, "  Second ")
    assert (last["content"], last["author"]["name"]) == ("Second", "Admin")
    assert last["session_id"] == str(world.ours.session.pk)
    page = api.as_(world.viewer).get(f"/inbox/notes/{world.ours.session.pk}").json()  # type: ignore[attr-defined]
    assert [each["content"] for each in page["results"]] == ["Second", "First"]
    assert page["results"][0] == last


def test_the_longest_name_is_meant_whatever_the_case(world: World, api: Api) -> None:
    rename(world.admin, "Amal")
    rename(world.agent, "Amal El Idrissi")
    assert meant(write(api, world.owner, world, "@amal el idrissi, look")) == {"Amal El Idrissi"}
    assert meant(write(api, world.owner, world, "Ask @AMAL el Fassi")) == {"Amal"}
    assert meant(write(api, world.owner, world, "@Amalia?")) == set()


def test_arabic_names_and_addresses_are_found(world: World, api: Api) -> None:
    rename(world.agent, "فاطمة الزهراء")
    note = write(api, world.owner, world, "شوفي هذا @فاطمة الزهراء، و @ADMIN@example.com.")
    assert meant(note) == {"فاطمة الزهراء", "Admin"}


def test_an_address_in_a_sentence_is_no_mention(world: World, api: Api) -> None:
    assert meant(write(api, world.owner, world, "They wrote from me@agent and x@Agent")) == set()


def test_nobody_without_access_is_meant(world: World, api: Api) -> None:
    note = write(api, world.agent, world, "@Removed @Stranger @stranger@example.com")
    assert meant(note) == set()
    assert told() == []


def test_each_who_is_meant_is_told_once_and_the_author_never(world: World, api: Api) -> None:
    note = write(api, world.agent, world, "@Owner @owner and @Viewer, from @Agent")
    assert meant(note) == {"Owner", "Viewer", "Agent"}
    assert sorted(told()) == ["Owner", "Viewer"]
    letter = Event.objects.filter(name="mention").first()
    assert letter is not None
    assert letter.payload["note"]["id"] == note["id"]
    assert letter.payload["session"]["id"] == str(world.ours.session.pk)


@pytest.mark.parametrize("content", ["", "  ", "x" * 5_001, None, 5])
def test_too_little_and_too_much_are_refused(world: World, api: Api, content: Any) -> None:
    path = f"/inbox/notes/{world.ours.session.pk}"
    answer = api.as_(world.agent).post(path, {"content": content})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "content"  # type: ignore[attr-defined]


def test_a_strangers_session_has_no_notes_to_see(world: World, api: Api) -> None:
    path = f"/inbox/notes/{world.theirs.session.pk}"
    assert_problem(api.as_(world.agent).get(path), 404, "not_found")
    assert_problem(api.as_(world.agent).post(path, {"content": ""}), 404, "not_found")


CANARY = "CANARY-d41d8cd9"


@pytest.mark.django_db(transaction=True)
def test_a_visitor_never_sees_a_note(visitor: Visitor, mails: Any) -> None:
    """Through every way by which a visitor hears of the session, a summary included."""
    visitor.say("How much does delivery cost?", contact={"email": "amal@example.com"})
    owner = Actor(kind="user", user_id=visitor.bot.owner_id)
    session = visitor.bot.sessions.get()
    note_add(actor=owner, session=session, content=f"{CANARY} @owner0")
    heard = [visitor.say("And to Morocco?"), visitor.history()]
    heard += [visitor.get("/chat/sessions").json(), visitor.get("/widget/config").json()]
    heard += [event.data for event in visitor.stream("How long does delivery take?")]
    message = heard[0]["message_id"]
    heard.append(visitor.get(f"/chat/stream/{message}").text)
    feedback = {"session_id": visitor.session_id, "csat": 5}
    heard.append(visitor.post("/chat/feedback", feedback).json())
    for act in ("transcript", "handoff", "close"):
        heard.append(visitor.post(f"/chat/sessions/{visitor.session_id}/{act}").json())
    relay_due()
    heard += [mails("amal@example.com"), visitor.history()]
    assert CANARY not in str(heard)
    for path in (f"/inbox/notes/{session.pk}", f"/inbox/summary/{session.pk}"):
        assert visitor.get(path).status_code == 401
    assert Note.objects.get().content.startswith(CANARY)


def test_sent_twice_it_is_one_note_and_told_once(world: World) -> None:
    rename(world.admin, "Amal")
    given: dict[str, Any] = {"actor": world.agent.actor, "session": world.ours.session}
    first = note_add(**given, content="Ask @Amal", client_id="a")
    assert note_add(**given, content="Ask @Amal", client_id="a") == first
    assert note_add(**given, content="Another", client_id="b")["id"] != first["id"]
    assert (Note.objects.count(), told()) == (2, ["Amal"])
