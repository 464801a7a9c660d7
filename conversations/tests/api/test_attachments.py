"""Files: put up, sent along, fetched again; and nobody else's, by no door."""

from datetime import timedelta
from typing import Any

import httpx2 as httpx
import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from accounts.models import User
from conversations.models import Attachment, Message, Session
from conversations.services.attachments import attachments_for_reply, forget_untaken
from conversations.services.messages import say
from conversations.tests.api.test_sessions import Person
from conversations.tests.conftest import Visitor, make_bot
from conversations.tests.files import PDF, SCRIPT, picture
from konan.core import hooks
from konan.core.errors import Invalid
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.server import Served
from konan.testing.world import Principal, World


def put_up(by: Principal, world: World, data: bytes = PDF, name: str = "a.pdf") -> HttpResponse:
    lines = [
        f'--x\r\nContent-Disposition: form-data; name="bot_id"\r\n\r\n{world.bot.pk}\r\n',
        f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n',
    ]
    body = "".join(lines).encode() + data + b"\r\n--x--\r\n"
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    return Api(by).post("/chat/attachments", body, **headers)


def put_up_id(by: Principal, world: World) -> Any:
    return Attachment.objects.get(pk=put_up(by, world).json()["id"]).pk


@pytest.mark.django_db
class TestPuttingUp:
    def test_a_visitors_file_is_kept_and_told(self, world: World) -> None:
        answer = put_up(world.visitor, world)
        assert answer.status_code == 201, answer.content
        told = answer.json()
        assert told.pop("url").endswith(f"/api/v1/chat/attachments/{told['id']}")
        assert told == {
            "id": told["id"],
            "name": "a.pdf",
            "content_type": "application/pdf",
            "size": len(PDF),
            "visitor_token": None,
        }

    def test_a_newcomer_gets_a_token_that_the_file_belongs_to(self, world: World) -> None:
        bot_alone = {"X-Bot-Token": world.bot.public_token}
        told = put_up(Principal("newcomer", bot_alone), world).json()
        theirs = Principal("known", {**bot_alone, "X-Visitor-Token": told["visitor_token"]})
        assert Api(theirs).get(f"/chat/attachments/{told['id']}").status_code == 200

    @pytest.mark.parametrize("name", ["x.png", "x.pdf", "x.svg"])
    def test_a_disguise_is_refused(self, world: World, name: str) -> None:
        assert_problem(put_up(world.visitor, world, SCRIPT, name), 400, "invalid", field="file")
        assert not Attachment.objects.exists()

    def test_where_the_owner_wants_no_files_agents_still_send_them(self, world: World) -> None:
        world.bot.widget["attachments"] = False
        world.bot.save()
        assert_problem(put_up(world.visitor, world), 403, "attachments_off")
        assert put_up(world.agent, world).status_code == 201

    def test_where_an_identity_is_asked_for_nobody_unknown_leaves_files(self, world: World) -> None:
        world.bot.widget["require_identity"] = True
        world.bot.save()
        assert_problem(put_up(world.visitor, world), 401, "identity_required")

    def test_a_bot_holds_so_much_and_no_more(self, world: World, settings: Any) -> None:
        settings.ATTACHMENTS_MB = 0
        assert_problem(put_up(world.visitor, world), 409, "quota_reached")

    def test_a_form_without_file_or_bot_is_told_so(self, world: World) -> None:
        headers = {"Content-Type": "multipart/form-data; boundary=x"}
        empty = Api(world.visitor).post("/chat/attachments", b"--x--\r\n", **headers)
        assert_problem(empty, 400, "required", field="file")
        nowhere = Api(world.agent).post("/chat/attachments", b"--x--\r\n", **headers)
        assert_problem(nowhere, 400, "required", field="bot_id")
        assert_problem(
            Api(world.agent).post("/chat/attachments", {}), 415, "unsupported_media_type"
        )


@pytest.mark.django_db
class TestFetching:
    def test_what_is_not_a_picture_is_bytes_to_be_saved(self, world: World) -> None:
        key = put_up_id(world.visitor, world)
        got = Api(world.visitor).get(f"/chat/attachments/{key}")
        assert got.content == PDF
        assert got["Content-Type"] == "application/octet-stream"
        assert got["Content-Disposition"] == 'attachment; filename="a.pdf"'
        assert got["Content-Security-Policy"] == "sandbox; default-src 'none'"

    def test_a_picture_is_one_and_is_still_to_be_saved(self, world: World) -> None:
        key = put_up(world.visitor, world, picture(), "été.png").json()["id"]
        got = Api(world.visitor).get(f"/chat/attachments/{key}")
        assert got["Content-Type"] == "image/png"
        assert got["Content-Disposition"].startswith("attachment; filename*=utf-8''")

    def test_what_was_not_sent_is_seen_by_who_put_it_up_alone(self, world: World) -> None:
        theirs, agents = put_up_id(world.visitor, world), put_up_id(world.agent, world)
        for who, key, status in (
            (world.visitor, theirs, 200),
            (world.owner, theirs, 404),
            (world.agent, agents, 200),
            (world.owner, agents, 404),
            (world.visitor, agents, 404),
            (world.stranger, agents, 404),
        ):
            got = Api(who).get(f"/chat/attachments/{key}")
            assert got.status_code == status, who.name

    def test_a_browser_that_is_signed_in_gets_it_as_a_page(self, world: World) -> None:
        key = put_up_id(world.agent, world)
        seen = {}
        for who in (None, world.agent, world.stranger):
            client = Client()
            if who:
                client.force_login(who.user)
            seen[who.name if who else ""] = client.get(f"/inbox/attachments/{key}")
        assert seen[""].status_code == 302
        assert seen["stranger"].status_code == 404
        assert seen["agent"].content == PDF
        assert seen["agent"]["Content-Type"] == "application/octet-stream"


@pytest.mark.django_db
class TestReplying:
    def test_an_agents_file_goes_along_and_is_the_visitors_to_read(self, world: World) -> None:
        key, session = put_up_id(world.agent, world), world.ours.session
        [shape] = attachments_for_reply(world.agent.actor, world.bot.pk, [key])
        _session, message = say(session=session, role="agent", content="Here.", attachments=[shape])
        assert [each["id"] for each in message["attachments"]] == [str(key)]
        assert Api(world.visitor).get(f"/chat/attachments/{key}").status_code == 200
        assert Api(world.viewer).get(f"/chat/attachments/{key}").status_code == 200
        with pytest.raises(Invalid):
            attachments_for_reply(world.agent.actor, world.bot.pk, [key])

    def test_a_reply_that_is_sent_again_may_name_its_files_again(self, world: World) -> None:
        key, session = put_up_id(world.agent, world), world.ours.session
        shapes = attachments_for_reply(world.agent.actor, world.bot.pk, [key], client_id="1")
        say(session=session, role="agent", content="Here.", attachments=shapes, client_id="1")
        again = attachments_for_reply(world.agent.actor, world.bot.pk, [key], client_id="1")
        assert again == shapes
        with pytest.raises(Invalid):
            attachments_for_reply(world.agent.actor, world.bot.pk, [key], client_id="2")

    def test_nobody_elses_files_and_no_other_bots(self, world: World) -> None:
        for by in (world.visitor, world.admin, world.stranger):
            key = uuid7() if by is world.stranger else put_up_id(by, world)
            with pytest.raises(Invalid) as refused:
                attachments_for_reply(world.agent.actor, world.bot.pk, [key])
            assert refused.value.errors[0].field == "attachments.0"
        own = put_up_id(world.agent, world)
        with pytest.raises(Invalid):
            attachments_for_reply(world.agent.actor, world.theirs.bot.pk, [own])

    def test_what_nobody_sent_is_forgotten_after_a_day(self, world: World) -> None:
        sent, old, new = (put_up_id(world.visitor, world) for _ in range(3))
        message = Message.objects.create(
            session=world.ours.session, seq=1, role="visitor", content="Here."
        )
        Attachment.objects.filter(pk=sent).update(message=message)
        day_ago = timezone.now() - timedelta(hours=25)
        Attachment.objects.filter(pk__in=(sent, old)).update(created_at=day_ago)
        forget_untaken()
        assert set(Attachment.objects.values_list("pk", flat=True)) == {sent, new}

    def test_erasing_a_bot_erases_its_files(self, world: World) -> None:
        put_up_id(world.visitor, world)
        hooks.run("bot_deleting", bot=world.bot)
        assert not Attachment.objects.exists()


# --- along with /chat, over the real server ---------------------------------------------------


def sent_up(visitor: Visitor, data: bytes = PDF, name: str = "order.pdf") -> str:
    url = f"{visitor.url}/api/v1/chat/attachments"
    answer = visitor.http.post(url, headers=visitor.headers, files={"file": (name, data)})
    assert answer.status_code == 201, answer.text
    told = answer.json()
    visitor.token = told["visitor_token"] or visitor.token
    return str(told["id"])


def refused_at(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["field"]


@pytest.mark.django_db(transaction=True)
def test_a_visitors_file_goes_along_with_a_message(visitor: Visitor) -> None:
    key = sent_up(visitor)
    visitor.say("How much does delivery cost?", attachments=[key, key], client_id="once")
    [told] = visitor.history()[0]["attachments"]
    assert (told["id"], told["name"], told["size"]) == (key, "order.pdf", len(PDF))
    got = visitor.get(f"/chat/attachments/{key}")
    assert (got.content, got.headers["x-content-type-options"]) == (PDF, "nosniff")
    again = visitor.say("How much does delivery cost?", attachments=[key], client_id="once")
    assert again["session_id"] == visitor.session_id
    assert len(visitor.history()) == 2
    taken = visitor.post("/chat", visitor.body("And again?", attachments=[key]))
    assert refused_at(taken) == (400, "attachments.0")
    Session.objects.get().delete()
    assert not Attachment.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_repeat_under_its_key_names_its_files_again(visitor: Visitor) -> None:
    body = visitor.body("Here it is.", attachments=[sent_up(visitor)])
    headers = {**visitor.headers, "Idempotency-Key": "k1"}
    url = f"{visitor.url}/api/v1/chat"
    first, second = (visitor.http.post(url, json=body, headers=headers) for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 200), second.text
    assert second.headers["Idempotent-Replayed"] == "true"
    assert second.json()["visitor_message_id"] == first.json()["visitor_message_id"]


@pytest.mark.django_db(transaction=True)
def test_foreign_files_do_not_go_along(served: Served, visitor: Visitor) -> None:
    other, elsewhere = Visitor(served.url, visitor.bot), Visitor(served.url, make_bot())
    visitor.say("Hello!")
    agent = Person(served.url, User.objects.get(pk=visitor.bot.owner_id))
    agents = agent.http.post(
        "/chat/attachments",
        data={"bot_id": str(visitor.bot.pk)},
        files={"file": ("order.pdf", PDF)},
    ).json()["id"]
    for key in (sent_up(other), sent_up(elsewhere), agents, str(uuid7())):
        refused = visitor.post("/chat", visitor.body("Mine!", attachments=[key]))
        assert refused_at(refused) == (400, "attachments.0")
        assert visitor.get(f"/chat/attachments/{key}").status_code == 404
    assert len(visitor.history()) == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ("x", "attachments"),
        ([1], "attachments.0"),
        (["x"], "attachments.0"),
        ([str(uuid7())] * 11, "attachments"),
    ],
)
def test_what_is_no_list_of_ids_is_told(visitor: Visitor, sent: Any, field: str) -> None:
    assert refused_at(visitor.post("/chat", visitor.body("Hi", attachments=sent))) == (400, field)
