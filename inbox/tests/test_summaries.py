"""GET /inbox/summary/{session_id}: asked for by anybody who may read, written by a worker."""

from typing import Any

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bots.services import bot_delete
from conversations.models import Session
from conversations.services.sessions import session_close
from inbox.models import Activity, Draft, Note, Summary
from inbox.services import summaries
from inbox.services.summaries import summary_request, write_due
from inbox.tests.talks import say
from konan.core.events.relay import relay_due
from konan.testing.api import Api, assert_problem
from konan.testing.fakemodel import FakeModel
from konan.testing.world import World

pytestmark = pytest.mark.django_db
WRITTEN = {
    "summary": "Amal asks where her parcel is.",
    "key_points": ["Parcel 1234"],
    "open_questions": [],
    "sentiment": "negative",
}


@pytest.fixture
def session(world: World) -> Session:
    session = world.ours.session
    say(session, "visitor", "Hello!")
    say(session, "visitor", "Where is my parcel 1234?")
    say(session, "agent", "It leaves tomorrow. You will get a mail.", author=world.agent.user)
    return session


@pytest.fixture
def modelled(world: World, settings: Any, fake_model: FakeModel) -> FakeModel:
    settings.OPENAI_BASE_URL, settings.MODEL_CONFIGURED = fake_model.base_url, True
    settings.OPENAI_API_KEY, settings.OPENAI_MODEL = "sk-test", "fake"
    fake_model.script.answer = f"```json\n{orjson.dumps(WRITTEN).decode()}\n```"
    return fake_model


def ask(api: Api, world: World, status: int = 200) -> dict[str, Any]:
    answer = api.as_(world.viewer).get(f"/inbox/summary/{world.ours.session.pk}")
    assert answer.status_code == status, answer.content
    told: dict[str, Any] = answer.json()  # type: ignore[attr-defined]
    return told


def test_first_it_is_awaited_then_it_is_there(world: World, api: Api, session: Session) -> None:
    assert ask(api, world, 202) == {"status": "generating"}
    assert ask(api, world, 202) == {"status": "generating"}
    assert write_due() == 1
    told = ask(api, world)
    assert told.keys() == {
        "status", "summary", "key_points", "open_questions", "sentiment", "generated_at",
        "up_to_message_id", "stale",
    }  # fmt: skip
    assert "Where is my parcel 1234?" in told["summary"]
    assert "It leaves tomorrow." in told["summary"]
    last = session.messages.order_by("-seq").first()
    assert (told["up_to_message_id"], told["stale"]) == (str(last.pk), False)
    assert write_due() == 0


def test_a_request_never_writes_the_summary_itself(
    world: World, api: Api, session: Session, modelled: FakeModel
) -> None:
    ask(api, world, 202)
    assert modelled.script.hits == 0


def test_it_counts_against_the_limit_of_what_models_do(
    world: World, api: Api, session: Session, settings: Any
) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "chat": (2, 60)}
    ask(api, world, 202)
    ask(api, world, 202)
    answer = api.as_(world.viewer).get(f"/inbox/summary/{session.pk}")
    assert_problem(answer, 429, "rate_limited")
    other = api.as_(world.viewer).get(f"/inbox/notes/{session.pk}")
    assert other.status_code == 200


def test_what_was_said_since_makes_it_stale_and_starts_another(
    world: World, api: Api, session: Session
) -> None:
    ask(api, world, 202)
    write_due()
    say(session, "visitor", "And where is parcel 99?")
    old = ask(api, world)
    assert (old["stale"], "99" in str(old["open_questions"])) == (True, False)
    assert write_due() == 1
    new = ask(api, world)
    assert (new["stale"], new["open_questions"]) == (False, ["And where is parcel 99?"])


def test_a_session_without_a_word_has_a_summary_too(world: World, api: Api) -> None:
    ask(api, world, 202)
    write_due()
    told = ask(api, world)
    assert (told["key_points"], told["up_to_message_id"]) == ([], None)


def test_a_resolved_session_is_summed_up_by_itself(
    world: World, api: Api, session: Session
) -> None:
    session_close(actor=world.agent.actor, session=session)
    relay_due()
    assert write_due() == 1
    assert ask(api, world)["stale"] is False


def test_the_model_writes_it_in_the_sessions_language(
    world: World, api: Api, session: Session, modelled: FakeModel
) -> None:
    Session.objects.filter(pk=session.pk).update(language="fr")
    summary_request(session_id=session.pk)
    write_due()
    told = ask(api, world)
    assert {name: told[name] for name in WRITTEN} == WRITTEN
    (sent,) = modelled.script.requests
    assert "in French" in sent["messages"][0]["content"]
    assert (
        '{"from": "visitor", "text": "Where is my parcel 1234?"}' in sent["messages"][1]["content"]
    )
    assert modelled.script.headers[0]["Authorization"] == "Bearer sk-test"


@pytest.mark.parametrize("mode", ["500", "reset", "garbage", "nonsense", "huge", "mute"])
def test_where_the_model_fails_it_is_taken_from_what_was_said(
    world: World, api: Api, session: Session, modelled: FakeModel, mode: str
) -> None:
    modelled.script.mode, modelled.script.answer = mode, None
    summary_request(session_id=session.pk)
    assert write_due() == 1
    assert "Where is my parcel 1234?" in ask(api, world)["summary"]


def test_a_model_that_never_answers_is_left_at_the_deadline(
    world: World,
    api: Api,
    session: Session,
    modelled: FakeModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    modelled.script.mode = "hang"
    monkeypatch.setattr("inbox.summarising.model.DEADLINE_S", 0.3)
    summary_request(session_id=session.pk)
    assert write_due() == 1
    assert "Where is my parcel 1234?" in ask(api, world)["summary"]


def test_a_tenants_server_inside_our_network_is_not_called(
    world: World, api: Api, session: Session, modelled: FakeModel
) -> None:
    bot = world.bot
    bot.llm_base_url, bot.llm_model = modelled.base_url, "fake"
    bot.save()
    summary_request(session_id=session.pk)
    write_due()
    assert modelled.script.hits == 0
    assert "Where is my parcel 1234?" in ask(api, world)["summary"]


def test_who_was_late_says_nothing(world: World, session: Session) -> None:
    """A worker whose lease ended while it wrote; another has taken the row since."""
    summary_request(session_id=session.pk)
    late = summaries._claim()
    assert late is not None
    Summary.objects.update(lease_until=timezone.now())
    newer = summaries._claim()
    assert newer is not None
    summaries._write(late)
    assert Summary.objects.get().generated_at is None
    summaries._write(newer)
    assert Summary.objects.get().generated_at is not None


def test_what_cannot_be_written_rests_after_three_tries_until_asked_again(
    world: World, api: Api, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def fail(row: Summary) -> None:
        tries.append(row.fence)
        raise RuntimeError("broken")

    monkeypatch.setattr(summaries, "_write", fail)
    summary_request(session_id=session.pk)
    for _round in range(5):
        write_due()
        Summary.objects.update(lease_until=None)
    assert tries == [1, 2, 3]
    monkeypatch.undo()
    ask(api, world, 202)
    assert write_due() == 1
    assert ask(api, world)["status"] == "ready"


def test_a_deleted_bot_takes_what_agents_wrote_along_in_few_statements(
    world: World, session: Session
) -> None:
    Note.objects.create(session=session, content="x")
    Activity.objects.create(session=session, kind="tags")
    Draft.objects.create(session=session, user=world.agent.user, content="x")
    Summary.objects.create(session=session)
    with CaptureQueriesContext(connection) as queries:
        bot_delete(actor=world.owner.actor, bot=world.bot)
    for model in (Note, Activity, Draft, Summary):
        assert not model._default_manager.exists(), model
        deletes = [q for q in queries if f'DELETE FROM "{model._meta.db_table}"' in q["sql"]]
        assert len(deletes) == 1, model
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
